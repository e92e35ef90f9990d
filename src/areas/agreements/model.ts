import type { Day } from '../../kernel/day.ts';
import type { Language, Text } from '../../kernel/text.ts';
import type { Channel } from '../applications/model.ts';
import type { ClauseCondition } from './model/clauses.ts';
import type { SignatureForm } from './model/signatures.ts';

/** Stored states; whether a signed agreement is in force or has ended is told by its days (`stateAt`). */
export type StoredState = 'draft' | 'text-agreed' | 'partly-signed' | 'signed' | 'terminated' | 'discarded';
/** `replaced`: a later version was signed. */
export type AgreementState = StoredState | 'in-force' | 'ended' | 'replaced';

/** Who moves an agreement from one state to another. Nothing moves otherwise; an amendment is a new version. */
export const agreementMoves: readonly {
  readonly from: AgreementState;
  readonly to: AgreementState;
  readonly by: 'all-parties' | 'a-party' | 'clock';
}[] = [
  { from: 'draft', to: 'text-agreed', by: 'all-parties' },
  // As long as nobody has signed, a party may take the text up again.
  { from: 'text-agreed', to: 'draft', by: 'a-party' },
  // Only a new version: where there was none before, the draft is the agreement.
  { from: 'draft', to: 'discarded', by: 'a-party' },
  { from: 'text-agreed', to: 'partly-signed', by: 'a-party' },
  { from: 'partly-signed', to: 'signed', by: 'all-parties' },
  { from: 'text-agreed', to: 'signed', by: 'all-parties' },
  { from: 'signed', to: 'in-force', by: 'clock' },
  { from: 'in-force', to: 'ended', by: 'clock' },
  { from: 'signed', to: 'terminated', by: 'a-party' },
  { from: 'in-force', to: 'terminated', by: 'a-party' },
];

/** What happened to an agreement, by whom; the history of its page. */
export type ActKind =
  | 'created'
  | 'detailed'
  | 'proposed'
  | 'commented'
  | 'accepted'
  | 'reopened'
  | 'named-signatories'
  | 'signed'
  | 'terminated'
  | 'end-moved'
  | 'amended'
  | 'discarded'
  | 'corrected';

/** How the word of a party reached the office that wrote it down for it; nulls where the party did so itself. */
export type Received = {
  readonly onBehalf: boolean;
  readonly channel: Channel | null;
  readonly receivedOn: Day | null;
  /** The letter. */
  readonly fileId: string | null;
};

/** Something a party did, or the office for it. */
export type AgreementAct = {
  readonly id: string;
  readonly kind: ActKind;
  readonly organisationId: string;
  readonly clauseId: string | null;
  /** A comment, or why something was changed. */
  readonly note: string;
  readonly at: Date;
  /** The signature as it was before it was corrected. */
  readonly former: Signature | null;
  /** The last day that was announced before another one was. */
  readonly formerEnd: Day | null;
} & Received;

/** Who signs for a party. */
export type Signatory = { readonly name: string; readonly jobTitle: string };

export type Signature = {
  readonly form: SignatureForm;
  readonly on: Day;
  /** The scan or the signed PDF, kept as it came; null for a form that needs none. */
  readonly fileId: string | null;
};

export type Party = {
  readonly organisationId: string;
  readonly name: string;
  /** The office of the programme signs too where that is agreed. */
  readonly side: 'member' | 'office';
  readonly signatories: readonly Signatory[];
  /** Hash of the text that this party last accepted. */
  readonly acceptedHash: string | null;
  readonly signature: Signature | null;
};

/** What a clause says: a heading and its text, with `{{variables}}` while it comes from the library. */
export type Wording = { readonly title: Text; readonly body: Text };

/** A change that a party proposed to a clause. */
export type ClauseRevision = Wording & {
  readonly number: number;
  readonly removed: boolean;
  /** Languages in which the words were left as the data make them; they go on to follow. */
  readonly follows: readonly Language[];
  readonly organisationId: string;
  readonly at: Date;
  /** Number of the act in which it was proposed: changes of all clauses in their order. */
  readonly act: number;
};

export type AgreementClause = {
  readonly id: string;
  /** Its key in the library; null for a clause that a party added. */
  readonly key: string | null;
  /** The clause of the first version from which it came; its own id in that version. */
  readonly originId: string;
  /** As it came from the library, variables unfilled. */
  readonly template: Wording;
  /** When it belongs into the agreement. */
  readonly condition: ClauseCondition;
  /** The words of the library where an earlier version changed them by hand; null where `template` still is those. */
  readonly source: Wording | null;
  /** In their order; the last one holds. */
  readonly revisions: readonly ClauseRevision[];
};

/** One clause of a finished text. */
export type AgreedClause = Wording & { readonly id: string };

export type Agreement = {
  readonly id: string;
  readonly partnershipId: string;
  /** 1 for the first one; an amendment is the next version. */
  readonly number: number;
  readonly state: StoredState;
  /** Why this version was begun; '' for the first one. */
  readonly reason: string;
  /** What has to be known about one that is older than this system; it is told nobody by mail. */
  readonly remark: Text | null;
  readonly languages: readonly Language[];
  /** The language that prevails where the languages differ. */
  readonly leading: Language;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly parties: readonly Party[];
  readonly clauses: readonly AgreementClause[];
  /** The text that all agreed to, and its SHA-256; null while a draft. It never changes afterwards. */
  readonly text: readonly AgreedClause[] | null;
  readonly hash: string | null;
  readonly agreedAt: Date | null;
  /** Day of an early end, and why. */
  readonly terminatedOn: Day | null;
  readonly terminatedReason: string;
};

import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';

/** An information paper informs, a decision paper decides. */
export const paperKinds = ['information', 'decision'] as const;
export type PaperKind = (typeof paperKinds)[number];

const paperStates = [
  'draft',
  'co-signed',
  'released',
  'scheduled',
  'consulted',
  'noted',
  'adopted',
  'amended',
  'rejected',
  'deferred',
  'withdrawn',
] as const;
export type PaperState = (typeof paperStates)[number];

/** Who moves a paper: people, through its page, or the result that a body gave. Nothing moves otherwise. */
export const paperMoves: readonly {
  readonly from: PaperState;
  readonly to: PaperState;
  readonly by: 'people' | 'result';
}[] = [
  { from: 'draft', to: 'co-signed', by: 'people' },
  { from: 'co-signed', to: 'released', by: 'people' },
  { from: 'co-signed', to: 'draft', by: 'people' },
  { from: 'released', to: 'scheduled', by: 'people' },
  { from: 'released', to: 'draft', by: 'people' },
  { from: 'draft', to: 'withdrawn', by: 'people' },
  { from: 'co-signed', to: 'withdrawn', by: 'people' },
  { from: 'released', to: 'withdrawn', by: 'people' },
  { from: 'scheduled', to: 'withdrawn', by: 'people' },
  { from: 'consulted', to: 'withdrawn', by: 'people' },
  { from: 'deferred', to: 'withdrawn', by: 'people' },
  { from: 'deferred', to: 'scheduled', by: 'people' },
  ...(['scheduled', 'consulted'] as const).flatMap(from =>
    (['consulted', 'noted', 'adopted', 'amended', 'rejected', 'deferred', 'withdrawn'] as const).map(
      to => ({ from, to, by: 'result' }) as const,
    ),
  ),
];

/** Whether anything may still happen to a paper. */
export function isOver(state: PaperState): boolean {
  return !paperMoves.some(({ from }) => from === state);
}

/** Whether the paper is not on the agenda of its first body yet, so that the term for handing it in still counts. */
export function isBeforeAgenda(state: PaperState): boolean {
  return state === 'draft' || state === 'co-signed' || state === 'released';
}

export const consultationRoles = ['notice', 'preliminary', 'hearing', 'decision'] as const;
export type ConsultationRole = (typeof consultationRoles)[number];

export const results = ['noted', 'adopted', 'amended', 'rejected', 'deferred', 'withdrawn'] as const;
export type Result = (typeof results)[number];

/** What a body can do with a paper: who only takes notice adopts nothing. */
export const resultsOf: Readonly<Record<ConsultationRole, readonly Result[]>> = {
  notice: ['noted', 'deferred', 'withdrawn'],
  preliminary: ['adopted', 'amended', 'rejected', 'deferred', 'withdrawn'],
  hearing: ['noted', 'adopted', 'amended', 'rejected', 'deferred', 'withdrawn'],
  decision: ['adopted', 'amended', 'rejected', 'deferred', 'withdrawn'],
};

export const climateEffects = ['yes-positive', 'yes-negative', 'not-assessable', 'no'] as const;
export type ClimateEffect = (typeof climateEffects)[number];

/** The parts of a paper's text, in the order in which they stand in it. The first one is its subject. */
export const blockKeys = [
  'subject',
  'resolution',
  'occasion',
  'competition',
  'programme',
  'consent',
  'officeDuties',
  'partnerDuties',
  'costs',
  'financialEffect',
  'climateEffect',
] as const;
export type BlockKey = (typeof blockKeys)[number];

/**
 * A part of the text. `made` is what the data of the partnership say today. An edited one keeps what was written;
 * `base` is what the data said then, so that one sees when they have changed since.
 */
export type Block = {
  readonly key: BlockKey;
  readonly text: string;
  readonly made: string;
  readonly edited: boolean;
  /** Edited, and the data beneath say something else now. */
  readonly outdated: boolean;
};

/** What only the authority itself can say about its paper; '' and null are left out of the text. */
export type PaperDetails = {
  readonly kind: PaperKind;
  readonly language: Language;
  readonly number: string;
  readonly isPublic: boolean;
  readonly paperOn: Day | null;
  readonly town: string;
  /** "Die Landrätin": the office that signs, never a name. */
  readonly signatory: string;
  /** How the project fits with the guiding vision and the climate programme, as the rest of a sentence. */
  readonly fit: string;
  /** When the administration agreed, as people say it: "Ende Januar 2016". */
  readonly consentWhen: string;
  readonly climateEffect: ClimateEffect;
};

export type Annex = {
  /** '' for the cooperation agreement, whose title follows from the partnership. */
  readonly title: string;
  readonly isPublic: boolean;
  /** Its PDF; the agreement has none, it is set when it is asked for. */
  readonly fileId?: string;
  /** Somebody said at the release that it comes along on paper. */
  readonly onPaper?: true;
};

/** An annex with the number by which the paper names it, and with a title. */
export type AnnexView = {
  readonly number: number;
  readonly title: string;
  readonly isPublic: boolean;
  readonly isAgreement: boolean;
  readonly fileId: string | null;
  /** It comes along on paper, as somebody said at the release. */
  readonly onPaper: boolean;
};

/**
 * The words of the cooperation agreement as they are bound in: those of the latest version to which all have agreed, else
 * those of the draft. A later version, or a draft that goes on, changes nothing in them.
 */
export type AgreementWording = {
  readonly title: string;
  /** Number of the version, and the hash of these words. */
  readonly number: number;
  readonly hash: string;
  readonly isDraft: boolean;
  /** Agreed to by all, and naming no staff: then everybody may read them. */
  readonly forEverybody: boolean;
  /** The prevailing language first. */
  readonly editions: readonly {
    readonly language: Language;
    readonly clauses: readonly { readonly title: string; readonly body: string }[];
  }[];
  readonly parties: readonly { readonly organisationId: string; readonly name: string }[];
};

/** Text and annexes as they stood at the release; they do not change afterwards. */
export type Released = {
  readonly blocks: Readonly<Record<BlockKey, string>>;
  readonly annexes: readonly Annex[];
  /** Null where there was none; left out where the release is older than the binding in. */
  readonly agreement?: AgreementWording | null;
  /** What the agreement was called then; left out where the release is older than sentences of the office. */
  readonly agreementTitle?: string;
};

export const leadUnits = ['working', 'calendar'] as const;
export type LeadUnit = (typeof leadUnits)[number];

/** How long before its sitting a body wants a paper; null where nobody has said. */
export type Lead = { readonly days: number; readonly unit: LeadUnit };

export type CouncilBody = {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly lead: Lead | null;
};

export type Sitting = {
  readonly id: string;
  readonly bodyId: string;
  readonly day: Day;
  /** `17:00`; '' where not known. */
  readonly time: string;
};

/** One body that a paper comes before. A body may come twice. */
export type Consultation = {
  readonly id: string;
  readonly body: CouncilBody;
  /** Null as long as the day is not fixed. */
  readonly sitting: Sitting | null;
  readonly role: ConsultationRole;
  /** In the public part of the sitting. */
  readonly isPublic: boolean;
  readonly result: Result | null;
  readonly resultOn: Day | null;
  readonly fileId: string | null;
  /** Where the result was taken over from, and when; left out where somebody recorded it here. */
  readonly taken?: { readonly source: string; readonly at: Date };
  /** Its address on the council's own server; left out where it is not known there. */
  readonly remoteId?: string;
};

export type CouncilPaper = PaperDetails & {
  readonly id: string;
  readonly partnershipId: string;
  readonly organisationId: string;
  readonly state: PaperState;
  readonly annexes: readonly Annex[];
  readonly released: Released | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** When everybody could read it first; null where nobody ever could. */
  readonly publishedAt: Date | null;
  /** In their order. */
  readonly consultations: readonly Consultation[];
};

/** The parts of a paper's text as councils know them; `whole` is a text in which they could not be told apart. */
export const finalParts = ['subject', 'resolution', 'facts', 'financialEffect', 'climateEffect', 'whole'] as const;
export type FinalPart = (typeof finalParts)[number];

/** The wording of the council, part by part; a part that is not there was not said. */
export type Wording = Readonly<Partial<Record<FinalPart, string>>>;

/** What leads a paper through the council: its number, its kind, the names of the bodies in their order. */
export type PaperHead = { readonly number: string; readonly kind: PaperKind; readonly bodies: readonly string[] };

/** The paper as the council has it in the end, as its office filed it. Our own text stays beside it, unchanged. */
export type FinalPaper = {
  readonly fileId: string | null;
  readonly wording: Wording;
  /** '' , null and an empty list where nothing was said. */
  readonly number: string;
  readonly kind: PaperKind | null;
  readonly bodies: readonly string[];
  /** What ours said when this one came. */
  readonly before: PaperHead;
  readonly filedAt: Date;
};

/** A consultation as the council's own server tells it. */
export type RemoteConsultation = {
  /** Its address there; left out where it was read before addresses were kept, or has none. */
  readonly id?: string;
  readonly body: string;
  readonly day: Day | null;
  readonly time: string;
  readonly role: ConsultationRole;
  readonly isPublic: boolean;
  /** Null where there is none yet, or its words are none that we know. */
  readonly result: Result | null;
  /** The result in the council's own words. */
  readonly said: string;
  readonly source: string;
};

/** A paper as the council's own server tells it (OParl). */
export type RemotePaper = {
  readonly name: string;
  readonly reference: string;
  readonly paperType: string;
  /** Its page there. */
  readonly web: string;
  readonly consultations: readonly RemoteConsultation[];
};

export type OparlLink = {
  readonly address: string;
  readonly remote: RemotePaper;
  readonly fetchedAt: Date;
  /** When something was taken over from there last; null as long as nobody said yes to it. */
  readonly takenAt: Date | null;
  /** Why it could not be read the last night. */
  readonly fault: string | null;
};

import type { Text } from '../../kernel/text.ts';
import type { CallRules } from '../programmes/model.ts';
import type { CertificateLine } from '../../algorithms/pairing/problem.ts';
import type { Notice } from '../../algorithms/round/notice.ts';
import type { Unmatched } from '../../algorithms/round/unmatched.ts';

/** A figure that both members have, in the unit in which it is printed: a share as 31.4 with the unit %. */
export type FigurePair = {
  readonly indicator: string;
  readonly label: Text;
  readonly unit: Text;
  readonly own: number | Text;
  readonly other: number | Text;
  /** Its part of the difference between the two, 0…1. */
  readonly share: number;
};

/** A figure with the place of both values among all of the reference population: 0 the smallest, 1 the largest. */
export type ProfileFigure = FigurePair & {
  readonly ownPosition: number | null;
  readonly otherPosition: number | null;
};

/** Every figure that both members have, and against how many places of how many figures they were measured. */
export type Profile = {
  readonly population: number;
  readonly indicators: number;
  readonly figures: readonly ProfileFigure[];
};

/** What a member answered for a field of the pair. */
export type FieldLevels = { readonly experience: number; readonly need: number; readonly evidence: number };

/** A field in which the two work together. `from` advises `to`; both are null for peers. */
export type PairField = {
  readonly field: string;
  readonly label: Text;
  readonly from: string | null;
  readonly to: string | null;
  /** In the order of the members. */
  readonly levels: readonly [FieldLevels, FieldLevels];
};

/** Why two members could not be compared by their figures. */
export type StructureGap =
  | { readonly kind: 'no-figures'; readonly keys: readonly string[] }
  | { readonly kind: 'few-figures'; readonly missing: readonly Text[] }
  | { readonly kind: 'no-population' };

/** Everything that is known about a pair, and all that its reasons may speak of. */
export type PairRecord = {
  /** Official keys, the smaller one first. */
  readonly members: readonly [string, string];
  readonly names: readonly [string, string];
  /** Integer 0…1,000,000. */
  readonly utility: number;
  /** 0…1; null where unknown, then `gap` says why. */
  readonly similarity: number | null;
  readonly complementarity: number;
  readonly practicality: number | null;
  readonly gap: StructureGap | null;
  /** The levels of the reference population, one or two. */
  readonly levels: readonly string[];
  /** Share of the weight of the figures that both have. */
  readonly coverage: number | null;
  /** Whether fields of action with weights of their own went into the similarity. */
  readonly weightedByField: boolean;
  readonly fields: readonly PairField[];
  readonly agreements: readonly FigurePair[];
  readonly differences: readonly FigurePair[];
  /** Null where there is no score. */
  readonly profile: Profile | null;
  /** One way, an estimate: hours with one decimal, kilometres as the crow flies. Null where a place is not on the map. */
  readonly travel: { readonly hours: number; readonly km: number } | null;
};

export type RunState = 'prepared' | 'computed' | 'adjusted' | 'released';
/** `dissolved`: everybody had agreed, and the pair ended early. */
export type ProposalState = 'proposed' | 'pending' | 'confirmed' | 'refused' | 'expired' | 'dissolved';
export type ConsentState = 'pending' | 'given' | 'refused';

/** Whether a proposal holds its members: they take part in no further run meanwhile. */
export function isLive(state: ProposalState): boolean {
  return isWaiting(state) || state === 'confirmed';
}

/** Whether members may still answer. */
export function isWaiting(state: ProposalState): boolean {
  return state === 'proposed' || state === 'pending';
}

/** Why a place has no partner and, where one is to blame, the condition. */
export type UnmatchedRecord = Pick<Unmatched, 'reason' | 'constraint'> & {
  readonly key: string;
  readonly name: string;
};

/** What the office should know about the round as a whole; the places that it is about by name. */
export type NoticeRecord = { readonly code: Notice['code']; readonly names: readonly string[] };

/** One line of the proof, see the pairing library. */
export type ProofLine = {
  readonly objective: CertificateLine['objective'];
  readonly primal: number;
  readonly dual: number;
  readonly gap: number;
};

/**
 * What a departure from the pairs of a run costs the round, pairs first and then utility, and who would be worse off: the utility of
 * each before and after, 0 where it would stay single.
 */
export type PriceRecord = {
  readonly pairs: number;
  readonly utility: number;
  readonly losers: readonly {
    readonly key: string;
    readonly name: string;
    readonly before: number;
    readonly after: number;
  }[];
};

/** Another partner that a place could have had. */
export type AlternativeRecord = {
  readonly key: string;
  readonly partner: string;
  readonly name: string;
  /** Of the pair that the two would be. */
  readonly utility: number;
  readonly price: PriceRecord;
};

/** Everything that came out of a run and what is needed to repeat it. */
export type RunRecord = {
  /** Those of the call with the number of pairs, the fixed and the excluded ones. */
  readonly rules: CallRules;
  readonly rulesHash: string;
  /** SHA-256 over the figures and answers that went in. */
  readonly inputHash: string;
  readonly softwareVersion: string;
  /** The entries as they were: key, name, organisation and application of each. */
  readonly entries: readonly {
    readonly key: string;
    readonly name: string;
    readonly organisationId: string;
    readonly applicationId: string;
  }[];
  readonly pairs: readonly PairRecord[];
  readonly unmatched: readonly UnmatchedRecord[];
  readonly notices: readonly NoticeRecord[];
  /** For each place the five other partners that would cost the round least; runs of earlier versions have none. */
  readonly alternatives?: readonly AlternativeRecord[];
  readonly certificate: {
    readonly primal: number;
    readonly dual: number;
    readonly gap: number;
    readonly lines: readonly ProofLine[];
  };
};

import type { Day } from '../../../kernel/day.ts';
import type { OfficeDuty, PartnerDuty } from '../../programmes/model/duties.ts';
import type { ClimateEffect } from '../model.ts';
import type { Named } from './naming.ts';

/** What a paper is made of: all that partnership, call, programme and authority say, ready for sentences. */
export type PaperFacts = {
  readonly own: Named;
  /** "dem Landkreis Gießen", several with "und". */
  readonly partners: string;
  /** How long the agreement holds; null where nobody has said. */
  readonly term: TermWords | null;
  /** Whether the authority has signed the agreement already. */
  readonly signed: boolean;
  /** What the agreement says about duties where it was changed; '' where it leaves them out, null where it is as usual. */
  readonly ownDuties: { readonly office: string | null; readonly partners: string | null };
  readonly programme: string;
  readonly call: string;
  /** What the programme office is called, in brackets; '' where that says no more than the word. */
  readonly office: string;
  readonly themes: readonly { readonly label: string; readonly adviser: Named | null }[];
  readonly about: string;
  readonly places: string;
  /** "100", without a sign. */
  readonly rate: string;
  readonly cap: string;
  /** Percent that the authority pays itself; '' where it pays nothing. */
  readonly ownShare: string;
  readonly eligible: string;
  readonly payment: string;
  readonly credit: string;
  /** The body that decides; '' where none is in the sequence. */
  readonly decidingBody: string;
  readonly words: DutyWords;
};

/** The term of an agreement: whole months, or its first and last day. */
export type AgreedTerm = { readonly months: number } | { readonly startsOn: Day; readonly endsOn: Day };
/** The same with its days in words. */
export type TermWords = { readonly months: number } | { readonly from: string; readonly to: string };

/** What the programme calls the things that duties speak of. */
type DutyWords = { readonly adviser: string; readonly jourFixe: string; readonly studyTour: string };

type Say<V> = (values: V) => string;
type Duties<Key extends string> = Readonly<Record<Key, Say<DutyWords>>>;

/** The sentences that every language of papers has. */
export type Sentences = {
  readonly and: string;
  readonly subject: Say<PaperFacts>;
  readonly occasion: Say<Omit<PaperFacts, 'themes'> & { readonly themes: string }>;
  readonly theme: Say<PaperFacts['themes'][number]>;
  readonly fit: Say<PaperFacts & { readonly fit: string }>;
  readonly competition: Say<PaperFacts>;
  readonly consent: Say<PaperFacts & { readonly when: string }>;
  readonly proposed: Say<PaperFacts>;
  readonly officeIntro: Say<PaperFacts>;
  readonly officeDuties: Duties<OfficeDuty>;
  readonly partnersIntro: () => string;
  readonly partnerDuties: Duties<PartnerDuty>;
  readonly costs: Say<PaperFacts>;
  readonly savings: Say<PaperFacts>;
  readonly financialEffect: Say<PaperFacts>;
  readonly climateEffects: Readonly<Record<ClimateEffect, string>>;
  readonly resolution: Say<PaperFacts & { readonly body: string }>;
  readonly theCouncil: string;
  readonly agreement: Say<PaperFacts>;
};

import type { Day } from '../../../kernel/day.ts';
import type { SentenceKey } from '../model/sentences.ts';
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

/** The words of the product in one language: a sentence for every part, and the small words inside of values. */
export type ProductWords = {
  readonly sentences: Readonly<Record<SentenceKey, string>>;
  readonly and: string;
  readonly theCouncil: string;
  readonly theme: (theme: { readonly label: string; readonly adviser: string }) => string;
  /** The agreement with its term, as it stands behind an article. */
  readonly agreement: (term: TermWords | null) => string;
};

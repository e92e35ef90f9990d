import type { TextsLike } from '../../kernel/text.ts';
import type { de } from './texts.de.ts';

export const en: TextsLike<typeof de> = {
  reasons: {
    advises: v =>
      `${v.from} brings experience ${v.lead} of 4 in ${v.field}, ${v.to} has experience ${v.start} and need ${v.need}.`,
    peers: v =>
      `In ${v.field} the two work as peers: ${v.a} with experience ${v.lead} and need ${v.need}, ${v.b} with experience ${v.other} and need ${v.otherNeed}.`,
    noField: v => `${v.a} and ${v.b} complement each other in no field of action.`,
    similarity: v => `Fit ${v.percent} of 100: the two are more alike than ${v.percent} % of all pairs of ${v.levels}.`,
    similarityInField: v => `Fit ${v.percent} of 100, weighted by what counts for the field of action.`,
    similarityWithGaps: v => `Fit ${v.percent} of 100, reckoned with caution at a data coverage of ${v.coverage} %.`,
    agreements: v => `Close together: ${v.list}.`,
    differences: v => `The largest differences: ${v.list}.`,
    figure: v =>
      v.own === v.other ? `${v.label} (both ${v.own}${v.unit})` : `${v.label} (${v.own} and ${v.other}${v.unit})`,
    noFigures: v => `Without comparison of structure: there are no figures for ${v.names}.`,
    fewFigures: v => `Without comparison of structure: too few figures are known for both. Missing are ${v.missing}.`,
    noPopulation: 'Without comparison of structure: the two have no common group to be compared with.',
    travel: v =>
      `Travel takes about ${v.hours} ${v.hours === '1' ? 'hour' : 'hours'} (estimated from ${v.km} km as the crow flies).`,
    utility: v => `Utility in all: ${v.utility} points.`,
    and: ' and ',
  },
  levels: {
    kreis: 'districts',
    verband: 'associations of municipalities',
    gemeinde: 'municipalities',
    region: 'regions',
    lau: 'municipalities in Europe',
    nuts3: 'regions in Europe',
  },
  unmatched: {
    withdrawn: 'has withdrawn',
    'nobody-else': 'nobody else takes part',
    'no-answers': 'has answered for no field of action',
    'fields-do-not-fit': 'nobody complements this place in any field of action',
    'no-figures': 'the figures for the comparison are missing',
    'no-feasible-partner': 'a condition rules out every possible partner',
    'outside-pairs': 'the number of pairs is used up',
    'odd-one-out': 'an odd number of places is left',
    'partners-taken': 'all possible partners are needed in other pairs',
  },
  obstacles: {
    withdrawn: 'withdrawn',
    forbidden: 'ruled out by the office',
    excluded: 'excluded as a partner',
    'part-of': 'one is a part of the other',
    'same-verband': 'belongs to the same association',
    kind: 'another kind of place',
    level: 'another level',
    'same-land': 'lies in the same Land',
    'too-near': 'lies too near',
    'too-far': 'the journey takes too long',
    'no-common-language': 'no language in common',
    'same-side': 'wishes the same role',
    'both-take-several': 'both take several partners',
    'fields-do-not-fit': 'the fields of action do not fit',
    'no-figures': 'figures are missing',
    'below-floor': 'the utility is too small',
  },
  notices: {
    'odd-number': () => 'The number of places is odd.',
    'nobody-feasible': () => 'No pair is possible.',
    'all-equal': () => 'All possible pairs have the same utility; only the keys decided.',
    'no-figures': names => `Without figures for the comparison: ${names}.`,
    'same-verband': names => `Belong together and are not paired: ${names}.`,
    withdrawn: names => `Withdrawn: ${names}.`,
    'lock-without-effect': names => `Fixed, but withdrawn: ${names}.`,
  },
  summary: {
    brings: v => `${v.name} brings in ${v.fields}`,
    takes: v => `${v.name} takes it home`,
    peers: v => `peers in ${v.fields}`,
    none: 'no field of action in common',
  },
  mails: {
    noReason: 'not given',
    answers: { pending: 'no answer yet', given: 'consent', refused: 'refusal' },
    expired: 'Not all members answered before the term ended.',
    refused: 'Not all members consented.',
    questions: v => `Questions? Call us: ${v.phone}`,
  },
  refusals: {
    'call-not-closed': 'The call has not closed yet. Pairs are computed after it has.',
    'round-over': 'This round is over.',
    'terms-changed':
      'The terms of the call are no longer those that were published. Nothing was computed and nothing released.',
    'too-few-entries': v =>
      v.entries === 0
        ? 'Nobody takes part who has no pair yet.'
        : 'Only one place is without a pair. A pair takes two.',
    'round-problem': v => {
      const sentence = roundProblems[v.problem] ?? 'This round cannot be computed as it is.';
      return v.keys === '' ? sentence : `${sentence} (${v.keys})`;
    },
    'already-released': 'These pairs have been released already.',
    'no-pairs': 'There is no pair that you could release.',
    'not-latest': 'Pairs have been computed again since. Only the latest computation can be released.',
    'entries-changed': v => `No longer taking part: ${v.names}. Please compute again.`,
    'proposal-ended': 'This proposal has ended. Your answer was not saved.',
    'already-answered': 'This answer has been given already.',
    'term-over': 'The term is over. Your answer was not saved. Please call the programme office.',
    'reason-missing': 'Please give a reason.',
    'received-missing': 'Please say when the answer arrived.',
    'received-in-future': 'This day lies in the future.',
    'seat-taken': 'One of the places already has a confirmed pair in this round. Your answer was not saved.',
    'same-place': 'Please choose two different places.',
    'not-in-round': 'This place does not take part or has a pair already.',
    'already-locked': 'One of the two is already fixed with another place. Take that back first.',
    'kind-missing': 'Please choose what should apply.',
    'place-missing': 'Please choose a place.',
    'member-missing': 'Please choose who has answered.',
    'answer-missing': 'Please choose the answer.',
    'channel-missing': 'Please choose how the answer came.',
    'day-invalid': 'Please give the day.',
    'file-empty': 'The file is empty.',
    'file-too-large': 'The file is larger than 10 MB.',
    'file-type': 'We do not take this kind of file here.',
    'too-long': 'This is too long: at most 2,000 characters.',
  },
};

const roundProblems: Readonly<Record<string, string>> = {
  'same-place-twice': 'A place takes part twice.',
  'more-locks-than-pairs': 'More pairs are fixed than the round has places left.',
  'lock-over-capacity': 'A place is fixed more than once.',
  'locked-and-forbidden': 'A pair is both fixed and ruled out.',
};

import { formatDeadline, formatHours, formatKilometres, formatNumber, unknown } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import { termsInWords } from '../../programmes/queries/terms-in-words.ts';
import { dutiesInWords } from '../../programmes/rules/duties.ts';
import { reasonsOf } from '../rules/reasons.ts';
import { summaryOf } from '../rules/summary.ts';
import type { ProposalView } from '../views/proposal-page.tsx';
import { costKeys, of100, pairTextsIn, printFigure, sayProposalState, titleOf, utilityOf100 } from '../views/words.ts';

export const proposalTemplate = 'src/areas/matching/documents/proposal.typ';

/** What stands on the proposal on paper, in the words of a language. Neither reasons of a refusal nor letters are in it. */
export function proposalData(view: ProposalView, language: Language) {
  const t = pairTextsIn(language);
  const { record, proposal, call } = view;
  const { travel, profile } = record;
  const duties = dutiesInWords(view.words, language);
  const nameOf = (key: string) => record.names[record.members.indexOf(key)]!;
  const number = (value: number | null) => formatNumber(language, value);
  const costs = termsInWords(call.terms, call.taxonomy, language).filter(({ key }) => costKeys.includes(key));
  const journey = travel ? `${formatHours(travel.hours * 60)}, ${formatKilometres(language, travel.km)}` : unknown;
  return {
    title: titleOf(language, record),
    preline: `${t.proposals} · ${call.name[language]}`,
    lead: summaryOf(record, language),
    facts: [
      [t.paper.state, sayProposalState(language, proposal)],
      [t.paper.term, formatDeadline(language, proposal.term)],
      [t.utility, number(utilityOf100(record.utility))],
      [t.similarity, number(of100(record.similarity))],
      [t.paper.complementarity, number(of100(record.complementarity))],
      [t.travel, journey],
    ],
    why: { title: t.why, text: reasonsOf(record)[language] },
    fields: {
      title: t.fields,
      columns: [t.field, t.direction],
      rows: record.fields.map(({ label, from, to }) => [
        label[language],
        from === null || to === null ? t.peers : t.advises({ from: nameOf(from), to: nameOf(to) }),
      ]),
    },
    figures: {
      title: profile ? t.compare : t.noCompare,
      note: profile ? '' : t.unknown,
      columns: [t.paper.figure, ...record.names],
      rows: (profile?.figures ?? []).map(figure => [
        figure.label[language],
        printFigure(language, figure, figure.own),
        printFigure(language, figure, figure.other),
      ]),
    },
    costs: { title: t.head.costs, rows: costs.map(({ label, value }) => [label, value.replaceAll('\n', ', ')]) },
    duties: [
      { title: t.head.partners, items: duties.partners },
      { title: t.head.office, items: duties.office },
    ],
    decision: {
      title: t.paper.decision,
      choices: [t.paper.consent, t.paper.refusal],
      lines: [t.paper.reason, t.paper.placeAndDay, t.paper.signature],
    },
  };
}

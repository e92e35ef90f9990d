import { formatMoment, formatNumber, formatPlainDay, unknown } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { questions, type ReportContent, type ReportState, type ReportVersion } from '../model.ts';
import type { ReportOfRound, Round } from '../queries/round.ts';
import { foreseenHours } from '../rules.ts';
import { nameOf, pairOf, sayFact, saySource, textsIn, whoOf } from '../views/words.ts';

/** The template of the PDF. */
export const reportTemplate = 'src/areas/reports/documents/report.typ';

/** A table on paper: its headings and rows. */
type PaperTable = { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** One report on paper. */
type ReportPaper = {
  readonly title: string;
  readonly pair: string;
  readonly lines: readonly string[];
  readonly factsTitle: string;
  readonly facts: PaperTable;
  readonly factsNone: string;
  readonly sides: readonly {
    readonly name: string;
    readonly answers: readonly { readonly question: string; readonly lines: readonly string[] }[];
  }[];
  readonly effortTitle: string;
  readonly effort: PaperTable;
};

/** One report, or all of a round with a first page that says how far each is. */
type Papers = {
  readonly title: string;
  readonly head: string;
  readonly overview: (PaperTable & { readonly lead: string }) | null;
  readonly reports: readonly ReportPaper[];
};

export type PaperSetting = Pick<Round, 'call' | 'officeId' | 'officeName'>;

/** A submitted version on paper. */
export function versionPaper(
  language: Language,
  setting: PaperSetting & { readonly partnership: Partnership },
  kept: ReportVersion,
  state: ReportState,
): Papers {
  const report = paperOf(language, setting, kept, state);
  return { title: `${report.title}: ${report.pair}`, head: '', overview: null, reports: [report] };
}

/** All reports of a round on paper: the first page tells of each how far it is, then comes what was submitted. */
export function roundPaper(language: Language, round: Round, reports: readonly ReportOfRound[]): Papers {
  const t = textsIn(language);
  return {
    title: `${t.round.title}: ${round.call.name[language]}`,
    head: round.call.name[language],
    overview: {
      lead: t.round.lead,
      headings: [t.round.pair, t.columns.report, t.columns.due, t.columns.state],
      rows: reports.map(({ pair, due, report }) => [
        ...[pairOf(pair), t.kinds[due.kind], formatPlainDay(language, due.dueOn), t.states[report.state]],
      ]),
    },
    reports: reports.flatMap(({ pair, report, kept }) =>
      kept === null ? [] : [paperOf(language, { ...round, partnership: pair }, kept, report.state)],
    ),
  };
}

function paperOf(
  language: Language,
  setting: PaperSetting & { readonly partnership: Partnership },
  { number, at, organisationId, content }: ReportVersion,
  state: ReportState,
): ReportPaper {
  const t = textsIn(language);
  const who = whoOf(setting, organisationId);
  return {
    title: nameOf(language, content.due),
    pair: pairOf(setting.partnership),
    lines: [
      t.versionLine({ number, when: formatMoment(language, at), who }),
      `${t.columns.state}: ${t.states[state]}`,
      t.dueOn({ day: formatPlainDay(language, content.due.dueOn) }),
    ],
    factsTitle: t.facts,
    facts: factsTable(language, setting, content),
    factsNone: t.factsNone,
    sides: content.contributions.map(words => ({
      name: words.name,
      answers: questions
        .filter(question => words[question] !== '')
        .map(question => ({ question: t.questions[question], lines: words[question].split(/\n+/) })),
    })),
    effortTitle: t.hoursTitle,
    effort: effortTable(language, setting, content),
  };
}

function factsTable(
  language: Language,
  setting: PaperSetting & { readonly partnership: Partnership },
  { facts }: ReportContent,
): PaperTable {
  const t = textsIn(language);
  return {
    headings: [t.fact, t.factOn, t.factWho, t.factFrom],
    rows: facts.map(fact => [
      sayFact(language, fact),
      formatPlainDay(language, fact.on),
      fact.organisationId === null ? t.everybody : whoOf(setting, fact.organisationId),
      saySource(language, fact),
    ]),
  };
}

function effortTable(language: Language, { call }: PaperSetting, { contributions, due }: ReportContent): PaperTable {
  const t = textsIn(language);
  const foreseen = formatNumber(language, foreseenHours(call.terms.workload.hoursPerMonth, due));
  return {
    headings: [t.member, t.spent, t.foreseen],
    rows: contributions.map(({ name, hours }) => [
      ...[name, hours === null ? unknown : formatNumber(language, hours), foreseen],
    ]),
  };
}

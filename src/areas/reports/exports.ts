import { formatPeriod } from '../../design/format.ts';
import { dayAt } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { homeTimeZone } from '../../platform/context.ts';
import { type Table, writeXlsx } from '../../platform/spreadsheet/write.ts';
import type { Partnership } from '../partnerships/model.ts';
import { questions, type ReportContent, type ReportDue } from './model.ts';
import type { ReportOfRound, Round } from './queries/round.ts';
import { foreseenHours } from './rules.ts';
import { pairOf, sayFact, saySource, textsIn, whoOf } from './views/words.ts';

/**
 * The reports of a round as a workbook: one row for each member with what it submitted, and one for each fact. Of a
 * report that was not submitted only its state is told. Days are written as 2027-03-01, whatever the language.
 */
export async function roundSheets(
  language: Language,
  round: Round,
  reports: readonly ReportOfRound[],
): Promise<Uint8Array> {
  const t = textsIn(language);
  const said: Table = {
    name: t.title,
    headings: [
      ...[t.round.pair, t.columns.report, t.dues.about, t.columns.due, t.columns.state, t.sheet.submittedOn, t.member],
      ...questions.map(question => t.questions[question]),
      ...[t.spent, t.foreseen],
    ],
    rows: reports.flatMap(one => {
      const head = headOf(language, one);
      const foreseen = foreseenHours(round.call.terms.workload.hoursPerMonth, one.kept?.content.due ?? one.due);
      return one.pair.members.map(({ organisationId, name }) => {
        const words = wordsOf(one, organisationId);
        return [...head, name, ...questions.map(question => words?.[question] ?? ''), words?.hours ?? null, foreseen];
      });
    }),
  };
  const facts: Table = {
    name: t.sheet.facts,
    headings: [t.round.pair, t.columns.report, t.factFrom, t.fact, t.factOn, t.factWho],
    rows: reports.flatMap(({ pair, due, kept }) =>
      (kept?.content.facts ?? []).map(fact => [
        ...[pairOf(pair), t.kinds[due.kind], saySource(language, fact), sayFact(language, fact), fact.on ?? ''],
        fact.organisationId === null ? t.everybody : whoOf({ ...round, partnership: pair }, fact.organisationId),
      ]),
    ),
  };
  return writeXlsx([said, facts]);
}

function headOf(language: Language, { pair, due, report, kept }: ReportOfRound): string[] {
  const t = textsIn(language);
  const about: Omit<ReportDue, 'id' | 'callId'> = kept?.content.due ?? due;
  const submitted = kept === null ? '' : dayAt(kept.at, homeTimeZone);
  const period = formatPeriod(language, about);
  return [pairOf(pair), t.kinds[about.kind], period, about.dueOn, t.states[report.state], submitted];
}

function wordsOf(
  { kept }: ReportOfRound,
  organisationId: Partnership['members'][number]['organisationId'],
): ReportContent['contributions'][number] | undefined {
  return kept?.content.contributions.find(one => one.organisationId === organisationId);
}

import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { listHistory } from '../../../platform/audit.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import type { HistoryEntry } from '../../../design/history.tsx';
import { listPersons } from '../../identity/queries.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { decideApplication } from '../commands.ts';
import { startOnBehalf } from '../commands/behalf.ts';
import { fillRound } from '../commands/fill.ts';
import { listAsCsv } from '../exports.ts';
import type { Remark } from '../imports/remarks.ts';
import { type Decision, decisions } from '../model.ts';
import { isOffice } from '../policy.ts';
import { type ApplicationOfCall, listOnBehalf, loadApplication } from '../queries.ts';
import { listApplications, matchesFilter, readFilter } from '../queries/list.ts';
import { isMove } from '../rules.ts';
import { decisionInput, filledInput, roundFileInput } from '../schema.ts';
import { BehalfPage, FilledPage, FillPage } from '../views/office-forms.tsx';
import { ListPage, officeTextsIn } from '../views/office-list.tsx';
import { DecisionPage, RecordPage } from '../views/office-record.tsx';
import { wordsOf } from '../views/typed.ts';
import { type Errors, readPaper, sayErrors, together } from './answers.ts';
import { loadCallBySlug, lookUp } from './own.tsx';
import { done } from '../../../kernel/verdict.ts';

const access = 'signed-in';
const below = (german: string, english: string) => ({
  de: `/de/arbeit/aufrufe/:call/interessen${german}`,
  en: `/en/work/calls/:call/interests${english}`,
});
const fillPath = below('/liste', '/list');
const behalfPath = below('/neu', '/new');
const decisionPath = below('/:id/entscheidung', '/:id/decision');

/** The office with all applications of a call. */
export const officeRoutes: readonly Route[] = [
  { id: 'applications.list', method: 'GET', path: below('', ''), access, handle: list },
  { id: 'applications.csv', method: 'GET', path: below('.csv', '.csv'), access, handle: csv },
  { id: 'applications.fill', method: 'GET', path: fillPath, access, handle: visit => fill(visit) },
  { id: 'applications.fill.take', method: 'POST', path: fillPath, access, handle: takeFile },
  { id: 'applications.filled', method: 'GET', path: below('/liste/ergebnis', '/list/result'), access, handle: filled },
  { id: 'applications.behalf', method: 'GET', path: behalfPath, access, handle: visit => behalf(visit) },
  { id: 'applications.behalf.begin', method: 'POST', path: behalfPath, access, handle: beginOnBehalf },
  { id: 'applications.record', method: 'GET', path: below('/:id', '/:id'), access, handle: record },
  { id: 'applications.decision', method: 'GET', path: decisionPath, access, handle: visit => decision(visit) },
  { id: 'applications.decide', method: 'POST', path: decisionPath, access, handle: decide },
];

/** The call, for its office. @throws NotFound, Forbidden for anyone else */
async function loadOfficeCall(visit: Visit): Promise<CallOfProgramme> {
  const call = await loadCallBySlug(visit);
  if (!isOffice(visit.ctx.actor, call.programme.officeId)) throw new Forbidden('applications of a call');
  return call;
}

async function list(visit: Visit): Promise<Response> {
  const call = await loadOfficeCall(visit);
  const filter = readFilter(visit.query);
  const all = await listApplications(visit.ctx, call.id);
  const rows = all.filter(row => matchesFilter(row, filter));
  return html(<ListPage visit={visit} call={call} rows={rows} total={all.length} filter={filter} />);
}

/** What the list shows, as a file. */
async function csv(visit: Visit): Promise<Response> {
  const call = await loadOfficeCall(visit);
  const filter = readFilter(visit.query);
  const rows = (await listApplications(visit.ctx, call.id)).filter(row => matchesFilter(row, filter));
  const name = `${officeTextsIn(visit.language).title(wordsOf(call, visit.language))} ${call.slug}.csv`;
  return download(listAsCsv(rows, call, visit.language), 'text/csv; charset=utf-8', name);
}

async function fill(visit: Visit, errors: Errors = [], remarks: readonly Remark[] = [], status = 200) {
  const call = await loadOfficeCall(visit);
  return html(<FillPage visit={visit} call={call} errors={errors} remarks={remarks} />, status);
}

async function takeFile(visit: Visit): Promise<Response> {
  const call = await loadOfficeCall(visit);
  const { fields } = visit;
  const typed = readShape(roundFileInput, {
    receivedOn: fields.text('receivedOn'),
    lateReason: fields.text('lateReason'),
  });
  if (!typed.ok) return fill(visit, sayErrors(visit, typed.reasons), [], 400);
  const filled = await fillRound(visit.ctx, call.id, { ...typed.value, file: fields.file('file') });
  if (filled.ok) {
    const { created, left, notices } = filled.value;
    const result = { created: String(created), left: left.join('\n'), notices: JSON.stringify(notices.slice(0, 20)) };
    return seeOther(visit.link('applications.filled', { call: call.slug }, result));
  }
  return fill(visit, sayErrors(visit, filled.reasons), 'remarks' in filled ? filled.remarks : [], 422);
}

/** What came of a file, from its own address, so that it can be loaded again. */
async function filled(visit: Visit): Promise<Response> {
  const call = await loadOfficeCall(visit);
  const { query } = visit;
  const read = readShape(filledInput, Object.fromEntries(query));
  if (!read.ok) throw new NotFound('filled');
  return html(<FilledPage visit={visit} call={call} filled={read.value} />);
}

async function behalf(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const call = await loadOfficeCall(visit);
  return html(<BehalfPage visit={visit} call={call} errors={errors} />, status);
}

async function beginOnBehalf(visit: Visit): Promise<Response> {
  const call = await loadOfficeCall(visit);
  const { officeId } = call.programme;
  const word = visit.fields.text('organisation');
  // The organisation is not known yet; nobody of the office is one of its own.
  const paper = together(done(word), readPaper(visit, { organisationId: '', officeId }));
  if (!paper.ok) return behalf(visit, sayErrors(visit, paper.reasons), 400);
  const bringIn = visit.fields.has('bringIn');
  const started = await startOnBehalf(visit.ctx, { callId: call.id, word, bringIn, paper: paper.value[1] });
  if (!started.ok) return behalf(visit, sayErrors(visit, started.reasons), 422);
  return seeOther(visit.link('applications.record', { call: call.slug, id: started.value }));
}

/** The application below its call, for the office. @throws NotFound, Forbidden */
async function loadForOffice(visit: Visit): Promise<ApplicationOfCall> {
  const held = await loadApplication(visit.ctx, visit.params.id!);
  if (held.call.slug !== visit.params.call) throw new NotFound('application');
  if (!isOffice(visit.ctx.actor, held.call.programme.officeId)) throw new Forbidden('application of a call');
  return held;
}

async function record(visit: Visit): Promise<Response> {
  const held = await loadForOffice(visit);
  const papers = await listOnBehalf(visit.ctx, held.application.id);
  const looked = await lookUp(visit, held);
  const history = await historyOf(visit, held);
  return html(<RecordPage visit={visit} held={held} looked={looked} papers={papers} history={history} />);
}

async function historyOf(visit: Visit, { application }: ApplicationOfCall): Promise<HistoryEntry[]> {
  const t = officeTextsIn(visit.language);
  const actions: Readonly<Record<string, string>> = t.actions;
  const lines = await listHistory(visit.ctx, 'application', application.id);
  const ids = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const names = new Map((await listPersons(visit.ctx, { ids })).map(({ id, name }) => [id, name]));
  return lines.map(({ personId, action, at, onBehalf }) => ({
    who: (personId === null ? undefined : names.get(personId)) ?? t.program,
    what: actions[action] ?? action,
    when: at,
    onBehalf,
  }));
}

async function decision(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const held = await loadForOffice(visit);
  const wanted = visit.fields.text('to') || visit.query.get('to');
  const to: Decision | undefined = decisions.find(known => known === wanted);
  if (to === undefined) throw new NotFound('decision');
  // Somebody else has decided meanwhile: the record says what.
  if (status === 200 && !isMove(held.application.state, to, 'office')) return seeOther(recordOf(visit));
  return html(<DecisionPage visit={visit} held={held} errors={errors} to={to} />, status);
}

async function decide(visit: Visit): Promise<Response> {
  await loadForOffice(visit);
  const { fields, params } = visit;
  const typed = readShape(decisionInput, { to: fields.text('to'), reason: fields.text('reason') });
  if (!typed.ok) return decision(visit, sayErrors(visit, typed.reasons), 400);
  const decided = await decideApplication(visit.ctx, params.id!, typed.value);
  if (!decided.ok) return decision(visit, sayErrors(visit, decided.reasons), 422);
  return seeOther(recordOf(visit));
}

function recordOf(visit: Visit): string {
  return visit.link('applications.record', { call: visit.params.call!, id: visit.params.id! });
}

import type { Speaker } from '../../../design/acting-fields.tsx';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { judgeReport } from '../commands/judge.ts';
import { submitReport, writeContribution } from '../commands/write.ts';
import type { ReportWords } from '../model.ts';
import { mayJudge, mayPlanReports, submittersIn, writersIn } from '../policy.ts';
import { contributionOf } from '../rules.ts';
import { judgeInput, wordsInput } from '../schema.ts';
import { JudgePage, SubmitPage, WritePage } from '../views/form-pages.tsx';
import { answersOf, reportOf, type ReportOfPair, type Typed, typedIn, versionIn } from './load.ts';

type ToWrite = ReportOfPair & { readonly speakers: readonly Speaker[] };

const inputs = ['achieved', 'difficult', 'next', 'hours'] as const;

/** Report and side of the address, for whoever writes there. @throws NotFound, Forbidden for the other side */
async function toWrite(visit: Visit): Promise<ToWrite> {
  const known = await reportOf(visit);
  const side = visit.params.organisation!;
  if (!known.setting.memberIds.includes(side)) throw new NotFound('member');
  const speakers = writersIn(visit.ctx.actor, known.setting).filter(({ organisationId }) => organisationId === side);
  if (speakers.length === 0) throw new Forbidden('report');
  return { ...known, speakers };
}

function back(visit: Visit, { setting, due }: ReportOfPair): Response {
  return seeOther(visit.link('reports.show', { partnership: setting.partnership.id, due: due.id }));
}

/** `GET …/berichte/:due/beitrag/:organisation` */
export async function showWrite(visit: Visit): Promise<Response> {
  const known = await toWrite(visit);
  const [{ organisationId }] = known.speakers as [Speaker];
  const words = contributionOf(known.report, organisationId);
  const values = Object.fromEntries(inputs.map(name => [name, String(words?.[name] ?? '')]));
  return writePage(visit, known, { ...values, organisationId }, []);
}

/** `POST …/berichte/:due/beitrag/:organisation`; what a colleague has changed meanwhile is shown beside what was typed */
export async function write(visit: Visit): Promise<Response> {
  const known = await toWrite(visit);
  const typed = { ...typedIn(visit, inputs), organisationId: visit.params.organisation! };
  const [shape, acting] = [readShape(wordsInput, typed), readActing(visit, known.speakers, actingInput)];
  if (!shape.ok || !acting.ok) {
    return writePage(
      visit,
      known,
      typed,
      [shape, acting].flatMap(read => (read.ok ? [] : read.reasons)),
      400,
    );
  }
  const { setting, due } = known;
  const words = { words: shape.value, version: versionIn(visit) };
  const saved = await writeContribution(visit.ctx, setting.partnership.id, due.id, words, acting.value);
  if (saved.ok) return back(visit, known);
  const isLate = saved.reasons.some(({ code }) => code === 'changed-meanwhile');
  return writePage(visit, known, typed, saved.reasons, 422, isLate ? shape.value : null);
}

function writePage(
  visit: Visit,
  known: ToWrite,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
  conflict: ReportWords | null = null,
) {
  const view = { ...known, answers: answersOf(visit, values, reasons) };
  return html(<WritePage {...{ visit, view, conflict }} organisationId={visit.params.organisation!} />, status);
}

/** Report of the address for whoever submits. @throws NotFound, Forbidden */
async function toSubmit(visit: Visit): Promise<ToWrite> {
  const known = await reportOf(visit);
  const speakers = submittersIn(visit.ctx.actor, known.setting);
  if (speakers.length === 0) throw new Forbidden('report');
  return { ...known, speakers };
}

/** `GET …/berichte/:due/abgeben` */
export async function showSubmit(visit: Visit): Promise<Response> {
  return submitPage(visit, await toSubmit(visit), {}, []);
}

/** `POST …/berichte/:due/abgeben` */
export async function submit(visit: Visit): Promise<Response> {
  const known = await toSubmit(visit);
  const typed = typedIn(visit, []);
  const acting = readActing(visit, known.speakers, actingInput);
  if (!acting.ok) return submitPage(visit, known, typed, acting.reasons, 400);
  const { setting, due } = known;
  const sent = await submitReport(visit.ctx, setting.partnership.id, due.id, versionIn(visit), acting.value);
  return sent.ok ? back(visit, known) : submitPage(visit, known, typed, sent.reasons, 422);
}

function submitPage(visit: Visit, known: ToWrite, values: Typed, reasons: readonly Reason[], status = 200) {
  return html(<SubmitPage visit={visit} view={{ ...known, answers: answersOf(visit, values, reasons) }} />, status);
}

/** Report of the address for office and adviser. @throws NotFound, Forbidden */
async function toJudge(visit: Visit): Promise<ToWrite> {
  const known = await reportOf(visit);
  if (!mayJudge(visit.ctx.actor, known.setting)) throw new Forbidden('report');
  return { ...known, speakers: [] };
}

/** `GET …/berichte/:due/durchsehen` */
export async function showJudge(visit: Visit): Promise<Response> {
  return judgePage(visit, await toJudge(visit), {}, []);
}

/** `POST …/berichte/:due/durchsehen` */
export async function judge(visit: Visit): Promise<Response> {
  const known = await toJudge(visit);
  const typed = typedIn(visit, ['what', 'words']);
  const shape = readShape(judgeInput, typed);
  if (!shape.ok) return judgePage(visit, known, typed, shape.reasons, 400);
  const judged = { ...shape.value, version: versionIn(visit) };
  const saved = await judgeReport(visit.ctx, known.setting.partnership.id, known.due.id, judged);
  return saved.ok ? back(visit, known) : judgePage(visit, known, typed, saved.reasons, 422);
}

function judgePage(visit: Visit, known: ToWrite, values: Typed, reasons: readonly Reason[], status = 200) {
  const view = { ...known, answers: answersOf(visit, values, reasons) };
  const isOffice = mayPlanReports(visit.ctx.actor, known.setting.officeId);
  return html(<JudgePage {...{ visit, view, isOffice }} />, status);
}

import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { removeDue, setDue } from '../commands/dues.ts';
import type { ReportDue } from '../model.ts';
import { listDues, loadDue } from '../queries.ts';
import { dueInput } from '../schema.ts';
import { DuePage, DuesPage } from '../views/dues-pages.tsx';
import { answersOf, callOf, type Typed, typedIn } from './load.ts';

const inputs = ['kind', 'from', 'to', 'dueOn'];

/** `GET /de/arbeit/aufrufe/:call/berichte/termine` */
export async function showDues(visit: Visit): Promise<Response> {
  return duesPage(visit, await callOf(visit), {}, []);
}

/** `POST /de/arbeit/aufrufe/:call/berichte/termine` */
export async function addDue(visit: Visit): Promise<Response> {
  const call = await callOf(visit);
  const typed = typedIn(visit, inputs);
  const shape = readShape(dueInput, typed);
  if (!shape.ok) return duesPage(visit, call, typed, shape.reasons, 400);
  const saved = await setDue(visit.ctx, call.id, null, shape.value);
  return saved.ok ? back(visit, call) : duesPage(visit, call, typed, saved.reasons, 422);
}

async function duesPage(
  visit: Visit,
  call: CallOfProgramme,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const dues = await listDues(visit.ctx, [call.id]);
  return html(<DuesPage {...{ visit, call, dues, answers: answersOf(visit, values, reasons) }} />, status);
}

/** `GET /de/arbeit/aufrufe/:call/berichte/termine/:due` */
export async function showDue(visit: Visit): Promise<Response> {
  const call = await callOf(visit);
  const due = await loadDue(visit.ctx, call.id, visit.params.due!);
  const { kind, from, to, dueOn } = due;
  return duePage(visit, { call, due }, { kind, from, to, dueOn }, []);
}

/** `POST /de/arbeit/aufrufe/:call/berichte/termine/:due`: another day, or none at all */
export async function changeDue(visit: Visit): Promise<Response> {
  const call = await callOf(visit);
  const due = await loadDue(visit.ctx, call.id, visit.params.due!);
  const { kind, from, to, dueOn } = due;
  if (visit.fields.text('remove') !== '') {
    const removed = await removeDue(visit.ctx, call.id, due.id);
    return removed.ok
      ? back(visit, call)
      : duePage(visit, { call, due }, { kind, from, to, dueOn }, removed.reasons, 422);
  }
  const typed = typedIn(visit, inputs);
  const shape = readShape(dueInput, typed);
  if (!shape.ok) return duePage(visit, { call, due }, typed, shape.reasons, 400);
  const saved = await setDue(visit.ctx, call.id, due.id, shape.value);
  return saved.ok ? back(visit, call) : duePage(visit, { call, due }, typed, saved.reasons, 422);
}

function duePage(
  visit: Visit,
  known: { call: CallOfProgramme; due: ReportDue },
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
) {
  return html(<DuePage {...{ visit, ...known, answers: answersOf(visit, values, reasons) }} />, status);
}

function back(visit: Visit, call: CallOfProgramme): Response {
  return seeOther(visit.link('reports.dues', { call: call.slug }));
}

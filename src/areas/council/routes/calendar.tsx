import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { importSittings } from '../commands/sequence.ts';
import { readCalendar } from '../imports/ical.ts';
import { listSittingsAhead } from '../queries/bodies.ts';
import type { PaperView } from '../queries/view.ts';
import { calendarInput } from '../schema.ts';
import { CalendarPage } from '../views/calendar-page.tsx';
import { answersOf, paperToWrite, readReceipt, reasonsOf, typed } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper/sitzungen` */
export async function showCalendar(visit: Visit): Promise<Response> {
  return page(visit, await paperToWrite(visit), {});
}

/** `POST /de/arbeit/vorlagen/:paper/sitzungen`: a calendar as a file, or pasted; both count. */
export async function takeCalendar(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const file = visit.fields.file('file');
  const shape = readShape(calendarInput, { calendar: visit.fields.text('calendar') });
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return page(visit, view, typed(visit), reasonsOf(shape, receipt), 400);
  const ofFile = file === null ? '' : new TextDecoder().decode(file.bytes);
  const { today } = visit.ctx;
  const appointments = [...readCalendar(ofFile, today), ...readCalendar(shape.value.calendar, today)];
  const imported = await importSittings(visit.ctx, view.paper.id, appointments, receipt.value);
  if (!imported.ok) return page(visit, view, typed(visit), imported.reasons, 422);
  const { taken, left } = imported.value;
  const counts = { taken: String(taken), left: String(left) };
  return seeOther(visit.link('papers.calendar', { paper: view.paper.id }, counts));
}

async function page(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const sittings = await listSittingsAhead(visit.ctx, view.paper.organisationId);
  const [taken, left] = [visit.query.get('taken') ?? '', visit.query.get('left') ?? ''];
  const isTaken = /^\d{1,4}$/.test(taken) && /^\d{1,4}$/.test(left);
  const answers = answersOf(visit, values, reasons);
  return html(
    <CalendarPage {...{ visit, view, answers, sittings, taken: isTaken ? { taken, left } : null }} />,
    status,
  );
}

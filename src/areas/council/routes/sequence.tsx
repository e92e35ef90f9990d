import { rowValues } from '../../../design/answers.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { saveBodies, saveSequence, seenOfSequence } from '../commands/sequence.ts';
import type { CouncilPaper } from '../model.ts';
import { listBodies, listSittingsAhead } from '../queries/bodies.ts';
import type { PaperView } from '../queries/view.ts';
import { bodiesInput, sequenceInput } from '../schema.ts';
import { BodiesPage } from '../views/bodies-page.tsx';
import { SequenceFormPage } from '../views/sequence-form.tsx';
import { answersOf, backToPaper, paperToWrite, readReceipt, reasonsOf, typed } from './load.ts';

const rowNames = [
  'id',
  'order',
  'role',
  'body',
  'newBody',
  'leadDays',
  'leadUnit',
  'day',
  'time',
  'isPublic',
  'remove',
] as const;

/** `GET /de/arbeit/vorlagen/:paper/beratungsfolge` */
export async function showSequence(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  return sequencePage(visit, view, valuesOf(view.paper));
}

/** `POST /de/arbeit/vorlagen/:paper/beratungsfolge` */
export async function takeSequence(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const values = typed(visit);
  const rows = await chosen(visit, view, rowsOf(visit));
  const shape = readShape(sequenceInput, { rows });
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return sequencePage(visit, view, values, reasonsOf(shape, receipt), 400);
  const input = { rows: shape.value.rows, seen: visit.fields.text('seen') };
  const saved = await saveSequence(visit.ctx, view.paper.id, input, receipt.value);
  if (!saved.ok) return sequencePage(visit, view, values, saved.reasons, 422);
  return values.act === 'more'
    ? seeOther(visit.link('papers.sequence', { paper: view.paper.id }))
    : backToPaper(visit, view);
}

/** The rows that were typed, each at the number under which it stands in the form; an untouched one says nothing. */
function rowsOf(visit: Visit): Record<(typeof rowNames)[number], string>[] {
  const count = rowCount(typed(visit));
  return Array.from({ length: count }, (_, index) => {
    const row = Object.fromEntries(rowNames.map(name => [name, visit.fields.text(`rows.${index}.${name}`)])) as Record<
      (typeof rowNames)[number],
      string
    >;
    const isUntouched = row.id === '' && row.body === '' && row.newBody === '' && row.day === '';
    return isUntouched ? { ...row, role: row.role || 'notice' } : row;
  });
}

type Row = ReturnType<typeof rowsOf>[number];

/** Rows with a known sitting get its body, day and time; what is no sitting of the authority is left as it is. */
async function chosen(visit: Visit, { paper }: PaperView, rows: readonly Row[]): Promise<Row[]> {
  const sittings = await listSittingsAhead(visit.ctx, paper.organisationId);
  return rows.map((row, index) => {
    const sitting = sittings.find(({ id }) => id === visit.fields.text(`rows.${index}.known`));
    return sitting ? { ...row, body: sitting.bodyId, newBody: '', day: sitting.day, time: sitting.time } : row;
  });
}

function rowCount(values: Readonly<Record<string, string>>): number {
  const numbers = Object.keys(values).map(name => Number(/^rows\.(\d{1,2})\./.exec(name)?.[1] ?? -1));
  return Math.max(-1, ...numbers) + 1;
}

function valuesOf({ consultations, isPublic }: CouncilPaper): Record<string, string> {
  const open = consultations.filter(({ result }) => result === null);
  const rows = open.map((one, index) => ({
    id: one.id,
    order: String(index + 1),
    role: one.role,
    body: one.body.id,
    day: one.sitting?.day ?? '',
    time: one.sitting?.time ?? '',
    isPublic: one.isPublic ? 'yes' : '',
  }));
  const blank = { id: '', order: String(rows.length + 1), role: '', isPublic: isPublic ? 'yes' : '' };
  return rowValues('rows', [...rows, { ...blank, body: '', day: '', time: '' }]);
}

async function sequencePage(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const bodies = await listBodies(visit.ctx, view.paper.organisationId);
  const sittings = await listSittingsAhead(visit.ctx, view.paper.organisationId);
  const answers = answersOf(visit, values, reasons);
  const seen = seenOfSequence(view.paper);
  const rows = rowCount(values);
  return html(<SequenceFormPage {...{ visit, view, bodies, sittings, answers, seen, rows }} />, status);
}

/** `GET /de/arbeit/vorlagen/:paper/gremien` */
export async function showBodies(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const bodies = await listBodies(visit.ctx, view.paper.organisationId);
  const rows = bodies.map(({ id, name, lead }) => ({
    id,
    name,
    leadDays: lead === null ? '' : String(lead.days),
    leadUnit: lead?.unit ?? '',
  }));
  return bodiesPage(visit, view, rowValues('bodies', rows), rows.length);
}

/** `POST /de/arbeit/vorlagen/:paper/gremien` */
export async function takeBodies(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const values = typed(visit);
  const rows = visit.fields.rows('bodies', ['id', 'name', 'leadDays', 'leadUnit']);
  const shape = readShape(bodiesInput, { bodies: rows });
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return bodiesPage(visit, view, values, rows.length, reasonsOf(shape, receipt), 400);
  const saved = await saveBodies(visit.ctx, view.paper.id, shape.value.bodies, receipt.value);
  return saved.ok ? backToPaper(visit, view) : bodiesPage(visit, view, values, rows.length, saved.reasons, 422);
}

function bodiesPage(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  rows: number,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const answers = answersOf(visit, values, reasons);
  return html(<BodiesPage visit={visit} view={view} answers={answers} rows={rows} />, status);
}

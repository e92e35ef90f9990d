import { Forbidden } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { changeMany, takeEntries, type WantedEntry } from '../commands/many.ts';
import { planSheet } from '../exports.ts';
import { readSheet, type SheetRow } from '../imports/sheet.ts';
import { listEntries } from '../queries.ts';
import { matchesFilter, readFilter } from '../rules/filter.ts';
import { bulkInput, sheetRowInput } from '../schema.ts';
import { BulkPage, SheetPage } from '../views/many-pages.tsx';
import { sayRefusals, textsIn } from '../views/words.ts';
import { settingOf, settingToWorkOn, type Typed, typedIn } from './load.ts';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function toWorkOn(visit: Visit) {
  const { setting, speakers } = await settingToWorkOn(visit);
  return { setting, speakers, entries: await listEntries(visit.ctx, setting.partnership.id) };
}

type Known = Awaited<ReturnType<typeof toWorkOn>>;

function back(visit: Visit, { setting }: Known): Response {
  return seeOther(visit.link('plans.show', { partnership: setting.partnership.id }));
}

function viewOf(visit: Visit, known: Known, values: Typed, reasons: readonly Reason[]) {
  const spoken = reasons.map(reason => {
    const why = String(reason.values?.why ?? '');
    if (reason.code !== 'many-refused') return reason;
    // The reason of one entry becomes a part of the sentence that names it.
    return { ...reason, values: { ...reason.values, why: sayRefusals(visit.language, [{ code: why }])[0]!.text } };
  });
  return { ...known, answers: { lang: visit.language, values, errors: sayRefusals(visit.language, spoken) } };
}

/** `GET …/arbeitsplan/mehrere`: the entries that fit the filter of the address */
export async function showBulk(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const filter = readFilter(name => visit.query.get(name) ?? '');
  const entries = known.entries.filter(entry => matchesFilter(entry, filter, visit.ctx.today));
  return html(<BulkPage visit={visit} view={viewOf(visit, { ...known, entries }, {}, [])} ticked={[]} />);
}

/** `POST …/arbeitsplan/mehrere` */
export async function bulk(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const typed = typedIn(visit, ['state', 'who', 'shift']);
  const chosen = visit.fields.all('entry').map(value => {
    const [id = '', version] = value.split(':');
    return { id, version: Number(version) };
  });
  const again = (reasons: readonly Reason[], status: number) =>
    html(
      <BulkPage visit={visit} view={viewOf(visit, known, typed, reasons)} ticked={chosen.map(({ id }) => id)} />,
      status,
    );
  const shape = readShape(bulkInput, typed);
  const acting = readActing(visit, known.speakers, actingInput);
  if (!shape.ok || !acting.ok) {
    return again([...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)], 400);
  }
  const { state, who, shift } = shape.value;
  const change = {
    state: state === '' ? null : state,
    who: who === '' ? null : { organisationId: who === 'all' ? null : who },
    shift,
  };
  const saved = await changeMany(visit.ctx, known.setting.partnership.id, chosen, change, acting.value);
  return saved.ok ? back(visit, known) : again(saved.reasons, 422);
}

/** `GET …/arbeitsplan/arbeitsplan.xlsx` */
export async function downloadSheet(visit: Visit): Promise<Response> {
  const setting = await settingOf(visit);
  const entries = await listEntries(visit.ctx, setting.partnership.id);
  const { sheet } = textsIn(visit.language);
  return download(await planSheet(visit.language, setting, entries), xlsxType, sheet.fileName);
}

/** `GET …/arbeitsplan/excel` */
export async function showSheet(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  return html(<SheetPage visit={visit} view={viewOf(visit, known, {}, [])} rows={null} />);
}

/** `POST …/arbeitsplan/excel`: shows what a sheet would change; with its rows ticked it changes them */
export async function takeSheet(visit: Visit): Promise<Response> {
  const known = await toWorkOn(visit);
  const upload = visit.fields.file('sheet');
  if (upload === null && (visit.fields.has('take') || visit.fields.has('organisationId'))) return take(visit, known);
  const again = (code: string, status = 422) =>
    html(<SheetPage visit={visit} view={viewOf(visit, known, {}, [{ code, field: 'sheet' }])} rows={null} />, status);
  if (upload === null) return again('sheet-missing', 400);
  const reading = await readSpreadsheet(upload.bytes);
  if (!reading.ok) return again(`sheet-${reading.reason}`);
  const read = readSheet(reading.sheets[0]!, known.setting, known.entries);
  if (!read.ok) return again('sheet-no-title');
  const [first] = known.speakers;
  return differences(visit, known, read.rows, { organisationId: first!.organisationId }, []);
}

async function take(visit: Visit, known: Known): Promise<Response> {
  const wanted = visit.fields.all('take').map(wantedOf);
  const acting = readActing(visit, known.speakers, actingInput);
  const typed = typedIn(visit, []);
  if (!acting.ok) return differences(visit, known, rowsOf(known, wanted), typed, acting.reasons, 400);
  const saved = await takeEntries(visit.ctx, known.setting.partnership.id, wanted, acting.value);
  return saved.ok ? back(visit, known) : differences(visit, known, rowsOf(known, wanted), typed, saved.reasons, 422);
}

/** A row as the page of differences sent it. @throws Forbidden for what no page has sent */
function wantedOf(sent: string): WantedEntry {
  try {
    const shape = readShape(sheetRowInput, nullsAsTyped(JSON.parse(sent)));
    if (shape.ok) return shape.value;
  } catch {
    // No page of ours sends anything but JSON.
  }
  throw new Forbidden('sheet');
}

/** The shape of an entry reads what is typed, where nothing is ''. */
function nullsAsTyped(row: { content?: Record<string, unknown> }) {
  const { parentId, startsOn, dueOn } = row.content ?? {};
  const days = { parentId: parentId ?? '', startsOn: startsOn ?? '', dueOn: dueOn ?? '' };
  return { ...row, content: { ...row.content, ...days } };
}

/** What was to be taken over, beside what the plan says by now. */
function rowsOf({ entries }: Known, wanted: readonly WantedEntry[]): SheetRow[] {
  return wanted.map(({ id, version, content }, index) => {
    const entry = entries.find(one => one.id === id) ?? null;
    const fields = entry === null ? [] : (Object.keys(content) as (keyof typeof content)[]);
    const differing = fields.filter(field => entry![field] !== content[field]);
    return { row: index + 1, entry, content, fields: differing, isLate: entry?.version !== version, reasons: [] };
  });
}

function differences(
  visit: Visit,
  known: Known,
  rows: readonly SheetRow[],
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
) {
  return html(<SheetPage visit={visit} view={viewOf(visit, known, values, reasons)} rows={rows} />, status);
}

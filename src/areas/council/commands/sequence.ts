import { sql } from 'kysely';
import type { Day } from '../../../kernel/day.ts';
import { done, type Outcome, type Reason, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { fingerprint } from '../../programmes/queries/frozen.ts';
import type { Consultation, CouncilBody, CouncilPaper, LeadUnit } from '../model.ts';
import { knownPeople } from '../queries/annexes.ts';
import { listBodies } from '../queries/bodies.ts';
import type { PaperSubject } from '../queries/facts.ts';
import { maySequence, type ReceiptRefusal } from '../rules/moves.ts';
import { namesIn } from '../rules/people.ts';
import { bodyNamedIn } from '../rules/sittings.ts';
import type { BodyRow, SequenceRow } from '../schema.ts';
import { councilDb } from '../tables.ts';
import { checkReceipt, holdPaper, moveAside, noteAct, noteLeft, type Receipt } from './writing.ts';

export type SequenceRefusal =
  'paper-over' | 'changed-meanwhile' | 'body-missing' | 'result-stays' | 'names-in-body' | ReceiptRefusal;

/** What a form of the sequence was made from. */
export function seenOfSequence({ consultations }: CouncilPaper): string {
  return fingerprint(consultations);
}

/**
 * Saves the bodies that a paper comes before, in their order. Rows without body and name are left out; a new name becomes
 * a body of the authority. What has a result already stays as it is, before everything else.
 */
export async function saveSequence(
  ctx: Ctx,
  id: string,
  input: { readonly rows: readonly SequenceRow[]; readonly seen: string },
  receipt: Receipt = null,
): Promise<Outcome<null, SequenceRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, subject, onBehalf } = await holdPaper(tx, id);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const allowed = maySequence(paper.state);
    if (!allowed.ok) return refused(...allowed.reasons);
    if (seenOfSequence(paper) !== input.seen) return refused({ code: 'changed-meanwhile' });
    const closed = paper.consultations.filter(({ result }) => result !== null);
    const rows = inOrder(input.rows, closed);
    const bodies = await listBodies(tx, paper.organisationId);
    const named = await peopleInNames(
      tx,
      subject,
      input.rows.map(row => ({ name: row.newBody })),
      'rows.newBody',
    );
    const reasons = [...complaints(input.rows, closed, bodies), ...named];
    if (reasons.length > 0) return refused(...reasons);
    const db = councilDb(tx.db);
    await db.deleteFrom('consultation').where('paperId', '=', id).where('result', 'is', null).execute();
    await moveAside(tx, id);
    for (const [position, { id: closedId }] of closed.entries()) {
      await db.updateTable('consultation').set({ position }).where('id', '=', closedId).execute();
    }
    for (const [index, row] of rows.entries()) {
      const bodyId = await bodyFor(tx, paper.organisationId, row);
      const known = paper.consultations.find(one => one.id === row.id);
      await db
        .insertInto('consultation')
        .values({
          id: known?.id ?? tx.newId(),
          remoteId: known?.remoteId ?? '',
          paperId: id,
          position: closed.length + index,
          bodyId,
          sittingId: row.day === null ? null : await sittingFor(tx, bodyId, row.day, row.time),
          role: row.role,
          isPublic: row.isPublic,
          result: null,
          resultOn: null,
          fileId: null,
        })
        .execute();
    }
    await noteLeft(tx, paper);
    await noteAct(tx, paper, { action: 'paper.sequence', onBehalf, receipt });
    return done(null);
  });
}

/** The rows that stay, by the number that was given to them; equal numbers keep the order in which they stand. */
function inOrder(rows: readonly SequenceRow[], closed: readonly Consultation[]): SequenceRow[] {
  return rows
    .filter(row => !closed.some(({ id }) => id === row.id))
    .filter(row => !row.remove && (row.body !== '' || row.newBody !== ''))
    .map((row, index) => ({ row, order: row.order ?? 1000, index }))
    .toSorted((a, b) => a.order - b.order || a.index - b.index)
    .map(({ row }) => row);
}

function complaints(
  rows: readonly SequenceRow[],
  closed: readonly Consultation[],
  bodies: readonly CouncilBody[],
): Reason<SequenceRefusal>[] {
  return rows.flatMap((row, index): Reason<SequenceRefusal>[] => {
    const isClosed = closed.some(({ id }) => id === row.id);
    if (isClosed) return row.remove ? [{ code: 'result-stays', field: `rows.${index}.remove` }] : [];
    if (row.remove) return [];
    const isUnknown = row.newBody === '' && row.body !== '' && !bodies.some(({ id }) => id === row.body);
    const isNameless = row.newBody === '' && row.body === '' && (row.id !== '' || row.day !== null);
    return isUnknown || isNameless ? [{ code: 'body-missing', field: `rows.${index}.body` }] : [];
  });
}

/** Names of bodies that name somebody: everybody reads them in public papers. `field` is list and field of the form. */
async function peopleInNames(
  ctx: Ctx,
  subject: PaperSubject,
  rows: readonly { readonly name: string }[],
  field: `${string}.${string}`,
): Promise<Reason<'names-in-body'>[]> {
  const people = await knownPeople(ctx, subject);
  const [list, one] = field.split('.');
  return rows.flatMap(({ name }, index): Reason<'names-in-body'>[] => {
    const named = namesIn([name], people);
    if (named.length === 0) return [];
    return [{ code: 'names-in-body', field: `${list}.${index}.${one}`, values: { names: named.join(', ') } }];
  });
}

/** The body of a row; a name that the authority has already is that body, which learns its term if none was known. */
async function bodyFor(ctx: Ctx, organisationId: string, row: SequenceRow): Promise<string> {
  if (row.newBody === '') return row.body;
  const lead = { leadDays: row.leadDays, leadUnit: row.leadDays === null ? null : row.leadUnit };
  return bodyNamed(ctx, organisationId, row.newBody, lead);
}

/** The body of an authority with this name; a new one where there is none. */
export async function bodyNamed(
  ctx: Ctx,
  organisationId: string,
  name: string,
  lead: { readonly leadDays: number | null; readonly leadUnit: LeadUnit | null } = { leadDays: null, leadUnit: null },
): Promise<string> {
  const known = await listBodies(ctx, organisationId);
  const same = known.find(body => body.name.toLowerCase() === name.toLowerCase());
  const db = councilDb(ctx.db);
  if (same) {
    if (same.lead === null) await db.updateTable('councilBody').set(lead).where('id', '=', same.id).execute();
    return same.id;
  }
  const id = ctx.newId();
  await db
    .insertInto('councilBody')
    .values({ id, organisationId, name, ...lead })
    .execute();
  return id;
}

/** The sitting of a body on a day; a time that was given is that of the sitting, whoever gives it. */
export async function sittingFor(ctx: Ctx, bodyId: string, day: Day, time: string): Promise<string> {
  const row = await councilDb(ctx.db)
    .insertInto('sitting')
    .values({ id: ctx.newId(), bodyId, day, time })
    .onConflict(conflict => conflict.columns(['bodyId', 'day']).doUpdateSet(time === '' ? { day } : { time }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Saves what the bodies of an authority are called and how early they want papers. */
export async function saveBodies(
  ctx: Ctx,
  paperId: string,
  rows: readonly BodyRow[],
  receipt: Receipt = null,
): Promise<Outcome<null, ReceiptRefusal | 'name-taken' | 'names-in-body'>> {
  return inTransaction(ctx, async tx => {
    const { paper, subject, onBehalf } = await holdPaper(tx, paperId);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    const names = rows.map(({ name }) => name.toLowerCase());
    const twice = names.findIndex((name, index) => names.indexOf(name) < index);
    if (twice !== -1) return refused({ code: 'name-taken', field: `bodies.${twice}.name` });
    const named = await peopleInNames(tx, subject, rows, 'bodies.name');
    if (named.length > 0) return refused(...named);
    const own = await listBodies(tx, paper.organisationId);
    const known = rows.filter(row => own.some(body => body.id === row.id));
    // Two bodies may change names with each other.
    await sql`update council_body set name = id::text where id = any(${known.map(({ id }) => id)}::uuid[])`.execute(
      tx.db,
    );
    for (const { id, name, leadDays, leadUnit } of known) {
      await councilDb(tx.db)
        .updateTable('councilBody')
        .set({ name, leadDays, leadUnit: leadDays === null ? null : leadUnit })
        .where('id', '=', id)
        .execute();
    }
    await noteAct(tx, paper, { action: 'bodies.changed', onBehalf, receipt });
    return done(null);
  });
}

export type CalendarRefusal = 'calendar-empty' | 'calendar-unknown' | ReceiptRefusal;

/**
 * Takes the sittings of bodies that the authority has from a calendar; a known sitting learns its time. Answers how many
 * were taken and how many appointments named no body.
 */
export async function importSittings(
  ctx: Ctx,
  paperId: string,
  appointments: readonly { readonly summary: string; readonly day: Day; readonly time: string }[],
  receipt: Receipt = null,
): Promise<Outcome<{ readonly taken: number; readonly left: number }, CalendarRefusal>> {
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, paperId);
    const received = checkReceipt(tx, onBehalf, receipt);
    if (!received.ok) return received;
    if (appointments.length === 0) return refused({ code: 'calendar-empty', field: 'calendar' });
    const bodies = await listBodies(tx, paper.organisationId);
    const named = appointments.flatMap(one => {
      const body = bodyNamedIn(one.summary, bodies);
      return body ? [{ ...one, body }] : [];
    });
    if (named.length === 0) return refused({ code: 'calendar-unknown', field: 'calendar' });
    for (const { body, day, time } of named) await sittingFor(tx, body.id, day, time);
    await noteAct(tx, paper, { action: 'sittings.imported', onBehalf, receipt });
    return done({ taken: named.length, left: appointments.length - named.length });
  });
}

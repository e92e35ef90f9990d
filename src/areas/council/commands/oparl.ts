import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { fetchPaper, type OparlRefusal } from '../imports/oparl.ts';
import type { Consultation, CouncilPaper, RemotePaper } from '../model.ts';
import { loadPaper } from '../queries.ts';
import { findOparlLink, listTakenLinks } from '../queries/oparl-link.ts';
import { isFileable } from '../rules/final.ts';
import { type PlannedRow, planTakeOver, stateTaken } from '../rules/take-over.ts';
import { reportPaper } from './duty.ts';
import { councilDb } from '../tables.ts';
import { bodyNamed, sittingFor } from './sequence.ts';
import { holdLinkedPaper, holdPaper, moveAside, namedAtOnce, noteAct, noteLeft } from './writing.ts';

/**
 * Reads a paper from the council's server and keeps what it says, without changing anything of ours. Not within a
 * transaction: it may take half a minute.
 */
export async function fetchOparl(
  ctx: Ctx,
  id: string,
  address: string,
): Promise<Outcome<null, OparlRefusal | 'not-released'>> {
  const before = await inTransaction(ctx, tx => holdPaper(tx, id));
  if (!isFileable(before.paper.state)) return refused({ code: 'not-released' });
  const fetched = await fetchPaper(ctx.outside, address);
  if (!fetched.ok) return refused(...fetched.reasons.map(reason => ({ ...reason, field: 'address' })));
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    await keepRemote(tx, id, address, fetched.value);
    await noteAct(tx, paper, { action: 'paper.oparl-read', onBehalf, receipt: null });
    return done(null);
  });
}

async function keepRemote(tx: Ctx, paperId: string, address: string, remote: RemotePaper): Promise<void> {
  const kept = { address, remote: JSON.stringify(remote), fetchedAt: tx.now, fault: null };
  const db = councilDb(tx.db);
  // Another paper there has to be looked at before anything is taken from it.
  await db.deleteFrom('oparlLink').where('paperId', '=', paperId).where('address', '<>', address).execute();
  await db
    .insertInto('oparlLink')
    .values({ paperId, takenAt: null, ...kept })
    .onConflict(conflict => conflict.column('paperId').doUpdateSet(kept))
    .execute();
}

/**
 * Takes over what was read last: number, kind, bodies with their sittings, results with source and moment. Nothing of it
 * where a public paper would name somebody.
 */
export async function takeOparl(
  ctx: Ctx,
  id: string,
): Promise<Outcome<null, 'oparl-none' | 'not-released' | 'oparl-names'>> {
  return inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    const link = await findOparlLink(tx, id);
    if (link === null) return refused({ code: 'oparl-none' });
    if (!isFileable(paper.state)) return refused({ code: 'not-released' });
    if (await namesSomebody(tx, paper, link.remote)) return refused({ code: 'oparl-names' });
    const fields = await apply(tx, paper, link.remote);
    await noteAct(tx, paper, { action: 'paper.oparl-taken', onBehalf, receipt: null, fields });
    return done(null);
  });
}

/** Ends the link; what was taken over stays. */
export async function endOparl(ctx: Ctx, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const { paper, onBehalf } = await holdPaper(tx, id);
    await councilDb(tx.db).deleteFrom('oparlLink').where('paperId', '=', id).execute();
    await noteAct(tx, paper, { action: 'paper.oparl-ended', onBehalf, receipt: null });
  });
}

/** Reads again, at night, what was taken over once. What cannot be read is said beside the link and tried the next night. */
export async function refreshOparl(ctx: Ctx): Promise<void> {
  for (const { paperId, address } of await listTakenLinks(ctx)) {
    const fetched = await fetchPaper(ctx.outside, address);
    await inTransaction(ctx, async tx => {
      const db = councilDb(tx.db);
      const paper = await holdLinkedPaper(tx, paperId);
      // While the server answered somebody may have ended the link, or withdrawn the paper.
      const link = await findOparlLink(tx, paperId);
      if (link?.address !== address || link.takenAt === null || !isFileable(paper.state)) return;
      if (!fetched.ok) {
        const [reason] = fetched.reasons;
        await db.updateTable('oparlLink').set({ fault: reason!.code }).where('paperId', '=', paperId).execute();
        return;
      }
      await keepRemote(tx, paperId, address, fetched.value);
      if (await namesSomebody(tx, paper, fetched.value)) {
        await db.updateTable('oparlLink').set({ fault: 'oparl-names' }).where('paperId', '=', paperId).execute();
        return;
      }
      const fields = await apply(tx, paper, fetched.value);
      if (fields.length === 0) return;
      await noteAct(tx, paper, { action: 'paper.oparl-taken', onBehalf: false, receipt: null, fields });
    });
  }
}

/** Whether the number or the body of a public sitting, as they are told there, names somebody known. */
async function namesSomebody(tx: Ctx, paper: CouncilPaper, remote: RemotePaper): Promise<boolean> {
  const { number, rows } = planTakeOver(paper, remote, tx.today);
  // A body that is known here keeps the name that it has here.
  const bodies = rows.flatMap(({ effect, own, remote: told }) =>
    told?.isPublic && (effect === 'new' || effect === 'changed') ? [own?.body.name ?? told.body] : [],
  );
  return (await namedAtOnce(tx, paper, [number ?? '', ...bodies])).length > 0;
}

/** Answers the names of what changed. */
async function apply(tx: Ctx, paper: CouncilPaper, remote: RemotePaper): Promise<string[]> {
  const plan = planTakeOver(paper, remote, tx.today);
  const db = councilDb(tx.db);
  await moveAside(tx, paper.id);
  for (const [position, row] of plan.rows.entries()) await applyRow(tx, paper, row, position);
  await noteLeft(tx, paper);
  const { consultations } = await loadPaper(tx, paper.id);
  const state = stateTaken(paper.state, consultations);
  const number = plan.number ?? paper.number;
  const kind = plan.kind ?? paper.kind;
  await db.updateTable('councilPaper').set({ state, number, kind }).where('id', '=', paper.id).execute();
  await db.updateTable('oparlLink').set({ takenAt: tx.now }).where('paperId', '=', paper.id).execute();
  await reportPaper(tx, paper.id);
  return [
    ...(plan.number === null ? [] : ['number']),
    ...(plan.kind === null ? [] : ['kind']),
    ...(plan.rows.some(({ effect }) => effect === 'new' || effect === 'changed') ? ['consultations'] : []),
    ...(state === paper.state ? [] : ['state']),
  ];
}

async function applyRow(tx: Ctx, paper: CouncilPaper, { effect, own, remote }: PlannedRow, position: number) {
  const db = councilDb(tx.db);
  if (remote === null || effect === 'same' || effect === 'kept') {
    const remoteId = remote?.id ?? own!.remoteId ?? '';
    await db.updateTable('consultation').set({ position, remoteId }).where('id', '=', own!.id).execute();
    return;
  }
  const bodyId = own?.body.id ?? (await bodyNamed(tx, paper.organisationId, remote.body));
  const sittingId =
    remote.day === null ? (own?.sitting?.id ?? null) : await sittingFor(tx, bodyId, remote.day, remote.time);
  const values = {
    ...{
      position,
      sittingId,
      role: remote.role,
      isPublic: remote.isPublic,
      remoteId: remote.id ?? own?.remoteId ?? '',
    },
    ...(remote.result === null ? {} : resultOf(tx, remote.result, remote.day, own, remote.source)),
  };
  if (own !== null) {
    await db.updateTable('consultation').set(values).where('id', '=', own.id).execute();
    return;
  }
  const empty = { result: null, resultOn: null, fileId: null };
  await db
    .insertInto('consultation')
    .values({ id: tx.newId(), paperId: paper.id, bodyId, ...empty, ...values })
    .execute();
}

/** A result that is known already keeps the moment at which it was taken over; its day follows a corrected sitting. */
function resultOf(
  tx: Ctx,
  result: NonNullable<Consultation['result']>,
  day: Consultation['resultOn'],
  own: Consultation | null,
  source: string,
) {
  if (own?.result === result) return day === null ? {} : { resultOn: day };
  return { result, resultOn: day ?? tx.today, source, takenAt: tx.now };
}

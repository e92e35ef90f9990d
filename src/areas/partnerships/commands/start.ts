import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { addDays } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { listMembers } from '../../identity/queries.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import type { Advising, Formats } from '../model/start.ts';
import { mayRecordBegin, mayRecordPartnership } from '../policy.ts';
import { loadStart } from '../queries/start.ts';
import { beganOf, mayBegin } from '../rules.ts';
import { isMove, mayAdvise, mayPropose, startGaps, type StartGap } from '../rules/start.ts';
import { partnershipsDb } from '../tables.ts';
import { type Acting, type ActingRefusal, lockPartnership, movePartnership, recordAct, writeAct } from './acting.ts';

/**
 * Names who advises a pair from a day on. Whoever did so until now, without an end, does so until the day before.
 * @throws NotFound for a stranger or a person without the role, Forbidden for everybody but the office
 */
export async function nameAdviser(
  ctx: Ctx,
  partnershipId: string,
  adviser: Advising,
): Promise<Outcome<string, 'advising-backwards'>> {
  return inTransaction(ctx, async tx => {
    const { partnership, call } = await lockPartnership(tx, partnershipId);
    const { officeId } = call.programme;
    if (!mayRecordPartnership(tx.actor, officeId)) throw new Forbidden('partnership');
    const known = await listMembers(tx, { organisationIds: [officeId], roles: ['adviser'] });
    if (!known.some(({ person }) => person.id === adviser.personId)) throw new NotFound('adviser');
    const allowed = mayAdvise(adviser);
    if (!allowed.ok) return refused(...allowed.reasons);
    const db = partnershipsDb(tx.db);
    const of = (one: Advising) =>
      db
        .updateTable('partnershipAdviser')
        .where('partnershipId', '=', partnership.id)
        .where('personId', '=', one.personId)
        .where('startsOn', '=', one.startsOn);
    for (const one of partnership.advisers) {
      const isSame = one.personId === adviser.personId && one.startsOn === adviser.startsOn;
      const goesOn = one.endsOn === null || one.endsOn >= adviser.startsOn;
      if (!isSame && goesOn && one.startsOn < adviser.startsOn) {
        await of(one)
          .set({ endsOn: addDays(adviser.startsOn, -1) })
          .execute();
      }
    }
    await db
      .insertInto('partnershipAdviser')
      .values({ partnershipId: partnership.id, ...adviser })
      .onConflict(conflict =>
        conflict.columns(['partnershipId', 'personId', 'startsOn']).doUpdateSet({ endsOn: adviser.endsOn }),
      )
      .execute();
    const id = await writeAct(tx, partnership.id, 'adviser-named', officeId);
    await tx.outbox.record(tx, 'partnership.adviser-named', partnership.id, { organisationId: officeId });
    return done(id);
  });
}

/** A member names who is to be called in this partnership; those who were and are not named any more stay in the history. */
export async function nameContacts(
  ctx: Ctx,
  partnershipId: string,
  contactIds: readonly string[],
  acting: Acting,
): Promise<Outcome<string, 'contact-none' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const locked = await lockPartnership(tx, partnershipId);
    if (contactIds.length === 0) return refused({ code: 'contact-none', field: 'contacts' });
    const { organisationId } = acting;
    const known = new Set((await listContactPersons(tx, [organisationId])).map(({ id }) => id));
    if (contactIds.some(id => !known.has(id))) throw new NotFound('contact person');
    const act = await recordAct(tx, locked, acting, 'contacts-named');
    if (!act.ok) return act;
    const before = (await loadStart(tx, partnershipId)).contacts.filter(
      one => one.organisationId === organisationId && one.endedAt === null,
    );
    const named = new Set(before.map(({ contact }) => contact.id));
    const db = partnershipsDb(tx.db);
    const left = [...named].filter(id => !contactIds.includes(id));
    if (left.length > 0) {
      await db
        .updateTable('partnershipContact')
        .set({ endedAt: tx.now })
        .where('partnershipId', '=', partnershipId)
        .where('contactPersonId', 'in', left)
        .where('endedAt', 'is', null)
        .execute();
    }
    for (const contactPersonId of new Set(contactIds)) {
      if (named.has(contactPersonId)) continue;
      const row = { id: tx.newId(), partnershipId, organisationId, contactPersonId, since: tx.now, endedAt: null };
      await db.insertInto('partnershipContact').values(row).execute();
    }
    return act;
  });
}

/** Proposes formats; whoever proposes has accepted them. Earlier acceptances were of another version and count no more. */
export async function proposeFormats(
  ctx: Ctx,
  partnershipId: string,
  formats: Formats,
  acting: Acting,
): Promise<Outcome<string, 'workshops-missing' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const locked = await lockPartnership(tx, partnershipId);
    const allowed = mayPropose(formats);
    if (!allowed.ok) return refused(...allowed.reasons);
    const act = await recordAct(tx, locked, acting, 'formats-proposed');
    if (!act.ok) return act;
    const number = ((await loadStart(tx, partnershipId)).formats?.number ?? 0) + 1;
    const { organisationId } = acting;
    const workshops = formats.visit === 'workshops' ? formats.workshops : null;
    await partnershipsDb(tx.db)
      .insertInto('partnershipFormats')
      .values({ partnershipId, number, ...formats, workshops, proposedBy: organisationId, at: tx.now })
      .execute();
    await accept(tx, partnershipId, number, organisationId);
    await tx.outbox.record(tx, 'partnership.formats-proposed', partnershipId, { organisationId });
    return act;
  });
}

/** A member accepts the formats that it has read (`read` is their number). */
export async function acceptFormats(
  ctx: Ctx,
  partnershipId: string,
  read: number,
  acting: Acting,
): Promise<Outcome<string, 'formats-changed' | 'formats-none' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const locked = await lockPartnership(tx, partnershipId);
    const { formats } = await loadStart(tx, partnershipId);
    if (formats === null) return refused({ code: 'formats-none' });
    if (formats.number !== read) return refused({ code: 'formats-changed' });
    if (formats.acceptedBy.includes(acting.organisationId)) return done(partnershipId);
    const act = await recordAct(tx, locked, acting, 'formats-accepted');
    if (!act.ok) return act;
    await accept(tx, partnershipId, read, acting.organisationId);
    const accepted = [...formats.acceptedBy, acting.organisationId];
    if (locked.partnership.members.every(({ organisationId }) => accepted.includes(organisationId))) {
      await tx.outbox.record(tx, 'partnership.formats-agreed', partnershipId, {
        organisationId: acting.organisationId,
      });
    }
    return act;
  });
}

async function accept(ctx: Ctx, partnershipId: string, number: number, organisationId: string): Promise<void> {
  await partnershipsDb(ctx.db)
    .insertInto('partnershipFormatsAcceptance')
    .values({ partnershipId, number, organisationId, at: ctx.now })
    .execute();
}

/**
 * The year starts: on a day, or in a month (`2015-06`) where the day is not handed down. Refused with all that is
 * missing; a pair of a round before this system is written down as it is handed down. It needs no signed agreement.
 * @throws NotFound for whoever may not know of it, Forbidden for mere readers
 */
export async function recordBegin(
  ctx: Ctx,
  id: string,
  on: string,
): Promise<Outcome<string, StartGap | 'began-in-future'>> {
  return inTransaction(ctx, async tx => {
    const { partnership, call } = await lockPartnership(tx, id);
    const memberIds = partnership.members.map(({ organisationId }) => organisationId);
    if (!mayRecordBegin(tx.actor, call.programme.officeId, memberIds)) throw new Forbidden('partnership');
    const isFirst = partnership.state === 'confirmed';
    const gaps =
      partnership.proposalId !== null && isFirst
        ? startGaps({ ...partnership, ...(await loadStart(tx, id)) }, tx.today)
        : [];
    const allowed = mayBegin(beganOf(on).last, tx.today);
    if (!allowed.ok || gaps.length > 0) return refused(...gaps, ...(allowed.ok ? [] : allowed.reasons));
    await partnershipsDb(tx.db).updateTable('partnership').set({ beganOn: on }).where('id', '=', id).execute();
    if (isFirst) await movePartnership(tx, partnership, 'kicked-off');
    const own = memberIds.find(member => mayRecordBegin(tx.actor, '', [member]));
    const organisationId = own ?? (tx.actor.kind === 'system' ? null : call.programme.officeId);
    await writeAct(tx, id, 'started', organisationId);
    await tx.outbox.record(tx, 'partnership.begin-recorded', id);
    if (isFirst && partnership.proposalId !== null) {
      await tx.outbox.record(tx, 'partnership.started', id, { organisationId: organisationId ?? '' });
    }
    return done(id);
  });
}

/**
 * Work is under way: the first task or the first meeting. Called by the areas above within their transaction; nothing
 * happens where the year has not started or work is under way already. @public for the areas above
 */
export async function beginWork(ctx: Ctx, partnershipId: string): Promise<void> {
  const { partnership } = await lockPartnership(ctx, partnershipId);
  if (partnership.state !== 'kicked-off') return;
  await movePartnership(ctx, partnership, 'working');
  await writeAct(ctx, partnershipId, 'began-working', null);
}

/**
 * A report of the pair was accepted. Called by the area above within its transaction; a report shows that work is under
 * way, and the state stays where an earlier report has brought it already. @public for the areas above
 */
export async function recordReported(
  ctx: Ctx,
  partnershipId: string,
  to: 'interim-reported' | 'final-reported',
): Promise<void> {
  await beginWork(ctx, partnershipId);
  const { partnership } = await lockPartnership(ctx, partnershipId);
  if (!isMove(partnership.state, to)) return;
  await movePartnership(ctx, partnership, to);
  await writeAct(ctx, partnershipId, to, null);
}

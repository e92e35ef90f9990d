import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { judgeActing, lockPlan } from '../../plans/commands/acting.ts';
import { mayRecordFor } from '../../plans/policy.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting } from '../model.ts';
import type { TemplateTopic, Topic, TopicContent } from '../model/agenda.ts';
import { loadMeeting } from '../queries.ts';
import { listStored, loadAgenda } from '../queries/agenda.ts';
import { mayWriteAgenda, mostTopics, nextAfter } from '../rules/agenda.ts';
import { meetingsDb } from '../tables.ts';
import { mustBelong, writeAct } from './acting.ts';

/** An agenda as it was read: where it has been changed meanwhile, nothing is written. */
type Read = { readonly id: string; readonly version: number };

type AgendaRefusal = 'agenda-changed' | 'agenda-closed' | 'agenda-too-long';

/** A line of an agenda as it is wanted; without id it is a new one. */
export type TopicLine = TopicContent & { readonly id: string | null; readonly dealt: boolean };

/**
 * Writes an agenda line by line in this order; topics that stand in no line are removed, those from the store are put at
 * its end.
 */
export async function saveAgenda(
  ctx: Ctx,
  partnershipId: string,
  { id, version }: Read,
  wanted: { readonly lines: readonly TopicLine[]; readonly fromStore: readonly string[] },
  acting: Acting,
): Promise<Outcome<string, AgendaRefusal | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting } = await loadMeeting(tx, partnershipId, id);
    if (meeting.agendaVersion !== version) return refused({ code: 'agenda-changed' });
    if (!mayWriteAgenda(meeting)) return refused({ code: 'agenda-closed' });
    const stored = (await listStored(tx, partnershipId)).filter(topic => wanted.fromStore.includes(topic.id));
    if (wanted.lines.length + stored.length > mostTopics) return refused({ code: 'agenda-too-long' });
    for (const { organisationId } of wanted.lines) mustBelong(setting, organisationId);
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const before = (await loadAgenda(tx, setting.call.programme.id, meeting)).topics.flatMap(one => one.id ?? []);
    const kept = wanted.lines.flatMap(line => (line.id !== null && before.includes(line.id) ? line.id : []));
    const gone = before.filter(one => !kept.includes(one));
    const db = meetingsDb(tx.db);
    if (gone.length > 0) await db.deleteFrom('meetingTopic').where('id', 'in', gone).execute();
    for (const [position, line] of wanted.lines.entries()) {
      const { title, minutes, organisationId } = line;
      const state = line.dealt ? 'dealt' : 'open';
      if (line.id !== null && kept.includes(line.id)) {
        const change = { title, minutes, organisationId, position };
        await db.updateTable('meetingTopic').set(change).where('id', '=', line.id).execute();
        // What was carried over stays so; only what is open or dealt with is ticked.
        const ticked = db.updateTable('meetingTopic').set({ state }).where('id', '=', line.id);
        await ticked.where('state', '<>', 'carried').execute();
      } else await insertTopic(tx, partnershipId, meeting.id, { title, minutes, organisationId }, position, state);
    }
    for (const [index, topic] of stored.entries()) {
      const position = wanted.lines.length + index;
      await db.updateTable('meetingTopic').set({ meetingId: id, position }).where('id', '=', topic.id).execute();
    }
    await countAgenda(tx, meeting);
    await writeAct(tx, partnershipId, judged.value, { kind: 'agenda', meetingIds: [id], tells: false });
    return done(id);
  });
}

/** Puts a topic into the store of the pair. */
export async function storeTopic(
  ctx: Ctx,
  partnershipId: string,
  content: TopicContent,
  acting: Acting,
): Promise<Outcome<string, 'agenda-too-long' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    mustBelong(setting, content.organisationId);
    const { length } = await listStored(tx, partnershipId);
    if (length >= mostTopics) return refused({ code: 'agenda-too-long' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const id = await insertTopic(tx, partnershipId, null, content, length, 'open');
    const { organisationId, onBehalf } = judged.value;
    await audit(tx, { action: 'topic.stored', subjectKind: 'topic', subjectId: id, organisationId, onBehalf });
    return done(id);
  });
}

/** Takes a topic out of the store. @throws NotFound where it is not there (any more) */
export async function dropTopic(
  ctx: Ctx,
  partnershipId: string,
  id: string,
  acting: Acting,
): Promise<Outcome<string, ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const topic = (await listStored(tx, partnershipId)).find(one => one.id === id);
    if (!topic) throw new NotFound('topic');
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    await meetingsDb(tx.db).deleteFrom('meetingTopic').where('id', '=', id).execute();
    const { organisationId, onBehalf } = judged.value;
    await audit(tx, { action: 'topic.dropped', subjectKind: 'topic', subjectId: id, organisationId, onBehalf });
    return done(id);
  });
}

/**
 * What was not dealt with goes onto the agenda of the next meeting; into the store where none is planned. Each topic goes
 * once. Answers how many went.
 */
export async function carryOver(
  ctx: Ctx,
  partnershipId: string,
  id: string,
  acting: Acting,
): Promise<Outcome<number, ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting, meetings } = await loadMeeting(tx, partnershipId, id);
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const open = (await adoptAgenda(tx, setting, meeting)).filter(({ state }) => state === 'open');
    if (open.length === 0) return done(0);
    const next = nextAfter(meeting, meetings);
    const there = next === null ? await listStored(tx, partnershipId) : await adoptAgenda(tx, setting, next);
    const db = meetingsDb(tx.db);
    for (const [index, { id: carriedFrom, ...content }] of open.entries()) {
      const { title, minutes, organisationId } = content;
      const carried = { title, minutes, organisationId };
      await insertTopic(tx, partnershipId, next?.id ?? null, carried, there.length + index, 'open', carriedFrom);
      await db.updateTable('meetingTopic').set({ state: 'carried' }).where('id', '=', carriedFrom).execute();
    }
    if (next !== null) await countAgenda(tx, next);
    const meetingIds = [id, ...(next === null ? [] : [next.id])];
    await writeAct(tx, partnershipId, judged.value, { kind: 'carried', meetingIds, tells: false });
    return done(open.length);
  });
}

/** Keeps the agenda of this meeting as the one that is usual for its kind in the programme. @throws Forbidden but for the office */
export async function keepAgenda(ctx: Ctx, partnershipId: string, id: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    if (!mayRecordFor(tx.actor, setting)) throw new Forbidden('agenda template');
    const { meeting } = await loadMeeting(tx, partnershipId, id);
    const programmeId = setting.call.programme.id;
    const { topics } = await loadAgenda(tx, programmeId, meeting);
    const kept = topics.map(({ title, minutes }): TemplateTopic => ({ title, minutes }));
    const { kind } = meeting;
    await meetingsDb(tx.db)
      .insertInto('agendaTemplate')
      .values({ programmeId, kind, topics: JSON.stringify(kept) })
      .onConflict(conflict => conflict.columns(['programmeId', 'kind']).doUpdateSet({ topics: JSON.stringify(kept) }))
      .execute();
    await audit(tx, {
      action: 'agenda-template.kept',
      subjectKind: 'programme',
      subjectId: programmeId,
      fields: [kind],
    });
  });
}

/** The agenda as topics of this meeting: from now on another template changes nothing in it. */
export async function adoptAgenda(ctx: Ctx, setting: PlanSetting, meeting: Meeting): Promise<Topic[]> {
  const { topics } = await loadAgenda(ctx, setting.call.programme.id, meeting);
  const own: Topic[] = [];
  for (const [position, { id, state, ...content }] of topics.entries()) {
    const known = id ?? (await insertTopic(ctx, setting.partnership.id, meeting.id, content, position, state));
    own.push({ ...content, state, id: known, meetingId: meeting.id });
  }
  if (meeting.agendaVersion === 0) await countAgenda(ctx, meeting);
  return own;
}

async function countAgenda(ctx: Ctx, { id }: Pick<Meeting, 'id'>): Promise<void> {
  await meetingsDb(ctx.db)
    .updateTable('meeting')
    .set(({ eb }) => ({ agendaVersion: eb('agendaVersion', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

async function insertTopic(
  ctx: Ctx,
  partnershipId: string,
  meetingId: string | null,
  content: TopicContent,
  position: number,
  state: Topic['state'],
  carriedFrom: string | null = null,
): Promise<string> {
  const id = ctx.newId();
  await meetingsDb(ctx.db)
    .insertInto('meetingTopic')
    .values({ id, partnershipId, meetingId, ...content, position, state, carriedFrom })
    .execute();
  return id;
}

import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { beginWork } from '../../partnerships/commands/start.ts';
import { judgeActing, type Judged, lockPlan } from '../../plans/commands/acting.ts';
import { contentOf, insertEntry, updateEntry } from '../../plans/commands/entries.ts';
import { loadEntry, type PlanSetting } from '../../plans/queries.ts';
import { isOpen } from '../../plans/rules.ts';
import type { Meeting } from '../model.ts';
import type { Attendance, MeetingOutcome, OutcomeContent } from '../model/minutes.ts';
import { loadMeeting } from '../queries.ts';
import { listAttendance, listOutcomes } from '../queries/minutes.ts';
import { mayRecord, mayTakeMinutes, type OutcomeRefusal, titleOf, withoutTask } from '../rules/minutes.ts';
import { meetingsDb } from '../tables.ts';
import { moveMeeting, mustBelong, writeAct } from './acting.ts';
import { adoptAgenda } from './agenda.ts';

type MinutesRefusal = 'minutes-early' | OutcomeRefusal | ActingRefusal;

/** A line of minutes as it was typed. */
export type TypedOutcome = OutcomeContent & {
  /** Made by the form, so that the same line is taken once, however often it is sent. */
  readonly id: string;
  /** The topic, by its id or as the how manieth of an agenda that nobody had touched, `nr-2`; '' for none. */
  readonly topic: string;
  /** What the plan says about where a task comes from. */
  readonly note: string;
};

/**
 * Writes down what a meeting came to. The first line says that they have met; a task becomes an entry of the plan. A line
 * that is there already, or was there, changes nothing.
 */
export async function recordOutcome(
  ctx: Ctx,
  partnershipId: string,
  meetingId: string,
  { id, topic, note, ...typed }: TypedOutcome,
  acting: Acting,
): Promise<Outcome<string, MinutesRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting } = await loadMeeting(tx, partnershipId, meetingId);
    const content = withoutTask(typed);
    if (!isId(id)) throw new NotFound('outcome');
    mustBelong(setting, content.organisationId);
    if (await isKnown(tx, meeting, id)) return done(id);
    if (!mayTakeMinutes(meeting, tx.now)) return refused({ code: 'minutes-early' });
    const allowed = mayRecord(content, meeting);
    if (!allowed.ok) return allowed;
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const topics = topic === '' ? [] : await adoptAgenda(tx, setting, meeting);
    const topicId = topics.find((one, index) => one.id === topic || `nr-${index}` === topic)?.id ?? null;
    const entryId = content.kind === 'task' ? await createTask(tx, setting, content, note, judged.value) : null;
    await meetingsDb(tx.db)
      .insertInto('meetingOutcome')
      .values({ id, partnershipId, meetingId, topicId, ...content, entryId, version: 1, removedAt: null })
      .execute();
    if (topicId !== null) await markDealt(tx, topicId);
    await keepMinutes(tx, setting, meeting, judged.value);
    await auditLine(tx, 'recorded', id, judged.value);
    return done(id);
  });
}

/** Whether a line of this id was taken before. @throws NotFound for one of another meeting */
async function isKnown(ctx: Ctx, { id: meetingId }: Meeting, id: string): Promise<boolean> {
  const known = await meetingsDb(ctx.db)
    .selectFrom('meetingOutcome')
    .select('meetingId')
    .where('id', '=', id)
    .executeTakeFirst();
  if (known && known.meetingId !== meetingId) throw new NotFound('outcome');
  return known !== undefined;
}

function createTask(
  ctx: Ctx,
  setting: PlanSetting,
  { text, organisationId, responsible, dueOn }: OutcomeContent,
  note: string,
  judged: Judged,
): Promise<string> {
  const title = titleOf(text);
  const whole = title === text ? note : `${text}\n\n${note}`;
  const who = { organisationId, responsible, dueOn, startsOn: null };
  return insertEntry(ctx, setting, { kind: 'task', parentId: null, state: 'open', title, note: whole, ...who }, judged);
}

/** A line as it was read: where it has been changed meanwhile, nothing is written. */
type Read = { readonly meetingId: string; readonly id: string; readonly version: number };

/** Other words, or another one who does it by another day. What differs is changed in the task of the plan, too. */
export async function changeOutcome(
  ctx: Ctx,
  partnershipId: string,
  { meetingId, id, version }: Read,
  typed: Omit<OutcomeContent, 'kind'>,
  acting: Acting,
): Promise<Outcome<string, MinutesRefusal | 'outcome-changed'>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting, outcome } = await loadOutcome(tx, partnershipId, meetingId, id);
    if (outcome.version !== version) return refused({ code: 'outcome-changed' });
    const content = withoutTask({ ...typed, kind: outcome.kind });
    mustBelong(setting, content.organisationId);
    const allowed = mayRecord(content, meeting);
    if (!allowed.ok) return allowed;
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const { kind: _, ...change } = content;
    await meetingsDb(tx.db)
      .updateTable('meetingOutcome')
      .set({ ...change, version: version + 1 })
      .where('id', '=', id)
      .execute();
    if (outcome.entryId !== null) {
      const { entry } = await loadEntry(tx, partnershipId, outcome.entryId);
      const differs = (part: 'organisationId' | 'responsible' | 'dueOn') =>
        content[part] === outcome[part] ? {} : { [part]: content[part] };
      const title = content.text === outcome.text ? {} : { title: titleOf(content.text) };
      const changed = { ...title, ...differs('organisationId'), ...differs('responsible'), ...differs('dueOn') };
      await updateEntry(tx, setting, entry, { ...contentOf(entry), ...changed }, judged.value);
    }
    await keepMinutes(tx, setting, meeting, judged.value);
    await auditLine(tx, 'changed', id, judged.value);
    return done(id);
  });
}

/** Takes a line out of the minutes; the task that came from it is dropped in the plan, unless it is done already. */
export async function removeOutcome(
  ctx: Ctx,
  partnershipId: string,
  { meetingId, id, version }: Read,
  acting: Acting,
): Promise<Outcome<string, ActingRefusal | 'outcome-changed'>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting, outcome } = await loadOutcome(tx, partnershipId, meetingId, id);
    if (outcome.version !== version) return refused({ code: 'outcome-changed' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    // The row stays, so that a line that is sent late does not come back.
    await meetingsDb(tx.db)
      .updateTable('meetingOutcome')
      .set({ removedAt: tx.now, version: version + 1 })
      .where('id', '=', id)
      .execute();
    if (outcome.entryId !== null) {
      const { entry } = await loadEntry(tx, partnershipId, outcome.entryId);
      const dropped = { ...contentOf(entry), state: 'dropped' } as const;
      if (isOpen(entry)) await updateEntry(tx, setting, entry, dropped, judged.value);
    }
    await keepMinutes(tx, setting, meeting, judged.value);
    await auditLine(tx, 'removed', id, judged.value);
    return done(id);
  });
}

/** Who was there, for each organisation: what was typed, and what had been read before. */
export type TypedAttendance = Attendance & { readonly before: string };

/** Writes down who was there. What somebody else has written meanwhile is not overwritten. */
export async function recordAttendance(
  ctx: Ctx,
  partnershipId: string,
  meetingId: string,
  typed: readonly TypedAttendance[],
  acting: Acting,
): Promise<Outcome<string, 'minutes-early' | 'attendance-changed' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { meeting } = await loadMeeting(tx, partnershipId, meetingId);
    if (!mayTakeMinutes(meeting, tx.now)) return refused({ code: 'minutes-early' });
    const stored = new Map((await listAttendance(tx, meetingId)).map(one => [one.organisationId, one.who]));
    const changed = typed.filter(({ who, before }) => who !== before);
    const late = changed.find(({ organisationId, before, who }) => {
      const now = stored.get(organisationId) ?? '';
      return now !== before && now !== who;
    });
    if (late) return refused({ code: 'attendance-changed', field: `who.${late.organisationId}` });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    for (const { organisationId, who } of changed) {
      mustBelong(setting, organisationId);
      await meetingsDb(tx.db)
        .insertInto('meetingAttendance')
        .values({ meetingId, organisationId, who })
        .onConflict(conflict => conflict.columns(['meetingId', 'organisationId']).doUpdateSet({ who }))
        .execute();
    }
    if (changed.length > 0) {
      await keepMinutes(tx, setting, meeting, judged.value);
      const { organisationId, onBehalf } = judged.value;
      const about = { subjectKind: 'meeting', subjectId: meetingId, organisationId, onBehalf };
      await audit(tx, { action: 'meeting.attendance', ...about });
    }
    return done(meetingId);
  });
}

async function loadOutcome(
  ctx: Ctx,
  partnershipId: string,
  meetingId: string,
  id: string,
): Promise<{ readonly meeting: Meeting; readonly outcome: MeetingOutcome }> {
  const { meeting } = await loadMeeting(ctx, partnershipId, meetingId);
  const outcome = (await listOutcomes(ctx, [meetingId])).find(one => one.id === id);
  if (!outcome) throw new NotFound('outcome');
  return { meeting, outcome };
}

/** Counts a change of the minutes: what was approved is to be approved anew, what is written down has taken place. */
async function keepMinutes(ctx: Ctx, setting: PlanSetting, meeting: Meeting, judged: Judged): Promise<void> {
  await meetingsDb(ctx.db)
    .updateTable('meeting')
    .set(({ eb }) => ({ minutesVersion: eb('minutesVersion', '+', 1) }))
    .where('id', '=', meeting.id)
    .execute();
  const partnershipId = setting.partnership.id;
  if (meeting.state === 'documented') {
    await moveMeeting(ctx, meeting, 'held');
    await writeAct(ctx, partnershipId, judged, { kind: 'reopened', meetingIds: [meeting.id], tells: false });
  }
  if (meeting.state !== 'scheduled') return;
  await moveMeeting(ctx, meeting, 'held');
  await writeAct(ctx, partnershipId, judged, { kind: 'held', meetingIds: [meeting.id], tells: false });
  await beginWork(ctx, partnershipId);
}

async function markDealt(ctx: Ctx, topicId: string): Promise<void> {
  const dealt = meetingsDb(ctx.db).updateTable('meetingTopic').set({ state: 'dealt' });
  await dealt.where('id', '=', topicId).where('state', '=', 'open').execute();
}

async function auditLine(
  ctx: Ctx,
  happened: 'recorded' | 'changed' | 'removed',
  subjectId: string,
  { organisationId, onBehalf }: Judged,
): Promise<void> {
  await audit(ctx, { action: `outcome.${happened}`, subjectKind: 'outcome', subjectId, organisationId, onBehalf });
}

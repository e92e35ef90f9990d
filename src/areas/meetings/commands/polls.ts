import { addDays } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { judgeActing, lockPlan } from '../../plans/commands/acting.ts';
import type { PollAnswer, PollContent, PollOption } from '../model/poll.ts';
import { loadMeeting } from '../queries.ts';
import { loadPoll, loadPollByToken } from '../queries/polls.ts';
import { findReader, listTold } from '../queries/readers.ts';
import { isAhead } from '../rules.ts';
import { isAsking, mayAsk, type PollRefusal } from '../rules/poll.ts';
import { meetingsDb } from '../tables.ts';
import { changeMeeting } from './change.ts';
import { planMeetings } from './plan.ts';

export type NewPoll = {
  readonly content: PollContent;
  readonly options: readonly Omit<PollOption, 'id'>[];
  /** Ids of those who are told of meetings anyway. */
  readonly told: readonly string[];
  /** People from elsewhere, who have no account and stand nowhere else. */
  readonly guests: readonly { readonly name: string; readonly email: string }[];
};

/** Asks for days: everybody who is asked gets a link of their own by mail. Answers the id of the poll. */
export async function askForDays(
  ctx: Ctx,
  partnershipId: string,
  { content, options, told, guests }: NewPoll,
  acting: Acting,
): Promise<Outcome<string, PollRefusal | 'not-ahead' | ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const known = (await listTold(tx, setting.partnership)).filter(({ id }) => told.includes(id));
    if (content.meetingId !== null) {
      const { meeting } = await loadMeeting(tx, partnershipId, content.meetingId);
      if (!isAhead(meeting)) return refused({ code: 'not-ahead' });
    }
    const allowed = mayAsk(content, options, known.length + guests.length, tx.today);
    if (!allowed.ok) return allowed;
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const { organisationId, onBehalf } = judged.value;
    const [id, db] = [tx.newId(), meetingsDb(tx.db)];
    const poll = { id, partnershipId, ...content, state: 'open', organisationId, createdAt: tx.now } as const;
    await db.insertInto('meetingPoll').values(poll).execute();
    const rows = options.map(option => ({ id: tx.newId(), pollId: id, ...option }));
    await db.insertInto('pollOption').values(rows).execute();
    for (const one of known) {
      const { kind: recipientKind, id: recipientId } = one;
      if (recipientKind !== 'person' && recipientKind !== 'contact') continue;
      const reader = await findReader(tx, { recipientKind, recipientId });
      if (reader === null) continue;
      const { name, language } = reader;
      const guest = { recipientKind, recipientId, organisationId: one.organisationId, name, language, email: null };
      await db
        .insertInto('pollGuest')
        .values({ id: tx.newId(), pollId: id, ...guest, answeredAt: null })
        .execute();
    }
    for (const { name, email } of guests) {
      const guestId = tx.newId();
      const guest = { recipientKind: 'address', recipientId: guestId, organisationId: null, name, email } as const;
      const { language } = tx;
      const row = { id: guestId, pollId: id, ...guest, language, answeredAt: null };
      await db.insertInto('pollGuest').values(row).execute();
    }
    await audit(tx, { action: 'poll.asked', subjectKind: 'poll', subjectId: id, organisationId, onBehalf });
    await tx.outbox.record(tx, 'meeting.polled', partnershipId, { pollId: id });
    return done(id);
  });
}

/** Whoever holds the link answers, also once more as long as the poll asks. @throws NotFound for no link of ours */
export async function answerPoll(
  ctx: Ctx,
  token: string,
  said: { readonly name: string; readonly answers: ReadonlyMap<string, PollAnswer> },
): Promise<Outcome<null, 'poll-over' | 'answers-missing'>> {
  return inTransaction(ctx, async tx => {
    const { poll, options, guest } = await loadPollByToken(tx, token);
    if (!isAsking(poll, tx.today)) return refused({ code: 'poll-over' });
    const missing = options.filter(({ id }) => !said.answers.has(id));
    if (missing.length > 0) {
      return refused(...missing.map(({ id }) => ({ code: 'answers-missing', field: `answer.${id}` }) as const));
    }
    const db = meetingsDb(tx.db);
    for (const { id: optionId } of options) {
      const answer = said.answers.get(optionId)!;
      await db
        .insertInto('pollAnswer')
        .values({ guestId: guest.id, optionId, answer })
        .onConflict(conflict => conflict.columns(['guestId', 'optionId']).doUpdateSet({ answer }))
        .execute();
    }
    const change = { answeredAt: tx.now, ...(said.name === '' ? {} : { name: said.name }) };
    await db.updateTable('pollGuest').set(change).where('id', '=', guest.id).execute();
    const { organisationId } = guest;
    await audit(tx, { action: 'poll.answered', subjectKind: 'poll', subjectId: poll.id, organisationId });
    return done(null);
  });
}

/** One of the days is taken: the meeting is planned then, or moved there. Answers its id. */
export async function chooseOption(
  ctx: Ctx,
  partnershipId: string,
  { pollId, optionId }: { readonly pollId: string; readonly optionId: string },
  acting: Acting,
): Promise<Outcome<string, string>> {
  return inTransaction(ctx, async tx => {
    await lockPlan(tx, partnershipId);
    const { poll, options } = await loadPoll(tx, partnershipId, pollId);
    const option = options.find(({ id }) => id === optionId);
    if (!option) throw new NotFound('option');
    if (poll.state !== 'open') return refused({ code: 'poll-over' });
    const { day, time } = option;
    const { kind, title, zone, minutes, place, link, meetingId } = poll;
    const when = { day, time, minutes, place, link };
    const saved = await (meetingId === null
      ? planMeetings(tx, partnershipId, { kind, title, zone, ...when, rule: null }, acting)
      : loadMeeting(tx, partnershipId, meetingId).then(({ meeting: { version } }) =>
          changeMeeting(tx, partnershipId, { id: meetingId, version }, when, acting),
        ));
    if (!saved.ok) return saved;
    await closePoll(tx, partnershipId, poll.id, 'chosen', { optionId });
    return done(typeof saved.value === 'string' ? saved.value : saved.value[0]!);
  });
}

/** Nothing comes of it. */
export async function endPoll(
  ctx: Ctx,
  partnershipId: string,
  pollId: string,
  acting: Acting,
): Promise<Outcome<string, string>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { poll } = await loadPoll(tx, partnershipId, pollId);
    if (poll.state !== 'open') return refused({ code: 'poll-over' });
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    await closePoll(tx, partnershipId, poll.id, 'ended', {});
    return done(poll.id);
  });
}

/** Days after its last day to answer for which a poll is kept. */
const keptDays = 90;

/** Polls are gone some time after they asked, with every name and address in them. */
export async function forgetPolls(ctx: Ctx): Promise<void> {
  await meetingsDb(ctx.db).deleteFrom('meetingPoll').where('until', '<', addDays(ctx.today, -keptDays)).execute();
}

async function closePoll(
  ctx: Ctx,
  partnershipId: string,
  id: string,
  state: 'chosen' | 'ended',
  ids: Record<string, string>,
): Promise<void> {
  await meetingsDb(ctx.db).updateTable('meetingPoll').set({ state }).where('id', '=', id).execute();
  await audit(ctx, { action: `poll.${state}`, subjectKind: 'poll', subjectId: id });
  if (state === 'chosen') await ctx.outbox.record(ctx, 'meeting.poll-chosen', partnershipId, { pollId: id, ...ids });
}

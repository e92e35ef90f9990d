import { hasRole } from '../../../kernel/actor.ts';
import { addDays, daysBetween } from '../../../kernel/day.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Meeting } from '../../../areas/meetings/model.ts';
import { listAttending, listMeetings } from '../../../areas/meetings/queries.ts';
import { listAwaitingApproval } from '../../../areas/meetings/queries/minutes.ts';
import { isOver, startOf } from '../../../areas/meetings/rules.ts';
import type { Partnership } from '../../../areas/partnerships/model.ts';
import { listPartnershipsAdvised, listPartnershipsOf } from '../../../areas/partnerships/queries.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listCalls } from '../../../areas/programmes/queries.ts';
import { mayWorkFor } from '../../../areas/plans/policy.ts';
import { de as meetingsDe } from '../../../areas/meetings/texts.de.ts';
import { en as meetingsEn } from '../../../areas/meetings/texts.en.ts';
import { formatMoment } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import type { Own } from './own.ts';

/** How many days ahead the next meeting is named, and how long one is asked whether it took place. */
const ahead = 30;

/** The next meeting of each pair one works in or advises, by one's own clocks; and those of which nobody said yet how they went. */
export async function meetingTasks(visit: Visit, own: Own): Promise<TodayTask[]> {
  const { ctx } = visit;
  const working = own.ids.filter(id => mayWorkFor(ctx.actor, id));
  const mine = working.length === 0 ? [] : await listPartnershipsOf(ctx, working);
  const advises = ctx.actor.kind === 'person' && hasRole(ctx.actor, 'adviser');
  const advised = advises ? await listPartnershipsAdvised(ctx, ctx.actor.personId) : [];
  const all = new Map([...mine, ...advised].map(one => [one.id, one]));
  if (all.size === 0) return [];
  const days = { from: addDays(ctx.today, -ahead), to: addDays(ctx.today, ahead) };
  const meetings = await listMeetings(ctx, [...all.keys()], days);
  const awaiting = await listAwaitingApproval(ctx, [...all.keys()]);
  const calls = meetings.length + awaiting.length === 0 ? [] : await listCalls(ctx);
  const used = new Set(
    calls.filter(({ programme }) => mayUse(ctx.actor, programme, 'partnerships')).map(({ id }) => id),
  );
  const byPair = Map.groupBy(
    meetings.filter(one => used.has(all.get(one.partnershipId)!.callId)),
    ({ partnershipId }) => partnershipId,
  );
  const tasks: TodayTask[] = [];
  for (const [id, ofPair] of byPair) {
    const asked = ofPair.filter(one => isOver(one, ctx.now) || one.state === 'postponed');
    const next = ofPair.find(one => one.state === 'scheduled' && !isOver(one, ctx.now));
    for (const meeting of [...asked, ...(next ? [next] : [])]) {
      tasks.push(await taskOf(visit, all.get(id)!, meeting, working));
    }
  }
  for (const { meeting, approvedBy } of awaiting) {
    const partnership = all.get(meeting.partnershipId)!;
    const isMissing = partnership.members.some(
      ({ organisationId: id }) => working.includes(id) && !approvedBy.includes(id),
    );
    if (isMissing && used.has(partnership.callId)) tasks.push(approvalOf(visit, partnership, meeting, working));
  }
  return tasks;
}

/** Minutes that the other side has presented. */
function approvalOf(visit: Visit, partnership: Partnership, meeting: Meeting, working: readonly string[]): TodayTask {
  const { language } = visit;
  const t = inLanguage(language, { de, en }).today.meetings;
  const others = partnership.members.filter(({ organisationId }) => !working.includes(organisationId));
  const what = inLanguage(language, { de: meetingsDe, en: meetingsEn }).kinds[meeting.kind];
  return {
    title: t.title(what, others.map(({ name }) => name).join(', ')),
    text: t.approve,
    due: null,
    urgent: false,
    href: visit.link('meetings.minutes', { partnership: partnership.id, meeting: meeting.id }),
    button: t.approveButton,
  };
}

async function taskOf(
  visit: Visit,
  partnership: Partnership,
  meeting: Meeting,
  working: readonly string[],
): Promise<TodayTask> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const attending = await listAttending(ctx, partnership);
  const zone = attending.find(({ organisationId }) => working.includes(organisationId))?.zone ?? meeting.zone;
  const others = partnership.members.filter(({ organisationId }) => !working.includes(organisationId));
  const what = inLanguage(language, { de: meetingsDe, en: meetingsEn }).kinds[meeting.kind];
  const isNext = meeting.state === 'scheduled' && !isOver(meeting, ctx.now);
  return {
    title: t.meetings.title(what, others.map(({ name }) => name).join(', ')),
    text: meeting.state === 'postponed' ? t.meetings.postponed : isNext ? t.meetings.next : t.meetings.held,
    due: meeting.state === 'postponed' ? null : formatMoment(language, startOf(meeting), zone),
    urgent: isNext && daysBetween(ctx.today, meeting.day) <= 2,
    href: visit.link('meetings.show', { partnership: partnership.id, meeting: meeting.id }),
    button: t.meetings.button,
  };
}

import { organisationsOf } from '../../../kernel/actor.ts';
import { daysBetween } from '../../../kernel/day.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Partnership } from '../../../areas/partnerships/model.ts';
import { listPartnershipsOf, listPartnershipsOfCalls } from '../../../areas/partnerships/queries.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listCalls } from '../../../areas/programmes/queries.ts';
import type { ContactRequest } from '../../../areas/tours/model/contacts.ts';
import { listContactRequests } from '../../../areas/tours/queries/contacts.ts';
import { de as toursDe } from '../../../areas/tours/texts.de.ts';
import { en as toursEn } from '../../../areas/tours/texts.en.ts';
import { formatDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import type { Own } from './own.ts';

/** How many days before it is needed a contact becomes urgent. */
const urgentDays = 7;

/** The office finds whom members ask for; whoever asked says what came of it. */
export async function contactTasks(visit: Visit, { filling }: Own): Promise<TodayTask[]> {
  const { ctx } = visit;
  const officeIds = organisationsOf(ctx.actor, 'office');
  if (officeIds.length === 0 && filling.length === 0) return [];
  const calls = (await listCalls(ctx)).filter(({ programme }) => mayUse(ctx.actor, programme, 'partnerships'));
  const callIds = new Set(calls.map(({ id }) => id));
  const ofOffice = calls.filter(({ programme }) => officeIds.includes(programme.officeId)).map(({ id }) => id);
  const run = ofOffice.length === 0 ? [] : await listPartnershipsOfCalls(ctx, ofOffice);
  const mine = filling.length === 0 ? [] : await listPartnershipsOf(ctx, filling);
  const pairs = new Map([...run, ...mine].filter(one => callIds.has(one.callId)).map(one => [one.id, one]));
  const requests = await listContactRequests(ctx, [...pairs.keys()]);
  const runs = new Set(run.map(({ id }) => id));
  return requests.flatMap(request => {
    if (request.state === 'open' && runs.has(request.partnershipId)) return [brokerTask(visit, request, pairs)];
    if (request.state === 'brokered' && filling.includes(request.organisationId)) return [outcomeTask(visit, request)];
    return [];
  });
}

function brokerTask(
  visit: Visit,
  request: ContactRequest,
  pairs: ReadonlyMap<string, Pick<Partnership, 'members'>>,
): TodayTask {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de: toursDe, en: toursEn }).today;
  const { neededBy } = request;
  const { members } = pairs.get(request.partnershipId)!;
  const who = members.find(({ organisationId }) => organisationId === request.organisationId)?.name ?? '';
  return {
    title: t.broker(request.topic),
    text: t.brokerWhy(who),
    due: neededBy === null ? null : inLanguage(language, { de, en }).today.due(formatDay(language, neededBy)),
    urgent: neededBy !== null && daysBetween(ctx.today, neededBy) <= urgentDays,
    href: addressOf(visit, request),
    button: t.button,
  };
}

function outcomeTask(visit: Visit, request: ContactRequest): TodayTask {
  const t = inLanguage(visit.language, { de: toursDe, en: toursEn }).today;
  return {
    title: t.outcome(request.topic),
    text: t.outcomeWhy(request.found?.name ?? ''),
    due: null,
    urgent: false,
    href: addressOf(visit, request),
    button: t.button,
  };
}

function addressOf(visit: Visit, { partnershipId, id }: ContactRequest): string {
  return visit.link('contact-requests.show', { partnership: partnershipId, request: id });
}

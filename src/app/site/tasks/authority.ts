import { organisationsOf } from '../../../kernel/actor.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { addDays, dayAt, daysBetween } from '../../../kernel/day.ts';
import { listOwnApplications } from '../../../areas/applications/queries.ts';
import { listProposals } from '../../../areas/matching/queries.ts';
import type { Call } from '../../../areas/programmes/model.ts';
import { speak } from '../../../areas/programmes/rules/words.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listCalls, listOpenCalls } from '../../../areas/programmes/queries.ts';
import { formatDay, formatDeadline } from '../../../design/format.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';

/** What an authority has to do: finish its draft, answer a proposal. */
export async function authorityTasks(visit: Visit): Promise<TodayTask[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const own = organisationsOf(ctx.actor, 'coordinator', 'member', 'head');
  if (own.length === 0) return [];
  const applications = await listOwnApplications(ctx, own);
  const begun = new Set(applications.map(({ call }) => call.id));
  const calls = (await listOpenCalls(ctx)).filter(
    ({ id, programme }) => !begun.has(id) && mayUse(ctx.actor, programme, 'applications'),
  );
  const drafts = applications.filter(
    ({ state, deadlineAt }) => state === 'returned' || (state === 'draft' && deadlineAt > ctx.now),
  );
  const rounds = await listRoundIds(ctx);
  const proposals = (await listProposals(ctx, { organisationIds: own })).filter(
    ({ callId, state, members }) =>
      rounds.has(callId) &&
      (state === 'proposed' || state === 'pending') &&
      members.some(member => own.includes(member.organisationId) && member.state === 'pending'),
  );
  return [
    ...proposals.map(({ id, record, term, members }) => {
      const mine = members.filter(({ organisationId }) => own.includes(organisationId)).map(({ key }) => key);
      const partners = record.names.filter((_, index) => !mine.includes(record.members[index]!));
      return {
        title: t.proposal(partners.join(', ')),
        text: t.proposalWhy,
        due: t.due(formatDay(language, term)),
        urgent: daysBetween(ctx.today, term) <= 7,
        href: visit.link('proposals.show', { proposal: id }),
        button: t.answer,
      };
    }),
    ...drafts.map(({ id, call, missing }) => ({
      title: t.draft(speak(call.programme.terms, language).application.title, call.name[language]),
      text: t.draftWhy(missing.length),
      ...deadlineOf(visit, call),
      href: visit.link('applications.show', { id }),
      button: t.fillIn,
    })),
    ...calls.map(call => ({
      title: t.openCall(call.name[language]),
      text: t.openCallWhy,
      ...deadlineOf(visit, call),
      href: visit.link('calls.show', { call: call.slug }),
      button: t.look,
    })),
  ];
}

/** The calls whose programme pairs those who take part. */
export async function listRoundIds(ctx: Ctx): Promise<ReadonlySet<string>> {
  const calls = (await listCalls(ctx)).filter(({ programme }) => mayUse(ctx.actor, programme, 'matching'));
  return new Set(calls.map(({ id }) => id));
}

/** The deadline is the first moment of the day after the last one. */
function deadlineOf(visit: Visit, call: Pick<Call, 'deadlineAt' | 'terms'>): { due: string; urgent: boolean } {
  const t = inLanguage(visit.language, { de, en }).today;
  const last = addDays(dayAt(call.deadlineAt, call.terms.timeZone), -1);
  return {
    due: t.due(formatDeadline(visit.language, last, call.terms.timeZone)),
    urgent: daysBetween(visit.ctx.today, last) <= 7,
  };
}

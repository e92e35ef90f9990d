import { inLanguage } from '../../../kernel/text.ts';
import { addDays, dayAt, daysBetween } from '../../../kernel/day.ts';
import { hasRoleIn } from '../../../kernel/actor.ts';
import type { Call } from '../../../areas/programmes/model.ts';
import { speak } from '../../../areas/programmes/rules/words.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listOpenCalls } from '../../../areas/programmes/queries.ts';
import { formatDay, formatDeadline } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import { awaitedOf, type Own, type OwnProposal } from './own.ts';

/** What an authority has to do: decide on a proposal, finish its draft, look at a call. */
export async function authorityTasks(visit: Visit, own: Own): Promise<TodayTask[]> {
  if (own.filling.length === 0) return [];
  return [...proposalTasks(visit, own), ...draftTasks(visit, own), ...(await callTasks(visit, own))];
}

/** For whoever may decide; the head of administration gets all of it on one page. */
function proposalTasks(visit: Visit, own: Own): TodayTask[] {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  return own.proposals.flatMap(proposal => {
    const asked = awaitedOf(proposal).filter(id => own.deciding.includes(id));
    const [organisationId] = asked;
    if (organisationId === undefined) return [];
    const isHead = hasRoleIn(ctx.actor, organisationId, 'head');
    return [
      {
        title: t.proposal(partnersOf(proposal, own.ids).join(', ')),
        text: t.proposalWhy,
        due: t.due(formatDay(language, proposal.term)),
        urgent: daysBetween(ctx.today, proposal.term) <= 7,
        href: visit.link(isHead ? 'proposals.head' : 'proposals.show', { proposal: proposal.id }),
        button: isHead ? t.decide : t.answer,
      },
    ];
  });
}

/** The names of a pair without one's own. */
function partnersOf({ members, record }: OwnProposal, ownIds: readonly string[]): string[] {
  const mine = members.filter(({ organisationId }) => ownIds.includes(organisationId)).map(({ key }) => key);
  return record.names.filter((_, index) => !mine.includes(record.members[index]!));
}

function draftTasks(visit: Visit, { applications, filling }: Own): TodayTask[] {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const drafts = applications
    .filter(({ organisationId }) => filling.includes(organisationId))
    .filter(({ state, deadlineAt }) => state === 'returned' || (state === 'draft' && deadlineAt > ctx.now));
  return drafts.map(({ id, call, missing, state }) => {
    const { application } = speak(call.programme.terms, language);
    return {
      title: state === 'returned' ? t.returned(application.yoursAsObject) : t.draft(application.yours),
      text: `${call.name[language]}: ${t.draftWhy(missing.length)}`,
      ...deadlineOf(visit, call),
      href: visit.link('applications.show', { id }),
      button: t.fillIn,
    };
  });
}

async function callTasks(visit: Visit, { applications }: Own): Promise<TodayTask[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const begun = new Set(applications.map(({ call }) => call.id));
  const calls = (await listOpenCalls(ctx)).filter(
    ({ id, programme }) => !begun.has(id) && mayUse(ctx.actor, programme, 'applications'),
  );
  return calls.map(call => ({
    title: t.openCall(call.name[language]),
    text: t.openCallWhy,
    ...deadlineOf(visit, call),
    href: visit.link('calls.show', { call: call.slug }),
    button: t.look,
  }));
}

/** The deadline is the first moment of the day after the last one. */
export function deadlineOf(
  visit: Visit,
  call: Pick<Call, 'deadlineAt' | 'terms'>,
): { readonly due: string; readonly urgent: boolean; readonly days: number } {
  const t = inLanguage(visit.language, { de, en }).today;
  const last = addDays(dayAt(call.deadlineAt, call.terms.timeZone), -1);
  const days = daysBetween(visit.ctx.today, last);
  return { due: t.due(formatDeadline(visit.language, last, call.terms.timeZone)), urgent: days <= 7, days };
}

import { organisationsOf } from '../../../kernel/actor.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { addDays, dayAt, daysBetween } from '../../../kernel/day.ts';
import { listOwnApplications } from '../../../areas/applications/queries.ts';
import { listProposals } from '../../../areas/matching/queries.ts';
import { formatDay, formatDeadline } from '../../../design/format.ts';
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
  const drafts = (await listOwnApplications(ctx, own)).filter(
    ({ state, deadlineAt }) => state === 'returned' || (state === 'draft' && deadlineAt > ctx.now),
  );
  const proposals = (await listProposals(ctx, { organisationIds: own })).filter(
    ({ state, members }) =>
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
    ...drafts.map(({ id, call, missing, deadlineAt }) => {
      // The deadline is the first moment of the day after the last one.
      const last = addDays(dayAt(deadlineAt, call.terms.timeZone), -1);
      return {
        title: t.draft(call.name[language]),
        text: t.draftWhy(missing.length),
        due: t.due(formatDeadline(language, last, call.terms.timeZone)),
        urgent: daysBetween(ctx.today, last) <= 7,
        href: visit.link('applications.show', { id }),
        button: t.fillIn,
      };
    }),
  ];
}

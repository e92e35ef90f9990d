import { inLanguage } from '../../../kernel/text.ts';
import { listUnanswered } from '../../../areas/advice/queries/pulse.ts';
import { listPartnershipsOf } from '../../../areas/partnerships/queries.ts';
import { mayWorkFor } from '../../../areas/plans/policy.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import type { Own } from './own.ts';

/** The two questions that one's authority was asked and has not answered. */
export async function pulseTasks(visit: Visit, own: Own): Promise<TodayTask[]> {
  const { ctx, language } = visit;
  const working = own.ids.filter(id => mayWorkFor(ctx.actor, id));
  const open = await listUnanswered(ctx, working);
  if (open.length === 0) return [];
  const t = inLanguage(language, { de, en }).today.pulse;
  const partnerships = await listPartnershipsOf(ctx, working);
  return open.flatMap(({ partnershipId, organisationId }) => {
    const partnership = partnerships.find(({ id }) => id === partnershipId);
    if (!partnership) return [];
    const others = partnership.members.filter(one => one.organisationId !== organisationId).map(({ name }) => name);
    return [
      {
        ...{ title: t.title(others.join(', ')), text: t.text, button: t.button, due: null, urgent: false },
        href: visit.link('advice.pulse', { partnership: partnershipId }),
      },
    ];
  });
}

import { hasRoleIn } from '../../../kernel/actor.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Agreement } from '../../../areas/agreements/model.ts';
import { listLatest } from '../../../areas/agreements/queries.ts';
import type { Partnership } from '../../../areas/partnerships/model.ts';
import { listPartnershipsOf } from '../../../areas/partnerships/queries.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';
import type { Own } from './own.ts';

/** What an authority has to do with agreements: begin one for a pair that was confirmed here, read one, sign one. */
export async function agreementTasks(visit: Visit, own: Own): Promise<TodayTask[]> {
  const { ctx } = visit;
  const speaking = own.ids.filter(id => hasRoleIn(ctx.actor, id, 'head', 'coordinator'));
  if (speaking.length === 0) return [];
  const partnerships = await listPartnershipsOf(ctx, speaking);
  const latest = await listLatest(
    ctx,
    partnerships.map(({ id }) => id),
  );
  return partnerships.flatMap(partnership => {
    const step = stepOf(partnership, latest.get(partnership.id) ?? null, speaking);
    return step === null ? [] : [taskOf(visit, partnership, step, speaking)];
  });
}

type Step = 'begin' | 'read' | 'sign';

/** Pairs of rounds before this system are not asked to begin one. */
function stepOf({ proposalId }: Partnership, agreement: Agreement | null, speaking: readonly string[]): Step | null {
  if (agreement === null) return proposalId === null ? null : 'begin';
  const parties = agreement.parties.filter(({ organisationId }) => speaking.includes(organisationId));
  if (agreement.state === 'draft') return parties.some(({ acceptedHash }) => acceptedHash === null) ? 'read' : null;
  const isSigning = agreement.state === 'text-agreed' || agreement.state === 'partly-signed';
  return isSigning && parties.some(({ signature }) => signature === null) ? 'sign' : null;
}

function taskOf(visit: Visit, { id, members }: Partnership, step: Step, speaking: readonly string[]): TodayTask {
  const t = inLanguage(visit.language, { de, en }).today;
  const others = members.filter(({ organisationId }) => !speaking.includes(organisationId)).map(({ name }) => name);
  return {
    title: t.agreement(others.join(', ')),
    text: t.agreementWhy[step],
    due: null,
    urgent: false,
    href: visit.link('agreements.show', { partnership: id }),
    button: t.agreementButton[step],
  };
}

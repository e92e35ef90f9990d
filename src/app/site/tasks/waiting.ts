import { organisationsOf } from '../../../kernel/actor.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { listProposals } from '../../../areas/matching/queries.ts';
import { listOrganisations } from '../../../areas/organisations/queries.ts';
import { listCalls } from '../../../areas/programmes/queries.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { listRoundIds } from './authority.ts';
import type { Waiting } from '../views/today.tsx';

/** For whose consent the office, or a partner, is waiting, with the number to call. */
export async function waitingFor(visit: Visit): Promise<Waiting[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const offices = organisationsOf(ctx.actor, 'office');
  const own = organisationsOf(ctx.actor, 'coordinator', 'member', 'head');
  const closed = (await listCalls(ctx)).filter(
    ({ programme, state }) => state === 'closed' && offices.includes(programme.officeId),
  );
  const lists = [
    ...(own.length > 0 ? [await listProposals(ctx, { organisationIds: own })] : []),
    ...(await Promise.all(closed.map(({ id }) => listProposals(ctx, { callId: id })))),
  ];
  const rounds = await listRoundIds(ctx);
  const open = lists
    .flat()
    .filter(({ callId }) => rounds.has(callId))
    .flatMap(proposal =>
      proposal.state === 'proposed' || proposal.state === 'pending'
        ? proposal.members
            .filter(({ state, organisationId }) => state === 'pending' && !own.includes(organisationId))
            .map(({ organisationId }) => ({ organisationId, id: proposal.id }))
        : [],
    );
  const organisations = await listOrganisations(ctx, { ids: open.map(({ organisationId }) => organisationId) });
  const byId = new Map(organisations.map(organisation => [organisation.id, organisation]));
  return open.map(({ organisationId, id }) => ({
    what: t.consent,
    name: byId.get(organisationId)?.name ?? '',
    phone: byId.get(organisationId)?.phone ?? '',
    href: visit.link('proposals.show', { proposal: id }),
  }));
}

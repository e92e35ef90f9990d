import { inLanguage } from '../../../kernel/text.ts';
import { hasRoleIn } from '../../../kernel/actor.ts';
import { de as applicationsDe } from '../../../areas/applications/texts.de.ts';
import { en as applicationsEn } from '../../../areas/applications/texts.en.ts';
import { isLive } from '../../../areas/matching/model.ts';
import { listPartnershipsOf } from '../../../areas/partnerships/queries.ts';
import { de as partnershipsDe } from '../../../areas/partnerships/texts.de.ts';
import { en as partnershipsEn } from '../../../areas/partnerships/texts.en.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { listCalls } from '../../../areas/programmes/queries.ts';
import { speak } from '../../../areas/programmes/rules/words.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { Standing } from '../views/today.tsx';
import { awaitedOf, type Own } from './own.ts';

/** How far the things are that concern one's authority; without a link where one may not read more. */
export async function standingOf(visit: Visit, own: Own): Promise<Standing[]> {
  if (own.ids.length === 0) return [];
  return [...applicationLines(visit, own), ...proposalLines(visit, own), ...(await partnershipLines(visit, own))];
}

function applicationLines(visit: Visit, { applications }: Own): Standing[] {
  const { ctx, language } = visit;
  const { states } = inLanguage(language, { de: applicationsDe, en: applicationsEn });
  return applications
    .filter(({ call, state }) => call.state !== 'archived' && call.state !== 'cancelled' && state !== 'withdrawn')
    .map(({ id, organisationId, state, call }) => {
      const mayRead = hasRoleIn(ctx.actor, organisationId, 'coordinator', 'member', 'head', 'reader', 'clerk');
      return {
        what: `${speak(call.programme.terms, language).application.title}, ${call.name[language]}`,
        state: states[state],
        href: mayRead ? visit.link('applications.show', { id }) : null,
      };
    });
}

function proposalLines(visit: Visit, { proposals }: Own): Standing[] {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  return proposals
    .filter(({ state }) => isLive(state) && state !== 'confirmed')
    .map(proposal => {
      const { id, members, record } = proposal;
      const awaited = awaitedOf(proposal);
      const keys = members.filter(({ organisationId }) => awaited.includes(organisationId)).map(({ key }) => key);
      const names = record.names.filter((_, index) => keys.includes(record.members[index]!));
      const mayRead = members.some(({ organisationId }) =>
        hasRoleIn(ctx.actor, organisationId, 'head', 'coordinator', 'member', 'reader'),
      );
      return {
        what: t.proposal(record.names.join(t.and)),
        state: t.awaits(names.join(t.and)),
        href: mayRead ? visit.link('proposals.show', { proposal: id }) : null,
      };
    });
}

async function partnershipLines(visit: Visit, { ids }: Own): Promise<Standing[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const { states } = inLanguage(language, { de: partnershipsDe, en: partnershipsEn });
  const partnerships = (await listPartnershipsOf(ctx, ids)).filter(
    ({ state }) => state !== 'closed' && state !== 'dissolved',
  );
  if (partnerships.length === 0) return [];
  const calls = (await listCalls(ctx)).filter(({ programme }) => mayUse(ctx.actor, programme, 'partnerships'));
  const used = new Set(calls.map(({ id }) => id));
  return partnerships
    .filter(({ callId }) => used.has(callId))
    .map(({ id, members, state }) => ({
      what: t.pair(members.map(({ name }) => name).join(t.and)),
      state: states[state],
      href: visit.link('partnerships.show', { partnership: id }),
    }));
}

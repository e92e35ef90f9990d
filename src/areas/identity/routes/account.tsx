import { NotFound } from '../../../kernel/errors.ts';
import { html, seeOther, withCookie } from '../../../platform/web/answers.tsx';
import type { Ctx } from '../../../platform/context.ts';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { sessionCookie } from '../../../platform/web/server.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { endAllSessions, endSession, startSession } from '../commands/sessions.ts';
import { listMembers, loadPerson } from '../queries.ts';
import { countChoices } from '../queries/notifications.ts';
import { AccountPage } from '../views/account.tsx';
import { welcome } from './sign-in.tsx';

/** One's own account, and the ways out. */
export const accountRoutes: readonly Route[] = [
  {
    id: 'identity.account',
    method: 'GET',
    path: { de: '/de/arbeit/konto', en: '/en/work/account' },
    access: 'signed-in',
    handle: showAccount,
  },
  {
    id: 'identity.sign-out',
    method: 'POST',
    path: { de: '/de/abmelden', en: '/en/sign-out' },
    handle: signOut,
  },
  {
    id: 'identity.sign-out-everywhere',
    method: 'POST',
    path: { de: '/de/abmelden/ueberall', en: '/en/sign-out/everywhere' },
    access: 'signed-in',
    handle: signOutEverywhere,
  },
];

/** Becoming a persona with one click; the app mounts it only where a demo may be played. */
export function demoRoutes(options: { readonly personas: (ctx: Ctx) => Promise<readonly string[]> }): readonly Route[] {
  return [
    {
      id: 'identity.persona',
      method: 'POST',
      path: { de: '/de/demo/rolle', en: '/en/demo/role' },
      handle: async visit => {
        const personId = visit.fields.text('person');
        if (!(await options.personas(visit.ctx)).includes(personId)) throw new NotFound('persona');
        return welcome(visit, await startSession(visit.ctx, { personId, replaces: visit.sessionId, persona: true }));
      },
    },
  ];
}

async function showAccount(visit: Visit): Promise<Response> {
  const personId = personOf(visit);
  const person = await loadPerson(visit.ctx, personId);
  const memberships = await listMembers(visit.ctx, { personIds: [personId] });
  const organisations = await listOrganisations(visit.ctx, { ids: memberships.map(one => one.organisationId) });
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const chosen = await countChoices(visit.ctx, personId);
  const shown = { visit, person, memberships, organisationName: nameOf, chosen };
  return html(<AccountPage {...shown} />);
}

async function signOut(visit: Visit): Promise<Response> {
  if (visit.sessionId !== null) await endSession(visit.ctx, visit.sessionId);
  return goodbye(visit);
}

async function signOutEverywhere(visit: Visit): Promise<Response> {
  await endAllSessions(visit.ctx, personOf(visit));
  return goodbye(visit);
}

function goodbye(visit: Visit): Response {
  const secure = visit.baseUrl.startsWith('https:');
  return withCookie(seeOther(visit.frame.home), sessionCookie, '', { secure, maxAge: 0 });
}

function personOf(visit: Visit): string {
  if (visit.ctx.actor.kind !== 'person') throw new NotFound('account');
  return visit.ctx.actor.personId;
}

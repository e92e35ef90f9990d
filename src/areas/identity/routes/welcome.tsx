import { inLanguage } from '../../../kernel/text.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import { acceptInvitation, listInvitable } from '../commands/invitations.ts';
import { startSession } from '../commands/sessions.ts';
import { setUpOffice } from '../commands/set-up.ts';
import { loadInvitationByToken } from '../queries/invitations.ts';
import { invitationState } from '../rules.ts';
import { acceptanceInput, setUpInput } from '../schema.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { InvitationOverPage, InvitationPage, SetUpPage } from '../views/welcome.tsx';
import { welcome } from './sign-in.tsx';

const setUpPath = { de: '/de/einrichten/:token', en: '/en/set-up/:token' };
const invitationPath = { de: '/de/einladung/:token', en: '/en/invitation/:token' };

/** How people come in for the first time. Looking at a link changes nothing. */
export const welcomeRoutes: readonly Route[] = [
  { id: 'identity.set-up', method: 'GET', path: setUpPath, handle: visit => showSetUp(visit) },
  { id: 'identity.set-up.use', method: 'POST', path: setUpPath, secret: true, handle: setUp },
  { id: 'identity.invitation', method: 'GET', path: invitationPath, handle: visit => showInvitation(visit) },
  { id: 'identity.invitation.accept', method: 'POST', path: invitationPath, secret: true, handle: accept },
];

type Errors = ReturnType<typeof sayReasons>;

async function showSetUp(visit: Visit, errors: Errors = []): Promise<Response> {
  const invitation = await loadInvitationByToken(visit.ctx, visit.params.token!, 'set-up');
  const open = invitationState(invitation, visit.ctx.now) === 'open';
  return html(<SetUpPage visit={visit} open={open} errors={errors} />, statusOf(open, errors));
}

async function setUp(visit: Visit): Promise<Response> {
  const typed = readShape(setUpInput, texts(visit, 'name', 'email', 'organisation', 'phone'));
  if (!typed.ok) return showSetUp(visit, sayReasons(typed.reasons, refusals(visit)));
  const made = await setUpOffice(visit.ctx, visit.params.token!, typed.value);
  if (!made.ok) return showSetUp(visit);
  return welcome(visit, await startSession(visit.ctx, { personId: made.value, replaces: visit.sessionId }));
}

async function showInvitation(visit: Visit, errors: Errors = []): Promise<Response> {
  const { ctx } = visit;
  const invitation = await loadInvitationByToken(ctx, visit.params.token!, 'invitation');
  const state = invitationState(invitation, ctx.now);
  if (state !== 'open') return html(<InvitationOverPage visit={visit} state={state} email={invitation.email} />, 410);
  const { name } = await loadOrganisation(ctx, invitation.organisationId!);
  const persons = await listInvitable(ctx, invitation);
  const self = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  return html(
    <InvitationPage
      visit={visit}
      invitation={invitation}
      organisation={name}
      persons={persons}
      as={visit.fields.text('as') || (self ?? (persons.length === 1 ? persons[0]!.id : ''))}
      name={visit.fields.has('name') ? visit.fields.text('name') : invitation.name}
      errors={errors}
    />,
    statusOf(true, errors),
  );
}

async function accept(visit: Visit): Promise<Response> {
  const typed = readShape(acceptanceInput, texts(visit, 'as', 'name'));
  if (!typed.ok) return showInvitation(visit, sayReasons(typed.reasons, refusals(visit)));
  const accepted = await acceptInvitation(visit.ctx, visit.params.token!, typed.value);
  if (!accepted.ok) return showInvitation(visit);
  return welcome(visit, await startSession(visit.ctx, { personId: accepted.value, replaces: visit.sessionId }));
}

function statusOf(open: boolean, errors: Errors): number {
  if (!open) return 410;
  return errors.length > 0 ? 400 : 200;
}

function texts(visit: Visit, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
}

function refusals(visit: Visit) {
  return inLanguage(visit.language, { de, en }).refusals;
}

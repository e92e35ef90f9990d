import { hasRole, type Role } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { kindNames, type Organisation } from '../../organisations/model.ts';
import { listOrganisations, loadOrganisation, searchOrganisations } from '../../organisations/queries.ts';
import { invitePerson, withdrawInvitation } from '../commands/invitations.ts';
import { endMembership } from '../commands/people.ts';
import type { Member } from '../model.ts';
import { mayEndMembership, mayInvite, maySeePeople } from '../policy.ts';
import { listMembers } from '../queries.ts';
import { listUnansweredInvitations, loadInvitation } from '../queries/invitations.ts';
import { rolesIn } from '../rules.ts';
import { invitationInput } from '../schema.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { EndMembershipPage, InvitePage } from '../views/people-forms.tsx';
import { OrganisationListPage, OrganisationPeoplePage } from '../views/people.tsx';

const listPath = { de: '/de/arbeit/personen', en: '/en/work/people' };
const onePath = { de: '/de/arbeit/personen/:organisation', en: '/en/work/people/:organisation' };
const invitePath = {
  de: '/de/arbeit/personen/:organisation/einladen',
  en: '/en/work/people/:organisation/invite',
};
const withdrawPath = {
  de: '/de/arbeit/einladungen/:invitation/zuruecknehmen',
  en: '/en/work/invitations/:invitation/withdraw',
};
const endPath = { de: '/de/arbeit/rollen/:membership/beenden', en: '/en/work/roles/:membership/end' };
const access = 'signed-in';

/** Who works for whom: seeing, inviting, letting go. */
export const peopleRoutes: readonly Route[] = [
  { id: 'people.list', method: 'GET', path: listPath, access, handle: showOrganisations },
  { id: 'people.organisation', method: 'GET', path: onePath, access, handle: showPeople },
  { id: 'people.invite', method: 'GET', path: invitePath, access, handle: visit => showInvite(visit) },
  { id: 'people.invite.send', method: 'POST', path: invitePath, access, handle: invite },
  { id: 'people.withdraw', method: 'POST', path: withdrawPath, access, handle: withdraw },
  { id: 'people.end', method: 'GET', path: endPath, access, handle: visit => showEnd(visit) },
  { id: 'people.end.confirm', method: 'POST', path: endPath, access, handle: end },
];

type Errors = ReturnType<typeof sayReasons>;

async function showOrganisations(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const words = (visit.query.get('q') ?? '').trim();
  const organisations = await visibleOrganisations(visit, words);
  const [only] = organisations;
  if (words === '' && only && organisations.length === 1) {
    return seeOther(visit.link('people.organisation', { organisation: only.id }));
  }
  const members = await listMembers(ctx, { organisationIds: organisations.map(({ id }) => id) });
  const membersOf = Map.groupBy(members, ({ organisationId }) => organisationId);
  const rows = organisations.map(organisation => ({
    organisation,
    kind: kindNames[organisation.kind][visit.language],
    people: new Set(membersOf.get(organisation.id)?.map(({ person }) => person.id)).size,
  }));
  return html(<OrganisationListPage visit={visit} words={words} organisations={rows} />);
}

async function showPeople(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const organisation = await visibleOrganisation(visit, visit.params.organisation!);
  const invitable = rolesToGive(visit, organisation).length > 0;
  return html(
    <OrganisationPeoplePage
      visit={visit}
      organisation={organisation}
      members={await listMembers(ctx, { organisationIds: [organisation.id] })}
      invitations={invitable ? await listUnansweredInvitations(ctx, organisation.id) : []}
      mayInviteAnyone={invitable}
    />,
  );
}

async function showInvite(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const organisation = await visibleOrganisation(visit, visit.params.organisation!);
  const roles = rolesToGive(visit, organisation);
  if (roles.length === 0) throw new Forbidden('invite');
  return html(<InvitePage visit={visit} organisation={organisation} roles={roles} errors={errors} />, status);
}

async function invite(visit: Visit): Promise<Response> {
  const { baseUrl, params } = visit;
  const { id } = await visibleOrganisation(visit, params.organisation!);
  const typed = readShape(invitationInput, {
    name: visit.fields.text('name'),
    email: visit.fields.text('email'),
    role: visit.fields.text('role'),
    language: visit.fields.text('language'),
  });
  if (!typed.ok) return showInvite(visit, say(visit, typed.reasons), 400);
  const invited = await invitePerson(visit.ctx, id, { ...typed.value, baseUrl });
  if (!invited.ok) return showInvite(visit, say(visit, invited.reasons), 422);
  return seeOther(visit.link('people.organisation', { organisation: id }));
}

/** An invitation that was answered meanwhile is no error: the page then shows who came. */
async function withdraw(visit: Visit): Promise<Response> {
  const { id, organisationId } = await loadInvitation(visit.ctx, visit.params.invitation!);
  await withdrawInvitation(visit.ctx, id);
  return seeOther(visit.link('people.organisation', { organisation: organisationId! }));
}

async function showEnd(visit: Visit, errors: Errors = []): Promise<Response> {
  const member = await visibleMember(visit);
  const { person, organisationId, role } = member;
  if (!mayEndMembership(visit.ctx.actor, { personId: person.id, organisationId, role })) throw new Forbidden('end');
  const organisation = await loadOrganisation(visit.ctx, organisationId);
  const page = <EndMembershipPage visit={visit} member={member} organisation={organisation} errors={errors} />;
  return html(page, errors.length > 0 ? 422 : 200);
}

async function end(visit: Visit): Promise<Response> {
  const { membershipId, organisationId, person } = await visibleMember(visit);
  const ended = await endMembership(visit.ctx, membershipId);
  if (!ended.ok) return showEnd(visit, say(visit, ended.reasons));
  const { actor } = visit.ctx;
  const gone = actor.kind === 'person' && actor.personId === person.id && !hasRole(actor, 'office');
  // Whoever has left may not see the colleagues any more.
  return seeOther(
    gone ? visit.link('identity.account') : visit.link('people.organisation', { organisation: organisationId }),
  );
}

async function visibleOrganisations(visit: Visit, words: string): Promise<Organisation[]> {
  const { ctx } = visit;
  if (hasRole(ctx.actor, 'office')) return words === '' ? listOrganisations(ctx) : searchOrganisations(ctx, words, 200);
  const ids = ctx.actor.kind === 'person' ? ctx.actor.memberships.map(({ organisationId }) => organisationId) : [];
  return listOrganisations(ctx, { ids });
}

async function visibleOrganisation(visit: Visit, id: string): Promise<Organisation> {
  const organisation = await loadOrganisation(visit.ctx, id);
  if (!maySeePeople(visit.ctx.actor, id)) throw new NotFound('organisation');
  return organisation;
}

async function visibleMember(visit: Visit): Promise<Member> {
  const { ctx, params } = visit;
  const [member] = await listMembers(ctx, { membershipIds: [params.membership!] });
  if (!member || !maySeePeople(ctx.actor, member.organisationId)) throw new NotFound('membership');
  return member;
}

function rolesToGive(visit: Visit, organisation: Organisation): Role[] {
  return rolesIn(organisation.kind).filter(role => mayInvite(visit.ctx.actor, organisation.id, role));
}

function say(visit: Visit, reasons: Parameters<typeof sayReasons>[0]): Errors {
  return sayReasons(reasons, inLanguage(visit.language, { de, en }).refusals);
}

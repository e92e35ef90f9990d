import { hasRole } from '../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import type { Reason } from '../../kernel/verdict.ts';
import { html, seeOther } from '../../platform/web/answers.tsx';
import type { Route, Visit } from '../../platform/web/route.ts';
import { readShape, sayReasons } from '../../platform/web/shape.ts';
import { addContactPerson, changeContactPerson, changeProfile, endContactPerson } from './commands.ts';
import type { ContactPerson, Organisation } from './model.ts';
import { mayChangeOrganisation, mayReadContactPersons } from './policy.ts';
import {
  listContactPersons,
  listOrganisations,
  loadContactPerson,
  loadOwnOrganisation,
  searchOrganisations,
} from './queries.ts';
import { contactPersonInput, profileInput } from './schema.ts';
import { ContactPage, EditProfilePage, EndContactPage } from './views/forms.tsx';
import { ListPage } from './views/list-page.tsx';
import { textsIn } from './views/words.ts';

const access = 'signed-in';
const listPath = { de: '/de/arbeit/profile', en: '/en/work/profiles' };
const below = (german: string, english: string) => ({
  de: `${listPath.de}/:organisation${german}`,
  en: `${listPath.en}/:organisation${english}`,
});
const editPath = below('/angaben', '/details');
const newPath = below('/ansprechpartner/neu', '/contacts/new');
const contactPath = below('/ansprechpartner/:contact', '/contacts/:contact');
const endPath = below('/ansprechpartner/:contact/beenden', '/contacts/:contact/end');

/** What an organisation says of itself and whom one calls there; the page of a profile belongs to `measures`. */
export const routes: readonly Route[] = [
  { id: 'profiles.list', method: 'GET', path: listPath, access, handle: showList },
  { id: 'profiles.edit', method: 'GET', path: editPath, access, handle: visit => showEdit(visit) },
  { id: 'profiles.change', method: 'POST', path: editPath, access, handle: change },
  { id: 'contacts.new', method: 'GET', path: newPath, access, handle: visit => showContact(visit, null) },
  { id: 'contacts.add', method: 'POST', path: newPath, access, handle: addContact },
  { id: 'contacts.edit', method: 'GET', path: contactPath, access, handle: editContact },
  { id: 'contacts.change', method: 'POST', path: contactPath, access, handle: changeContact },
  { id: 'contacts.end', method: 'GET', path: endPath, access, handle: showEnd },
  { id: 'contacts.end.confirm', method: 'POST', path: endPath, access, handle: endContact },
];

/** Whoever belongs to one organisation is led straight to its profile. */
async function showList(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const words = (visit.query.get('q') ?? '').trim();
  const organisations = await visibleOrganisations(visit, words);
  const [only] = organisations;
  if (only && organisations.length === 1 && words === '') return seeOther(profileOf(visit, only.id));
  const contacts = await listContactPersons(
    ctx,
    organisations.map(({ id }) => id),
  );
  const namesOf = Map.groupBy(contacts, ({ organisationId }) => organisationId);
  const rows = organisations.map(organisation => ({
    organisation,
    contacts: (namesOf.get(organisation.id) ?? []).map(({ name }) => name),
  }));
  return html(<ListPage visit={visit} words={words} rows={rows} />);
}

async function visibleOrganisations({ ctx }: Visit, words: string): Promise<Organisation[]> {
  const { actor } = ctx;
  if (hasRole(actor, 'office')) return words === '' ? listOrganisations(ctx) : searchOrganisations(ctx, words, 200);
  const own = actor.kind === 'person' ? actor.memberships.map(({ organisationId }) => organisationId) : [];
  return listOrganisations(ctx, { ids: own.filter(id => mayReadContactPersons(actor, id)) });
}

async function showEdit(visit: Visit, reasons: readonly Reason[] = []): Promise<Response> {
  const organisation = await changeable(visit);
  return html(
    <EditProfilePage visit={visit} organisation={organisation} errors={say(visit, reasons)} />,
    reasons.length > 0 ? 400 : 200,
  );
}

async function change(visit: Visit): Promise<Response> {
  const { id } = await changeable(visit);
  const { fields } = visit;
  const typed = readShape(profileInput, {
    phone: fields.text('phone'),
    email: fields.text('email'),
    website: fields.text('website'),
    'about-de': fields.text('about-de'),
    'about-en': fields.text('about-en'),
    published: fields.has('published'),
  });
  if (!typed.ok) return showEdit(visit, typed.reasons);
  await changeProfile(visit.ctx, id, typed.value);
  return seeOther(profileOf(visit, id));
}

async function showContact(visit: Visit, contact: ContactPerson | null, reasons: readonly Reason[] = []) {
  const organisation = await changeable(visit);
  return html(
    <ContactPage visit={visit} organisation={organisation} contact={contact} errors={say(visit, reasons)} />,
    reasons.length > 0 ? 400 : 200,
  );
}

async function addContact(visit: Visit): Promise<Response> {
  const { id } = await changeable(visit);
  const typed = readContact(visit);
  if (!typed.ok) return showContact(visit, null, typed.reasons);
  await addContactPerson(visit.ctx, id, typed.value);
  return seeOther(profileOf(visit, id));
}

async function editContact(visit: Visit): Promise<Response> {
  return showContact(visit, await contactOf(visit));
}

async function changeContact(visit: Visit): Promise<Response> {
  const contact = await contactOf(visit);
  const typed = readContact(visit);
  if (!typed.ok) return showContact(visit, contact, typed.reasons);
  await changeContactPerson(visit.ctx, contact.id, typed.value);
  return seeOther(profileOf(visit, contact.organisationId));
}

async function showEnd(visit: Visit): Promise<Response> {
  const organisation = await changeable(visit);
  const contact = await contactOf(visit);
  const others = await listContactPersons(visit.ctx, [organisation.id]);
  return html(
    <EndContactPage visit={visit} organisation={organisation} contact={contact} last={others.length === 1} />,
  );
}

async function endContact(visit: Visit): Promise<Response> {
  const { id, organisationId } = await contactOf(visit);
  await endContactPerson(visit.ctx, id);
  return seeOther(profileOf(visit, organisationId));
}

/** The organisation of the address. @throws NotFound for strangers, Forbidden for colleagues who may only read */
async function changeable(visit: Visit): Promise<Organisation> {
  const organisation = await loadOwnOrganisation(visit.ctx, visit.params.organisation!);
  if (!mayChangeOrganisation(visit.ctx.actor, organisation.id)) throw new Forbidden('profile');
  return organisation;
}

async function contactOf(visit: Visit): Promise<ContactPerson> {
  const organisation = await changeable(visit);
  const contact = await loadContactPerson(visit.ctx, visit.params.contact!);
  if (contact.organisationId !== organisation.id) throw new NotFound('contact person');
  return contact;
}

function readContact({ fields }: Visit) {
  return readShape(contactPersonInput, {
    name: fields.text('name'),
    jobTitle: fields.text('jobTitle'),
    email: fields.text('email'),
    phone: fields.text('phone'),
  });
}

function profileOf(visit: Visit, organisation: string): string {
  return visit.link('profiles.show', { organisation });
}

function say(visit: Visit, reasons: readonly Reason[]) {
  return sayReasons(reasons, textsIn(visit.language).refusals);
}

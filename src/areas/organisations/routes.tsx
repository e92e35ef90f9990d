import { hasRole } from '../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { done, type Outcome, type Reason } from '../../kernel/verdict.ts';
import { html, seeOther } from '../../platform/web/answers.tsx';
import type { Route, Visit } from '../../platform/web/route.ts';
import { readShape, sayReasons } from '../../platform/web/shape.ts';
import { downloadStored } from '../../platform/web/stored.ts';
import { addContactPerson, changeContactPerson, changeProfile, endContactPerson } from './commands.ts';
import type { Received } from './commands/receipts.ts';
import type { ContactPerson, Organisation } from './model.ts';
import { actsOnBehalf, mayChangeOrganisation, mayReadContactPersons } from './policy.ts';
import {
  listContactPersons,
  listOrganisations,
  listReceipts,
  loadContactPerson,
  loadOwnOrganisation,
  searchOrganisations,
} from './queries.ts';
import { contactPersonInput, profileInput, receiptInput } from './schema.ts';
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
const receiptPath = below('/schreiben/:file', '/letters/:file');

/** What an organisation says of itself and whom one calls there; the page of a profile belongs to `measures`. */
export const routes: readonly Route[] = [
  { id: 'profiles.list', method: 'GET', path: listPath, access, handle: showList },
  { id: 'profiles.edit', method: 'GET', path: editPath, access, handle: visit => showEdit(visit) },
  { id: 'profiles.change', method: 'POST', path: editPath, access, handle: change },
  { id: 'contacts.new', method: 'GET', path: newPath, access, handle: visit => showContact(visit, null) },
  { id: 'contacts.add', method: 'POST', path: newPath, access, handle: addContact },
  { id: 'contacts.edit', method: 'GET', path: contactPath, access, handle: editContact },
  { id: 'contacts.change', method: 'POST', path: contactPath, access, handle: changeContact },
  { id: 'contacts.end', method: 'GET', path: endPath, access, handle: visit => showEnd(visit) },
  { id: 'contacts.end.confirm', method: 'POST', path: endPath, access, handle: endContact },
  { id: 'profiles.receipt', method: 'GET', path: receiptPath, access, handle: downloadReceipt },
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

async function showEdit(visit: Visit, reasons: readonly Reason[] = [], status = 200): Promise<Response> {
  const organisation = await changeable(visit);
  return html(<EditProfilePage visit={visit} organisation={organisation} errors={say(visit, reasons)} />, status);
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
  const received = readReceipt(visit, id);
  if (!typed.ok || !received.ok) return showEdit(visit, reasonsOf(typed, received), 400);
  const changed = await changeProfile(visit.ctx, id, typed.value, received.value);
  return changed.ok ? seeOther(profileOf(visit, id)) : showEdit(visit, changed.reasons, 422);
}

async function showContact(
  visit: Visit,
  contact: ContactPerson | null,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const organisation = await changeable(visit);
  return html(
    <ContactPage visit={visit} organisation={organisation} contact={contact} errors={say(visit, reasons)} />,
    status,
  );
}

async function addContact(visit: Visit): Promise<Response> {
  const { id } = await changeable(visit);
  const typed = readContact(visit);
  const received = readReceipt(visit, id);
  if (!typed.ok || !received.ok) return showContact(visit, null, reasonsOf(typed, received), 400);
  const added = await addContactPerson(visit.ctx, id, typed.value, received.value);
  return added.ok ? seeOther(profileOf(visit, id)) : showContact(visit, null, added.reasons, 422);
}

async function editContact(visit: Visit): Promise<Response> {
  return showContact(visit, await contactOf(visit));
}

async function changeContact(visit: Visit): Promise<Response> {
  const contact = await contactOf(visit);
  const typed = readContact(visit);
  const received = readReceipt(visit, contact.organisationId);
  if (!typed.ok || !received.ok) return showContact(visit, contact, reasonsOf(typed, received), 400);
  const changed = await changeContactPerson(visit.ctx, contact.id, typed.value, received.value);
  return changed.ok
    ? seeOther(profileOf(visit, contact.organisationId))
    : showContact(visit, contact, changed.reasons, 422);
}

async function showEnd(visit: Visit, reasons: readonly Reason[] = [], status = 200): Promise<Response> {
  const organisation = await changeable(visit);
  const contact = await contactOf(visit);
  const last = (await listContactPersons(visit.ctx, [organisation.id])).length === 1;
  const errors = say(visit, reasons);
  return html(
    <EndContactPage visit={visit} organisation={organisation} contact={contact} last={last} errors={errors} />,
    status,
  );
}

async function endContact(visit: Visit): Promise<Response> {
  const { id, organisationId } = await contactOf(visit);
  const received = readReceipt(visit, organisationId);
  if (!received.ok) return showEnd(visit, received.reasons, 400);
  const ended = await endContactPerson(visit.ctx, id, received.value);
  return ended.ok ? seeOther(profileOf(visit, organisationId)) : showEnd(visit, ended.reasons, 422);
}

/** The letter behind something that was recorded on behalf, for whoever may change the profile. */
async function downloadReceipt(visit: Visit): Promise<Response> {
  const { id } = await changeable(visit);
  const receipts = await listReceipts(visit.ctx, id);
  if (!receipts.some(({ fileId }) => fileId !== null && fileId === visit.params.file)) throw new NotFound('receipt');
  return downloadStored(visit.ctx, visit.params.file!);
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

/** How it came that the office records something here; null where the organisation speaks for itself. */
function readReceipt({ ctx, fields }: Visit, organisationId: string): Outcome<Received | null> {
  if (!actsOnBehalf(ctx.actor, organisationId)) return done(null);
  const typed = readShape(receiptInput, { receivedOn: fields.text('receivedOn'), channel: fields.text('channel') });
  return typed.ok ? done({ ...typed.value, file: fields.file('file') }) : typed;
}

const reasonsOf = (...read: readonly Outcome<unknown>[]) => read.flatMap(one => (one.ok ? [] : one.reasons));

function profileOf(visit: Visit, organisation: string): string {
  return visit.link('profiles.show', { organisation });
}

function say(visit: Visit, reasons: readonly Reason[]) {
  return sayReasons(reasons, textsIn(visit.language).refusals);
}

import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { findFile } from '../../../platform/files/upload.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { listMembers } from '../../identity/queries.ts';
import { listContactPersons } from '../../organisations/queries.ts';
import { acceptFormats, nameAdviser, nameContacts, proposeFormats } from '../commands/start.ts';
import { maySpeakFor } from '../policy.ts';
import { findLetterOf, loadStart } from '../queries/start.ts';
import { adviserInput, formatsInput, actingInput } from '../schema.ts';
import { AcceptPage, AdviserPage, ContactsPage, FormatsPage } from '../views/start-pages.tsx';
import { sayRefusals } from '../views/words.ts';
import { partnershipOf } from './load.ts';

type Known = Awaited<ReturnType<typeof partnershipOf>>;
type Typed = Readonly<Record<string, string>>;

function answersOf(visit: Visit, values: Typed, reasons: readonly Reason[]) {
  return { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
}

function typedIn(visit: Visit, ...names: readonly string[]): Typed {
  return Object.fromEntries(
    [...names, 'organisationId', 'channel', 'receivedOn'].map(name => [name, visit.fields.text(name)]),
  );
}

function back(visit: Visit, { partnership }: Known): Response {
  return seeOther(visit.link('partnerships.show', { partnership: partnership.id }));
}

/** @throws Forbidden for whoever speaks for no member */
async function toSpeak(visit: Visit): Promise<Known> {
  const known = await partnershipOf(visit);
  if (known.speakers.length === 0) throw new Forbidden('partnership');
  return known;
}

async function toAdvise(visit: Visit): Promise<Known> {
  const known = await partnershipOf(visit);
  if (!known.isOffice) throw new Forbidden('partnership');
  return known;
}

/** `GET …/beratung` */
export async function showAdviser(visit: Visit): Promise<Response> {
  return adviserPage(visit, await toAdvise(visit), { startsOn: visit.ctx.today }, []);
}

/** `POST …/beratung` */
export async function saveAdviser(visit: Visit): Promise<Response> {
  const known = await toAdvise(visit);
  const typed = typedIn(visit, 'personId', 'startsOn', 'endsOn');
  const shape = readShape(adviserInput, typed);
  if (!shape.ok) return adviserPage(visit, known, typed, shape.reasons, 400);
  const saved = await nameAdviser(visit.ctx, known.partnership.id, shape.value);
  return saved.ok ? back(visit, known) : adviserPage(visit, known, typed, saved.reasons, 422);
}

async function adviserPage(visit: Visit, known: Known, values: Typed, reasons: readonly Reason[], status = 200) {
  const { officeId } = known.call.programme;
  const members = await listMembers(visit.ctx, { organisationIds: [officeId], roles: ['adviser'] });
  const people = members.map(({ person }) => person);
  const { partnership } = known;
  return html(
    <AdviserPage {...{ visit, partnership, people, officeId, answers: answersOf(visit, values, reasons) }} />,
    status,
  );
}

/** Whose contact persons are asked for. @throws NotFound for who is no member, Forbidden for whoever only reads */
async function toName(visit: Visit) {
  const known = await toSpeak(visit);
  const organisationId = visit.params.organisation!;
  if (!known.partnership.members.some(member => member.organisationId === organisationId)) {
    throw new NotFound('member');
  }
  const speaker = known.speakers.find(one => one.organisationId === organisationId);
  if (!speaker) throw new Forbidden('partnership');
  return { ...known, speakers: [speaker] };
}

/** `GET …/ansprechpersonen/:organisation` */
export async function showContacts(visit: Visit): Promise<Response> {
  const known = await toName(visit);
  const { contacts } = await loadStart(visit.ctx, known.partnership.id);
  const chosen = contacts.filter(({ endedAt }) => endedAt === null).map(({ contact }) => contact.id);
  return contactsPage(visit, known, chosen, { organisationId: visit.params.organisation! }, []);
}

/** `POST …/ansprechpersonen/:organisation` */
export async function saveContacts(visit: Visit): Promise<Response> {
  const known = await toName(visit);
  const chosen = visit.fields.all('contacts');
  const typed = typedIn(visit);
  const acting = readActing(visit, known.speakers, actingInput);
  if (!acting.ok) return contactsPage(visit, known, chosen, typed, acting.reasons, 400);
  const saved = await nameContacts(visit.ctx, known.partnership.id, chosen, acting.value);
  return saved.ok ? back(visit, known) : contactsPage(visit, known, chosen, typed, saved.reasons, 422);
}

async function contactsPage(
  visit: Visit,
  { partnership, speakers }: Known,
  chosen: readonly string[],
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
) {
  const people = await listContactPersons(visit.ctx, [visit.params.organisation!]);
  const answers = answersOf(visit, values, reasons);
  return html(<ContactsPage {...{ visit, partnership, speakers, people, chosen, answers }} />, status);
}

/** `GET …/arbeitsformate`, filled with what was proposed last */
export async function showFormats(visit: Visit): Promise<Response> {
  const known = await toSpeak(visit);
  const { formats } = await loadStart(visit.ctx, known.partnership.id);
  const text = (value: string | number | null) => (value === null ? '' : String(value));
  const values =
    formats === null
      ? { talk: 'jour-fixe', frequency: 'monthly' }
      : {
          ...{ talk: formats.talk, visit: formats.visit, frequency: formats.frequency },
          ...{ workshops: text(formats.workshops), weekday: text(formats.weekday) },
        };
  return formatsPage(visit, known, values, []);
}

/** `POST …/arbeitsformate` */
export async function saveFormats(visit: Visit): Promise<Response> {
  const known = await toSpeak(visit);
  const typed = typedIn(visit, 'talk', 'visit', 'workshops', 'frequency', 'weekday');
  const shape = readShape(formatsInput, typed);
  const acting = readActing(visit, known.speakers, actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [...(shape.ok ? [] : shape.reasons), ...(acting.ok ? [] : acting.reasons)];
    return formatsPage(visit, known, typed, reasons, 400);
  }
  const saved = await proposeFormats(visit.ctx, known.partnership.id, shape.value, acting.value);
  return saved.ok ? back(visit, known) : formatsPage(visit, known, typed, saved.reasons, 422);
}

function formatsPage(visit: Visit, known: Known, values: Typed, reasons: readonly Reason[], status = 200) {
  const { partnership, speakers } = known;
  return html(
    <FormatsPage {...{ visit, partnership, speakers, answers: answersOf(visit, values, reasons) }} />,
    status,
  );
}

/** `GET …/arbeitsformate/annehmen` */
export async function showAccept(visit: Visit): Promise<Response> {
  return acceptPage(visit, await toSpeak(visit), {}, []);
}

/** `POST …/arbeitsformate/annehmen` */
export async function accept(visit: Visit): Promise<Response> {
  const known = await toSpeak(visit);
  const typed = typedIn(visit);
  const acting = readActing(visit, known.speakers, actingInput);
  if (!acting.ok) return acceptPage(visit, known, typed, acting.reasons, 400);
  const read = Number(visit.fields.text('read'));
  const saved = await acceptFormats(visit.ctx, known.partnership.id, read, acting.value);
  return saved.ok ? back(visit, known) : acceptPage(visit, known, typed, saved.reasons, 422);
}

async function acceptPage(visit: Visit, known: Known, values: Typed, reasons: readonly Reason[], status = 200) {
  const { partnership } = known;
  const { formats } = await loadStart(visit.ctx, partnership.id);
  // Whoever comes too early proposes some instead.
  if (formats === null) return seeOther(visit.link('partnerships.formats', { partnership: partnership.id }));
  const speakers = known.speakers.filter(({ organisationId }) => !formats.acceptedBy.includes(organisationId));
  if (speakers.length === 0) return back(visit, known);
  return html(
    <AcceptPage {...{ visit, partnership, speakers, formats, answers: answersOf(visit, values, reasons) }} />,
    status,
  );
}

/** `GET …/schreiben/:file`: a letter in which something was said, for the office and whoever said it. */
export async function downloadLetter(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const { partnership, isOffice } = await partnershipOf(visit);
  const id = visit.params.file!;
  const sender = await findLetterOf(ctx, partnership.id, id);
  const mayRead = sender !== null && (isOffice || maySpeakFor(ctx.actor, sender));
  const file = mayRead ? await findFile(ctx, id) : null;
  if (file === null) throw new NotFound('file');
  return download(await ctx.files.read(id), file.type, file.name);
}

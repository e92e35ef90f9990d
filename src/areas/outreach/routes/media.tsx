import { day } from '../../../kernel/day.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { listProgrammes } from '../../programmes/queries.ts';
import { addMedia, changeMedia, type MediaInput, removeMedia } from '../commands/media.ts';
import { type Media, mediaKinds, type MediaSubject } from '../model.ts';
import { listMediaOf, loadMedia } from '../queries/media.ts';
import { wordsMissing } from '../rules/media.ts';
import { mediaInput, newMediaInput } from '../schema.ts';
import type { Errors } from '../views/editor-page.tsx';
import { MediaFormPage, type MediaValues } from '../views/media-form.tsx';
import { MediaOfficePage, mediaTextsIn, RemoveMediaPage } from '../views/media-office.tsx';
import { de } from '../views/media-texts.de.ts';
import { en } from '../views/media-texts.en.ts';
import { serveSmall, serveWhole } from './files.ts';
import { officesOf } from './load.ts';

type Subject = { readonly value: MediaSubject; readonly label: string };

/** The site and the programmes of the visitor's offices. */
async function subjectsOf(visit: Visit): Promise<Subject[]> {
  const programmes = await listProgrammes(visit.ctx, { officeIds: officesOf(visit) });
  return [
    { value: 'site', label: mediaTextsIn(visit.language).site },
    ...programmes.map(({ id, name }): Subject => ({ value: `programme:${id}`, label: name[visit.language] })),
  ];
}

/** `GET …/dateien` */
async function showMediaOffice(visit: Visit): Promise<Response> {
  const subjects = await subjectsOf(visit);
  const media = await listMediaOf(
    visit.ctx,
    subjects.map(({ value }) => value),
  );
  const groups = subjects.map(({ value, label }) => ({
    id: value.replace(':', '-'),
    title: label,
    media: media.filter(({ subject }) => subject === value),
  }));
  return html(<MediaOfficePage visit={visit} groups={groups.filter(group => group.media.length > 0)} />);
}

async function newMedia(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const values = { ...typedIn(visit), kind: visit.fields.text('kind') || 'download' };
  const subjects = await subjectsOf(visit);
  return html(<MediaFormPage visit={visit} media={null} subjects={subjects} values={values} errors={errors} />, status);
}

/** `POST …/dateien/neu` */
async function add(visit: Visit): Promise<Response> {
  const subjects = await subjectsOf(visit);
  const typed = readShape(newMediaInput, shapeOf(visit));
  if (!typed.ok) return newMedia(visit, say(visit, withUnsaid(visit, typed.reasons)), 400);
  const subject = subjects.find(({ value }) => value === typed.value.subject)?.value;
  if (!subject) throw new NotFound('subject of media');
  const place = { subject, kind: typed.value.kind };
  const added = await addMedia(visit.ctx, place, visit.fields.file('file'), inputOf(typed.value));
  if (!added.ok) return newMedia(visit, say(visit, added.reasons), 422);
  return seeOther(visit.link('media.office'));
}

/** What is wrong with the shape and what is not said at all, together and in the order of the form. */
function withUnsaid(visit: Visit, reasons: readonly Reason[]): Reason[] {
  const typed = typedIn(visit);
  const title = { de: typed['title-de'], en: typed['title-en'] };
  const alt = { de: typed['alt-de'], en: typed['alt-en'] };
  const kind = mediaKinds.find(known => known === typed.kind) ?? 'download';
  const unsaid = wordsMissing(kind, { title, alt });
  const nothing = visit.fields.file('file') === null ? [{ code: 'file-missing', field: 'file' }] : [];
  const order = ['file', 'kind', 'subject', ...names];
  return [...nothing, ...reasons, ...unsaid].toSorted((a, b) => order.indexOf(a.field!) - order.indexOf(b.field!));
}

async function edit(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const media = await loadOwnMedia(visit);
  const values = errors.length > 0 ? typedIn(visit) : valuesOf(media);
  return html(<MediaFormPage visit={visit} media={media} subjects={[]} values={values} errors={errors} />, status);
}

/** `POST …/dateien/:media` */
async function change(visit: Visit): Promise<Response> {
  const { id } = await loadOwnMedia(visit);
  const typed = readShape(mediaInput, shapeOf(visit));
  if (!typed.ok) return edit(visit, say(visit, typed.reasons), 400);
  const changed = await changeMedia(visit.ctx, id, { ...inputOf(typed.value), position: typed.value.position });
  if (!changed.ok) return edit(visit, say(visit, changed.reasons), 422);
  return seeOther(visit.link('media.office'));
}

async function confirmRemoval(visit: Visit): Promise<Response> {
  return html(<RemoveMediaPage visit={visit} media={await loadOwnMedia(visit)} />);
}

/** `POST …/dateien/:media/entfernen` */
async function remove(visit: Visit): Promise<Response> {
  await removeMedia(visit.ctx, (await loadOwnMedia(visit)).id);
  return seeOther(visit.link('media.office'));
}

/** @throws NotFound for a file of another office */
async function loadOwnMedia(visit: Visit): Promise<Media> {
  const subjects = await subjectsOf(visit);
  const media = await loadMedia(visit.ctx, visit.params.media!);
  if (!subjects.some(({ value }) => value === media.subject)) throw new NotFound('media');
  return media;
}

const names = ['title-de', 'title-en', 'alt-de', 'alt-en', 'credit', 'people', 'consentWho', 'consentOn'] as const;

function typedIn(visit: Visit): MediaValues {
  const all = [...names, 'kind', 'subject', 'position'] as const;
  return Object.fromEntries(all.map(name => [name, visit.fields.text(name)])) as MediaValues;
}

function shapeOf(visit: Visit): Record<string, unknown> {
  return { ...typedIn(visit), people: visit.fields.has('people') };
}

function inputOf(typed: Omit<Record<(typeof names)[number], string>, 'people'> & { people: boolean }): MediaInput {
  return {
    title: { de: typed['title-de'], en: typed['title-en'] },
    alt: { de: typed['alt-de'], en: typed['alt-en'] },
    credit: typed.credit,
    consent: typed.people ? { who: typed.consentWho, on: day(typed.consentOn) } : null,
  };
}

function valuesOf({ title, alt, credit, consent, kind, subject, position }: Media): MediaValues {
  return {
    'title-de': title.de,
    'title-en': title.en,
    'alt-de': alt.de,
    'alt-en': alt.en,
    credit,
    people: consent ? 'ja' : '',
    consentWho: consent?.who ?? '',
    consentOn: consent?.on ?? '',
    kind,
    subject,
    position: String(position),
  };
}

function say(visit: Visit, reasons: readonly Reason[]): Errors {
  return sayReasons(reasons, inLanguage(visit.language, { de, en }).refusals);
}

const german = '/de/arbeit/oeffentlichkeit/dateien';
const english = '/en/work/publicity/files';
const access = 'signed-in';

function route(id: string, method: Route['method'], de: string, en: string, handle: Route['handle']): Route {
  return { id: `media.${id}`, method, path: { de: `${german}${de}`, en: `${english}${en}` }, access, handle };
}

/** Files, logos and pictures: handed out to everybody, kept by the office. */
export const mediaRoutes: readonly Route[] = [
  { id: 'media.small', method: 'GET', path: '/medien/klein/:media', handle: serveSmall },
  { id: 'media.file', method: 'GET', path: '/medien/:media/:name', handle: serveWhole },
  route('office', 'GET', '', '', showMediaOffice),
  route('new', 'GET', '/neu', '/new', visit => newMedia(visit)),
  route('add', 'POST', '/neu', '/new', add),
  route('edit', 'GET', '/:media', '/:media', visit => edit(visit)),
  route('change', 'POST', '/:media', '/:media', change),
  route('remove', 'GET', '/:media/entfernen', '/:media/remove', confirmRemoval),
  route('removal', 'POST', '/:media/entfernen', '/:media/remove', remove),
];

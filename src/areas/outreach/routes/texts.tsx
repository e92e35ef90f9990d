import { NotFound } from '../../../kernel/errors.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { findDay } from '../../../kernel/day.ts';
import { saveVersion } from '../commands.ts';
import { assignTranslation, withdrawContent } from '../commands/texts.ts';
import { loadOverview } from '../queries/editing.ts';
import { keyInAddress, keyOfAddress } from '../rules/keys.ts';
import { findMoment } from '../rules/moment.ts';
import { dutyInput, versionInput } from '../schema.ts';
import type { EditorValues } from '../views/editor-fields.tsx';
import { EditorPage, type Errors } from '../views/editor-page.tsx';
import { TextsPage } from '../views/texts-page.tsx';
import { VersionPage, WithdrawPage } from '../views/version-page.tsx';
import { loadEditor } from './editor.ts';
import { contentLanguageOf, countOwed, loadGroups, officesOf, onlyOwed, sayTextErrors, withFewNews } from './load.ts';
import { toldOf } from './told.ts';

/** `GET /de/arbeit/oeffentlichkeit/texte` */
async function showTexts(visit: Visit): Promise<Response> {
  const groups = await loadGroups(visit, officesOf(visit));
  const onlyOpen = visit.query.get('offen') === '1';
  return html(
    <TextsPage
      visit={visit}
      groups={withFewNews(visit, onlyOpen ? onlyOwed(groups) : groups)}
      owed={countOwed(groups)}
      onlyOpen={onlyOpen}
      told={toldOf(visit, groups)}
    />,
  );
}

/** `GET …/texte/:content/:language`; `?fassung=2` begins with the text of an earlier version. */
async function edit(visit: Visit): Promise<Response> {
  const view = await loadEditor(visit);
  const wanted = Number(visit.query.get('fassung') ?? 0);
  const from = view.versions.find(({ version }) => version === wanted) ?? view.versions[0];
  const { title = '', summary = '', body = '' } = from ?? {};
  const values = { title, summary, body, publishing: 'approved', publishOn: '', publishAt: '' };
  return html(<EditorPage visit={visit} view={view} values={values} errors={[]} preview={false} />);
}

function typedIn(visit: Visit): EditorValues {
  const text = (name: string) => visit.fields.text(name);
  return {
    title: text('title'),
    summary: text('summary'),
    body: text('body'),
    publishing: text('publishing'),
    publishOn: text('publishOn'),
    publishAt: text('publishAt'),
  };
}

async function editAgain(visit: Visit, errors: Errors, status: number): Promise<Response> {
  const view = await loadEditor(visit);
  const page = (
    <EditorPage visit={visit} view={view} values={typedIn(visit)} errors={errors} preview={status === 200} />
  );
  return html(page, status);
}

/** `POST …/vorschau`: the page again with what the text would look like; nothing is kept. */
async function preview(visit: Visit): Promise<Response> {
  officesOf(visit);
  const typed = readShape(versionInput, typedVersion(visit));
  const ofText = typed.ok ? [] : typed.reasons.filter(({ field }) => field === 'body');
  return editAgain(visit, sayTextErrors(visit, ofText), ofText.length === 0 ? 200 : 400);
}

function typedVersion(visit: Visit): Record<string, string> {
  return { ...typedIn(visit), seen: visit.fields.text('seen'), basedOn: visit.fields.text('basedOn') };
}

/** `POST …/texte/:content/:language` */
async function save(visit: Visit): Promise<Response> {
  officesOf(visit);
  const key = keyOfAddress(visit.params.content!);
  const language = contentLanguageOf(visit.params.language!);
  await loadOverview(visit.ctx, key);
  const typed = readShape(versionInput, typedVersion(visit));
  if (!typed.ok) return editAgain(visit, sayTextErrors(visit, typed.reasons), 400);
  const { title, summary, body, publishing: state, publishOn, publishAt, seen, basedOn } = typed.value;
  const publishing =
    state === 'scheduled' ? { state, publishAt: findMoment(publishOn, publishAt)! } : ({ state } as const);
  const saved = await saveVersion(
    visit.ctx,
    { key, language },
    { title, summary, body },
    { publishing, seen, basedOn },
  );
  if (!saved.ok) return editAgain(visit, sayTextErrors(visit, saved.reasons), 422);
  return seeOther(visit.link('texts.list', {}, { offen: '1', gespeichert: `${key} ${language} ${state}` }));
}

/** `GET …/texte/:content/:language/:version` */
async function showVersion(visit: Visit): Promise<Response> {
  const view = await loadEditor(visit);
  const version = view.versions.find(one => String(one.version) === visit.params.version);
  if (!version) throw new NotFound('version');
  const { content, language } = visit.params;
  const params = { content: content!, language: language! };
  return html(
    <VersionPage visit={visit} name={view.name} language={view.language} version={version} params={params} />,
  );
}

/** `POST …/texte/:content/:language/zustaendig` */
async function assign(visit: Visit): Promise<Response> {
  officesOf(visit);
  const key = keyOfAddress(visit.params.content!);
  const language = contentLanguageOf(visit.params.language!);
  await loadOverview(visit.ctx, key);
  const typed = readShape(dutyInput, { person: visit.fields.text('person'), dueOn: visit.fields.text('dueOn') });
  if (!typed.ok) return editAgain(visit, sayTextErrors(visit, typed.reasons), 400);
  const { person, dueOn } = typed.value;
  const duty = person === '' ? null : { personId: person, dueOn: findDay(dueOn) };
  const assigned = await assignTranslation(visit.ctx, { key, language }, duty);
  if (!assigned.ok) return editAgain(visit, sayTextErrors(visit, assigned.reasons), 422);
  return seeOther(visit.link('texts.edit', { content: keyInAddress(key), language }));
}

async function confirmWithdrawal(visit: Visit): Promise<Response> {
  const { content } = visit.params;
  const view = await loadEditor({ ...visit, params: { ...visit.params, language: 'de' } });
  if (view.overview.content === null) throw new NotFound('content');
  const back = visit.link('texts.edit', { content: content!, language: view.overview.sourceLanguage });
  return html(<WithdrawPage visit={visit} name={view.name} content={content!} back={back} />);
}

/** `POST …/texte/:content/zuruecknehmen` */
async function withdraw(visit: Visit): Promise<Response> {
  officesOf(visit);
  const key = keyOfAddress(visit.params.content!);
  const { content } = await loadOverview(visit.ctx, key);
  if (content === null) throw new NotFound('content');
  await withdrawContent(visit.ctx, key);
  return seeOther(visit.link('texts.list', {}, { gespeichert: `${key} ${content.sourceLanguage} withdrawn` }));
}

const german = '/de/arbeit/oeffentlichkeit/texte';
const english = '/en/work/publicity/texts';
const access = 'signed-in';

function route(id: string, method: Route['method'], de: string, en: string, handle: Route['handle']): Route {
  return { id: `texts.${id}`, method, path: { de: `${german}${de}`, en: `${english}${en}` }, access, handle };
}

const one = '/:content/:language';

/** Writing, translating, publishing. */
export const textRoutes: readonly Route[] = [
  route('list', 'GET', '', '', showTexts),
  route('withdraw', 'GET', '/:content/zuruecknehmen', '/:content/withdraw', confirmWithdrawal),
  route('withdrawal', 'POST', '/:content/zuruecknehmen', '/:content/withdraw', withdraw),
  route('edit', 'GET', one, one, edit),
  route('save', 'POST', one, one, save),
  { ...route('preview', 'POST', `${one}/vorschau`, `${one}/preview`, preview), transaction: 'own' },
  route('duty', 'POST', `${one}/zustaendig`, `${one}/duty`, assign),
  route('version', 'GET', `${one}/fassungen/:version`, `${one}/versions/:version`, showVersion),
];

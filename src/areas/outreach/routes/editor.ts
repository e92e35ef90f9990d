import type { Visit } from '../../../platform/web/route.ts';
import { listMembers, listPersons } from '../../identity/queries.ts';
import { listProgrammes } from '../../programmes/queries.ts';
import type { ContentLanguage } from '../model.ts';
import { findPage } from '../model/pages.ts';
import {
  type ContentOverview,
  listContentVersions,
  listContentVersionsByNumber,
  loadOverview,
} from '../queries/editing.ts';
import { findNewsSlug, keyOfAddress } from '../rules/keys.ts';
import type { EditorView } from '../views/editor-page.tsx';
import { fullNameOfContent, textTextsIn } from '../views/words.ts';
import { contentLanguageOf, officesOf, statesOf } from './load.ts';

/** Everything about the text that the address names. @throws NotFound for a text of another office */
export async function loadEditor(visit: Visit): Promise<EditorView> {
  const { ctx, params } = visit;
  const officeIds = officesOf(visit);
  const language = contentLanguageOf(params.language!);
  const overview = await loadOverview(ctx, keyOfAddress(params.content!));
  const versions = overview.content ? await listContentVersions(ctx, overview.content.id, language) : [];
  const isSource = language === overview.sourceLanguage;
  const owners = overview.officeId === null ? officeIds : [overview.officeId];
  const members = await listMembers(ctx, { organisationIds: owners, roles: ['office'] });
  const people = [...new Map(members.map(({ person }) => [person.id, person])).values()];
  const writers = await listPersons(ctx, { ids: versions.flatMap(({ personId }) => personId ?? []) });
  const names = new Map(writers.map(({ id, name }) => [id, name]));
  const duty = overview.duties.find(one => one.language === language);
  const { system } = textTextsIn(visit.language).versions;
  return {
    overview,
    language,
    name: fullNameOfContent(visit.language, overview, await listProgrammes(ctx, { officeIds })),
    translations: withThis(statesOf(visit, overview), language),
    versions,
    nameOf: personId => (personId === null ? system : (names.get(personId) ?? '')),
    source: isSource ? null : await loadSource(visit, overview, versions[0]?.basedOn ?? null),
    duty: { people, personId: duty?.personId ?? null, dueOn: duty?.dueOn ?? null },
    publicAddress: publicAddressOf(visit, overview.key),
  };
}

/** A language that nobody has begun is among the states as soon as somebody looks at it. */
function withThis(translations: EditorView['translations'], language: ContentLanguage): EditorView['translations'] {
  if (translations.some(one => one.language === language)) return translations;
  return [...translations, { language, state: { kind: 'missing' }, isOwed: false, hasDraft: false }];
}

/** What everybody reads of the source, else its latest draft; and what of it was translated last. */
async function loadSource(
  visit: Visit,
  overview: ContentOverview,
  translated: number | null,
): Promise<EditorView['source']> {
  const { content, sourceLanguage } = overview;
  const own = overview.versions.filter(({ language }) => language === sourceLanguage);
  const standing = own.findLast(({ state }) => state !== 'draft') ?? own.at(-1);
  if (content === null || !standing) return { now: null, translated: null };
  const numbers = [standing.version, ...(translated === null ? [] : [translated])];
  const found = await listContentVersionsByNumber(visit.ctx, content.id, sourceLanguage, numbers);
  return {
    now: found.find(({ version }) => version === standing.version) ?? null,
    translated: found.find(({ version }) => version === translated) ?? null,
  };
}

/** Where everybody reads a page or news. The page of a programme has its address elsewhere. */
function publicAddressOf(visit: Visit, key: string): string | null {
  const page = findPage(key);
  if (page !== null) return visit.link(page === 'privacy' ? 'privacy' : `pages.${page}`);
  const slug = findNewsSlug(key);
  return slug === null ? null : visit.link('news.show', { news: slug });
}

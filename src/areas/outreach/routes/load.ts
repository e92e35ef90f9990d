import { hasRole, organisationsOf } from '../../../kernel/actor.ts';
import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import { listPersons } from '../../identity/queries.ts';
import type { Programme } from '../../programmes/model.ts';
import { listProgrammes } from '../../programmes/queries.ts';
import { type ContentLanguage, contentLanguages } from '../model.ts';
import { findPage, pageKey, pageNames } from '../model/pages.ts';
import { partKey, partNames } from '../model/parts.ts';
import { type ContentOverview, listOverviews } from '../queries/editing.ts';
import { translationsOf } from '../rules/translations.ts';
import { de } from '../views/text-texts.de.ts';
import { en } from '../views/text-texts.en.ts';
import type { Errors } from '../views/editor-page.tsx';
import type { TextGroup, TextRow } from '../views/texts-page.tsx';
import { textTextsIn } from '../views/words.ts';

/** The offices in which the visitor works. @throws Forbidden for anyone else */
export function officesOf(visit: Visit): string[] {
  if (!hasRole(visit.ctx.actor, 'office')) throw new Forbidden('publicity');
  return organisationsOf(visit.ctx.actor, 'office');
}

/** The language that an address names. @throws NotFound */
export function contentLanguageOf(text: string): ContentLanguage {
  const language = contentLanguages.find(candidate => candidate === text);
  if (!language) throw new NotFound(`language ${text}`);
  return language;
}

/** The sentences of reasons that have to do with texts. */
export function sayTextErrors(visit: Visit, reasons: readonly Reason[]): Errors {
  return sayReasons(reasons, inLanguage(visit.language, { de, en }).refusals);
}

/** Everything that the visitor's offices write: pages, the parts of their programmes, news. A set number of statements. */
export async function loadGroups(visit: Visit, officeIds: readonly string[]): Promise<TextGroup[]> {
  const { ctx, language } = visit;
  const t = textTextsIn(language).list;
  const programmes = await listProgrammes(ctx, { officeIds });
  const partsOf = (programme: Programme): string[] => partNames.map(name => partKey(programme.id, name));
  const fixed = await listOverviews(ctx, { keys: [...pageNames.map(pageKey), ...programmes.flatMap(partsOf)] });
  const news = await listOverviews(ctx, { newsOf: programmes.map(({ id }) => id) });
  const rows = await rowsOf(visit, [...fixed, ...news]);
  const within = (keep: (row: TextRow) => boolean): TextRow[] => rows.filter(keep);
  return [
    { id: 'seiten', title: t.pages, rows: within(({ overview }) => findPage(overview.key) !== null) },
    ...programmes.map(programme => ({
      id: `programm-${programme.slug}`,
      title: t.partsOf(programme.name[language]),
      rows: within(({ overview }) => partsOf(programme).includes(overview.key)),
    })),
    { id: 'aktuelles', title: t.news, rows: within(({ overview }) => overview.content?.kind === 'news') },
  ].filter(group => group.rows.length > 0);
}

/** How far each text is, and who has promised what. One statement. */
async function rowsOf(visit: Visit, overviews: readonly ContentOverview[]): Promise<TextRow[]> {
  const promisers = overviews.flatMap(({ duties }) => duties.map(({ personId }) => personId));
  const names = new Map((await listPersons(visit.ctx, { ids: promisers })).map(({ id, name }) => [id, name]));
  return overviews.map(overview => ({
    overview,
    translations: statesOf(visit, overview),
    owedBy: new Map(
      overview.duties.map(({ language, personId, dueOn }) => [language, { name: names.get(personId) ?? '', dueOn }]),
    ),
  }));
}

/** How far a text is in every language. What was taken off the site is not owed. */
export function statesOf(visit: Visit, overview: ContentOverview): TextRow['translations'] {
  const { sourceLanguage, versions, duties, key, content } = overview;
  const promised = duties.map(({ language }) => language);
  const isCompulsory = findPage(key) !== null;
  const states = translationsOf({ sourceLanguage, versions, promised, isCompulsory }, visit.ctx.now);
  return content?.withdrawnAt ? states.map(state => ({ ...state, isOwed: false })) : states;
}

export function countOwed(groups: readonly TextGroup[]): number {
  return groups
    .flatMap(({ rows }) => rows)
    .reduce((sum, { translations }) => sum + translations.filter(({ isOwed }) => isOwed).length, 0);
}

/** Rows of news on one page of the office. */
export const newsPerPage = 20;

/** The groups with the latest news only, those first in which something is owed; the others stand on their own page. */
export function withFewNews(visit: Visit, groups: readonly TextGroup[]): TextGroup[] {
  return groups.map(group => {
    if (group.id !== 'aktuelles' || group.rows.length <= newsPerPage) return group;
    const isOwed = (row: TextRow): boolean => row.translations.some(translation => translation.isOwed);
    const rows = [...group.rows.filter(isOwed), ...group.rows.filter(row => !isOwed(row))];
    const text = textTextsIn(visit.language).list.moreNews(rows.length - newsPerPage);
    return { ...group, rows: rows.slice(0, newsPerPage), more: { text, href: visit.link('news.office') } };
  });
}

/** The groups with only those rows in which something is owed. */
export function onlyOwed(groups: readonly TextGroup[]): TextGroup[] {
  return groups
    .map(group => ({ ...group, rows: group.rows.filter(row => row.translations.some(({ isOwed }) => isOwed)) }))
    .filter(group => group.rows.length > 0);
}

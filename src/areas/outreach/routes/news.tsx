import { NotFound } from '../../../kernel/errors.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { listContents } from '../queries.ts';
import { findFirstPublished, listNews } from '../queries/news.ts';
import { newsKey } from '../rules/keys.ts';
import { atomOf } from '../views/atom.ts';
import { NewsItemPage, NewsListPage } from '../views/news-page.tsx';

/** News on one page: a page of a list stays small. */
const perPage = 20;

/** `GET /de/aktuelles`, `?seite=2` for the older ones. */
async function showNews(visit: Visit): Promise<Response> {
  const asked = Number(visit.query.get('seite') ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const { news, total } = await listNews(visit.ctx, visit.language, { limit: perPage, offset: (page - 1) * perPage });
  if (page > 1 && news.length === 0) throw new NotFound('page of news');
  return html(<NewsListPage visit={visit} news={news} page={page} pages={Math.ceil(total / perPage)} />);
}

/** `GET /de/aktuelles/:news` */
async function showNewsItem(visit: Visit): Promise<Response> {
  const key = newsKey(visit.params.news!);
  const content = (await listContents(visit.ctx, [key], visit.language, { headingShift: 1 })).get(key);
  const publishedAt = await findFirstPublished(visit.ctx, key);
  if (!content || !publishedAt) throw new NotFound('news');
  return html(<NewsItemPage visit={visit} content={content} publishedAt={publishedAt} />);
}

/** `GET /de/aktuelles.xml`: the newest as an Atom feed, a feed per language. */
async function showFeed(visit: Visit): Promise<Response> {
  const { news } = await listNews(visit.ctx, visit.language, { limit: perPage });
  return new Response(atomOf(visit, news), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  });
}

export const newsRoutes: readonly Route[] = [
  { id: 'news.list', method: 'GET', path: { de: '/de/aktuelles', en: '/en/news' }, cache: 'public', handle: showNews },
  { id: 'news.feed', method: 'GET', path: { de: '/de/aktuelles.xml', en: '/en/news.xml' }, handle: showFeed },
  {
    id: 'news.show',
    method: 'GET',
    path: { de: '/de/aktuelles/:news', en: '/en/news/:news' },
    cache: 'public',
    handle: showNewsItem,
  },
];

import type { Cell } from './permission-cells.ts';

const everybody = [200, 200, 200, 200, 200, 200] as const;
const anyOffice = (status: number) => [303, 403, 403, 403, status, status] as const;
/** What belongs to a programme is written by its office alone; other offices do not know of it. */
const ownTexts = (mine: number) => [303, 403, 403, 403, mine, 404] as const;
const about = { content: 'text of a part', language: 'language' };

/** Who gets what of texts, news, files and the pages of the site. */
export const contentCells: Readonly<Record<string, Cell>> = {
  robots: { expected: everybody },
  sitemap: { expected: everybody },
  'outreach.office': { expected: anyOffice(200) },
  'texts.list': { expected: anyOffice(200) },
  'texts.edit': { params: about, expected: ownTexts(200) },
  'texts.save': { params: about, expected: ownTexts(400) },
  'texts.preview': { params: about, expected: ownTexts(200) },
  'texts.version': { params: { ...about, version: 'version one' }, expected: ownTexts(200) },
  'texts.duty': { params: about, expected: ownTexts(303) },
  'texts.withdraw': { params: about, expected: ownTexts(200) },
  'texts.withdrawal': { params: { content: 'text of another part' }, expected: ownTexts(303) },
  'media.small': { params: { media: 'picture' }, expected: everybody },
  'media.file': { params: { media: 'picture', name: 'name of the picture' }, expected: everybody },
  'media.office': { expected: anyOffice(200) },
  'media.new': { expected: anyOffice(200) },
  'media.add': { expected: anyOffice(400) },
  'media.edit': { params: { media: 'picture' }, expected: ownTexts(200) },
  'media.change': { params: { media: 'picture' }, expected: ownTexts(400) },
  'media.remove': { params: { media: 'picture' }, expected: ownTexts(200) },
  'media.removal': { params: { media: 'passing picture' }, expected: ownTexts(303) },
  'news.office': { expected: anyOffice(200) },
  'news.new': { expected: anyOffice(200) },
  'news.begin': { expected: anyOffice(400) },
  'news.list': { expected: everybody },
  'news.feed': { expected: everybody },
  'news.show': { params: { news: 'news' }, expected: everybody },
  'barriers.report': { expected: [400, 400, 400, 400, 400, 400] },
  'barriers.sent': { params: { day: 'a day' }, expected: everybody },
  'barriers.office': { expected: anyOffice(200) },
  'barriers.record': { params: { report: 'barrier' }, expected: anyOffice(200) },
  'barriers.answer': { params: { report: 'barrier' }, expected: anyOffice(400) },
  'site.settings': { expected: anyOffice(200) },
  'site.save': { expected: anyOffice(400) },
  'pages.imprint': { expected: everybody },
  'pages.accessibility': { expected: everybody },
  'pages.easy-language': { expected: everybody },
  'pages.it-notes': { expected: everybody },
};

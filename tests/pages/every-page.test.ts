import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppOptions, routesOf } from '../../src/app/site/site.tsx';
import { openJudges, type Judges } from '../support/judges.ts';
import { preparePages } from '../support/page-world.ts';
import { cells } from '../support/permission-cells.ts';
import { addressOf, prepareWorld, type World, whos } from '../support/permission-world.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';
import { pickForms, pickTelling, type Sight, walk } from '../support/walk.ts';

/**
 * Every page of the product is judged: valid HTML, no barriers, no wider than its window. Pages are found by following
 * the links of a full demo as everybody who may be played there; what no link leads to is visited at its address in the
 * table of who gets what.
 */
const routes = routesOf({ demo: true } as AppOptions);
const gets = routes.filter(({ method }) => method === 'GET');
const timeout = 600_000;

/** What answers no page: files, feeds, signs of life for machines. */
const noPages = [
  'root',
  'health',
  'ready',
  'robots',
  'profiles.receipt',
  'calls.document',
  'calls.documents.own',
  'applications.form.docx',
  'applications.form.pdf',
  'applications.receipt.pdf',
  'applications.file',
  'applications.csv',
  'matching.csv',
  'matching.alternatives',
  'matching.workbook',
  'matching.record',
  'proposals.pdf',
  'proposals.letter',
  'partnerships.letter',
  'agreements.pdf',
  'agreements.docx',
  'agreements.file',
  'papers.result-file',
  'papers.pdf',
  'papers.docx',
  'papers.own-docx',
  'papers.shared-pdf',
  'papers.shared-docx',
  'papers.shared-own-docx',
  'papers.final-file',
  'papers.annex',
  'papers.annexes-zip',
  'papers.shared-annex',
  'papers.shared-annexes-zip',
  'papers.public-annex',
  'papers.public-pdf',
  'oparl.system',
  'oparl.bodies',
  'oparl.body',
  'oparl.list',
  'oparl.paper',
  'oparl.file',
  'oparl.annex',
  'oparl.consultation',
  'oparl.agenda-item',
  'oparl.meeting',
  'oparl.organization',
  'oparl.organization-meetings',
  'plans.workbook',
  'meetings.pdf',
  'meetings.letter',
  // Behind mailed links; the tests of their area read them.
  'meetings.poll-answer',
  'meetings.feed-file',
  'meetings.reply',
  'tours.sheet',
  'tours.certificate',
  'tours.kit-pdf',
  'reports.letter',
  'reports.pdf',
  'reports.round-xlsx',
  'reports.round-pdf',
  'publicity.file',
  'documents.file',
  'guests.own.file',
  'advice.folder-file',
  'advice.handover',
  'funding.logo',
  'ideas.own.picture',
  'ideas.picture',
  'ideas.csv',
  'ideas.record.picture',
  'ideas.record.letter',
  'outreach.flyer',
  'outreach.preview',
  'news.feed',
  'media.small',
  'media.file',
  'sitemap',
];

let site: VisitedSite;
let table: World;
let judges: Judges;
const sights: Sight[] = [];
const deadLinks: string[] = [];

beforeAll(async () => {
  site = await openVisitedSite();
  table = await prepareWorld();
  judges = await openJudges();
  const { visitors, starts } = await preparePages(site);
  const plain = gets.map(({ path }) => (typeof path === 'string' ? path : path.de)).filter(path => !path.includes(':'));
  for (const visitor of visitors) {
    const walked = await walk({ site, routes }, visitor, [...plain, ...starts]);
    sights.push(...walked.sights);
    deadLinks.push(...walked.deadLinks);
  }
  for (const [index, who] of whos.entries()) {
    const seen = new Set(sights.map(({ route }) => route));
    const open = gets.filter(({ id }) => !seen.has(id) && cells[id]?.expected[index] === 200);
    const session = (await table.browser(who)).cookie('kt_session');
    const cookies: Record<string, string> = session === undefined ? {} : { kt_session: session };
    const visitor = { name: who, cookies };
    const looked = await walk(
      { site: table.site, routes },
      visitor,
      open.map(route => addressOf(table, route)),
      0,
    );
    sights.push(...looked.sights);
  }
  sights.splice(0, sights.length, ...pickTelling(sights));
}, timeout);

afterAll(async () => {
  await judges?.close();
  await table?.site.close();
  await site?.close();
});

test('every kind of page is reached, and no link leads nowhere', () => {
  const reached = new Set(sights.map(({ route }) => route));
  expect(gets.map(({ id }) => id).filter(id => !reached.has(id))).toEqual(noPages);
  expect(deadLinks).toEqual([]);
});

const wide = { language: 'de', width: 1280, dark: false } as const;
const narrow = { language: 'en', width: 390, dark: true } as const;

test('in German, light, on a desk', { timeout }, async () => {
  expect(await judges.judgePages(sights, wide)).toEqual({});
});

test('in English, dark, on a phone', { timeout }, async () => {
  expect(await judges.judgePages(sights, narrow)).toEqual({});
});

/** Forms that say something even without an answer, or ask nothing that must be said. */
const mayBeEmpty = [
  'applications.decide',
  'applications.place.save',
  'calls.documents.save',
  'calls.questions.save',
  'funding.record',
  'meetings.attendance',
  'meetings.feed-kept',
  'profiles.change',
  'projects.members.set',
  'projects.themes.set',
  'texts.duty',
  'tours.kit-changed',
];

test('forms that are sent without an answer say what is wrong', { timeout }, async () => {
  // One that is taken empty changes the page on which the next one stands; those are not sent.
  const forms = pickForms(sights, routes).filter(
    ({ route }) => route !== 'nothing at /de/stil' && !mayBeEmpty.includes(route),
  );
  expect(await judges.judgeEmptyForms(forms, wide)).toEqual({ faults: {}, taken: [] });
  expect(await judges.judgeEmptyForms(forms, narrow)).toEqual({ faults: {}, taken: [] });
});

import { NotFound } from '../../../kernel/errors.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { listProgrammes } from '../../programmes/queries.ts';
import { saveVersion } from '../commands.ts';
import { createNews } from '../commands/texts.ts';
import { findOpenReports } from '../queries/site.ts';
import { keyInAddress } from '../rules/keys.ts';
import { newsInput } from '../schema.ts';
import type { Errors } from '../views/editor-page.tsx';
import { mediaTextsIn } from '../views/media-office.tsx';
import { NewNewsPage, NewsOfficePage } from '../views/news-office.tsx';
import { OfficePage, reportTasks, translationTasks } from '../views/office-page.tsx';
import { siteTextsIn } from '../views/site-facts.tsx';
import { textTextsIn } from '../views/words.ts';
import { countOwed, loadGroups, newsPerPage, officesOf, sayTextErrors } from './load.ts';

/** `GET /de/arbeit/oeffentlichkeit`: what is to do, and the doors to everything that can be edited. */
async function showOffice(visit: Visit): Promise<Response> {
  const t = textTextsIn(visit.language).office;
  const m = mediaTextsIn(visit.language);
  const s = siteTextsIn(visit.language);
  const groups = await loadGroups(visit, officesOf(visit));
  const doors = [
    { title: t.texts, text: t.textsWhy, link: t.textsLink, href: visit.link('texts.list') },
    { title: t.news, text: t.newsWhy, link: t.newsLink, href: visit.link('news.office') },
    { title: t.profiles, text: t.profilesWhy, link: t.profilesLink, href: visit.link('profiles.list') },
    { title: t.targets, text: t.targetsWhy, link: t.targetsLink, href: visit.link('programme-targets.list') },
    { title: m.title, text: m.why, link: m.link, href: visit.link('media.office') },
    { title: s.settings.title, text: s.settings.why, link: s.settings.link, href: visit.link('site.settings') },
    { title: s.reports.title, text: s.reports.why, link: s.reports.link, href: visit.link('barriers.office') },
    { title: t.projects, text: t.projectsWhy, link: t.projectsLink, href: visit.link('projects.office') },
    { title: t.twinnings, text: t.twinningsWhy, link: t.twinningsLink, href: visit.link('twinnings.office') },
    { title: t.funding, text: t.fundingWhy, link: t.fundingLink, href: visit.link('funding.office') },
  ];
  const tasks = [
    ...reportTasks(visit, await findOpenReports(visit.ctx)),
    ...translationTasks(visit, countOwed(groups)),
  ];
  return html(<OfficePage visit={visit} tasks={tasks} doors={doors} />);
}

/** `GET …/aktuelles`: all news that the office may write, `?seite=2` for the older ones. */
async function showNewsOffice(visit: Visit): Promise<Response> {
  const t = textTextsIn(visit.language).news;
  const groups = await loadGroups(visit, officesOf(visit));
  const rows = groups.find(({ id }) => id === 'aktuelles')?.rows ?? [];
  const pages = Math.max(1, Math.ceil(rows.length / newsPerPage));
  const asked = Number(visit.query.get('seite') ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
  const shown = rows.slice((page - 1) * newsPerPage, page * newsPerPage);
  return html(
    <NewsOfficePage
      visit={visit}
      group={{ id: 'aktuelles', title: t.caption, rows: shown }}
      page={page}
      pages={pages}
    />,
  );
}

async function newNews(visit: Visit, errors: Errors = [], status = 200): Promise<Response> {
  const programmes = await listProgrammes(visit.ctx, { officeIds: officesOf(visit) });
  const { fields } = visit;
  const values = {
    title: fields.text('title'),
    language: fields.text('language') || visit.language,
    programme: fields.text('programme'),
  };
  return html(<NewNewsPage visit={visit} programmes={programmes} values={values} errors={errors} />, status);
}

/** `POST …/aktuelles/neu` */
async function beginNews(visit: Visit): Promise<Response> {
  const { ctx, fields } = visit;
  const officeIds = officesOf(visit);
  const typed = readShape(newsInput, {
    title: fields.text('title'),
    language: fields.text('language'),
    programme: fields.text('programme'),
  });
  if (!typed.ok) return newNews(visit, sayTextErrors(visit, typed.reasons), 400);
  const { title, language, programme } = typed.value;
  const programmes = await listProgrammes(ctx, { officeIds });
  if (programme !== '' && !programmes.some(({ id }) => id === programme)) throw new NotFound('programme');
  const key = await createNews(ctx, { title, sourceLanguage: language, programmeId: programme || null });
  const text = { title, summary: '', body: '' };
  await saveVersion(ctx, { key, language }, text, { publishing: { state: 'draft' }, seen: 0 });
  return seeOther(visit.link('texts.edit', { content: keyInAddress(key), language }));
}

const german = '/de/arbeit/oeffentlichkeit';
const english = '/en/work/publicity';
const access = 'signed-in';
const newPath = { de: `${german}/aktuelles/neu`, en: `${english}/news/new` };
const newsPath = { de: `${german}/aktuelles`, en: `${english}/news` };

/** Where the office begins, and its news. */
export const officeRoutes: readonly Route[] = [
  { id: 'outreach.office', method: 'GET', path: { de: german, en: english }, access, handle: showOffice },
  { id: 'news.office', method: 'GET', path: newsPath, access, handle: showNewsOffice },
  { id: 'news.new', method: 'GET', path: newPath, access, handle: visit => newNews(visit) },
  { id: 'news.begin', method: 'POST', path: newPath, access, handle: beginNews },
];

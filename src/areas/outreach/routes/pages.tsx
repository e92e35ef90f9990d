import type { Child } from 'hono/jsx';
import { html } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import type { PublicContent } from '../model.ts';
import { type PageName, pageKey } from '../model/pages.ts';
import { listContents } from '../queries.ts';
import { loadSettings } from '../queries/site.ts';
import { BarrierForm, type BarrierValues } from '../views/barrier-form.tsx';
import type { Errors } from '../views/editor-page.tsx';
import { PlainPage } from '../views/plain-page.tsx';
import { AccessibilityFacts, ItFacts, OperatorFacts } from '../views/site-facts.tsx';

async function findPageContent(visit: Visit, name: PageName): Promise<PublicContent | null> {
  const key = pageKey(name);
  return (await listContents(visit.ctx, [key], visit.language, { headingShift: 1 })).get(key) ?? null;
}

/** `GET /de/impressum`: who answers for the site, then what was written. */
async function showImprint(visit: Visit): Promise<Response> {
  const facts = <OperatorFacts language={visit.language} settings={await loadSettings(visit.ctx)} />;
  return html(await page(visit, 'imprint', facts));
}

/** `GET /de/barrierefreiheit` */
function showAccessibility(visit: Visit): Promise<Response> {
  const address = visit.query.get('seite') ?? '';
  return accessibilityPage(visit, { address, message: '', email: '' }, [], 200);
}

/** The statement about accessibility with the form for reports. */
export async function accessibilityPage(
  visit: Visit,
  values: BarrierValues,
  errors: Errors,
  status: number,
): Promise<Response> {
  const settings = await loadSettings(visit.ctx);
  const below = (
    <>
      <AccessibilityFacts language={visit.language} settings={settings} />
      <BarrierForm visit={visit} days={settings.answerDays} values={values} errors={errors} />
    </>
  );
  return html(await page(visit, 'accessibility', null, below, errors.length > 0), status);
}

async function showItNotes(visit: Visit): Promise<Response> {
  const settings = await loadSettings(visit.ctx);
  const facts = <ItFacts language={visit.language} settings={settings} origin={visit.baseUrl} />;
  return html(await page(visit, 'it-notes', null, facts));
}

async function showEasyLanguage(visit: Visit): Promise<Response> {
  return html(await page(visit, 'easy-language', null));
}

async function page(visit: Visit, name: PageName, above: Child, below: Child = null, failed = false) {
  const content = await findPageContent(visit, name);
  return (
    <PlainPage
      visit={visit}
      name={name}
      content={content}
      above={above}
      failed={failed}
      quiet={above !== null || below !== null}
    >
      {below}
    </PlainPage>
  );
}

const path = (de: string, en: string) => ({ de: `/de/${de}`, en: `/en/${en}` });

/** The pages of the site that are written; data protection has its place in the app, which knows all that is kept. */
export const pageRoutes: readonly Route[] = [
  { id: 'pages.imprint', method: 'GET', path: path('impressum', 'imprint'), cache: 'public', handle: showImprint },
  {
    id: 'pages.accessibility',
    method: 'GET',
    path: path('barrierefreiheit', 'accessibility'),
    handle: showAccessibility,
  },
  {
    id: 'pages.easy-language',
    method: 'GET',
    path: path('leichte-sprache', 'easy-language'),
    cache: 'public',
    handle: showEasyLanguage,
  },
  { id: 'pages.it-notes', method: 'GET', path: path('hinweise-it', 'it-notes'), cache: 'public', handle: showItNotes },
];

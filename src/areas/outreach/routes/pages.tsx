import { html } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import type { PublicContent } from '../model.ts';
import { type PageName, pageKey } from '../model/pages.ts';
import { listContents } from '../queries.ts';
import { PlainPage } from '../views/plain-page.tsx';

async function findPageContent(visit: Visit, name: PageName): Promise<PublicContent | null> {
  const key = pageKey(name);
  return (await listContents(visit.ctx, [key], visit.language, { headingShift: 1 })).get(key) ?? null;
}

function page(name: Exclude<PageName, 'privacy'>, path: Route['path']): Route {
  return {
    id: `pages.${name}`,
    method: 'GET',
    path,
    handle: async visit => html(<PlainPage visit={visit} name={name} content={await findPageContent(visit, name)} />),
  };
}

/** The pages of the site that are written; data protection has its place in the app, which knows all that is kept. */
export const pageRoutes: readonly Route[] = [
  page('imprint', { de: '/de/impressum', en: '/en/imprint' }),
  page('accessibility', { de: '/de/barrierefreiheit', en: '/en/accessibility' }),
  page('easy-language', { de: '/de/leichte-sprache', en: '/en/easy-language' }),
  page('it-notes', { de: '/de/hinweise-it', en: '/en/it-notes' }),
];

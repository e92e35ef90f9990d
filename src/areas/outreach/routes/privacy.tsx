import type { Text } from '../../../kernel/text.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Route, Visit } from '../../../platform/web/route.ts';
import { pageKey } from '../model/pages.ts';
import { listContents } from '../queries.ts';
import { loadSettings } from '../queries/site.ts';
import { PrivacyPage } from '../views/privacy-page.tsx';

/** Every personal field with its purpose and its period, by `table.column`. */
export type Kept = Readonly<Record<string, { readonly what: Text; readonly purpose: Text; readonly keep: Text }>>;

/** The page about data protection. What is kept is handed in by the app, which knows all areas. */
export function privacyRoute(kept: Kept): Route {
  return {
    id: 'privacy',
    method: 'GET',
    path: { de: '/de/datenschutz', en: '/en/privacy' },
    cache: 'public',
    handle: visit => showPrivacy(visit, kept),
  };
}

async function showPrivacy(visit: Visit, kept: Kept): Promise<Response> {
  const key = pageKey('privacy');
  const contents = await listContents(visit.ctx, [key], visit.language, { headingShift: 1 });
  const settings = await loadSettings(visit.ctx);
  return html(<PrivacyPage visit={visit} notice={contents.get(key) ?? null} settings={settings} kept={kept} />);
}

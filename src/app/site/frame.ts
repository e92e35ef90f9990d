import { hasRole, organisationsOf } from '../../kernel/actor.ts';
import type { Module } from '../../areas/programmes/model.ts';
import { listModules } from '../../areas/programmes/queries.ts';
import type { Frame, Links, Route, Visit } from '../../platform/web/route.ts';
import { inLanguage, type Language } from '../../kernel/text.ts';
import type { Assets } from './assets.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

type Item = {
  readonly id: string;
  readonly label: string;
  /** Only for whoever works in an office. */
  readonly office?: true;
  /** Only where a programme uses this part. */
  readonly module?: Module;
  /** First words of the ids of the routes below it. */
  readonly parts?: readonly string[];
};

const profile = ['profiles', 'contacts', 'targets', 'memberships', 'achievements'];
const publicity = [
  'outreach',
  'news',
  'texts',
  'media',
  'site',
  'barriers',
  'projects',
  'twinnings',
  'funding',
  'programme-targets',
];

/** What stands around a page: navigation by what one may use, the same page in the other language, who is signed in. */
export async function frameOf(
  parts: {
    readonly assets: Assets;
    readonly links: Links;
    readonly nameOf: (personId: string) => Promise<string>;
    readonly demo: boolean;
  },
  visit: Omit<Visit, 'frame'>,
  route: Route | null,
): Promise<Frame> {
  const { links } = parts;
  const { actor } = visit.ctx;
  const t = inLanguage(visit.language, { de, en });
  const path = (id: string): string => links.path(id, visit.language);
  const inWorkspace = actor.kind === 'person' && route?.access === 'signed-in';
  const items = await menuOf(visit, inWorkspace);
  const name = actor.kind === 'person' ? await parts.nameOf(actor.personId) : '';
  return {
    assets: parts.assets.path,
    addresses: { de: alternate(links, visit, route, 'de'), en: alternate(links, visit, route, 'en') },
    origin: visit.baseUrl,
    home: path('home'),
    navigation: items
      .filter(item => links.has(item.id))
      .map(item => ({ text: item.label, href: path(item.id), current: currentOf(item, route?.id ?? '') })),
    footer: [
      { text: t.footer.imprint, href: path('pages.imprint') },
      { text: t.footer.privacy, href: path('privacy') },
      { text: t.footer.accessibility, href: path('pages.accessibility') },
      { text: t.footer.easyLanguage, href: path('pages.easy-language') },
      { text: t.footer.itNotes, href: path('pages.it-notes') },
      ...(parts.demo ? [{ text: t.demo.mailTitle, href: path('demo.mail') }] : []),
    ],
    session:
      actor.kind === 'person'
        ? {
            kind: 'signed-in',
            name,
            href: path('identity.account'),
            signOut: path('identity.sign-out'),
            csrf: { name: '_csrf', value: visit.csrf },
          }
        : { kind: 'signed-out', href: path('identity.sign-in') },
    ...(parts.demo
      ? {
          banner: {
            text: name ? t.demo.playing(name) : t.demo.invented,
            link: { text: t.demo.choose, href: path('demo.roles') },
          },
        }
      : {}),
  };
}

/** Whether a page is the one that an item leads to, or lies below it. */
function currentOf({ id, parts = [] }: Item, routeId: string): boolean | 'part' {
  return routeId === id || (parts.includes(routeId.split('.')[0]!) && 'part');
}

/** What one may use and at least one programme has switched on: for an office, one of its own. */
async function menuOf({ ctx, language }: Omit<Visit, 'frame'>, inWorkspace: boolean): Promise<readonly Item[]> {
  const t = inLanguage(language, { de, en }).navigation;
  const officeIds = inWorkspace ? organisationsOf(ctx.actor, 'office') : [];
  const isOffice = officeIds.length > 0;
  // Whoever advises begins with the own pairs; the office looks at all of them.
  const advises = !isOffice && hasRole(ctx.actor, 'adviser');
  const modules = await listModules(ctx, isOffice ? { officeIds } : {});
  const items: readonly Item[] = inWorkspace
    ? [
        { id: 'today', label: t.today },
        {
          id: 'calls.office',
          label: t.calls,
          office: true,
          parts: ['calls', 'programmes', ...(isOffice ? ['applications'] : [])],
        },
        { id: 'matching.list', label: t.matching, office: true, module: 'matching', parts: ['matching', 'proposals'] },
        {
          ...(advises ? { id: 'advice.pairs', label: t.advice } : { id: 'partnerships.list', label: t.partnerships }),
          module: 'partnerships',
          parts: [
            'partnerships',
            'advice',
            'agreements',
            'plans',
            'meetings',
            'tours',
            'contact-requests',
            'reports',
            'publicity',
            'documents',
            'guests',
            'clauses',
            'signature-rules',
            ...(isOffice ? ['papers', 'paper-sentences'] : []),
          ],
        },
        // The office comes to the papers of its authorities through their partnerships.
        ...(isOffice
          ? []
          : [{ id: 'papers.list', label: t.papers, module: 'partnerships', parts: ['papers'] } as const]),
        { id: 'events.office', label: t.events, office: true, module: 'events', parts: ['events'] },
        { id: 'ideas.office', label: t.ideas, office: true, module: 'ideas', parts: ['ideas'] },
        // The office comes to all profiles through its publicity.
        isOffice
          ? { id: 'outreach.office', label: t.publicity, parts: [...publicity, ...profile] }
          : { id: 'profiles.list', label: t.profiles, parts: profile },
        { id: 'people.list', label: t.people, parts: ['people'] },
      ]
    : [
        { id: 'outreach.region-twinning', label: t.regionTwinning },
        { id: 'outreach.climate-partnership', label: t.climatePartnership },
        { id: 'calls.list', label: t.calls, parts: ['calls'] },
        { id: 'events.list', label: t.events, module: 'events', parts: ['events'] },
        { id: 'ideas.list', label: t.ideas, module: 'ideas', parts: ['ideas'] },
        { id: 'partners.list', label: t.partners, parts: ['partners', 'pioneers'] },
        { id: 'news.list', label: t.news, parts: ['news'] },
      ];
  return items
    .filter(({ office }) => !office || isOffice)
    .filter(({ module }) => module === undefined || modules.includes(module));
}

/** The same page in a language; the first page where an error has no address of its own. */
function alternate(links: Links, visit: Omit<Visit, 'frame'>, route: Route | null, language: Language): string {
  if (route === null || route.method === 'POST') return `/${language}`;
  const query = Object.fromEntries(visit.query);
  return links.path(route.id, language, visit.params, query);
}

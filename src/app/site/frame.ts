import { hasRole } from '../../kernel/actor.ts';
import type { Frame, Links, Route, Visit } from '../../platform/web/route.ts';
import { inLanguage, type Language } from '../../kernel/text.ts';
import type { Assets } from './assets.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

type Item = { readonly id: string; readonly label: string };

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
  const items: readonly Item[] = inWorkspace
    ? [
        { id: 'today', label: t.navigation.today },
        ...(hasRole(actor, 'office') ? [{ id: 'calls.office', label: t.navigation.calls }] : []),
        ...(hasRole(actor, 'office') ? [{ id: 'matching.list', label: t.navigation.matching }] : []),
        { id: 'partnerships.list', label: t.navigation.partnerships },
        ...(hasRole(actor, 'office') ? [{ id: 'events.office', label: t.navigation.events }] : []),
        ...(hasRole(actor, 'office') ? [{ id: 'ideas.office', label: t.navigation.ideas }] : []),
        { id: 'profiles.list', label: t.navigation.profiles },
        { id: 'people.list', label: t.navigation.people },
      ]
    : [
        { id: 'outreach.region-twinning', label: t.navigation.regionTwinning },
        { id: 'outreach.climate-partnership', label: t.navigation.climatePartnership },
        { id: 'calls.list', label: t.navigation.calls },
        { id: 'events.list', label: t.navigation.events },
        { id: 'ideas.list', label: t.navigation.ideas },
        { id: 'partners.list', label: t.navigation.partners },
      ];
  const name = actor.kind === 'person' ? await parts.nameOf(actor.personId) : '';
  return {
    assets: parts.assets.path,
    addresses: { de: alternate(links, visit, route, 'de'), en: alternate(links, visit, route, 'en') },
    origin: visit.baseUrl,
    home: path('home'),
    navigation: items
      .filter(item => links.has(item.id))
      .map(item => ({ text: item.label, href: path(item.id), current: route?.id === item.id })),
    footer: [
      { text: t.privacy.title, href: path('privacy') },
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

/** The same page in a language; the first page where an error has no address of its own. */
function alternate(links: Links, visit: Omit<Visit, 'frame'>, route: Route | null, language: Language): string {
  if (route === null || route.method === 'POST') return `/${language}`;
  const query = Object.fromEntries(visit.query);
  return links.path(route.id, language, visit.params, query);
}

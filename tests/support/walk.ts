import type { Route } from '../../src/platform/web/route.ts';
import type { TestSite } from './test-site.ts';

/** Somebody who looks around, and the cookies that make one a person, or the browser that asked for something. */
export type Visitor = { readonly name: string; readonly cookies: Readonly<Record<string, string>> };

/** A page as a visitor saw it. */
export type Sight = {
  readonly site: TestSite;
  readonly visitor: Visitor;
  readonly route: string;
  readonly path: string;
  /** The same page in the other language, as its switch says. */
  readonly english: string;
  /** What it is made of: elements by their classes, and the inputs of its forms. */
  readonly parts: ReadonlySet<string>;
  /** Addresses of its forms that ask something. */
  readonly forms: readonly string[];
};

/** How many pages of one kind a visitor looks at; more only repeat themselves. */
const enough = 4;

type Walked = { readonly sights: readonly Sight[]; readonly deadLinks: readonly string[] };

/**
 * Follows every German link from where a visitor begins, without pressing a button. With `links: 0` it only looks where
 * it begins.
 */
export async function walk(
  { site, routes }: { readonly site: TestSite; readonly routes: readonly Route[] },
  visitor: Visitor,
  starts: readonly string[],
  links = Infinity,
): Promise<Walked> {
  const browser = site.browser();
  for (const [name, value] of Object.entries(visitor.cookies)) browser.setCookie(name, value);
  const routeOf = findRouteBy(routes);
  const found = new Set(starts);
  const looked = new Map<string, number>();
  const sights: Sight[] = [];
  const deadLinks: string[] = [];
  for (const path of found) {
    const route = routeOf(path);
    const times = looked.get(route) ?? 0;
    if (times === enough) continue;
    looked.set(route, times + 1);
    const page = await browser.get(path);
    if (page.location !== null) found.add(page.location);
    else if (page.status >= 400 && !starts.includes(path) && !path.startsWith('/de/stil'))
      deadLinks.push(`${page.status} ${path}`);
    else if (page.status < 400 && page.response.headers.get('Content-Type')?.startsWith('text/html')) {
      const { html } = page;
      const made = { parts: partsOf(html), forms: formsOf(html) };
      sights.push({ site, visitor, route, path, english: otherLanguage(html), ...made });
      for (const link of linksIn(page.html).slice(0, links)) found.add(link);
    }
  }
  return { sights, deadLinks };
}

/** The id of the route that a path belongs to; words before placeholders, as the server decides. */
function findRouteBy(routes: readonly Route[], wanted: Route['method'] = 'GET'): (path: string) => string {
  const patterns = routes
    .filter(({ method }) => method === wanted)
    .map(({ id, path }) => ({ id, path: typeof path === 'string' ? path : path.de }))
    .sort((a, b) => a.path.split(':').length - b.path.split(':').length)
    .map(({ id, path }) => {
      const pattern = path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+');
      return { id, pattern: new RegExp(`^${pattern}$`) };
    });
  return path => patterns.find(({ pattern }) => pattern.test(path.split('?')[0]!))?.id ?? `nothing at ${path}`;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*\bhref="([^"#]*)/g)]
    .map(([, href]) => href!.replaceAll('&amp;', '&'))
    .filter(href => /^\/de(\/|$)/.test(href));
}

function otherLanguage(html: string): string {
  const [, link] = /<a\b([^>]*\bhreflang="en"[^>]*)>/.exec(html) ?? [];
  return (/\bhref="([^"]*)"/.exec(link ?? '')?.[1] ?? '').replaceAll('&amp;', '&');
}

function partsOf(html: string): Set<string> {
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const elements = [...main.matchAll(/<(\w+)\b([^>]*)>/g)].flatMap(([, element, attributes]) => {
    const classes = /\bclass="([^"]*)"/.exec(attributes!)?.[1]?.split(' ') ?? [];
    return classes.map(name => `${element}.${name}`);
  });
  const inputs = [...main.matchAll(/<(?:input|select|textarea)\b[^>]*\bname="([^"]*)"/g)].map(([, name]) => name!);
  return new Set([...elements, ...inputs]);
}

function formsOf(html: string): string[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(
      ([, head, body]) =>
        head!.includes('method="post"') && /<(?:select|textarea)\b|<input\b(?![^>]*type="hidden")/.test(body!),
    )
    .map(([, head]) => /\baction="([^"]*)"/.exec(head!)![1]!.replaceAll('&amp;', '&'));
}

/** A form by its route and its place among the forms of a page that ask something. */
export type FormOnPage = { readonly route: string; readonly index: number; readonly on: Sight };

/** For each kind of form the first page on which it stands. */
export function pickForms(sights: readonly Sight[], routes: readonly Route[]): FormOnPage[] {
  const routeOf = findRouteBy(routes, 'POST');
  const all = sights.flatMap(on => on.forms.map((form, index) => ({ route: routeOf(form), index, on })));
  return all.filter(({ route }, index) => all.findIndex(one => one.route === route) === index);
}

/** Of the pages of each kind the first, and every further one that is made of something its kind has not shown yet. */
export function pickTelling(sights: readonly Sight[]): Sight[] {
  const shown = new Map<string, Set<string>>();
  return sights.filter(({ route, parts }) => {
    const before = shown.get(route);
    if (before !== undefined && parts.isSubsetOf(before)) return false;
    shown.set(route, parts.union(before ?? new Set()));
    return true;
  });
}

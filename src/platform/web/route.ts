import type { Language } from '../../kernel/text.ts';
import type { Ctx } from '../context.ts';
import type { Fields } from './fields.ts';

/** One address with one method. Paths carry parameters as `:name`; a page has one path per language. */
export type Route = {
  /** Stable name, `applications.edit`; links are made from it and the permission matrix lists it. */
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: Readonly<Record<Language, string>> | string;
  /** Signed-in routes send anyone else to sign in and keep what a form had sent. Default: public. */
  readonly access?: 'public' | 'signed-in';
  /**
   * A POST runs in one transaction that is undone when the answer is 400 or more, and its form is taken only once.
   * `own` is for routes that must write although they refuse (attempts at a code).
   */
  readonly transaction?: 'own';
  /**
   * A form of this route holds a secret (a code, the token of a link): when the browser's own secret is gone, it is not
   * kept for later; its page is shown again instead.
   */
  readonly secret?: true;
  /**
   * The page is the same for everybody who is not signed in: it is made once and answered from memory until the database
   * changes. A page that asks for `csrf` or `browser` after all is made for that browser alone.
   */
  readonly cache?: 'public';
  readonly handle: (visit: Visit) => Promise<Response> | Response;
};

type Item = { readonly text: string; readonly href: string; readonly current?: boolean | 'part' };

/** What stands around the content of every page of one request; filled by the app, drawn by the design kit. */
export type Frame = {
  /** Address of a built file by its name in the sources. */
  readonly assets: (name: string) => string;
  /** The same page in every language, as a path. */
  readonly addresses: Readonly<Record<Language, string>>;
  readonly origin: string;
  readonly home: string;
  readonly navigation: readonly Item[];
  readonly footer: readonly Item[];
  readonly session:
    | { readonly kind: 'signed-out'; readonly href: string }
    | {
        readonly kind: 'signed-in';
        readonly name: string;
        readonly href?: string;
        readonly signOut: string;
        readonly csrf: { readonly name: string; readonly value: string };
      };
  /** Stands above everything, such as whom one plays in the demo. */
  readonly banner?: { readonly text: string; readonly link: { readonly text: string; readonly href: string } };
};

/** One request, seen from a route. */
export type Visit = {
  readonly ctx: Ctx;
  readonly language: Language;
  readonly routeId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly fields: Fields;
  /** Path and query as asked for. */
  readonly address: string;
  /** Scheme and host that people see, for links in mails. */
  readonly baseUrl: string;
  /** The browser's own secret, hashed: codes and held forms are bound to it. */
  readonly browser: string;
  readonly csrf: string;
  readonly sessionId: string | null;
  readonly frame: Frame;
  /** For pages kept in memory: from this moment on the page differs although nothing was changed, such as after a deadline. */
  readonly changesAt: (moment: Date) => void;
  /** The path of a route in the language of this page. @throws if the route or a parameter is missing */
  readonly link: (routeId: string, params?: Readonly<Record<string, string>>, query?: Record<string, string>) => string;
  /** The same in a language that is not that of the page. */
  readonly linkIn: (language: Language, routeId: string, params?: Readonly<Record<string, string>>) => string;
};

/** A route table with links in both directions. */
export type Links = {
  readonly has: (routeId: string) => boolean;
  readonly path: (
    routeId: string,
    language: Language,
    params?: Readonly<Record<string, string>>,
    query?: Record<string, string>,
  ) => string;
};

export function linksOf(routes: readonly Route[]): Links {
  const byId = new Map(routes.map(route => [route.id, route]));
  return {
    has: routeId => byId.has(routeId),
    path(routeId, language, params = {}, query = {}) {
      const route = byId.get(routeId);
      if (!route) throw new Error(`no route ${routeId}`);
      const pattern = typeof route.path === 'string' ? route.path : route.path[language];
      const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
        const value = params[name];
        if (value === undefined) throw new Error(`${routeId} needs ${name}`);
        return encodeURIComponent(value);
      });
      const search = new URLSearchParams(query).toString();
      return search ? `${path}?${search}` : path;
    },
  };
}

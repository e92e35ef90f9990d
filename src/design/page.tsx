import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { Mark } from './mark.tsx';
import { Breadcrumb, LanguageSwitch, NavList, type Crumb, type NavItem } from './navigation.tsx';
import { SearchTags, type SearchTagsProps } from './search-tags.tsx';
import { SessionSlot, type SessionView } from './session-slot.tsx';
import { textsIn } from './texts.ts';

/** What surrounds every page of one request; built once by the server. */
export type Frame = {
  /** Address of a built file by its name in the sources: `assets('design/klimatwin.css')`. */
  readonly assets: (name: string) => string;
  /** The same page in every language, as a path. */
  readonly addresses: Readonly<Record<Language, string>>;
  /** Scheme and host before the paths of `addresses`, for search engines; without it nothing is written for them. */
  readonly origin?: string;
  readonly home: string;
  readonly navigation: readonly NavItem[];
  readonly session: SessionView;
  /** Imprint, accessibility, data protection … */
  readonly footer: readonly NavItem[];
  /** Stands above everything, such as the sentence about the demo persona. */
  readonly banner?: { readonly text: string; readonly link: NavItem };
  /** Names of stylesheets and scripts as `assets` knows them. */
  readonly stylesheets?: readonly string[];
  readonly scripts?: readonly string[];
  /** Names of font files to fetch early. */
  readonly fonts?: readonly string[];
};

export type PageProps = {
  frame: Frame;
  lang: Language;
  /** Without the brand, which is added: "Runde 2027 – Klimatwin". */
  title: string;
  /** One sentence for search engines and previews. */
  description?: string;
  crumbs?: readonly Crumb[];
  /** True after a refused form: the title then begins with "Fehler:", which a screen reader says first. */
  failed?: boolean;
  /** Pages that must not be found by search engines. */
  hidden?: boolean;
  /** What shared links show beyond title and description. */
  share?: Pick<SearchTagsProps, 'kind' | 'image' | 'query'>;
  /** A feed of what this page lists. */
  feed?: { readonly href: string; readonly title: string };
  children?: Child;
};

/** The whole document: head, header, way here, content in `<main id="inhalt">`, footer. */
export function Page(props: PageProps) {
  const { frame, lang } = props;
  const t = textsIn(lang);
  const title = `${props.failed ? `${t.errorPrefix}: ` : ''}${props.title} – ${t.brand}`;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="description" content={props.description ?? title} />
          {props.hidden && <meta name="robots" content="noindex" />}
          <link rel="icon" href={frame.assets('design/mark.svg')} type="image/svg+xml" />
          {(frame.fonts ?? []).map(name => (
            <link rel="preload" href={frame.assets(name)} as="font" type="font/woff2" crossorigin="anonymous" />
          ))}
          {(frame.stylesheets ?? ['design/klimatwin.css']).map(name => (
            <link rel="stylesheet" href={frame.assets(name)} />
          ))}
          {frame.origin !== undefined && !props.hidden && (
            <SearchTags
              lang={lang}
              title={props.title}
              description={props.description ?? title}
              brand={t.brand}
              origin={frame.origin}
              addresses={frame.addresses}
              {...props.share}
            />
          )}
          {props.feed && (
            <link rel="alternate" type="application/atom+xml" href={props.feed.href} title={props.feed.title} />
          )}
          {(frame.scripts ?? []).map(name => (
            <script type="module" src={frame.assets(name)}></script>
          ))}
        </head>
        <body class="kt-body">
          <a class="kt-skip" href="#inhalt">
            {t.skip}
          </a>
          <Header frame={frame} lang={lang} />
          <div class="kt-width">
            <Breadcrumb lang={lang} crumbs={props.crumbs ?? []} />
          </div>
          <main id="inhalt" class="kt-main kt-width" tabindex={-1}>
            {props.children}
          </main>
          <footer class="kt-footer">
            <div class="kt-width kt-footer__row">
              <span class="kt-footer__brand">{t.brand}</span>
              <nav aria-label={t.footerNavigation}>
                <NavList items={frame.footer} class="kt-footer__links" />
              </nav>
            </div>
          </footer>
        </body>
      </html>
    </>
  );
}

/**
 * The menu stands twice in the document, as a row and inside a `<details>`; the stylesheet shows one of the two
 * by width. So it opens on a phone without a script, and only one of them is ever read out.
 */
function Header(props: { frame: Frame; lang: Language }) {
  const { frame, lang } = props;
  const t = textsIn(lang);
  const hasMenu = frame.navigation.length > 0;
  // A name and many parts do not stand beside each other: the menu then has a row of its own.
  const ownRow = frame.session.kind === 'signed-in' && frame.navigation.length > 4;
  return (
    <header class="kt-header">
      {frame.banner && (
        <div class="kt-banner">
          {frame.banner.text} <a href={frame.banner.link.href}>{frame.banner.link.text}</a>
        </div>
      )}
      <div class="kt-width kt-header__row">
        <a class="kt-brand" href={frame.home} aria-label={t.home}>
          <Mark />
          <span>{t.brand}</span>
        </a>
        {hasMenu && (
          <nav class={ownRow ? 'kt-nav kt-nav--row' : 'kt-nav'} aria-label={t.mainNavigation}>
            <NavList items={frame.navigation} class="kt-nav__list" />
          </nav>
        )}
        <div class="kt-header__tools">
          <LanguageSwitch lang={lang} addresses={frame.addresses} />
          <SessionSlot lang={lang} session={frame.session} />
        </div>
        <details class="kt-menu">
          <summary>{t.menu}</summary>
          <div class="kt-menu__panel">
            {hasMenu && (
              <nav aria-label={t.menuNavigation}>
                <NavList items={frame.navigation} class="kt-menu__list" />
              </nav>
            )}
            <SessionSlot lang={lang} session={frame.session} />
          </div>
        </details>
      </div>
    </header>
  );
}

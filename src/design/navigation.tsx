import { languages, type Language } from '../kernel/text.ts';
import { textsIn } from './texts.ts';

/** A link in a menu; `current` marks the page one is on, `part` that it lies below. */
export type NavItem = { readonly text: string; readonly href: string; readonly current?: boolean | 'part' };

/** One step of the way here; the last one is the page itself and needs no address. */
export type Crumb = { readonly text: string; readonly href?: string };

/** Links of a menu as a list. The current one carries `aria-current`. */
export function NavList(props: { items: readonly NavItem[]; class: string }) {
  return (
    <ul class={props.class}>
      {props.items.map(item => (
        <li>
          <a href={item.href} aria-current={item.current === 'part' ? 'true' : item.current ? 'page' : undefined}>
            {item.text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The way here: "Arbeit › Zuordnung › Runde 2027". Nothing is shown for an empty way. */
export function Breadcrumb(props: { lang: Language; crumbs: readonly Crumb[] }) {
  if (props.crumbs.length === 0) return null;
  return (
    <nav class="kt-crumbs" aria-label={textsIn(props.lang).breadcrumb}>
      <ol>
        {props.crumbs.map(crumb => (
          <li>{crumb.href ? <a href={crumb.href}>{crumb.text}</a> : <span aria-current="page">{crumb.text}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** DE | EN: the same page in the other language. */
export function LanguageSwitch(props: { lang: Language; addresses: Readonly<Record<Language, string>> }) {
  const t = textsIn(props.lang);
  const names: Record<Language, string> = { de: t.german, en: t.english };
  return (
    <ul class="kt-languages" aria-label={t.languages}>
      {languages.map(other => (
        <li>
          <a href={props.addresses[other]} hreflang={other} aria-current={other === props.lang ? 'true' : undefined}>
            {other.toUpperCase()}
            <span class="kern-sr-only"> – {names[other]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

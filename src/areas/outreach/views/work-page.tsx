import type { Child } from 'hono/jsx';
import { Page } from '../../../design/page.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { textTextsIn } from './words.ts';

/** A page of the office below *Öffentlichkeit*. */
export function WorkPage(props: {
  visit: Visit;
  title: string;
  /** The way from *Öffentlichkeit* to the page above this one. */
  above?: readonly { readonly text: string; readonly href: string }[];
  failed?: boolean;
  children?: Child;
}) {
  const { visit, title } = props;
  const here = visit.routeId === 'outreach.office';
  const office = { text: textTextsIn(visit.language).office.title, href: visit.link('outreach.office') };
  return (
    <Page
      frame={visit.frame}
      lang={visit.language}
      title={title}
      crumbs={here ? [] : [office, ...(props.above ?? []), { text: title }]}
      failed={props.failed}
      hidden
    >
      {props.children}
    </Page>
  );
}

/** What every form of these pages sends along: proof against forgery and against taking it twice. */
export function hiddenOf(visit: Visit): Record<string, string> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

import type { Child } from 'hono/jsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PublicContent } from '../model.ts';
import { type PageName, pageTitles } from '../model/pages.ts';
import { ContentText } from './content-text.tsx';
import { de } from './content-texts.de.ts';
import { en } from './content-texts.en.ts';

/** A page of the site: what somebody wrote, and below it what the program knows itself, above or below. */
export function PlainPage(props: {
  visit: Visit;
  name: PageName;
  content: PublicContent | null;
  above?: Child;
  failed?: boolean;
  /** The page says enough without a written text. */
  quiet?: boolean;
  children?: Child;
}) {
  const { visit, content } = props;
  const t = inLanguage(visit.language, { de, en });
  const own = content !== null && !content.isFallback;
  const title = own ? content.title : pageTitles[props.name][visit.language];
  return (
    <Page
      frame={visit.frame}
      lang={visit.language}
      title={title}
      failed={props.failed}
      description={own && content.summary !== '' ? content.summary : title}
    >
      <PageHead title={title} lead={own ? content.summary : undefined} />
      {props.above}
      {content && <ContentText lang={visit.language} content={content} />}
      {!content && !props.quiet && <p class="kt-note">{t.nothingYet}</p>}
      {props.children}
      {content && (
        <p class="kt-note">{t.changed(formatPlainDay(visit.language, dayAt(content.changedAt, 'Europe/Berlin')))}</p>
      )}
    </Page>
  );
}

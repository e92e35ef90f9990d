import type { Child } from 'hono/jsx';
import type { FormError } from '../../../design/form.tsx';
import { ErrorSummary } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CouncilPaper } from '../model.ts';
import { textsIn, titleOfPaper } from './words.ts';

/** The frame of every form about a paper: the way back to it, what is wrong, the title. */
export function PaperFormPage(props: {
  visit: Visit;
  paper: CouncilPaper;
  title: string;
  lead?: Child;
  errors: readonly FormError[];
  /** Scripts that the page can do without. */
  scripts?: readonly string[];
  children: Child;
}) {
  const { visit, paper, title, errors } = props;
  const { language } = visit;
  return (
    <Page
      frame={props.scripts ? { ...visit.frame, scripts: props.scripts } : visit.frame}
      lang={language}
      title={title}
      crumbs={[
        { text: textsIn(language).title, href: visit.link('papers.list') },
        { text: titleOfPaper(language, paper), href: visit.link('papers.show', { paper: paper.id }) },
        { text: title },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead title={title} lead={props.lead} />
      {props.children}
    </Page>
  );
}

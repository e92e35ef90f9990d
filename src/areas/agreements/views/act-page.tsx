import type { Child } from 'hono/jsx';
import type { Answers } from '../../../design/answers.ts';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Setting } from '../queries.ts';
import { ActingFields, type Speaker } from './acting-fields.tsx';
import { crumbsOf } from './agreement-page.tsx';
import { proofOf, textsIn } from './words.ts';

export type ActPageProps = {
  visit: Visit;
  setting: Setting;
  answers: Answers;
  title: string;
  lead?: string;
  /** What it means, a line each. */
  points?: readonly string[];
  /** Where the form is sent. */
  action: string;
  hidden?: Readonly<Record<string, string>>;
  /** For whom one may act; nobody is asked where there is no choice to make. */
  speakers: readonly Speaker[];
  /** The button says what happens. */
  primary: string;
  danger?: boolean;
  /** The questions. */
  children?: Child;
  /** Stands above the form. */
  above?: Child;
};

/** A page on which somebody does one thing to an agreement, for a party: what it means, the questions, the button. */
export function ActPage(props: ActPageProps) {
  const { visit, setting, answers, title, points = [] } = props;
  const { language } = visit;
  // A page with a button alone, such as for accepting the text.
  const isBare = !props.children && props.speakers.every(({ own }) => own);
  const back = visit.link('agreements.show', { partnership: setting.partnership.id });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={crumbsOf(visit, setting, title)}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} nothingTyped={isBare} />
      <PageHead title={title} lead={props.lead} />
      {points.length > 0 && (
        <ul>
          {points.map(point => (
            <li>{point}</li>
          ))}
        </ul>
      )}
      {props.above}
      <Form action={props.action} hidden={{ ...proofOf(visit), ...props.hidden }} upload>
        {props.children}
        {props.speakers.length > 0 && (
          <ActingFields answers={answers} speakers={props.speakers} fileSent={visit.fields.file('file') !== null} />
        )}
        <FormActions
          lang={language}
          primary={props.primary}
          danger={props.danger ?? false}
          back={{ href: back, text: textsIn(language).form.back }}
        />
      </Form>
    </Page>
  );
}

import type { Child } from 'hono/jsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { TargetSubject } from '../model.ts';
import { ReceiptPart } from './receipt-part.tsx';
import { hiddenOf, textsIn } from './words.ts';

/** Of whom something is said: an organisation, or a programme. */
export type EntrySubject = TargetSubject & {
  readonly name: string;
  /** The page on which it stands, and its name. */
  readonly back: { readonly href: string; readonly text: string };
  readonly onBehalf: boolean;
};

type EntryPageProps = {
  visit: Visit;
  subject: EntrySubject;
  title: string;
  action: string;
  errors: readonly FormError[];
};

/** A form about one thing that is said of somebody: a target, a membership, something achieved. */
export function EntryPage(
  props: EntryPageProps & {
    lead: string;
    save: string;
    /** Where it is taken away again; null for a new one. */
    removal: string | null;
    children: Child;
  },
) {
  const { visit, subject, errors, title } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      crumbs={[{ text: subject.name, href: subject.back.href }, { text: title }]}
      failed={errors.length > 0}
      hidden
    >
      <PageHead title={title} preline={subject.name} lead={props.lead} />
      <ErrorSummary lang={lang} errors={errors} />
      {subject.onBehalf && <Notice lang={lang} kind="info" title={t.onBehalf({ name: subject.name })} />}
      <Form action={props.action} hidden={hiddenOf(visit)} upload={subject.onBehalf}>
        {props.children}
        {subject.onBehalf && <ReceiptPart visit={visit} errors={errors} />}
        <FormActions lang={lang} primary={props.save} back={subject.back} />
      </Form>
      {props.removal !== null && (
        <p>
          <a class="kt-link" href={props.removal}>
            {t.remove}
          </a>
        </p>
      )}
    </Page>
  );
}

/** Says what it means to take something away, before it is done. */
export function RemovalPage({ visit, subject, title, action, errors }: EntryPageProps) {
  const lang = visit.language;
  const t = textsIn(lang);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      crumbs={[{ text: subject.name, href: subject.back.href }, { text: title }]}
      failed={errors.length > 0}
      hidden
    >
      <PageHead title={title} preline={subject.name} lead={t.removalText} />
      <ErrorSummary lang={lang} errors={errors} />
      {subject.onBehalf && <Notice lang={lang} kind="info" title={t.onBehalf({ name: subject.name })} />}
      <Form action={action} hidden={hiddenOf(visit)} upload={subject.onBehalf}>
        {subject.onBehalf && <ReceiptPart visit={visit} errors={errors} />}
        <FormActions lang={lang} primary={t.remove} danger back={{ href: subject.back.href, text: t.keep }} />
      </Form>
    </Page>
  );
}

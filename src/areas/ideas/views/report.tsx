import { ButtonLink } from '../../../design/button.tsx';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { type Idea, longest, reportKinds } from '../model.ts';
import { Trap } from './form.tsx';
import { type Errors, errorAt, hiddenOf, textsIn } from './words.ts';

/** Anybody says that something is wrong with an idea. */
export function ReportPage(props: {
  visit: Visit;
  idea: Idea;
  draft: { readonly kind: string; readonly text: string };
  errors: Errors;
  opened: string;
}) {
  const { visit, idea, draft, errors } = props;
  const lang = visit.language;
  const texts = textsIn(lang);
  const t = texts.report;
  const params = { idea: String(idea.number) };
  const back = visit.link('ideas.show', params);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.title}
      crumbs={[
        { text: texts.title, href: visit.link('ideas.list') },
        { text: texts.idea(idea.number), href: back },
        { text: t.title },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={lang} errors={errors} />
      <PageHead preline={<span lang={idea.language}>{idea.title}</span>} title={t.title} lead={t.lead} />
      <Form action={visit.link('ideas.report.send', params)} hidden={{ ...hiddenOf(visit), _opened: props.opened }}>
        <Trap label={texts.form.trap} />
        <RadioGroup
          lang={lang}
          name="kind"
          label={t.kind}
          value={draft.kind}
          options={reportKinds.map(value => ({ value, label: t.kinds[value] }))}
          error={errorAt(errors, 'kind')}
        />
        <TextArea
          lang={lang}
          name="text"
          label={t.text}
          help={t.textHelp}
          value={draft.text.slice(0, longest.reason * 2)}
          required={false}
          error={errorAt(errors, 'text')}
        />
        <FormActions lang={lang} primary={t.submit} back={{ href: back, text: texts.support.back }} />
      </Form>
    </Page>
  );
}

/** A report has arrived. */
export function ReportedPage({ visit, idea }: { visit: Visit; idea: Idea }) {
  const lang = visit.language;
  const t = textsIn(lang);
  return (
    <Page frame={visit.frame} lang={lang} title={t.report.doneTitle} hidden>
      <PageHead title={t.report.doneTitle} lead={t.report.doneText} />
      <div class="kt-buttons">
        <ButtonLink href={visit.link('ideas.show', { idea: String(idea.number) })}>{t.support.back}</ButtonLink>
      </div>
    </Page>
  );
}

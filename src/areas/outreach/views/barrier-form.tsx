import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { formatDay } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Day } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Errors } from './editor-page.tsx';
import { siteTextsIn } from './site-facts.tsx';
import { hiddenOf } from './work-page.tsx';

/** What stands in the fields of a report. */
export type BarrierValues = { readonly address: string; readonly message: string; readonly email: string };

/** The form by which anybody reports a barrier. */
export function BarrierForm(props: { visit: Visit; days: string; values: BarrierValues; errors: Errors }) {
  const { visit, values, errors } = props;
  const { language } = visit;
  const t = siteTextsIn(language).accessibility;
  const error = (field: string) => errors.find(one => one.field === field)?.text;
  return (
    <Section id="melden" title={t.report} note={t.reportText(props.days)}>
      <ErrorSummary lang={language} errors={errors} />
      <Form action={visit.link('barriers.report')} hidden={hiddenOf(visit)}>
        <TextField
          lang={language}
          name="address"
          label={t.page}
          required={false}
          value={values.address}
          error={error('address')}
        />
        <TextArea
          lang={language}
          name="message"
          label={t.message}
          help={t.messageHelp}
          rows={5}
          value={values.message}
          error={error('message')}
        />
        <TextField
          lang={language}
          name="email"
          kind="email"
          label={t.email}
          help={t.emailHelp}
          required={false}
          autocomplete="email"
          value={values.email}
          error={error('email')}
        />
        <div class="kt-trap" aria-hidden="true">
          <label>
            {t.trap} <input type="text" name="website" tabindex={-1} autocomplete="off" />
          </label>
        </div>
        <FormActions lang={language} primary={t.send} />
      </Form>
    </Section>
  );
}

/** After a report: by when it is answered. */
export function BarrierSentPage({ visit, answerBy }: { visit: Visit; answerBy: Day }) {
  const t = siteTextsIn(visit.language).accessibility;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.sent} hidden>
      <PageHead title={t.sent} lead={t.sentText(formatDay(visit.language, answerBy))} />
      <p>
        <a href={visit.link('pages.accessibility')}>{t.back}</a>
      </p>
    </Page>
  );
}

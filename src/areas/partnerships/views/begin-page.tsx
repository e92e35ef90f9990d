import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../model.ts';
import { textsIn, titleOf } from './words.ts';

/** When the pair began to work: one day. */
export function BeginPage(props: { visit: Visit; partnership: Partnership; on: string; errors: readonly FormError[] }) {
  const { visit, partnership, errors } = props;
  const { language } = visit;
  const t = textsIn(language);
  const back = visit.link('partnerships.show', { partnership: partnership.id });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.beginTitle}
      crumbs={[{ text: titleOf(language, partnership), href: back }, { text: t.beginTitle }]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead title={t.beginTitle} lead={t.beginLead} />
      <Form
        action={visit.link('partnerships.begin', { partnership: partnership.id })}
        hidden={{ _csrf: visit.csrf, _key: visit.ctx.newId() }}
      >
        <TextField
          lang={language}
          name="on"
          label={t.beginOn}
          kind="date"
          value={props.on}
          error={errors.find(({ field }) => field === 'on')?.text}
        />
        <FormActions lang={language} primary={t.beginSave} back={{ href: back, text: t.beginBack }} />
      </Form>
    </Page>
  );
}

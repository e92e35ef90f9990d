import { type Answers, answerOf } from '../../../design/answers.ts';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../model.ts';
import type { Signal } from '../model/signals.ts';
import { saySignal } from './signals.tsx';
import { textsIn, titleOf } from './words.ts';

/** Setting a signal aside: until when, and why. */
export function SetAsidePage(props: { visit: Visit; partnership: Partnership; signal: Signal; answers: Answers }) {
  const { visit, partnership, signal, answers } = props;
  const { language } = visit;
  const t = textsIn(language).signals;
  const address = { partnership: partnership.id, signal: signal.id };
  const back = visit.link('partnerships.show', { partnership: partnership.id });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.setAsideTitle}
      crumbs={[{ text: titleOf(language, partnership), href: back }, { text: t.setAsideTitle }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead title={t.setAsideTitle} preline={saySignal(language, signal)} lead={t.setAsideLead} />
      <Form action={visit.link('partnerships.signal', address)} hidden={{ _csrf: visit.csrf, _key: visit.ctx.newId() }}>
        <TextField {...answerOf(answers, 'until')} label={t.until} kind="date" />
        <TextArea {...answerOf(answers, 'reason')} label={t.reason} rows={3} maxlength={500} />
        <FormActions
          lang={language}
          primary={t.setAsideSave}
          back={{ href: back, text: textsIn(language).beginBack }}
        />
      </Form>
    </Page>
  );
}

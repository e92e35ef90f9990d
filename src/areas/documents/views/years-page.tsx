import { answerOf, type Answers } from '../../../design/answers.ts';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { keepReasons } from '../model.ts';
import type { Shelf } from '../routes/load.ts';
import { pairOf, textsIn } from './words.ts';

/** How many years after the end documents are kept, by reason; for all pairs of the programme. */
export function YearsPage({ visit, shelf, answers }: { visit: Visit; shelf: Shelf; answers: Answers }) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.years;
  const { setting } = shelf;
  const address = { partnership: setting.partnership.id };
  const list = visit.link('documents.list', address);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[
        { text: pairOf(setting), href: visit.link('partnerships.show', address) },
        { text: texts.title, href: list },
        { text: t.title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead preline={setting.call.name[language]} title={t.title} lead={t.lead} />
      <Form action={visit.link('documents.years-set', address)} hidden={proofOf(visit)}>
        {keepReasons.map(reason => (
          <TextField
            {...answerOf(answers, reason)}
            label={texts.reasons[reason]}
            inputmode="numeric"
            size="short"
            unit={t.unit}
          />
        ))}
        <FormActions lang={language} primary={t.save} back={{ href: list, text: texts.form.back }} />
      </Form>
    </Page>
  );
}

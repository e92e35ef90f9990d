import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { Form, FormActions } from '../../../design/form.tsx';
import { FileField, TextField } from '../../../design/text-field.tsx';
import { textsIn as designTexts } from '../../../design/texts.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Consultation, resultsOf } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { sayResult, textsIn } from './words.ts';

/** What a body said about a paper. */
export function ResultPage(props: { visit: Visit; view: PaperView; consultation: Consultation; answers: Answers }) {
  const { visit, view, consultation, answers } = props;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.result;
  const { role, body, id } = consultation;
  const params = { paper: view.paper.id, consultation: id };
  return (
    <PaperFormPage
      visit={visit}
      paper={view.paper}
      title={t.title({ body: body.name })}
      lead={t.lead}
      errors={answers.errors}
    >
      <Form action={visit.link('papers.result', params)} hidden={proofOf(visit)} upload>
        <RadioGroup
          {...answerOf(answers, 'result')}
          label={t.result}
          options={resultsOf[role].map(value => ({ value, label: sayResult(lang, role, value) }))}
        />
        <TextField {...answerOf(answers, 'resultOn')} label={t.resultOn} kind="date" />
        <FileField
          {...answerOf(answers, 'file')}
          label={t.file}
          help={designTexts(lang).scanHelp}
          accept=".pdf,.png,.jpg,.jpeg"
          sent={visit.fields.file('file') !== null}
          required={false}
        />
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions
          lang={lang}
          primary={t.submit}
          back={{ href: visit.link('papers.show', { paper: view.paper.id }), text: texts.back }}
        />
      </Form>
    </PaperFormPage>
  );
}

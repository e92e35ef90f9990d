import { type Answers, answerOf } from '../../../design/answers.ts';
import { SelectField } from '../../../design/choice.tsx';
import { Form, FormActions } from '../../../design/form.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { leadUnits } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { textsIn } from './words.ts';

/** What the bodies of an authority are called and how early they want papers. */
export function BodiesPage(props: { visit: Visit; view: PaperView; answers: Answers; rows: number }) {
  const { visit, view, answers } = props;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.bodies;
  const back = visit.link('papers.show', { paper: view.paper.id });
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.title} lead={t.lead} errors={answers.errors}>
      <Form action={visit.link('papers.bodies', { paper: view.paper.id })} hidden={proofOf(visit)}>
        {Array.from({ length: props.rows }, (_, index) => (
          <InputRow wide legend={t.body({ number: index + 1 })}>
            <input type="hidden" name={`bodies.${index}.id`} value={answers.values[`bodies.${index}.id`] ?? ''} />
            <TextField {...answerOf(answers, `bodies.${index}.name`)} label={t.name} />
            <TextField
              {...answerOf(answers, `bodies.${index}.leadDays`)}
              label={texts.sequence.leadDays}
              inputmode="numeric"
              size="short"
              required={false}
            />
            <SelectField
              {...answerOf(answers, `bodies.${index}.leadUnit`)}
              label={texts.sequence.leadUnit}
              required={false}
              options={leadUnits.map(value => ({ value, label: texts.units[value] }))}
            />
          </InputRow>
        ))}
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions lang={lang} primary={t.submit} back={{ href: back, text: texts.back }} />
      </Form>
    </PaperFormPage>
  );
}

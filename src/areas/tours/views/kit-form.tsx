import { type Answers, answerOf } from '../../../design/answers.ts';
import { FormPart } from '../../../design/form.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { mostSteps, type WorkshopKit } from '../model/kit.ts';
import type { Known } from '../routes/load.ts';
import { differences, TourForm } from './form-frame.tsx';
import { kitTexts } from './words.ts';

type Props = {
  visit: Visit;
  known: Known;
  answers: Answers;
  kit: WorkshopKit;
  /** Rows that hold something; three empty ones follow. */
  rows: number;
  isLate: boolean;
};

/** Goal, steps and result of a workshop. */
export function KitFormPage({ visit, known, answers, kit, rows, isLate }: Props) {
  const { form: t, title } = kitTexts(visit.language);
  const address = { partnership: known.setting.partnership.id, meeting: known.tour.meeting.id };
  return (
    <TourForm
      {...{ visit, known, answers }}
      title={t.title}
      lead={t.lead}
      action={visit.link('tours.kit-edit', address)}
      version={kit.version}
      conflict={isLate ? conflictOf(visit, kit, answers) : null}
      below={{ href: visit.link('tours.kit', address), title, back: t.back }}
    >
      <TextArea {...answerOf(answers, 'goal')} label={t.goal} rows={3} required={false} maxlength={2000} />
      <FormPart title={t.stepsTitle} note={t.stepsNote}>
        {Array.from({ length: Math.min(rows + 3, mostSteps) }, (_, index) => (
          <StepRow visit={visit} answers={answers} index={index} />
        ))}
      </FormPart>
      <TextArea
        {...answerOf(answers, 'result')}
        {...{ label: t.result, help: t.resultHelp, rows: 4, required: false, maxlength: 4000 }}
      />
    </TourForm>
  );
}

function StepRow({ visit, answers, index }: { visit: Visit; answers: Answers; index: number }) {
  const { form: t } = kitTexts(visit.language);
  const input = (name: string) => answerOf(answers, `steps.${index}.${name}`);
  return (
    <InputRow legend={t.step({ number: index + 1 })} wide>
      <TextField {...input('title')} label={t.stepTitle} required={false} maxlength={200} />
      <TextField {...input('minutes')} label={t.minutes} kind="number" required={false} />
      <TextArea {...input('method')} label={t.method} rows={2} required={false} maxlength={1000} />
      <TextField {...input('material')} label={t.material} required={false} maxlength={500} />
    </InputRow>
  );
}

function conflictOf({ language }: Visit, { goal, steps, result }: WorkshopKit, { values }: Answers) {
  const { form: t } = kitTexts(language);
  const typed = Array.from({ length: mostSteps }, (_, index) =>
    ['title', 'minutes', 'method', 'material'].map(name => values[`steps.${index}.${name}`] ?? ''),
  );
  const inLines = (rows: readonly (readonly string[])[]) =>
    rows
      .map(row => row.filter(Boolean).join(', '))
      .filter(Boolean)
      .join(' / ');
  return differences(
    { goal: t.goal, steps: t.stepsTitle, result: t.result },
    {
      ...{ goal, result },
      steps: inLines(steps.map(step => [step.title, String(step.minutes), step.method, step.material])),
    },
    { ...values, steps: inLines(typed) },
  );
}

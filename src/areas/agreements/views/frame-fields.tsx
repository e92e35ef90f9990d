import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxField, CheckboxGroup, RadioGroup } from '../../../design/choice.tsx';
import { FieldRow } from '../../../design/form.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import { languages } from '../../../kernel/text.ts';
import { textsIn } from './words.ts';

/** Term and languages of an agreement; whether the office signs; for a new version also why. */
export function FrameFields(props: { answers: Answers; kind: 'create' | 'frame' | 'amend' }) {
  const { answers, kind } = props;
  const texts = textsIn(answers.lang);
  const t = texts.form;
  const options = languages.map(language => ({ value: language, label: texts.languages[language] }));
  const { values } = answers;
  return (
    <>
      {kind === 'amend' && <TextArea {...answerOf(answers, 'reason')} label={t.reason} rows={3} />}
      <FieldRow>
        <TextField {...answerOf(answers, 'startsOn')} label={t.startsOn} kind="date" />
        <TextField {...answerOf(answers, 'endsOn')} label={t.endsOn} kind="date" />
      </FieldRow>
      <CheckboxGroup
        {...answerOf(answers, 'languages')}
        label={t.languages}
        row
        options={options}
        values={(values.languages ?? '').split(' ')}
      />
      <RadioGroup {...answerOf(answers, 'leading')} label={t.leading} row options={options} />
      {kind !== 'frame' && (
        <CheckboxField
          {...answerOf(answers, 'officeSigns')}
          label={t.officeSigns}
          value="ja"
          checked={(values.officeSigns ?? '') !== ''}
          required={false}
        />
      )}
    </>
  );
}

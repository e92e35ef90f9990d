import { type Answers, answerOf } from '../../../design/answers.ts';
import { SelectField } from '../../../design/choice.tsx';
import { FormPart } from '../../../design/form.tsx';
import { FileField, TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { paperKinds } from '../model.ts';
import { finalTextsIn, textsIn } from './words.ts';

/** What one can say about the paper as the council has it; nothing of it is asked for by itself. */
export function FinalFields({ visit, answers }: { visit: Visit; answers: Answers }) {
  const { language: lang } = visit;
  const texts = finalTextsIn(lang);
  const t = texts.form;
  const optional = (name: string) => ({ ...answerOf(answers, name), required: false });
  return (
    <>
      <FileField
        {...optional('file')}
        label={t.file}
        help={t.fileHelp}
        accept=".pdf,.docx"
        sent={visit.fields.file('file') !== null}
      />
      <FormPart title={t.head}>
        <TextField {...optional('number')} label={t.number} size="medium" />
        <SelectField
          {...optional('kind')}
          label={t.kind}
          options={paperKinds.map(value => ({ value, label: textsIn(lang).kinds[value] }))}
        />
        <TextArea {...optional('bodies')} label={t.bodies} help={t.bodiesHelp} rows={3} />
      </FormPart>
      <FormPart title={t.wording} note={t.wordingNote}>
        <TextArea {...optional('subject')} label={texts.parts.subject} rows={2} />
        <TextArea {...optional('resolution')} label={texts.parts.resolution} rows={4} />
        <TextArea {...optional('facts')} label={texts.parts.facts} rows={10} />
        <TextArea {...optional('financialEffect')} label={texts.parts.financialEffect} rows={3} />
        <TextArea {...optional('climateEffect')} label={texts.parts.climateEffect} rows={3} />
      </FormPart>
    </>
  );
}

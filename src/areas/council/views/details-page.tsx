import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxField, RadioGroup } from '../../../design/choice.tsx';
import { FieldRow, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { Notice } from '../../../design/notice.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { languages } from '../../../kernel/text.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { climateEffects, paperKinds } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { textsIn } from './words.ts';

/** What only the authority can say about its paper. */
export function DetailsPage(props: {
  visit: Visit;
  view: PaperView;
  answers: Answers;
  /** What the form was made from. */
  seen: string;
  /** Rows for annexes that are shown. */
  annexes: number;
}) {
  const { visit, view, answers, seen } = props;
  const { paper } = view;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.detailsPage;
  const { facts } = texts;
  const optional = (name: string) => ({ ...answerOf(answers, name), required: false });
  return (
    <PaperFormPage visit={visit} paper={paper} title={t.title} lead={t.lead} errors={answers.errors}>
      {paper.state !== 'draft' && <Notice lang={lang} kind="info" title={t.late} />}
      <Form action={visit.link('papers.details', { paper: paper.id })} hidden={{ ...proofOf(visit), seen }}>
        <RadioGroup
          {...answerOf(answers, 'kind')}
          row
          label={texts.create.kind}
          options={paperKinds.map(value => ({ value, label: texts.kinds[value] }))}
        />
        <RadioGroup
          {...answerOf(answers, 'language')}
          row
          label={texts.create.language}
          options={languages.map(value => ({ value, label: texts.languages[value] }))}
        />
        <RadioGroup
          {...answerOf(answers, 'isPublic')}
          row
          label={facts.public}
          options={[
            { value: 'yes', label: texts.isPublic },
            { value: 'no', label: texts.isInternal },
          ]}
        />
        <TextField {...optional('number')} label={facts.number} help={t.numberHelp} size="medium" />
        <FieldRow>
          <TextField {...optional('town')} label={facts.town} size="medium" />
          <TextField {...optional('paperOn')} label={facts.paperOn} kind="date" />
        </FieldRow>
        <TextField {...answerOf(answers, 'signatory')} label={facts.signatory} help={t.signatoryHelp} size="medium" />
        <TextField {...optional('fit')} label={facts.fit} help={t.fitHelp} />
        <TextField {...optional('consentWhen')} label={facts.consentWhen} help={t.consentHelp} size="medium" />
        <RadioGroup
          {...answerOf(answers, 'climateEffect')}
          label={facts.climateEffect}
          options={climateEffects.map(value => ({ value, label: texts.climateEffects[value] }))}
        />
        <FormPart title={texts.annexes}>
          <RadioGroup
            {...answerOf(answers, 'agreement')}
            row
            label={t.agreement}
            options={(['public', 'internal', 'none'] as const).map(value => ({ value, label: t.agreements[value] }))}
          />
          {Array.from({ length: props.annexes }, (_, index) => (
            <InputRow wide legend={t.annex({ number: index + 1 })}>
              <input
                type="hidden"
                name={`annexes.${index}.fileId`}
                value={answers.values[`annexes.${index}.fileId`] ?? ''}
              />
              <TextField {...optional(`annexes.${index}.title`)} label={t.annexTitle} />
              <CheckboxField
                lang={lang}
                name={`annexes.${index}.isPublic`}
                label={texts.isPublic}
                value="yes"
                checked={answers.values[`annexes.${index}.isPublic`] === 'yes'}
                required={false}
              />
            </InputRow>
          ))}
        </FormPart>
        <Receipt answers={answers} shown={view.onBehalf} />
        <FormActions
          lang={lang}
          primary={t.submit}
          back={{ href: visit.link('papers.show', { paper: paper.id }), text: texts.back }}
        />
      </Form>
    </PaperFormPage>
  );
}

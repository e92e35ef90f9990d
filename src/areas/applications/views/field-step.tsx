import { Button } from '../../../design/button.tsx';
import { FormPart } from '../../../design/form.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Answer } from '../model.ts';
import { provenFrom } from '../rules/completeness.ts';
import { StepPage, type StepProps } from './form.tsx';
import { errorAt, fieldLabel, textsIn, typedIn } from './typed.ts';

/** Words and proofs of one field; `slots` proofs can be typed. */
export function FieldStep(props: StepProps & { answer: Answer; slots: number }) {
  const { visit, held, errors, answer, slots } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const typed = typedIn(visit);
  const area = (name: 'experienceText' | 'needText') => (
    <TextArea
      lang={lang}
      name={name}
      label={t.fields[name]}
      required={false}
      value={typed.text(name, answer[name])}
      error={errorAt(errors, name)}
    />
  );
  return (
    <StepPage
      {...props}
      step="fields"
      title={t.fields.detailTitle(fieldLabel(held.call, answer.field, lang))}
      action="applications.field.save"
      lead={t.fields.detailLead}
      minutes={answer.experience >= provenFrom ? 3 : 2}
      back={visit.link('applications.fields', { id: held.application.id })}
      more={
        answer.experience > 0 && (
          <p>
            <Button look="link" name="then" value="more">
              {t.fields.more}
            </Button>
          </p>
        )
      }
    >
      {answer.experience > 0 && area('experienceText')}
      {answer.need > 0 && area('needText')}
      {answer.experience > 0 && Array.from({ length: slots }, (_, index) => <Proof {...props} index={index} />)}
    </StepPage>
  );
}

function Proof({ visit, errors, answer, index }: StepProps & { answer: Answer; index: number }) {
  const lang = visit.language;
  const t = textsIn(lang);
  const typed = typedIn(visit);
  const saved = answer.proofs[index];
  const needed = index === 0 && answer.experience >= provenFrom;
  const field = (name: 'measure' | 'year' | 'effect' | 'contact') => ({
    lang,
    name: `${name}-${index}`,
    label: t.fields[name],
    error: errorAt(errors, `proofs.${index}.${name}`) ?? errorAt(errors, `${name}-${index}`),
    value: typed.text(`${name}-${index}`, String(saved?.[name] ?? '')),
  });
  return (
    <FormPart title={t.fields.proof(index + 1)} {...(needed ? { note: t.fields.proofsNote } : {})}>
      <TextField {...field('measure')} required={needed} />
      <TextField {...field('year')} inputmode="numeric" size="short" required={false} />
      <TextField {...field('effect')} help={t.fields.effectHelp} required={false} />
      <TextField {...field('contact')} help={t.fields.contactHelp} required={false} />
    </FormPart>
  );
}

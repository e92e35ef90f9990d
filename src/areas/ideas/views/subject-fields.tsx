import { SelectField } from '../../../design/choice.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { FieldOfAction, Programme } from '../../programmes/model.ts';
import { type Errors, errorAt, textsIn } from './words.ts';

type SubjectFieldsProps = {
  visit: Visit;
  draft: { readonly field: string; readonly programme: string };
  errors: Errors;
  programmes: readonly Programme[];
  fields: readonly FieldOfAction[];
};

/** What an idea belongs to: a field of action, and a programme where there is one to choose. */
export function SubjectFields({ visit, draft, errors, programmes, fields }: SubjectFieldsProps) {
  const lang = visit.language;
  const texts = textsIn(lang);
  const field = (name: string) => ({ lang, name, error: errorAt(errors, name) });
  return (
    <>
      <SelectField
        {...field('field')}
        label={texts.form.field}
        empty={texts.noField}
        value={draft.field}
        required={false}
        options={fields.map(({ id, label }) => ({ value: id, label: label[lang] }))}
      />
      {programmes.length > 0 && (
        <SelectField
          {...field('programme')}
          label={texts.form.programme}
          empty={texts.form.anyProgramme}
          value={draft.programme}
          required={false}
          options={programmes.map(({ slug, name }) => ({ value: slug, label: name[lang] }))}
        />
      )}
    </>
  );
}

import { Button } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Form } from '../../../design/form.tsx';
import { Section } from '../../../design/section.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Day } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { textTextsIn } from './words.ts';
import { hiddenOf } from './work-page.tsx';

/** Who could promise a translation, and who has. */
export type Promise = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly personId: string | null;
  readonly dueOn: Day | null;
};

/** Who translates this text, and by when. */
export function DutyForm(props: { visit: Visit; params: Readonly<Record<string, string>>; duty: Promise }) {
  const { visit, params, duty } = props;
  const { language } = visit;
  const t = textTextsIn(language).editor;
  return (
    <Section id="zustaendig" title={t.duty}>
      <Form action={visit.link('texts.duty', params)} hidden={hiddenOf(visit)}>
        <div class="kt-inline">
          <SelectField
            lang={language}
            name="person"
            label={t.dutyPerson}
            required={false}
            empty={t.dutyNobody}
            value={duty.personId}
            options={duty.people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            lang={language}
            name="dueOn"
            kind="date"
            label={t.dutyDay}
            required={false}
            value={duty.dueOn ?? ''}
          />
          <Button>{t.dutySave}</Button>
        </div>
      </Form>
    </Section>
  );
}

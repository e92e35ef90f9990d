import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { CheckboxField, SelectField } from '../../../design/choice.tsx';
import { Form } from '../../../design/form.tsx';
import { formatDay } from '../../../design/format.ts';
import { InputRow } from '../../../design/input-row.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type CouncilBody, consultationRoles, leadUnits } from '../model.ts';
import type { KnownSitting } from '../queries/bodies.ts';
import type { PaperView } from '../queries/view.ts';
import { SittingsAhead } from './calendar-page.tsx';
import { PaperFormPage } from './form-page.tsx';
import { Receipt } from './receipt.tsx';
import { linkTextsIn, sayResult, textsIn } from './words.ts';

type SequenceFormProps = {
  visit: Visit;
  view: PaperView;
  bodies: readonly CouncilBody[];
  answers: Answers;
  seen: string;
  sittings: readonly KnownSitting[];
  /** Rows that are shown, the empty one at the end among them. */
  rows: number;
};

/** The bodies of a paper in their order, all in one form, so that nothing typed is lost on the way. */
export function SequenceFormPage(props: SequenceFormProps) {
  const { visit, view, answers, seen } = props;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.sequence;
  const { paper } = view;
  const closed = paper.consultations.filter(({ result }) => result !== null);
  return (
    <PaperFormPage visit={visit} paper={paper} title={t.change} lead={t.lead} errors={answers.errors}>
      {closed.length > 0 && (
        <ul>
          {closed.map(({ body, role, result }) => (
            <li>{t.closed({ body: body.name, result: sayResult(lang, role, result!) })}</li>
          ))}
        </ul>
      )}
      <Form action={visit.link('papers.sequence', { paper: paper.id })} hidden={{ ...proofOf(visit), seen }}>
        {Array.from({ length: props.rows }, (_, index) => (
          <Row {...props} index={index} />
        ))}
        <Receipt answers={answers} shown={view.onBehalf} />
        <ButtonRow>
          <Button look="primary" name="act" value="save">
            {t.submit}
          </Button>
          <Button name="act" value="more">
            {t.more}
          </Button>
          <a class="kt-link kt-form__back" href={visit.link('papers.show', { paper: paper.id })}>
            {texts.back}
          </a>
        </ButtonRow>
      </Form>
      <p>
        <a href={visit.link('papers.calendar', { paper: paper.id })}>{linkTextsIn(lang).calendar.open}</a>
      </p>
      <SittingsAhead lang={lang} sittings={props.sittings} />
    </PaperFormPage>
  );
}

function Row({ visit, answers, bodies, sittings, index }: SequenceFormProps & { index: number }) {
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.sequence;
  const nameOf = (part: string) => `rows.${index}.${part}`;
  const field = (part: string) => answerOf(answers, nameOf(part));
  const optional = (part: string) => ({ ...field(part), required: false });
  const id = answers.values[nameOf('id')] ?? '';
  const isNew = id === '';
  const body = bodies.find(one => one.id === answers.values[nameOf('body')]);
  // A row that has its body goes to one of its sittings; a new one gets its body by the sitting.
  const known = isNew ? sittings : sittings.filter(({ bodyId }) => bodyId === body?.id);
  const legend = isNew || !body ? t.newRow : t.row({ number: index + 1, body: body.name });
  const box = (part: string, label: string) => (
    <CheckboxField
      {...field(part)}
      label={label}
      value="yes"
      checked={answers.values[nameOf(part)] === 'yes'}
      required={false}
    />
  );
  return (
    <InputRow wide legend={legend}>
      <input type="hidden" name={nameOf('id')} value={id} />
      {known.length > 0 && (
        <SelectField
          {...optional('known')}
          label={t.known}
          help={t.knownHelp}
          options={known.map(one => ({
            value: one.id,
            label: t.knownSitting({ body: one.body, day: formatDay(lang, one.day), time: one.time }),
          }))}
        />
      )}
      {bodies.length > 0 && (
        <SelectField
          {...(isNew ? optional('body') : field('body'))}
          label={t.body}
          options={bodies.map(({ id: value, name }) => ({ value, label: name }))}
        />
      )}
      {isNew && (
        <>
          <TextField {...optional('newBody')} label={bodies.length > 0 ? t.newBody : t.body} />
          <TextField {...optional('leadDays')} label={t.leadDays} inputmode="numeric" size="short" />
          <SelectField
            {...optional('leadUnit')}
            label={t.leadUnit}
            options={leadUnits.map(value => ({ value, label: texts.units[value] }))}
          />
        </>
      )}
      <SelectField
        {...field('role')}
        label={t.role}
        options={consultationRoles.map(value => ({ value, label: texts.roles[value] }))}
      />
      <TextField {...optional('day')} label={t.day} kind="date" />
      <TextField {...optional('time')} label={t.time} kind="time" />
      <TextField {...(isNew ? optional('order') : field('order'))} label={t.order} inputmode="numeric" size="short" />
      {box('isPublic', t.isPublic)}
      {!isNew && box('remove', t.remove)}
    </InputRow>
  );
}

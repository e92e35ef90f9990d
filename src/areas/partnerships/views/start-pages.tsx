import type { Child } from 'hono/jsx';
import { ActingFields, type Speaker } from '../../../design/acting-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { ButtonLink } from '../../../design/button.tsx';
import { CheckboxGroup, RadioGroup, SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import type { ContactPerson } from '../../organisations/model.ts';
import type { Partnership } from '../model.ts';
import { type FormatsVersion, frequencies, talkKinds, visitKinds, weekdays } from '../model/start.ts';
import { proofOf, sayFormats, textsIn, titleOf } from './words.ts';

type StepProps = {
  visit: Visit;
  partnership: Partnership;
  answers: Answers;
  speakers: readonly Speaker[];
};

/** A page on which one thing is done for a pair. */
export function StepPage(
  props: StepProps & {
    title: string;
    lead?: string;
    action: string;
    hidden?: Readonly<Record<string, string>>;
    primary: string;
    children?: Child;
    /** Instead of the form, where there is nothing to fill in yet. */
    instead?: Child;
  },
) {
  const { visit, partnership, answers, title } = props;
  const { language } = visit;
  const t = textsIn(language);
  const back = visit.link('partnerships.show', { partnership: partnership.id });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[{ text: titleOf(language, partnership), href: back }, { text: title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead title={title} lead={props.lead} />
      {props.instead ?? (
        <Form action={props.action} hidden={{ ...proofOf(visit), ...props.hidden }} upload={props.speakers.length > 0}>
          {props.children}
          {props.speakers.length > 0 && (
            <ActingFields
              answers={answers}
              speakers={props.speakers}
              labels={t.start}
              channels={channels.map(channel => ({ value: channel, label: t.start.channels[channel] }))}
              fileSent={visit.fields.file('file') !== null}
            />
          )}
          <FormActions lang={language} primary={props.primary} back={{ href: back, text: t.beginBack }} />
        </Form>
      )}
    </Page>
  );
}

/** Who advises, from when to when. */
export function AdviserPage(
  props: Omit<StepProps, 'speakers'> & {
    people: readonly { readonly id: string; readonly name: string }[];
    officeId: string;
  },
) {
  const { visit, partnership, answers, people } = props;
  const t = textsIn(visit.language).start;
  return (
    <StepPage
      {...{ visit, partnership, answers }}
      speakers={[]}
      title={t.adviserTitle}
      lead={t.adviserLead}
      action={visit.link('partnerships.adviser', { partnership: partnership.id })}
      primary={t.save}
      instead={
        people.length === 0 ? (
          <Empty
            title={t.adviserNone}
            action={
              <ButtonLink look="primary" href={visit.link('people.invite', { organisation: props.officeId })}>
                {t.adviserInvite}
              </ButtonLink>
            }
          />
        ) : undefined
      }
    >
      <SelectField
        {...answerOf(answers, 'personId')}
        label={t.person}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FieldRow>
        <TextField {...answerOf(answers, 'startsOn')} label={t.from} kind="date" />
        <TextField {...answerOf(answers, 'endsOn')} label={t.to} kind="date" required={false} />
      </FieldRow>
    </StepPage>
  );
}

/** Who can be called at a member. */
export function ContactsPage(props: StepProps & { people: readonly ContactPerson[]; chosen: readonly string[] }) {
  const { visit, partnership, answers, speakers, people } = props;
  const t = textsIn(visit.language).start;
  const [member] = speakers;
  const organisation = member!.organisationId;
  const add = (
    <ButtonLink href={visit.link('contacts.new', { organisation })} look={people.length === 0 ? 'primary' : 'link'}>
      {t.contactsAdd}
    </ButtonLink>
  );
  return (
    <StepPage
      {...{ visit, partnership, answers }}
      // The address says for whom; the office still says how the word reached it.
      speakers={speakers}
      title={t.contactsTitle({ name: member!.name })}
      lead={`${t.contactsLead} ${t.contactsNote}`}
      action={visit.link('partnerships.contacts', { partnership: partnership.id, organisation })}
      primary={t.save}
      instead={people.length === 0 ? <Empty title={t.contactsEmpty} action={add} /> : undefined}
    >
      <CheckboxGroup
        {...answerOf(answers, 'contacts')}
        label={t.contacts}
        values={props.chosen}
        options={people.map(({ id, name, jobTitle, phone, email }) => ({
          value: id,
          label: [name, jobTitle].filter(Boolean).join(', '),
          help: [phone, email].filter(Boolean).join(', '),
        }))}
      />
      <p>{add}</p>
    </StepPage>
  );
}

/** How often they talk, and how they see it on site. */
export function FormatsPage(props: StepProps) {
  const { visit, partnership, answers } = props;
  const t = textsIn(visit.language).start;
  return (
    <StepPage
      {...props}
      title={t.formatsTitle}
      lead={t.formatsLead}
      action={visit.link('partnerships.formats', { partnership: partnership.id })}
      primary={t.propose}
    >
      <RadioGroup
        {...answerOf(answers, 'talk')}
        label={t.talk}
        options={talkKinds.map(value => ({ value, label: t.talks[value] }))}
      />
      <RadioGroup
        {...answerOf(answers, 'frequency')}
        label={t.frequency}
        options={frequencies.map(value => ({ value, label: t.frequencies[value] }))}
      />
      <SelectField
        {...answerOf(answers, 'weekday')}
        label={t.weekday}
        empty={t.anyDay}
        required={false}
        options={weekdays.map(value => ({ value, label: t.weekdays[value] }))}
      />
      <RadioGroup
        {...answerOf(answers, 'visit')}
        label={t.visit}
        options={visitKinds.map(value => ({ value, label: t.visits[value] }))}
      />
      <TextField
        {...answerOf(answers, 'workshops')}
        label={t.workshopsCount}
        help={t.workshopsHelp}
        kind="number"
        min={1}
        max={20}
        required={false}
      />
    </StepPage>
  );
}

/** The formats as they were proposed last, to be accepted. */
export function AcceptPage(props: StepProps & { formats: FormatsVersion }) {
  const { visit, partnership, formats } = props;
  const t = textsIn(visit.language).start;
  return (
    <StepPage
      {...props}
      title={t.acceptTitle}
      lead={t.acceptPoints}
      action={visit.link('partnerships.accept', { partnership: partnership.id })}
      hidden={{ read: String(formats.number) }}
      primary={t.accept}
    >
      <p>
        <strong>{sayFormats(visit.language, formats)}</strong>
      </p>
      <p>
        <a href={visit.link('partnerships.formats', { partnership: partnership.id })}>{t.proposeOther}</a>
      </p>
    </StepPage>
  );
}

import type { Child } from 'hono/jsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxField, RadioGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import { TextPair } from '../../../design/text-pair.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { ProgrammeEvent } from '../../events/model.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { Programme } from '../../programmes/model.ts';
import { type Project, projectKinds } from '../model.ts';
import { plain, publicityCrumb, textsIn } from './words.ts';

type Bodies = readonly Pick<Organisation, 'id' | 'name'>[];

/** What is said about a project; `project` is null for a new one. */
export function ProjectFormPage(props: {
  visit: Visit;
  project: Project | null;
  programmes: readonly Programme[];
  organisations: Bodies;
  answers: Answers;
}) {
  const { visit, project, answers } = props;
  const texts = textsIn(visit.language);
  const t = texts.form;
  const action = project ? visit.link('projects.change', { project: project.slug }) : visit.link('projects.create');
  const options = optionsOf(props.organisations);
  return (
    <FormPage
      visit={visit}
      project={project}
      answers={answers}
      title={project === null ? texts.office.newProject : texts.office.editProject}
      lead={texts.office.projectsLead}
      action={action}
      primary={project === null ? t.create : t.save}
    >
      <RadioGroup
        {...answerOf(answers, 'programmeId')}
        label={t.programmeId}
        options={props.programmes.map(({ id, name }) => ({ value: id, label: name[visit.language] }))}
      />
      <TextPair answers={answers} name="name" label={t.name} />
      <TextPair answers={answers} name="motto" label={t.motto} required={false} />
      <RadioGroup
        {...answerOf(answers, 'kind')}
        label={t.kind}
        options={projectKinds.map(kind => ({ value: kind, label: texts.kinds[kind], help: texts.kindTexts[kind] }))}
      />
      <TextField {...answerOf(answers, 'fromDay')} kind="date" label={t.fromDay} required={false} />
      <TextField {...answerOf(answers, 'toDay')} kind="date" label={t.toDay} required={false} />
      <SelectField
        {...answerOf(answers, 'coordinationId')}
        label={t.coordinationId}
        help={t.coordinationHelp}
        required={false}
        empty={t.nobody}
        options={options}
      />
      <TextArea {...answerOf(answers, 'address')} label={t.address} help={t.addressHelp} rows={3} required={false} />
      <SelectField
        {...answerOf(answers, 'applicantId')}
        label={t.applicantId}
        required={false}
        empty={t.nobody}
        options={options}
      />
      <TextField {...answerOf(answers, 'applicantName')} label={t.applicantName} required={false} />
      <TextField {...answerOf(answers, 'source')} label={t.source} required={false} />
    </FormPage>
  );
}

type RowsProps = { visit: Visit; project: Project; answers: Answers; rows: number };

/** Who takes part, one row each. */
export function MembersPage(props: RowsProps & { organisations: Bodies }) {
  const { visit, project, answers } = props;
  const t = textsIn(visit.language).form;
  return (
    <FormPage
      {...props}
      title={t.membersTitle}
      lead={t.membersLead}
      action={visit.link('projects.members.set', { project: project.slug })}
      primary={t.save}
    >
      {Array.from({ length: props.rows }, (_, index) => {
        const { value, ...lead } = answerOf(answers, `members.${index}.lead`);
        return (
          <InputRow legend={t.member(String(index + 1))}>
            <SelectField
              {...answerOf(answers, `members.${index}.organisationId`)}
              label={t.organisationId}
              required={false}
              empty={t.noMember}
              options={optionsOf(props.organisations)}
            />
            <TextField {...answerOf(answers, `members.${index}.name`)} label={t.memberName} required={false} />
            <CheckboxField {...lead} label={t.lead} checked={value !== ''} required={false} />
          </InputRow>
        );
      })}
    </FormPage>
  );
}

/** The grid of themes, hosts and events, one row for each theme. */
export function ThemesPage(props: RowsProps & { events: readonly ProgrammeEvent[] }) {
  const { visit, project, answers } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.form;
  const hosts = project.members.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const events = props.events.map(({ id, title }) => ({ value: id, label: plain(language, title) }));
  return (
    <FormPage
      {...props}
      title={t.themesTitle}
      lead={t.themesLead}
      action={visit.link('projects.themes.set', { project: project.slug })}
      primary={t.save}
    >
      {Array.from({ length: props.rows }, (_, index) => (
        <InputRow legend={t.theme(String(index + 1))} wide>
          <TextPair answers={answers} name={`themes.${index}.label`} label={t.label} required={false} />
          <SelectField
            {...answerOf(answers, `themes.${index}.hostId`)}
            label={t.hostId}
            required={false}
            empty={texts.notHandedDown}
            options={hosts}
          />
          <SelectField
            {...answerOf(answers, `themes.${index}.eventId`)}
            label={t.eventId}
            required={false}
            empty={t.noEvent}
            options={events}
          />
        </InputRow>
      ))}
    </FormPage>
  );
}

/** What the forms of a project have around them. */
function FormPage(props: {
  visit: Visit;
  project: Project | null;
  answers: Answers;
  title: string;
  lead: string;
  action: string;
  primary: string;
  children: Child;
}) {
  const { visit, project, answers, title } = props;
  const { language } = visit;
  const name = project && plain(language, project.name);
  const list = visit.link('projects.office');
  const back = project ? visit.link('projects.manage', { project: project.slug }) : list;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[
        publicityCrumb(visit),
        { text: textsIn(language).office.projectsTitle, href: list },
        ...(name ? [{ text: name, href: back }] : []),
        { text: title },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <PageHead title={title} preline={name} lead={props.lead} />
      <ErrorSummary lang={language} errors={answers.errors} />
      <Form action={props.action} hidden={proofOf(visit)}>
        {props.children}
        <FormActions lang={language} primary={props.primary} back={{ href: back }} />
      </Form>
    </Page>
  );
}

function optionsOf(organisations: Bodies) {
  return organisations.map(({ id, name }) => ({ value: id, label: name }));
}

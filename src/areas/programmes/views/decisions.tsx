import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { Facts } from '../../../design/facts.tsx';
import { fieldId } from '../../../design/field.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { formatDay } from '../../../design/format.ts';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Section } from '../../../design/section.tsx';
import { Checklist } from '../../../design/tasks.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import { dayAt } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallOfProgramme } from '../queries.ts';
import { deadlineInWords, rulesInWords } from '../queries/terms-in-words.ts';
import { crumbsOf } from './edit.tsx';
import { Checksum, factsOf, textsIn } from './lines.tsx';
import { hiddenOf } from './office.tsx';
import { errorAt, errorsOf, type Problem } from './problems.ts';

type DecisionProps = { visit: Visit; call: CallOfProgramme; problems: readonly Problem[] };

/** What publishing does, what is still missing, and the hash under which the rules will stand. */
export function PublishPage({ visit, call, problems, hash }: DecisionProps & { hash: string }) {
  const { language } = visit;
  const t = textsIn(language).publish;
  const { timeZone } = call.terms;
  const edit = visit.link('calls.edit', { call: call.slug });
  const from = formatDay(language, dayAt(call.opensAt, timeZone));
  const rules = rulesInWords(call.terms.rules, call.programme.taxonomy, language);
  return (
    <Decision visit={visit} call={call} title={t.title}>
      {problems.length > 0 && (
        <Section id="fehlt" title={t.missing}>
          <Checklist
            items={errorsOf(language, problems).map(({ text, field }) => ({
              text,
              state: t.missingState,
              missing: true,
              href: field === undefined ? edit : `${edit}#${fieldId(field)}`,
            }))}
          />
          <ButtonRow>
            <ButtonLink look="primary" href={edit}>
              {t.toDraft}
            </ButtonLink>
          </ButtonRow>
        </Section>
      )}
      <Section id="folgen" title={t.will}>
        <ul>
          <li>{t.willPublic}</li>
          <li>{t.willOpen(from, deadlineInWords(call.deadlineAt, timeZone, language))}</li>
          <li>{t.willFreeze}</li>
          <li>{t.willNotUndo}</li>
        </ul>
        <Facts
          items={factsOf(
            rules,
            rules.map(({ key }) => key),
          )}
        />
        <p>
          {t.hash}: <Checksum hash={hash} />
        </p>
      </Section>
      {problems.length === 0 && (
        <Form action={visit.link('calls.open', { call: call.slug })} hidden={{ ...hiddenOf(visit), seen: hash }}>
          <FormActions lang={language} primary={t.button} back={{ href: edit, text: t.toDraft }} />
        </Form>
      )}
    </Decision>
  );
}

/** More time for everyone. */
export function ExtendPage(props: DecisionProps & { values: { deadline: string; reason: string } }) {
  const { visit, call, problems, values } = props;
  const { language } = visit;
  const t = textsIn(language).extend;
  const lead = t.lead(deadlineInWords(call.deadlineAt, call.terms.timeZone, language));
  return (
    <Decision visit={visit} call={call} title={t.title} lead={lead} problems={problems}>
      <Form action={visit.link('calls.extension', { call: call.slug })} hidden={hiddenOf(visit)}>
        <TextField
          lang={language}
          name="deadline"
          kind="date"
          label={t.deadline}
          help={textsIn(language).form.deadlineHelp}
          value={values.deadline}
          error={errorAt(language, problems, 'deadline')}
        />
        <Reason visit={visit} problems={problems} value={values.reason} />
        <FormActions lang={language} primary={t.button} back={{ href: manage(visit, call) }} />
      </Form>
    </Decision>
  );
}

/** The end of a call before its deadline. */
export function CancelPage(props: DecisionProps & { reason: string }) {
  const { visit, call, problems } = props;
  const t = textsIn(visit.language).cancel;
  return (
    <Decision visit={visit} call={call} title={t.title} lead={t.lead} problems={problems}>
      <Form action={visit.link('calls.cancellation', { call: call.slug })} hidden={hiddenOf(visit)}>
        <Reason visit={visit} problems={problems} value={props.reason} />
        <FormActions lang={visit.language} primary={t.button} danger back={{ href: manage(visit, call) }} />
      </Form>
    </Decision>
  );
}

function manage(visit: Visit, call: CallOfProgramme): string {
  return visit.link('calls.manage', { call: call.slug });
}

function Reason(props: { visit: Visit; problems: readonly Problem[]; value: string }) {
  const { language } = props.visit;
  const t = textsIn(language).form;
  return (
    <TextArea
      lang={language}
      name="reason"
      label={t.reason}
      help={t.reasonHelp}
      value={props.value}
      error={errorAt(language, props.problems, 'reason')}
    />
  );
}

function Decision(props: {
  visit: Visit;
  call: CallOfProgramme;
  title: string;
  lead?: string;
  problems?: readonly Problem[];
  children?: Child;
}) {
  const { visit, call, title, problems = [] } = props;
  const { language } = visit;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={crumbsOf(visit, call, title)}
      failed={problems.length > 0}
      hidden
    >
      <PageHead title={title} preline={call.name[language] || call.name.de} lead={props.lead} />
      <ErrorSummary lang={language} errors={errorsOf(language, problems)} />
      {props.children}
    </Page>
  );
}

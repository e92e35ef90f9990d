import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { Page } from '../../../design/page.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { CallOfProgramme } from '../queries.ts';
import type { Difference } from '../queries/terms-in-words.ts';
import type { CallInputs } from '../schema.ts';
import { CallFields } from './call-form.tsx';
import { textsIn } from './lines.tsx';
import { hiddenOf } from './office.tsx';
import { errorAt, errorsOf, type Problem } from './problems.ts';
import { Differences } from './versions.tsx';

type EditProps = {
  visit: Visit;
  call: CallOfProgramme;
  values: CallInputs;
  problems: readonly Problem[];
};

/** The way from the list of calls to a page of one call. */
export function crumbsOf(visit: Visit, call: CallOfProgramme, title: string) {
  return [
    { text: textsIn(visit.language).office.title, href: visit.link('calls.office') },
    { text: call.name[visit.language] || call.name.de, href: visit.link('calls.manage', { call: call.slug }) },
    { text: title },
  ];
}

/** A draft to write on. */
export function EditCallPage({ visit, call, values, problems }: EditProps) {
  const { language } = visit;
  const t = textsIn(language);
  const title = t.office.edit;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={crumbsOf(visit, call, title)}
      failed={problems.length > 0}
      hidden
    >
      <PageHead title={title} preline={call.name[language] || call.name.de} />
      <ErrorSummary lang={language} errors={errorsOf(language, problems)} />
      <Form action={visit.link('calls.change', { call: call.slug })} hidden={hiddenOf(visit)}>
        <CallFields language={language} taxonomy={call.programme.taxonomy} values={values} problems={problems} />
        <FormActions
          lang={language}
          primary={t.form.save}
          back={{ href: visit.link('calls.manage', { call: call.slug }) }}
        />
      </Form>
    </Page>
  );
}

/** A published call to correct: the same questions without the window, and the reason. */
export function CorrectCallPage({ visit, call, values, problems, reason }: EditProps & { reason: string }) {
  const { language } = visit;
  const t = textsIn(language);
  const { title, lead, check } = t.correct;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={crumbsOf(visit, call, title)}
      failed={problems.length > 0}
      hidden
    >
      <PageHead title={title} preline={call.name[language]} lead={lead} />
      <ErrorSummary lang={language} errors={errorsOf(language, problems)} />
      <Form
        action={visit.link('calls.correction', { call: call.slug })}
        hidden={{ _csrf: visit.csrf, seen: call.hash ?? '', step: 'check' }}
      >
        <TextArea
          lang={language}
          name="reason"
          label={t.form.reason}
          help={t.form.reasonHelp}
          value={reason}
          error={errorAt(language, problems, 'reason')}
        />
        <CallFields
          language={language}
          taxonomy={call.programme.taxonomy}
          values={values}
          problems={problems}
          published
        />
        <FormActions lang={language} primary={check} back={{ href: visit.link('calls.manage', { call: call.slug }) }} />
      </Form>
    </Page>
  );
}

/** What a correction changes, before it is published. Everything typed goes along, so that one can go back. */
export function CheckCorrectionPage(
  props: Omit<EditProps, 'problems'> & { reason: string; seen: string; differences: readonly Difference[] },
) {
  const { visit, call, values, reason } = props;
  const { language } = visit;
  const t = textsIn(language).correct;
  return (
    <Page frame={visit.frame} lang={language} title={t.checkTitle} crumbs={crumbsOf(visit, call, t.checkTitle)} hidden>
      <PageHead title={t.checkTitle} preline={call.name[language]} lead={t.checkLead} />
      <p>
        {textsIn(language).form.reason}: {reason}
      </p>
      <Differences language={language} differences={props.differences} />
      <Form
        action={visit.link('calls.correction', { call: call.slug })}
        hidden={{ ...hiddenOf(visit), seen: props.seen, reason }}
      >
        {Object.entries(values).map(([name, value]) => (
          <input type="hidden" name={name} value={String(value)} />
        ))}
        <ButtonRow>
          <Button look="primary" name="step" value="publish">
            {t.button}
          </Button>
          <Button name="step" value="edit">
            {t.title}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}

import type { Child } from 'hono/jsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { ReceiptFields } from '../../../design/receipt-fields.tsx';
import { FormProgress } from '../../../design/steps.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels, type OnBehalf, type Step, steps } from '../model.ts';
import { actsOnBehalf } from '../policy.ts';
import type { ApplicationOfCall } from '../queries.ts';
import { errorAt, hiddenOf, textsIn, typedIn, wordsOf } from './typed.ts';

export type StepProps = {
  readonly visit: Visit;
  readonly held: ApplicationOfCall;
  /** How the last act came that was recorded here: the next one mostly came with it. */
  readonly paper?: OnBehalf | undefined;
  readonly errors: readonly FormError[];
};

/** Whether the person fills in for an authority, not as one of its own. */
export function isOnBehalf({ visit, held }: Pick<StepProps, 'visit' | 'held'>): boolean {
  const { organisationId } = held.application;
  return actsOnBehalf(visit.ctx.actor, { organisationId, officeId: held.call.programme.officeId });
}

/** One step of the form: where one is, what is asked, and the three ways on. */
export function StepPage(
  props: StepProps & {
    step: Step;
    action: string;
    title?: string;
    lead: Child;
    minutes?: number;
    upload?: boolean;
    back?: string;
    /** A further button; it stands last, so that the enter key presses the main one. */
    more?: Child;
    children: Child;
  },
) {
  const { visit, held, step, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const onBehalf = isOnBehalf(props);
  const title = props.title ?? t.steps[step];
  const before = steps[steps.indexOf(step) - 1];
  const id = held.application.id;
  const back = props.back ?? (before && visit.link(`applications.${before}`, { id }));
  return (
    <Page frame={visit.frame} lang={lang} title={title} failed={errors.length > 0} crumbs={crumbsOf(props)} hidden>
      <FormProgress lang={lang} step={steps.indexOf(step) + 1} of={steps.length} minutes={props.minutes} />
      <PageHead title={title} preline={`${held.organisation.name} · ${held.call.name[lang]}`} lead={props.lead} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link(props.action, visit.params)} hidden={hiddenOf(visit)} upload={props.upload || onBehalf}>
        {props.children}
        {onBehalf && <OnBehalfPart {...props} late={false} />}
        <FormActions
          lang={lang}
          primary={t.save}
          later={{ name: 'then', value: 'later' }}
          {...(back === undefined ? {} : { back: { href: back } })}
        />
        {props.more}
      </Form>
    </Page>
  );
}

/** How an act of the authority came to the office that records it. */
export function OnBehalfPart({ visit, held, errors, late, paper }: StepProps & { late: boolean }) {
  const lang = visit.language;
  const t = textsIn(lang);
  return (
    <BehalfFields
      visit={visit}
      errors={errors}
      late={late}
      paper={paper}
      title={t.onBehalf.title}
      note={t.onBehalf.note(held.organisation.name)}
    />
  );
}

/** Day, way, paper and, where an entry may be late, the reason. */
export function BehalfFields(props: {
  visit: Visit;
  errors: readonly FormError[];
  late: boolean;
  paper?: OnBehalf | undefined;
  title: string;
  note: string;
}) {
  const { visit, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const typed = typedIn(visit);
  return (
    <ReceiptFields
      lang={lang}
      title={props.title}
      note={props.note}
      labels={t.onBehalf}
      channels={channels.map(value => ({ value, label: t.channels[value] }))}
      values={{
        receivedOn: typed.text('receivedOn', props.paper?.receivedOn ?? visit.ctx.today),
        channel: typed.text('channel', props.paper?.channel ?? ''),
      }}
      fileSent={visit.fields.file('file') !== null}
      errorAt={name => errorAt(errors, name)}
    >
      {props.late && (
        <TextArea
          lang={lang}
          name="lateReason"
          label={t.onBehalf.lateReason}
          help={t.onBehalf.lateHelp}
          error={errorAt(errors, 'lateReason')}
          rows={2}
          required={false}
          value={typed.text('lateReason', '')}
        />
      )}
    </ReceiptFields>
  );
}

/** The way here: for the office below the list of the call, for an authority its own application. */
export function crumbsOf(props: Pick<StepProps, 'visit' | 'held'>) {
  const { visit, held } = props;
  const t = textsIn(visit.language);
  const { id } = held.application;
  if (!isOnBehalf(props))
    return [{ text: t.title(wordsOf(held.call, visit.language)), href: visit.link('applications.show', { id }) }];
  const call = held.call.slug;
  return [
    { text: held.call.name[visit.language], href: visit.link('applications.list', { call }) },
    { text: held.organisation.name, href: visit.link('applications.record', { call, id }) },
  ];
}

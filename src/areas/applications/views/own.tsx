import { ButtonLink } from '../../../design/button.tsx';
import { RadioGroup } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Facts } from '../../../design/facts.tsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { formatDay, formatMoment } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { FormProgress } from '../../../design/steps.tsx';
import { Checklist } from '../../../design/tasks.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import { deadlineInWords } from '../../programmes/queries/terms-in-words.ts';
import { steps } from '../model.ts';
import type { ApplicationOfCall } from '../queries.ts';
import { isEditable, mayWithdraw } from '../rules.ts';
import { completenessOf, type Item, minutesLeft } from '../rules/completeness.ts';
import { Answers, type Looked } from './answers.tsx';
import { crumbsOf, isOnBehalf, OnBehalfPart, type StepProps } from './form.tsx';
import { errorAt, fieldLabel, hiddenOf, textsIn, typedIn, wordsOf } from './typed.ts';

/** The call page's button leads here: what is needed, for whom, and one button. */
export function StartPage(props: {
  visit: Visit;
  call: CallOfProgramme;
  organisations: readonly Organisation[];
  errors: readonly FormError[];
}) {
  const { visit, call, organisations, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang).start;
  const w = wordsOf(call, lang);
  const only = organisations.length === 1 ? organisations[0] : undefined;
  const deadline = deadlineInWords(call.deadlineAt, call.terms.timeZone, lang);
  const crumb = { text: call.name[lang], href: visit.link('calls.show', { call: call.slug }) };
  return (
    <Page frame={visit.frame} lang={lang} title={t.title(w)} failed={errors.length > 0} crumbs={[crumb]} hidden>
      <PageHead
        title={t.title(w)}
        preline={only ? `${only.name} · ${call.name[lang]}` : call.name[lang]}
        lead={`${textsIn(lang).deadline(deadline)} ${t.lead}`}
      />
      <ErrorSummary lang={lang} errors={errors} />
      {organisations.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <>
          <Section id="braucht" title={t.need}>
            <ul>
              {Object.values(t.needs).map(need => (
                <li>{need}</li>
              ))}
            </ul>
          </Section>
          <Form
            action={visit.link('applications.begin', { call: call.slug })}
            hidden={{ ...hiddenOf(visit), ...(only ? { organisation: only.id } : {}) }}
          >
            {!only && (
              <RadioGroup
                lang={lang}
                name="organisation"
                label={t.which}
                value={visit.fields.text('organisation')}
                error={errorAt(errors, 'organisation')}
                options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <FormActions lang={lang} primary={t.begin(w)} />
          </Form>
        </>
      )}
    </Page>
  );
}

/** Where the application stands: one sentence, one button, what is there and what is missing. */
export function ShowPage(props: {
  visit: Visit;
  held: ApplicationOfCall;
  looked: Looked;
  office: Organisation;
  mayBind: boolean;
}) {
  const { visit, held, looked, office } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const { application, call } = held;
  const { id, state } = application;
  const items = completenessOf(application);
  const editable = isEditable(state);
  const title = t.overview[state](wordsOf(call, lang));
  const lead = editable ? `${t.deadline(deadlineOf(visit, call))} ${leftInWords(visit, items)}` : t.next[state];
  return (
    <Page frame={visit.frame} lang={lang} title={title} hidden>
      <PageHead
        title={title}
        preline={`${held.organisation.name} · ${call.name[lang]}`}
        lead={lead}
        actions={<MainButton visit={visit} held={held} items={items} />}
      />
      {application.decisionReason !== null && state !== 'withdrawn' && (
        <Facts items={[{ term: t.reason, value: application.decisionReason }]} />
      )}
      {editable ? (
        <Checklist items={items.map(item => checkItem(visit, held, item))} />
      ) : (
        <Answers visit={visit} held={held} looked={looked} />
      )}
      <p>{state === 'submitted' || state === 'eligible' ? t.waitingOffice(office.name) : t.waiting}</p>
      <p>{t.questions(office.name, office.phone)}</p>
      {props.mayBind && mayWithdraw(application).ok && (
        <p>
          <a class="kt-link" href={visit.link('applications.withdraw', { id })}>
            {t.withdraw.link}
          </a>
        </p>
      )}
    </Page>
  );
}

function MainButton(props: { visit: Visit; held: ApplicationOfCall; items: readonly Item[] }) {
  const { visit, held, items } = props;
  const t = textsIn(visit.language);
  const { id, state } = held.application;
  if (isEditable(state)) {
    const first = items.find(({ missing }) => missing);
    const href = visit.link(`applications.${first?.step ?? 'check'}`, { id });
    return (
      <ButtonLink look="primary" href={href}>
        {first ? t.continue : t.toCheck}
      </ButtonLink>
    );
  }
  if (held.application.submittedAt === null) return null;
  return <ButtonLink href={visit.link('applications.receipt', { id })}>{t.toReceipt}</ButtonLink>;
}

function deadlineOf(visit: Visit, call: CallOfProgramme): string {
  return deadlineInWords(call.deadlineAt, call.terms.timeZone, visit.language);
}

function leftInWords(visit: Visit, items: readonly Item[]): string {
  const t = textsIn(visit.language);
  const count = items.filter(({ missing }) => missing).length;
  return count === 0 ? t.complete : t.left(count, minutesLeft(items));
}

/** One line of the checklist; what is missing leads to where it is said. */
export function checkItem(visit: Visit, held: ApplicationOfCall, item: Item, linked = true) {
  const t = textsIn(visit.language);
  const { id } = held.application;
  const href =
    item.item === 'evidence'
      ? visit.link('applications.field', { id, field: item.field! })
      : visit.link(`applications.${item.step}`, { id });
  return {
    text: nameOf(visit, held, item),
    state: item.missing ? t.missing(item.minutes) : t.there,
    missing: item.missing,
    ...(linked ? { href } : {}),
  };
}

function nameOf(visit: Visit, held: ApplicationOfCall, { item, field }: Item): string {
  const t = textsIn(visit.language);
  if (item === 'evidence') return t.evidenceIn(fieldLabel(held.call, field!, visit.language));
  return item === 'organisation' && isOnBehalf({ visit, held }) ? t.authority : t.items[item];
}

/** Step 6: everything once more, what is missing, and the button that sends it. */
export function CheckPage(props: StepProps & { looked: Looked; mayBind: boolean }) {
  const { visit, held, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const { id } = held.application;
  const missing = completenessOf(held.application).filter(item => item.missing);
  const onBehalf = isOnBehalf(props);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.steps.check}
      failed={errors.length > 0}
      crumbs={crumbsOf(props)}
      hidden
    >
      <FormProgress lang={lang} step={steps.length} of={steps.length} />
      <PageHead
        title={t.steps.check}
        preline={`${held.organisation.name} · ${held.call.name[lang]}`}
        lead={t.check.lead}
      />
      <ErrorSummary lang={lang} errors={errors} />
      {missing.length > 0 && (
        <Section id="fehlt" title={t.check.notYet}>
          <Checklist items={missing.map(item => checkItem(visit, held, item))} />
        </Section>
      )}
      <Answers {...props} change={step => visit.link(`applications.${step}`, { id })} />
      {props.mayBind ? (
        <Form action={visit.link('applications.submit', { id })} hidden={hiddenOf(visit)} upload={onBehalf}>
          {onBehalf && <OnBehalfPart {...props} late />}
          <FormActions
            lang={lang}
            primary={t.check.send(wordsOf(held.call, lang))}
            back={{ href: visit.link('applications.contact', { id }) }}
          />
        </Form>
      ) : (
        <p>{t.check.binds}</p>
      )}
    </Page>
  );
}

/** After sending: it is there, since when, and what happens next. */
export function ReceiptPage(props: { visit: Visit; held: ApplicationOfCall; looked: Looked; pdf: boolean }) {
  const { visit, held } = props;
  const lang = visit.language;
  const t = textsIn(lang).receipt;
  const { application, call } = held;
  const title = t.title(wordsOf(call, lang));
  const { id, contact, lateReceivedOn } = application;
  const moment = formatMoment(lang, application.submittedAt, call.terms.timeZone);
  return (
    <Page frame={visit.frame} lang={lang} title={title} hidden>
      <PageHead
        title={title}
        preline={`${held.organisation.name} · ${call.name[lang]}`}
        lead={`${t.lead(moment)} ${contact.email === '' ? '' : t.mail(contact.email)}`.trim()}
        actions={
          props.pdf ? (
            <ButtonLink href={visit.link('applications.receipt.pdf', { id })} download>
              {t.pdf}
            </ButtonLink>
          ) : null
        }
      />
      {!props.pdf && <p>{t.noPdf}</p>}
      {lateReceivedOn !== null && <p>{t.late(formatDay(lang, lateReceivedOn), application.lateReason ?? '')}</p>}
      <Section id="weiter" title={t.after}>
        <p>{t.afterText}</p>
      </Section>
      <Answers {...props} />
    </Page>
  );
}

/** What withdrawing means, and the button that does it. */
export function WithdrawPage(props: StepProps) {
  const { visit, held, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang).withdraw;
  const { id } = held.application;
  const w = wordsOf(held.call, lang);
  const onBehalf = isOnBehalf(props);
  const back = onBehalf
    ? visit.link('applications.record', { call: held.call.slug, id })
    : visit.link('applications.show', { id });
  return (
    <Page frame={visit.frame} lang={lang} title={t.title(w)} failed={errors.length > 0} crumbs={crumbsOf(props)} hidden>
      <PageHead title={t.title(w)} preline={`${held.organisation.name} · ${held.call.name[lang]}`} lead={t.lead} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('applications.withdrawal', { id })} hidden={hiddenOf(visit)} upload={onBehalf}>
        <TextArea
          lang={lang}
          name="reason"
          label={t.reason}
          required={false}
          rows={3}
          value={typedIn(visit).text('reason', '')}
          error={errorAt(errors, 'reason')}
        />
        {onBehalf && <OnBehalfPart {...props} late={false} />}
        <FormActions lang={lang} primary={t.action(w)} danger back={{ href: back, text: t.keep }} />
      </Form>
    </Page>
  );
}

import { ActionCard } from '../../../design/action-card.tsx';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { ErrorSummary, Form, type FormError } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { History } from '../../../design/history.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ContactAct, ContactRequest } from '../model/contacts.ts';
import { mayThank } from '../rules/contacts.ts';
import { contactTags } from './contacts-page.tsx';
import { contactTexts, pairOf, proofOf, whoOf } from './words.ts';

export type ContactView = {
  readonly setting: PlanSetting;
  readonly request: ContactRequest;
  readonly acts: readonly ContactAct[];
  /** Whether the reader works for the office, which brokers. */
  readonly brokers: boolean;
  /** For whom the reader says what came of it; '' where one only reads. */
  readonly actsFor: string;
  readonly errors: readonly FormError[];
};

type Props = { visit: Visit; view: ContactView };

/** One request: whom somebody looks for, whom the office found, what came of it, and whether somebody was thanked. */
export function ContactPage({ visit, view }: Props) {
  const { language } = visit;
  const t = contactTexts(language);
  const { setting, request, acts, errors } = view;
  const partnership = setting.partnership.id;
  const pair = pairOf(setting.partnership);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={request.topic}
      crumbs={[
        { text: pair, href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: visit.link('contact-requests.list', { partnership }) },
        { text: request.topic },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} nothingTyped />
      <PageHead
        preline={`${t.sought[request.sought]}, ${whoOf(setting, request.organisationId)}`}
        title={request.topic}
        tags={<Tag kind={contactTags[request.state]}>{t.states[request.state]}</Tag>}
        aside={<Next visit={visit} view={view} />}
      />
      <Section id="anfrage" title={t.details}>
        <Facts items={factsOf(visit, view)} />
      </Section>
      <Section id="verlauf" title={t.history}>
        <History
          lang={language}
          entries={acts.map(({ kind, organisationId, at, onBehalf }) => ({
            ...{ who: whoOf(setting, organisationId), what: t.acts[kind], when: at, onBehalf },
          }))}
        />
      </Section>
    </Page>
  );
}

function factsOf({ language }: Visit, { setting, request }: ContactView): Fact[] {
  const { facts: t, sought } = contactTexts(language);
  const { found, outcome, neededBy, thankedOn } = request;
  return [
    { term: t.sought, value: sought[request.sought] },
    { term: t.who, value: whoOf(setting, request.organisationId) },
    { term: t.why, value: request.why },
    { term: t.by, value: neededBy === null ? t.noDay : formatPlainDay(language, neededBy) },
    { term: t.askedOn, value: formatPlainDay(language, request.askedOn) },
    ...(found === null ? [] : [{ term: t.found, value: [found.name, found.jobTitle].filter(Boolean).join(', ') }]),
    ...(found === null || found.note === '' ? [] : [{ term: t.note, value: found.note }]),
    ...(outcome === '' ? [] : [{ term: t.outcome, value: outcome }]),
    ...(found === null
      ? []
      : [{ term: t.thanked, value: thankedOn === null ? t.notThanked : formatPlainDay(language, thankedOn) }]),
  ];
}

/** The office finds somebody; then whoever asked says what came of it, and says thank you. */
function Next({ visit, view }: Props) {
  const t = contactTexts(visit.language);
  const { setting, request, brokers, actsFor } = view;
  const { state } = request;
  const address = { partnership: setting.partnership.id, request: request.id };
  const list = <a href={visit.link('contact-requests.list', { partnership: address.partnership })}>{t.toList}</a>;
  const broker = visit.link('contact-requests.broker', address);
  const outcome = visit.link('contact-requests.outcome', address);
  if (actsFor === '' && !brokers)
    return (
      <ActionCard title={t.next} more={[list]}>
        {t.reading}
      </ActionCard>
    );
  if (state === 'open') {
    if (!brokers)
      return (
        <ActionCard title={t.waitingTitle} more={[list]}>
          <p>{t.waitingText}</p>
        </ActionCard>
      );
    const more = [<a href={outcome}>{t.closeNobody}</a>, list];
    return <Step title={t.brokerTitle} href={broker} text={t.broker} more={more} />;
  }
  if (state === 'brokered') {
    const more = [...(brokers ? [<a href={broker}>{t.brokerOther}</a>] : []), list];
    return <Step title={t.outcomeTitle} href={outcome} text={t.outcomeAction} more={more} />;
  }
  if (!mayThank(request)) return <ActionCard title={t.over} more={[list]} />;
  return (
    <ActionCard
      title={t.thankTitle}
      action={
        <Form
          action={visit.link('contact-requests.thank', address)}
          hidden={{ ...proofOf(visit), version: String(request.version), organisationId: actsFor }}
        >
          <Button look="primary">{t.thank}</Button>
        </Form>
      }
      more={[list]}
    >
      <p>{t.thankText}</p>
    </ActionCard>
  );
}

function Step(props: { title: string; href: string; text: string; more: Parameters<typeof ActionCard>[0]['more'] }) {
  const action = (
    <ButtonLink look="primary" href={props.href}>
      {props.text}
    </ButtonLink>
  );
  return <ActionCard title={props.title} action={action} more={props.more ?? []} />;
}

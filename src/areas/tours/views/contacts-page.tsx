import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag, type TagKind } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../../partnerships/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ContactRequest, ContactState } from '../model/contacts.ts';
import { contactTexts, pairOf, whoOf } from './words.ts';

export const contactTags: Readonly<Record<ContactState, TagKind>> = {
  open: 'attention',
  brokered: 'waiting',
  met: 'good',
  'no-result': 'closed',
};

/** The requests for contacts of a pair, those under way first. */
export function ContactsPage(props: {
  visit: Visit;
  setting: PlanSetting;
  requests: readonly ContactRequest[];
  mayAsk: boolean;
}) {
  const { visit, setting, requests, mayAsk } = props;
  const { language } = visit;
  const t = contactTexts(language);
  const partnership = setting.partnership.id;
  const pair = pairOf(setting.partnership);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pair}`}
      crumbs={[{ text: pair, href: visit.link('partnerships.show', { partnership }) }, { text: t.title }]}
      hidden
    >
      <PageHead
        preline={pair}
        title={t.title}
        lead={t.lead}
        actions={
          mayAsk && (
            <ButtonLink look="primary" href={visit.link('contact-requests.ask', { partnership })}>
              {t.ask}
            </ButtonLink>
          )
        }
      />
      <Table
        lang={language}
        caption={t.requests}
        captionHidden
        columns={[
          ...columnsOf(visit),
          {
            ...{ key: 'who', title: t.columns.who },
            cell: ({ organisationId }: ContactRequest) => whoOf(setting, organisationId),
          },
        ]}
        rows={requests}
        empty={<Empty title={t.none}>{mayAsk && t.noneText}</Empty>}
      />
    </Page>
  );
}

/** The requests under way of one programme, each with its pair. */
export type OfficePart = {
  readonly id: string;
  readonly name: string;
  readonly requests: readonly ContactRequest[];
};

/** What waits for the office, under its programmes. */
export function OfficeContactsPage(props: {
  visit: Visit;
  parts: readonly OfficePart[];
  partnerships: ReadonlyMap<string, Partnership>;
}) {
  const { visit, parts, partnerships } = props;
  const { language } = visit;
  const t = contactTexts(language);
  const pair: Column<ContactRequest> = {
    ...{ key: 'pair', title: t.columns.pair },
    cell: ({ partnershipId }) => pairOf(partnerships.get(partnershipId)!),
  };
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.office.title}
      crumbs={[{ text: t.office.toPartnerships, href: visit.link('partnerships.list') }, { text: t.office.title }]}
      hidden
    >
      <PageHead title={t.office.title} lead={t.office.lead} />
      {parts.length === 0 ? (
        <Empty title={t.office.none}>{t.office.noneText}</Empty>
      ) : (
        parts.map(({ id, name, requests }) => (
          <Section id={`programm-${id}`} title={name}>
            <Table lang={language} caption={name} captionHidden columns={[...columnsOf(visit), pair]} rows={requests} />
          </Section>
        ))
      )}
    </Page>
  );
}

function columnsOf(visit: Visit): Column<ContactRequest>[] {
  const { language } = visit;
  const t = contactTexts(language);
  return [
    {
      ...{ key: 'what', title: t.columns.what, header: true },
      cell: ({ id, partnershipId, topic, sought }) => (
        <>
          <a href={visit.link('contact-requests.show', { partnership: partnershipId, request: id })}>{topic}</a>
          <span class="kt-facts__note">{t.sought[sought]}</span>
        </>
      ),
    },
    {
      ...{ key: 'by', title: t.columns.by },
      cell: ({ neededBy }) => (neededBy === null ? t.facts.noDay : formatPlainDay(language, neededBy)),
    },
    {
      ...{ key: 'state', title: t.columns.state },
      cell: ({ state }) => <Tag kind={contactTags[state]}>{t.states[state]}</Tag>,
    },
    { key: 'found', title: t.columns.found, cell: ({ found }) => found?.name ?? '' },
  ];
}

import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PairDocument } from '../model.ts';
import type { Shelf } from '../routes/load.ts';
import { dayOf, pairOf, textsIn, untilOf, whoOf } from './words.ts';

type Props = { visit: Visit; shelf: Shelf; documents: readonly PairDocument[]; maySet: boolean };

/** The documents of a pair; below them what was removed and why. */
export function ListPage({ visit, shelf, documents, maySet }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, owners } = shelf;
  const partnership = setting.partnership.id;
  const there = documents.filter(({ removed }) => removed === null);
  const add =
    owners.length > 0 ? (
      <ButtonLink look="primary" href={visit.link('documents.add', { partnership })}>
        {t.add}
      </ButtonLink>
    ) : undefined;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pairOf(setting)}`}
      crumbs={[{ text: pairOf(setting), href: visit.link('partnerships.show', { partnership }) }, { text: t.title }]}
      hidden
    >
      <PageHead preline={pairOf(setting)} title={t.title} lead={t.lead} actions={there.length > 0 ? add : undefined} />
      {there.length === 0 ? (
        <Empty title={t.empty} action={add}>
          {t.emptyText}
        </Empty>
      ) : (
        <Table lang={language} caption={t.title} captionHidden columns={columnsOf(visit, shelf)} rows={there} />
      )}
      <Removed {...{ visit, shelf, documents }} />
      {maySet && (
        <p>
          <a class="kt-link" href={visit.link('documents.years', { partnership })}>
            {t.yearsLink}
          </a>
        </p>
      )}
    </Page>
  );
}

function columnsOf(visit: Visit, shelf: Shelf): Column<PairDocument>[] {
  const { language } = visit;
  const t = textsIn(language);
  const { setting } = shelf;
  const partnership = setting.partnership.id;
  return [
    {
      key: 'title',
      title: t.columns.title,
      header: true,
      cell: ({ id, title }) => <a href={visit.link('documents.show', { partnership, document: id })}>{title}</a>,
    },
    { key: 'kind', title: t.columns.kind, cell: ({ kind }) => t.kinds[kind] },
    {
      key: 'version',
      title: t.columns.version,
      cell: ({ versions: [latest] }) =>
        latest ? t.versionOf({ number: latest.number, day: dayOf(language, latest.at) }) : '',
    },
    {
      key: 'who',
      title: t.columns.who,
      cell: ({ versions: [latest], organisationId }) => whoOf(setting, latest?.organisationId ?? organisationId),
    },
    { key: 'audience', title: t.columns.audience, cell: ({ audience }) => t.audiences[audience] },
    { key: 'until', title: t.columns.until, cell: ({ keepReason }) => untilOf(language, shelf, keepReason) },
  ];
}

function Removed({ visit, shelf, documents }: Omit<Props, 'maySet'>) {
  const { language } = visit;
  const t = textsIn(language);
  const gone = documents.flatMap(({ title, removed }) => (removed === null ? [] : [{ title, ...removed }]));
  if (gone.length === 0) return null;
  return (
    <Section id="geloescht" title={t.removedTitle}>
      <ul>
        {gone.map(({ title, on, organisationId, reason }) => (
          <li>
            {t.removedLine({
              ...{ title, reason, day: formatPlainDay(language, on) },
              who: whoOf(shelf.setting, organisationId),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../model.ts';
import type { Signal } from '../model/signals.ts';
import { saySignal } from './signals.tsx';
import { tags, textsIn, titleOf } from './words.ts';

/** The partnerships that one may see: those of the office's rounds, or one's own. */
export function ListPage(props: {
  visit: Visit;
  partnerships: readonly Partnership[];
  /** Names of rounds by id. */
  calls: ReadonlyMap<string, Text>;
  /** What needs attention in all of them. */
  signals: readonly Signal[];
  office: boolean;
}) {
  const { visit, partnerships, calls } = props;
  const { language } = visit;
  const t = textsIn(language);
  const signalsOf = Map.groupBy(props.signals, ({ partnershipId }) => partnershipId);
  const columns: Column<Partnership>[] = [
    {
      key: 'pair',
      title: t.list.pair,
      header: true,
      cell: one => <a href={visit.link('partnerships.show', { partnership: one.id })}>{titleOf(language, one)}</a>,
    },
    { key: 'call', title: t.list.call, cell: ({ callId }) => calls.get(callId)?.[language] ?? unknown },
    {
      key: 'fields',
      title: t.list.fields,
      // In a group one field can stand several times, once for each direction.
      cell: ({ fields }) => [...new Set(fields.map(({ label }) => label[language]))].join(', ') || unknown,
    },
    { key: 'state', title: t.list.state, cell: ({ state }) => <Tag kind={tags[state]}>{t.states[state]}</Tag> },
    {
      key: 'signals',
      title: t.signals.title,
      cell: ({ id }) => {
        const [first, ...others] = signalsOf.get(id) ?? [];
        if (!first) return unknown;
        const more = others.length === 0 ? '' : ` ${t.signals.more({ count: others.length })}`;
        return <Tag kind="attention">{saySignal(language, first) + more}</Tag>;
      },
    },
  ];
  return (
    <Page frame={visit.frame} lang={language} title={t.title} hidden>
      <PageHead
        title={t.title}
        lead={props.office ? t.list.lead : t.list.leadOwn}
        aside={
          props.office ? (
            <ButtonRow>
              <ButtonLink look="primary" href={visit.link('advice.pairs')}>
                {t.list.advice}
              </ButtonLink>
              <ButtonLink href={visit.link('contact-requests.office')}>{t.list.contactRequests}</ButtonLink>
              <ButtonLink href={visit.link('clauses.list')}>{t.list.clauses}</ButtonLink>
            </ButtonRow>
          ) : undefined
        }
      />
      <Table
        lang={language}
        caption={t.list.caption}
        captionHidden
        columns={columns}
        rows={partnerships}
        empty={<Empty title={t.list.empty}>{t.list.emptyText}</Empty>}
      />
    </Page>
  );
}

import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Guest, GuestState } from '../model.ts';
import { hostOf, nameOf, pairOf, tags, textsIn } from './words.ts';

type Row = { readonly guest: Guest; readonly state: GuestState; readonly tasks: number };

/** Who from outside takes part in a pair; addresses stand here for nobody. */
export function ListPage(props: { visit: Visit; setting: PlanSetting; rows: readonly Row[]; mayInvite: boolean }) {
  const { visit, setting, rows } = props;
  const { language } = visit;
  const t = textsIn(language);
  const partnership = setting.partnership.id;
  const invite = props.mayInvite ? (
    <ButtonLink look="primary" href={visit.link('guests.invite', { partnership })}>
      {t.invite}
    </ButtonLink>
  ) : undefined;
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: t.columns.name,
      header: true,
      cell: ({ guest }) => (
        <a href={visit.link('guests.show', { partnership, guest: guest.id })}>{nameOf(language, guest)}</a>
      ),
    },
    { key: 'kind', title: t.columns.kind, cell: ({ guest }) => t.kinds[guest.kind] },
    { key: 'host', title: t.columns.host, cell: ({ guest }) => hostOf(setting, guest) },
    { key: 'state', title: t.columns.state, cell: ({ state }) => <Tag kind={tags[state]}>{t.states[state]}</Tag> },
    { key: 'until', title: t.columns.until, cell: ({ guest }) => formatPlainDay(language, guest.endsOn) },
    { key: 'tasks', title: t.columns.tasks, kind: 'number', cell: ({ tasks }) => tasks },
  ];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pairOf(setting)}`}
      crumbs={[{ text: pairOf(setting), href: visit.link('partnerships.show', { partnership }) }, { text: t.title }]}
      hidden
    >
      <PageHead
        preline={pairOf(setting)}
        title={t.title}
        lead={t.lead}
        actions={rows.length > 0 ? invite : undefined}
      />
      {rows.length === 0 ? (
        <Empty title={t.empty} action={invite}>
          {t.emptyText}
        </Empty>
      ) : (
        <Table lang={language} caption={t.title} captionHidden columns={columns} rows={rows} />
      )}
    </Page>
  );
}

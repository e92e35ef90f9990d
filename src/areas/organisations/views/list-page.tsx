import { Empty } from '../../../design/empty.tsx';
import { unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, FilterRow, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { hasRole } from '../../../kernel/actor.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { kindNames, type Organisation } from '../model.ts';
import { textsIn } from './words.ts';

/** An organisation with the names of its contact persons. */
export type ListedOrganisation = { readonly organisation: Organisation; readonly contacts: readonly string[] };

/** The organisations whose profile one may see; the office sees who has no contact person yet. */
export function ListPage(props: { visit: Visit; words: string; rows: readonly ListedOrganisation[] }) {
  const { visit, words, rows } = props;
  const lang = visit.language;
  const texts = textsIn(lang);
  const t = texts.list;
  const here = visit.link('profiles.list');
  const isOffice = hasRole(visit.ctx.actor, 'office');
  const crumbs = isOffice ? [{ text: t.publicity, href: visit.link('outreach.office') }, { text: t.title }] : [];
  const columns: Column<ListedOrganisation>[] = [
    {
      key: 'organisation',
      title: t.organisation,
      header: true,
      cell: ({ organisation: { id, name } }) => <a href={visit.link('profiles.show', { organisation: id })}>{name}</a>,
    },
    { key: 'kind', title: t.kind, cell: ({ organisation }) => kindNames[organisation.kind][lang] },
    {
      key: 'state',
      title: t.state,
      cell: ({ organisation: { published } }) => (
        <Tag kind={published ? 'good' : 'neutral'}>{published ? texts.published : texts.unpublished}</Tag>
      ),
    },
    {
      key: 'contacts',
      title: t.contacts,
      cell: ({ organisation, contacts }) => contacts.join(', ') || (needsContact(organisation) ? t.missing : unknown),
    },
  ];
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} crumbs={crumbs} hidden>
      <PageHead title={t.title} lead={t.lead} />
      <Table
        lang={lang}
        caption={t.caption}
        captionHidden
        count
        columns={columns}
        rows={rows}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
        filter={
          <FilterRow lang={lang} action={here} reset={words === '' ? undefined : here}>
            <TextField
              lang={lang}
              name="q"
              kind="search"
              label={t.search}
              value={words}
              size="medium"
              required={false}
            />
          </FilterRow>
        }
      />
    </Page>
  );
}

/** Whoever can take part in a twinning. */
function needsContact({ kind }: Organisation): boolean {
  return kind === 'authority' || kind === 'association';
}

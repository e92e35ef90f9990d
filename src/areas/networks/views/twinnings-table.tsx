import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { TownTwinning } from '../model.ts';
import { textsIn, titleOf } from './words.ts';

/** Town twinnings as rows; each leads to its public page, or to the office's form. */
export function TwinningsTable(props: {
  visit: Visit;
  caption: string;
  twinnings: readonly TownTwinning[];
  route: 'twinnings.show' | 'twinnings.edit';
}) {
  const { visit } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.twinnings;
  const columns: Column<TownTwinning>[] = [
    {
      key: 'pair',
      title: t.pair,
      header: true,
      cell: one => <a href={visit.link(props.route, { twinning: one.slug })}>{titleOf(language, one)}</a>,
    },
    {
      key: 'since',
      title: t.since,
      cell: ({ sinceYear }) => (sinceYear === null ? texts.notHandedDown : String(sinceYear)),
    },
    { key: 'source', title: t.source, cell: ({ source }) => source || texts.notHandedDown },
  ];
  return <Table lang={language} caption={props.caption} captionHidden columns={columns} rows={props.twinnings} />;
}

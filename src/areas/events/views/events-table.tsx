import { type Column, Table } from '../../../design/table.tsx';
import { Said } from '../../../design/said.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { ProgrammeEvent } from '../model.ts';
import { tags, textsIn, whenOf, whereOf } from './words.ts';

/** Events as rows; each leads to its public page, or to the office's form. */
export function EventsTable(props: {
  visit: Visit;
  caption: string;
  events: readonly ProgrammeEvent[];
  /** Names of programmes by id; without them there is no such column. */
  programmes?: ReadonlyMap<string, Text>;
  route: 'events.show' | 'events.edit';
}) {
  const { visit, programmes } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.list;
  const columns: Column<ProgrammeEvent>[] = [
    {
      key: 'what',
      title: t.what,
      header: true,
      cell: ({ slug, title }) => (
        <a href={visit.link(props.route, { event: slug })}>
          <Said lang={language} text={title} />
        </a>
      ),
    },
    { key: 'when', title: t.when, cell: event => whenOf(language, event) },
    { key: 'where', title: t.where, cell: event => whereOf(language, event) },
    ...(programmes
      ? [
          {
            key: 'programme',
            title: t.programme,
            cell: ({ programmeId }: ProgrammeEvent) => programmes.get(programmeId)?.[language] ?? '',
          },
        ]
      : []),
    { key: 'state', title: t.state, cell: ({ state }) => <Tag kind={tags[state]}>{texts.states[state]}</Tag> },
  ];
  return <Table lang={language} caption={props.caption} captionHidden columns={columns} rows={props.events} />;
}

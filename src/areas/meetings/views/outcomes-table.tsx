import { formatPlainDay } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting } from '../model.ts';
import type { Agenda } from '../model/agenda.ts';
import type { MeetingOutcome } from '../model/minutes.ts';
import { minutesTextsIn, whoOf } from './words.ts';

const kinds = { decision: 'good', task: 'waiting', information: 'neutral' } as const;

/** What a meeting came to, in the order in which it was written down. */
export function OutcomesTable(props: {
  visit: Visit;
  setting: PlanSetting;
  meeting: Meeting;
  agenda: Agenda;
  outcomes: readonly MeetingOutcome[];
  /** Whether the reader may change a line. */
  changes: boolean;
}) {
  const { visit, setting, meeting, agenda, outcomes } = props;
  const { language } = visit;
  const t = minutesTextsIn(language);
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const titleOf = new Map(agenda.topics.map(({ id, title }) => [id, title]));
  const ofTask = <T,>({ kind }: MeetingOutcome, value: T) => (kind === 'task' ? value : '–');
  const columns: Column<MeetingOutcome>[] = [
    { key: 'kind', title: t.columns.kind, cell: ({ kind }) => <Tag kind={kinds[kind]}>{t.kinds[kind]}</Tag> },
    {
      key: 'text',
      title: t.columns.text,
      header: true,
      cell: ({ text, entryId }) => (
        <>
          <span class="kt-text">{text}</span>
          {entryId !== null && (
            <span class="kt-facts__note">
              <a href={visit.link('plans.entry', { partnership: setting.partnership.id, entry: entryId })}>
                {t.inPlan}
              </a>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'who',
      title: t.columns.who,
      cell: one => ofTask(one, sayWho(setting, one, t.all)),
    },
    { key: 'due', title: t.columns.due, cell: one => ofTask(one, formatPlainDay(language, one.dueOn)) },
    { key: 'topic', title: t.columns.topic, cell: ({ topicId }) => titleOf.get(topicId) ?? '–' },
  ];
  const change: Column<MeetingOutcome> = {
    key: 'action',
    title: t.columns.action,
    kind: 'action',
    cell: ({ id, text }) => (
      <a href={visit.link('meetings.outcome', { ...address, outcome: id })} aria-label={t.changeLine({ text })}>
        {t.change}
      </a>
    ),
  };
  return (
    <Table
      lang={language}
      caption={t.outcomes}
      captionHidden
      columns={props.changes ? [...columns, change] : columns}
      rows={outcomes}
    />
  );
}

/** "Landkreis Gießen, Klimaschutzmanagement". */
export function sayWho(
  setting: PlanSetting,
  { organisationId, responsible }: Pick<MeetingOutcome, 'organisationId' | 'responsible'>,
  all: string,
): string {
  return [organisationId === null ? all : whoOf(setting, organisationId), responsible].filter(Boolean).join(', ');
}

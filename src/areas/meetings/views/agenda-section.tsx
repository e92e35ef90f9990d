import { Button, ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { Form } from '../../../design/form.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Agenda } from '../model/agenda.ts';
import { hasBegun, mayWriteAgenda, plannedMinutes } from '../rules/agenda.ts';
import type { MeetingView } from './meeting-page.tsx';
import { agendaTextsIn, proofOf, whenOf, whoOf } from './words.ts';

/** The agenda on the page of a meeting; what was not dealt with goes on by one press. */
export function AgendaSection({ visit, view }: { visit: Visit; view: MeetingView }) {
  const { language } = visit;
  const t = agendaTextsIn(language);
  const { setting, meeting, agenda, actsFor } = view;
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const planned = { planned: plannedMinutes(agenda.topics), of: meeting.minutes };
  return (
    <Section id="tagesordnung" title={t.title} {...(agenda.isTemplate ? { note: t.note } : {})}>
      <AgendaTable visit={visit} setting={setting} agenda={agenda} begun={hasBegun(meeting, visit.ctx.now)} />
      <p class="kt-note">{planned.planned > planned.of ? t.tooLong(planned) : t.sum(planned)}</p>
      {actsFor !== null && (
        <ButtonRow>
          {mayWriteAgenda(meeting) && <ButtonLink href={visit.link('meetings.agenda', address)}>{t.change}</ButtonLink>}
          <CarryForm visit={visit} view={view} />
          {view.keepsTemplates && !agenda.isTemplate && (
            <Form action={visit.link('meetings.template', address)} hidden={proofOf(visit)}>
              <Button look="link">{t.keep}</Button>
            </Form>
          )}
        </ButtonRow>
      )}
    </Section>
  );
}

/** Topics in their order; how far they came is said once the meeting has begun. */
export function AgendaTable(props: { visit: Visit; setting: PlanSetting; agenda: Agenda; begun: boolean }) {
  const { visit, setting, agenda } = props;
  const t = agendaTextsIn(visit.language);
  type Line = Agenda['topics'][number];
  const columns: Column<Line>[] = [
    { key: 'topic', title: t.columns.topic, header: true, cell: ({ title }) => title },
    { key: 'minutes', title: t.columns.minutes, kind: 'number', cell: ({ minutes }) => minutes ?? '–' },
    { key: 'who', title: t.columns.who, cell: ({ organisationId: id }) => (id === null ? t.all : whoOf(setting, id)) },
  ];
  const kinds = { open: 'neutral', dealt: 'good', carried: 'waiting' } as const;
  const state: Column<Line> = {
    key: 'state',
    title: t.columns.state,
    cell: topic => <Tag kind={kinds[topic.state]}>{t.states[topic.state]}</Tag>,
  };
  return (
    <Table
      lang={visit.language}
      caption={t.title}
      captionHidden
      columns={props.begun ? [...columns, state] : columns}
      rows={agenda.topics}
    />
  );
}

function CarryForm({ visit, view }: { visit: Visit; view: MeetingView }) {
  const t = agendaTextsIn(visit.language);
  const { setting, meeting, agenda, next, actsFor } = view;
  const count = agenda.topics.filter(({ state }) => state === 'open').length;
  const isOver = meeting.state === 'held' || meeting.state === 'documented';
  if (actsFor === null || !isOver || count === 0) return null;
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  return (
    <Form action={visit.link('meetings.carry', address)} hidden={{ ...proofOf(visit), organisationId: actsFor }}>
      <Button>
        {next === null ? t.carryStore({ count }) : t.carryNext({ count, when: whenOf(visit.language, next) })}
      </Button>
    </Form>
  );
}

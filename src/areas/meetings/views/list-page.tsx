import { ActionCard } from '../../../design/action-card.tsx';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Form } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting } from '../model.ts';
import type { Poll } from '../model/poll.ts';
import type { Attending } from '../queries.ts';
import { isAhead } from '../rules.ts';
import {
  agendaTextsIn,
  calendarTextsIn,
  elsewhere,
  holidayLines,
  nameOf,
  pairOf,
  pollTextsIn,
  proofOf,
  tags,
  textsIn,
  whenOf,
} from './words.ts';

export type ListView = {
  readonly setting: PlanSetting;
  readonly meetings: readonly Meeting[];
  readonly attending: readonly Attending[];
  /** Topics that wait in the store. */
  readonly stored: number;
  /** Polls in which no day is chosen yet. */
  readonly polls: readonly Poll[];
  /** For whom the reader invites; null where one only reads. */
  readonly invitesFor: string | null;
};

type Props = { visit: Visit; view: ListView };

/** All meetings of a pair: what comes with its holidays, and what was. */
export function ListPage({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, meetings } = view;
  const partnership = setting.partnership.id;
  const pair = pairOf(setting.partnership);
  const isOpen = (meeting: Meeting) =>
    isAhead(meeting) && (meeting.day >= visit.ctx.today || meeting.state !== 'planned');
  const ahead = meetings.filter(isOpen);
  const [topics, poll] = [agendaTextsIn(language), pollTextsIn(language)];
  const waiting = view.stored === 0 ? topics.storeEmpty : topics.storeCount({ count: view.stored });
  const past = meetings.filter(one => !isOpen(one)).toReversed();
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pair}`}
      crumbs={[{ text: pair, href: visit.link('partnerships.show', { partnership }) }, { text: t.title }]}
      hidden
    >
      <PageHead preline={pair} title={t.title} lead={t.lead} aside={<Next visit={visit} view={view} />} />
      <Section id="kommt" title={t.ahead}>
        {ahead.length === 0 ? (
          <Empty title={t.nothingAhead}>{t.nothingAheadText}</Empty>
        ) : (
          <MeetingsTable visit={visit} view={view} caption={t.ahead} rows={ahead} />
        )}
      </Section>
      {(view.polls.length > 0 || view.invitesFor !== null) && (
        <Section id="umfragen" title={poll.open}>
          <ul class="kt-plain">
            {view.polls.map(one => (
              <li>
                <a href={visit.link('meetings.poll', { partnership, poll: one.id })}>{nameOf(language, one)}</a>
              </li>
            ))}
            {view.invitesFor !== null && (
              <li>
                <a href={visit.link('meetings.poll-new', { partnership })}>{poll.newTitle}</a>
              </li>
            )}
          </ul>
        </Section>
      )}
      <p>
        <a href={visit.link('meetings.feed')}>{calendarTextsIn(language).title}</a>
      </p>
      <Section id="themen" title={topics.store} note={topics.storeLead}>
        <p>
          {view.invitesFor === null ? waiting : <a href={visit.link('meetings.topics', { partnership })}>{waiting}</a>}
        </p>
      </Section>
      {past.length > 0 && (
        <Section id="war" title={t.past}>
          <MeetingsTable visit={visit} view={view} caption={t.past} rows={past} />
        </Section>
      )}
    </Page>
  );
}

function MeetingsTable({ visit, view, caption, rows }: Props & { caption: string; rows: readonly Meeting[] }) {
  const { language } = visit;
  const t = textsIn(language);
  const { attending, setting } = view;
  const columns: Column<Meeting>[] = [
    {
      key: 'when',
      title: t.columns.when,
      header: true,
      cell: meeting => (
        <>
          <a href={visit.link('meetings.show', { partnership: setting.partnership.id, meeting: meeting.id })}>
            {whenOf(language, meeting)}
          </a>
          {elsewhere(language, meeting, attending).map(line => (
            <span class="kt-facts__note">{line}</span>
          ))}
        </>
      ),
    },
    { key: 'what', title: t.columns.what, cell: meeting => nameOf(language, meeting) },
    { key: 'where', title: t.columns.where, cell: ({ place, link }) => (place === '' ? t.link : place || link) },
    {
      key: 'state',
      title: t.columns.state,
      cell: meeting => (
        <>
          <Tag kind={tags[meeting.state]}>{t.states[meeting.state]}</Tag>
          {isAhead(meeting) &&
            holidayLines(language, meeting, attending).map(line => <Tag kind="attention">{line}</Tag>)}
        </>
      ),
    },
  ];
  return <Table lang={language} caption={caption} captionHidden columns={columns} rows={rows} />;
}

/** Invite to what is planned; else the next meeting, else a first one. */
function Next({ visit, view }: Props) {
  const t = textsIn(visit.language);
  const { setting, meetings, invitesFor } = view;
  const partnership = setting.partnership.id;
  const plan = visit.link('meetings.plan', { partnership });
  const planned = meetings.filter(({ state, day }) => state === 'planned' && day >= visit.ctx.today).length;
  const next = meetings.find(({ state, day }) => state === 'scheduled' && day >= visit.ctx.today);
  if (invitesFor !== null && planned > 0)
    return (
      <ActionCard
        title={t.inviteTitle({ count: planned })}
        action={
          <Form
            action={visit.link('meetings.invite', { partnership })}
            hidden={{ ...proofOf(visit), organisationId: invitesFor }}
          >
            <Button look="primary">{t.invite}</Button>
          </Form>
        }
        more={[<a href={plan}>{t.plan}</a>]}
      >
        <p>{t.inviteText}</p>
      </ActionCard>
    );
  if (next)
    return (
      <ActionCard
        title={t.nextMeeting({ what: nameOf(visit.language, next) })}
        action={
          <ButtonLink look="primary" href={visit.link('meetings.show', { partnership, meeting: next.id })}>
            {t.toMeeting}
          </ButtonLink>
        }
        {...(invitesFor === null ? {} : { more: [<a href={plan}>{t.plan}</a>] })}
      >
        <p>{whenOf(visit.language, next)}</p>
      </ActionCard>
    );
  if (invitesFor === null) return <ActionCard title={t.next}>{t.reading}</ActionCard>;
  return (
    <ActionCard
      title={t.next}
      action={
        <ButtonLink look="primary" href={plan}>
          {t.plan}
        </ButtonLink>
      }
    />
  );
}

import { ActionCard } from '../../../design/action-card.tsx';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { ErrorSummary, Form, type FormError } from '../../../design/form.tsx';
import { formatClock, formatDay } from '../../../design/format.ts';
import { History } from '../../../design/history.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting, MeetingAct } from '../model.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Reply } from '../model/reply.ts';
import type { Attending } from '../queries.ts';
import { hasProgramme, isAhead, isOver, startOf } from '../rules.ts';
import { mayTakeMinutes } from '../rules/minutes.ts';
import { type Invited, RepliesSection } from './replies-section.tsx';
import { AgendaSection } from './agenda-section.tsx';
import {
  elsewhere,
  holidayLines,
  minutesTextsIn,
  nameOf,
  pairOf,
  pollTextsIn,
  proofOf,
  sayAct,
  sayRule,
  tags,
  textsIn,
  whenOf,
  whoOf,
} from './words.ts';

export type MeetingView = {
  readonly setting: PlanSetting;
  readonly meeting: Meeting;
  readonly attending: readonly Attending[];
  readonly agenda: Agenda;
  /** Where topics that were not dealt with go; null: into the store. */
  readonly next: Meeting | null;
  readonly invited: readonly Invited[];
  readonly replies: readonly Reply[];
  readonly keepsTemplates: boolean;
  readonly acts: readonly MeetingAct[];
  /** For whom the reader acts; null where one only reads. */
  readonly actsFor: string | null;
  readonly errors: readonly FormError[];
};

type Props = { visit: Visit; view: MeetingView };

/** One meeting: when and where for each member, what to do next, what happened. */
export function MeetingPage({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, meeting, attending, acts, errors } = view;
  const partnership = setting.partnership.id;
  const pair = pairOf(setting.partnership);
  const name = nameOf(language, meeting);
  const holidays = isAhead(meeting) ? holidayLines(language, meeting, attending) : [];
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${name}, ${whenOf(language, meeting)}`}
      crumbs={[
        { text: pair, href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: visit.link('meetings.list', { partnership }) },
        { text: name },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead
        preline={pair}
        title={name}
        lead={whenOf(language, meeting)}
        tags={<Tag kind={tags[meeting.state]}>{t.states[meeting.state]}</Tag>}
        aside={<Next visit={visit} view={view} />}
      />
      {holidays.map(line => (
        <Notice lang={language} kind="info" title={line} />
      ))}
      <Section id="termin" title={t.details}>
        <MeetingFacts visit={visit} view={view} />
      </Section>
      <AgendaSection visit={visit} view={view} />
      <RepliesSection visit={visit} setting={setting} invited={view.invited} replies={view.replies} />
      <Section id="verlauf" title={t.history}>
        <History
          lang={language}
          entries={acts.map(act => ({
            who: whoOf(setting, act.organisationId),
            what: sayAct(language, act),
            when: act.at,
            onBehalf: act.onBehalf,
          }))}
        />
      </Section>
    </Page>
  );
}

function MeetingFacts({ visit, view: { setting, meeting, attending } }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { day, originalDay, zone, minutes, place, link, series } = meeting;
  const programme = visit.link('tours.show', { partnership: setting.partnership.id, meeting: meeting.id });
  const wasMoved = day !== originalDay && series !== null;
  const facts: Fact[] = [
    {
      term: t.day,
      value: formatDay(language, day),
      ...(wasMoved ? { note: t.notRule({ day: formatDay(language, originalDay) }) } : {}),
    },
    {
      term: t.time,
      value: formatClock(language, startOf(meeting), zone),
      note: elsewhere(language, meeting, attending).join('; '),
    },
    { term: t.duration, value: t.minutes({ count: minutes }) },
    ...(place === '' ? [] : [{ term: t.place, value: place }]),
    ...(link === '' ? [] : [{ term: t.link, value: <a href={link}>{link}</a> }]),
    ...(hasProgramme(meeting) ? [{ term: t.programme, value: <a href={programme}>{t.toProgramme}</a> }] : []),
    { term: t.series, value: series === null ? t.single : sayRule(language, series) },
  ];
  return <Facts items={facts} />;
}

/** The one thing to do: say that it took place, find a new day, or nothing but to be there. */
function Next({ visit, view }: Props) {
  const t = textsIn(visit.language);
  const { setting, meeting, actsFor } = view;
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const { state } = meeting;
  const minutes = visit.link('meetings.minutes', address);
  const m = minutesTextsIn(visit.language);
  if (state === 'held' || state === 'documented')
    return (
      <ActionCard
        title={m.title}
        action={
          <ButtonLink look="primary" href={minutes}>
            {actsFor !== null && state === 'held' ? m.write : m.read}
          </ButtonLink>
        }
      />
    );
  if (!isAhead(meeting)) return <ActionCard title={t.over} />;
  if (actsFor === null) return <ActionCard title={t.next}>{t.reading}</ActionCard>;
  const [edit, cancel] = [visit.link('meetings.edit', address), visit.link('meetings.cancel', address)];
  const more = [
    ...(mayTakeMinutes(meeting, visit.ctx.now) ? [<a href={minutes}>{m.write}</a>] : []),
    <a href={edit}>{t.change}</a>,
    <a href={cancel}>{t.cancel}</a>,
  ];
  if (isOver(meeting, visit.ctx.now))
    return (
      <ActionCard
        title={t.heldTitle}
        action={
          <Form
            action={visit.link('meetings.held', address)}
            hidden={{ ...proofOf(visit), version: String(meeting.version), organisationId: actsFor }}
          >
            <Button look="primary">{t.held}</Button>
          </Form>
        }
        more={more}
      />
    );
  const poll = visit.link('meetings.poll-new', { partnership: address.partnership }, { termin: meeting.id });
  const ask = <a href={poll}>{pollTextsIn(visit.language).newTitle}</a>;
  if (state === 'postponed')
    return (
      <ActionCard
        title={t.postponedTitle}
        action={
          <ButtonLink look="primary" href={edit}>
            {t.findDay}
          </ButtonLink>
        }
        more={[ask, <a href={cancel}>{t.cancel}</a>]}
      />
    );
  if (state === 'scheduled') return <ActionCard title={t.invitedTitle} more={[...more, ask]} />;
  const list = visit.link('meetings.list', { partnership: address.partnership });
  return (
    <ActionCard title={t.plannedTitle} more={[<a href={list}>{t.toAll}</a>, ...more]}>
      <p>{t.plannedText}</p>
    </ActionCard>
  );
}

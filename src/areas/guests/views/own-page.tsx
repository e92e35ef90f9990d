import { ActionCard } from '../../../design/action-card.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { ErrorSummary, Form, type FormError } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Meeting } from '../../meetings/model.ts';
import type { PlanEntry } from '../../plans/model.ts';
import { isOpen } from '../../plans/rules.ts';
import type { Own } from '../queries/own.ts';
import { hostOf, meetingName, meetingWhen, pairOf, textsIn } from './words.ts';

type Props = { visit: Visit; own: Own };

/** What a guest sees behind a mailed link: the invitation, then what was given; at the end that it is over. */
export function OwnPage({ visit, own, errors }: Props & { errors: readonly FormError[] }) {
  const { state, isOpen: isLinkOpen } = own;
  if (!isLinkOpen && (state === 'invited' || state === 'taking-part'))
    return <OverPage {...{ visit, own, errors }} over="old" />;
  if (state === 'invited') return <InvitationPage {...{ visit, own, errors }} />;
  if (state !== 'taking-part') return <OverPage {...{ visit, own, errors }} over={state} />;
  const { language } = visit;
  const t = textsIn(language).own;
  const { guest, setting, tasks, meetings, documents } = own;
  const until = formatPlainDay(language, guest.endsOn);
  const title = pairOf(setting);
  return (
    <Page frame={visit.frame} lang={language} title={title} failed={errors.length > 0} hidden>
      <ErrorSummary lang={language} errors={errors} nothingTyped />
      <PageHead preline={t.preline} title={title} lead={t.lead({ name: guest.name, until })} />
      <Section id="aufgaben" title={t.tasks}>
        {tasks.length === 0 && <p>{t.noTasks}</p>}
        {tasks.filter(isOpen).map((task, index) => (
          <Task visit={visit} task={task} id={`aufgabe-${index + 1}`} />
        ))}
        <Finished visit={visit} tasks={tasks.filter(task => !isOpen(task))} />
      </Section>
      <Section id="termine" title={t.meetings}>
        {meetings.length === 0 ? (
          <p>{t.noMeetings}</p>
        ) : (
          <ul>
            {meetings.map(meeting => (
              <MeetingLine visit={visit} meeting={meeting} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="dateien" title={t.files}>
        {documents.length === 0 ? (
          <p>{t.noFiles}</p>
        ) : (
          <ul>
            {documents.map(({ id, title }) => (
              <li>
                <a href={visit.link('guests.own.file', { token: visit.params.token!, document: id })} download>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="ende" title={t.leave}>
        <p>{t.leaveText}</p>
        <Press visit={visit} to="guests.own.leave" text={t.leaveNow} />
      </Section>
    </Page>
  );
}

function Press(props: { visit: Visit; to: string; text: string; look?: 'primary'; hidden?: Record<string, string> }) {
  const { visit, to, text, look, hidden = {} } = props;
  return (
    <Form action={visit.link(to, { token: visit.params.token! })} hidden={{ ...proofOf(visit), ...hidden }}>
      <ButtonRow>
        <Button {...(look ? { look } : {})}>{text}</Button>
      </ButtonRow>
    </Form>
  );
}

function InvitationPage({ visit, own, errors }: Props & { errors: readonly FormError[] }) {
  const { language } = visit;
  const t = textsIn(language).own;
  const host = hostOf(own.setting, own.guest);
  const title = t.invitation({ host });
  const until = formatPlainDay(language, own.guest.endsOn);
  return (
    <Page frame={visit.frame} lang={language} title={title} failed={errors.length > 0} hidden>
      <ErrorSummary lang={language} errors={errors} nothingTyped />
      <PageHead preline={t.preline} title={title} lead={t.invitationText({ pair: pairOf(own.setting), until })} />
      <p>{t.sees}</p>
      <p>{t.privacy({ host })}</p>
      <Press visit={visit} to="guests.own.confirm" text={t.confirm} look="primary" />
      <Press visit={visit} to="guests.own.decline" text={t.decline} />
    </Page>
  );
}

function Task({ visit, task, id }: { visit: Visit; task: PlanEntry; id: string }) {
  const { language } = visit;
  const t = textsIn(language).own;
  return (
    <ActionCard
      id={id}
      title={task.title}
      action={<Press visit={visit} to="guests.own.done" text={t.finish} look="primary" hidden={{ entry: task.id }} />}
    >
      {task.note !== '' && <p class="kt-text">{task.note}</p>}
      {task.dueOn !== null && <p>{t.due({ day: formatPlainDay(language, task.dueOn) })}</p>}
    </ActionCard>
  );
}

/** Tasks that are done or dropped. */
function Finished({ visit, tasks }: { visit: Visit; tasks: readonly PlanEntry[] }) {
  const t = textsIn(visit.language).own;
  if (tasks.length === 0) return null;
  return (
    <ul>
      {tasks.map(({ title, state }) => (
        <li>
          {title} <Tag kind={state === 'done' ? 'good' : 'closed'}>{state === 'done' ? t.finished : t.dropped}</Tag>
        </li>
      ))}
    </ul>
  );
}

function MeetingLine({ visit, meeting }: { visit: Visit; meeting: Meeting }) {
  const { language } = visit;
  const isOff = meeting.state === 'cancelled' || meeting.state === 'postponed';
  return (
    <li>
      {meetingName(language, meeting)}, {meetingWhen(language, meeting)}
      {meeting.place !== '' && `, ${meeting.place}`}{' '}
      {meeting.link !== '' && !isOff && <a href={meeting.link}>{meeting.link}</a>}
      {isOff && <Tag kind="closed">{textsIn(language).fallsOut}</Tag>}
    </li>
  );
}

type Over = 'old' | Exclude<Own['state'], 'invited' | 'taking-part'>;

function OverPage({ visit, own, over, errors }: Props & { over: Over; errors: readonly FormError[] }) {
  const { language } = visit;
  const t = textsIn(language).own;
  const { title, text } = t.over[over];
  return (
    <Page frame={visit.frame} lang={language} title={title} failed={errors.length > 0} hidden>
      <ErrorSummary lang={language} errors={errors} nothingTyped />
      <PageHead preline={pairOf(own.setting)} title={title} lead={text} />
      {visit.query.has('sent') && (
        <Notice lang={language} kind="success" title={t.againDone.title} answer>
          <p>{t.againDone.text}</p>
        </Notice>
      )}
      {over === 'old' && <Press visit={visit} to="guests.own.again" text={t.again} look="primary" />}
    </Page>
  );
}

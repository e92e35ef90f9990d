import type { Child } from 'hono/jsx';
import { answerOf, type Answers } from '../../../design/answers.ts';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { ErrorSummary, Form } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Meeting } from '../../meetings/model.ts';
import type { PlanEntry } from '../../plans/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { isOpen } from '../../plans/rules.ts';
import type { Guest, GuestState } from '../model.ts';
import { hostOf, meetingName, meetingWhen, nameOf, pairOf, tags, textsIn } from './words.ts';

export type GuestView = {
  readonly setting: PlanSetting;
  readonly guest: Guest;
  readonly state: GuestState;
  /** Null for whoever may not see it, and once it is forgotten. */
  readonly address: string | null;
  /** Whether the reader ends it and makes links void; the same see the address. */
  readonly mayEnd: boolean;
  readonly mayShare: boolean;
  readonly entries: readonly PlanEntry[];
  readonly meetings: readonly Meeting[];
  readonly entryIds: readonly string[];
  readonly meetingIds: readonly string[];
  readonly answers: Answers;
};

type Props = { visit: Visit; view: GuestView };

/** A partner from outside as the pair sees it: what was given, and how it ends. */
export function GuestPage({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, guest, state, answers } = view;
  const partnership = setting.partnership.id;
  const name = nameOf(language, guest);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={name}
      crumbs={[
        { text: pairOf(setting), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: visit.link('guests.list', { partnership }) },
        { text: name },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead preline={t.title} title={name} tags={<Tag kind={tags[state]}>{t.states[state]}</Tag>} />
      <Facts items={factsOf(visit, view)} />
      <Section id="aufgaben" title={t.page.tasks} note={t.page.tasksNote}>
        <Tasks visit={visit} view={view} />
      </Section>
      <Section id="termine" title={t.page.meetings} note={t.page.meetingsNote}>
        <Meetings visit={visit} view={view} />
      </Section>
      {view.mayEnd && isRunning(state) && <Ways visit={visit} view={view} />}
    </Page>
  );
}

function isRunning(state: GuestState): boolean {
  return state === 'invited' || state === 'taking-part';
}

function factsOf({ language }: Visit, { setting, guest, address, mayEnd }: GuestView): Fact[] {
  const t = textsIn(language);
  const host = hostOf(setting, guest);
  const dayOf = (moment: Date | null) => formatPlainDay(language, moment === null ? null : dayAt(moment, homeTimeZone));
  return [
    { term: t.page.kind, value: t.kinds[guest.kind] },
    { term: t.page.host, value: host },
    { term: t.page.invited, value: dayOf(guest.invitedAt) },
    ...(guest.confirmedAt === null ? [] : [{ term: t.page.confirmed, value: dayOf(guest.confirmedAt) }]),
    { term: t.page.until, value: formatPlainDay(language, guest.endsOn) },
    { term: t.page.address, value: mayEnd ? (address ?? t.page.addressGone) : t.page.addressHidden({ host }) },
  ];
}

function Tasks({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language).page;
  const { setting, entries, entryIds } = view;
  const partnership = setting.partnership.id;
  const given = entries.filter(({ id }) => entryIds.includes(id));
  const others = entries.filter(entry => isOpen(entry) && !entryIds.includes(entry.id));
  return (
    <Shared
      {...{ visit, view, field: 'entry', none: t.noTasks, label: t.giveLabel, press: t.give }}
      action="guests.task"
      given={given.map(({ id, title }) => ({
        id,
        name: title,
        shown: <a href={visit.link('plans.entry', { partnership, entry: id })}>{title}</a>,
      }))}
      others={others.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

function Meetings({ visit, view }: Props) {
  const { language } = visit;
  const t = textsIn(language).page;
  const { setting, meetings, meetingIds } = view;
  const partnership = setting.partnership.id;
  const nameOf = (one: Meeting) => `${meetingName(language, one)}, ${meetingWhen(language, one)}`;
  const given = meetings.filter(({ id }) => meetingIds.includes(id));
  const others = meetings.filter(
    ({ id, state, day }) =>
      !meetingIds.includes(id) && (state === 'planned' || state === 'scheduled') && day >= visit.ctx.today,
  );
  return (
    <Shared
      {...{ visit, view, field: 'meeting', none: t.noMeetings, label: t.meetLabel, press: t.meet }}
      action="guests.meeting"
      given={given.map(one => ({
        id: one.id,
        name: nameOf(one),
        shown: <a href={visit.link('meetings.show', { partnership, meeting: one.id })}>{nameOf(one)}</a>,
      }))}
      others={others.map(one => ({ value: one.id, label: nameOf(one) }))}
    />
  );
}

/** What was given, each with a button that takes it back, and one more to choose. */
function Shared(
  props: Props & {
    action: 'guests.task' | 'guests.meeting';
    field: string;
    none: string;
    label: string;
    press: string;
    given: readonly { readonly id: string; readonly name: string; readonly shown: Child }[];
    others: readonly { readonly value: string; readonly label: string }[];
  },
) {
  const { visit, view, given, others } = props;
  const t = textsIn(visit.language).page;
  const address = visit.link(props.action, { partnership: view.setting.partnership.id, guest: view.guest.id });
  const maySelect = view.mayShare && isRunning(view.state) && others.length > 0;
  return (
    <>
      {given.length === 0 ? (
        <p>{props.none}</p>
      ) : (
        <Form action={address} hidden={proofOf(visit)}>
          <ul>
            {given.map(({ id, name, shown }) => (
              <li>
                {shown}{' '}
                {view.mayShare && (
                  <Button look="link" name="remove" value={id}>
                    {t.take}
                    <span class="kern-sr-only">: {name}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Form>
      )}
      {maySelect && (
        <Form action={address} hidden={proofOf(visit)}>
          <SelectField {...answerOf(view.answers, props.field)} label={props.label} options={others} />
          <ButtonRow>
            <Button>{props.press}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function Ways({ visit, view }: Props) {
  const t = textsIn(visit.language).page;
  const address = { partnership: view.setting.partnership.id, guest: view.guest.id };
  return (
    <Section id="beenden" title={t.end}>
      <p>{t.revokeText}</p>
      <Form action={visit.link('guests.revoke', address)} hidden={proofOf(visit)}>
        <ButtonRow>
          <Button>{t.revoke}</Button>
        </ButtonRow>
      </Form>
      <p>{t.endText}</p>
      <Form action={visit.link('guests.end', address)} hidden={proofOf(visit)}>
        <ButtonRow>
          <Button look="danger">{t.endNow}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

import { ActionCard } from '../../../design/action-card.tsx';
import { Button } from '../../../design/button.tsx';
import { ErrorSummary, Form, type FormError } from '../../../design/form.tsx';
import { formatDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { type PollAnswer, pollAnswers, type PollGuest, type PollOption, type WholePoll } from '../model/poll.ts';
import type { Attending } from '../queries.ts';
import { bestOptions, isAsking } from '../rules/poll.ts';
import { elsewhere, holidayLines, nameOf, pairOf, pollTextsIn, proofOf, textsIn, whenOf, whoOf } from './words.ts';

export type PollView = WholePoll & {
  readonly setting: PlanSetting;
  readonly attending: readonly Attending[];
  /** For whom the reader chooses; null where one only reads. */
  readonly actsFor: string | null;
  readonly errors: readonly FormError[];
};

type Props = { visit: Visit; view: PollView };

/** What was answered to a poll, and one press for the day that is taken. */
export function PollPage({ visit, view }: Props) {
  const { language } = visit;
  const t = pollTextsIn(language);
  const { setting, poll, guests, errors } = view;
  const partnership = setting.partnership.id;
  const pair = pairOf(setting.partnership);
  const silent = guests.filter(({ answeredAt }) => answeredAt === null).map(guest => sayGuest(setting, guest));
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${nameOf(language, poll)}`}
      crumbs={[
        { text: pair, href: visit.link('partnerships.show', { partnership }) },
        { text: textsIn(language).title, href: visit.link('meetings.list', { partnership }) },
        { text: t.title },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} nothingTyped />
      <PageHead
        preline={t.title}
        title={nameOf(language, poll)}
        lead={t.resultLead({ until: formatDay(language, poll.until) })}
        aside={<Next visit={visit} view={view} />}
      />
      <Section id="antworten" title={t.result}>
        <ResultTable visit={visit} view={view} />
        {silent.length > 0 && <p class="kt-note">{t.waiting({ names: silent.join('; ') })}</p>}
      </Section>
    </Page>
  );
}

function Next({ visit, view }: Props) {
  const t = pollTextsIn(visit.language);
  const { poll, actsFor } = view;
  if (poll.state !== 'open') return <ActionCard title={poll.state === 'chosen' ? t.chosen : t.ended} />;
  const asks = isAsking(poll, visit.ctx.today);
  const address = { partnership: poll.partnershipId, poll: poll.id };
  return (
    <ActionCard
      title={asks ? t.running : t.expired}
      {...(actsFor === null
        ? {}
        : {
            action: (
              <Form
                action={visit.link('meetings.poll', address)}
                hidden={{ ...proofOf(visit), organisationId: actsFor }}
              >
                <Button name="end" value="ja">
                  {t.end}
                </Button>
              </Form>
            ),
          })}
    >
      <p>{asks ? t.runningText : t.expiredText}</p>
    </ActionCard>
  );
}

/** "Kim Beispiel, Landkreis Gießen". */
function sayGuest(setting: PlanSetting, { name, organisationId }: PollGuest): string {
  return organisationId === null ? name : `${name}, ${whoOf(setting, organisationId)}`;
}

function ResultTable({ visit, view }: Props) {
  const { language } = visit;
  const t = pollTextsIn(language);
  const { poll, options, guests, answers, attending, actsFor } = view;
  const nameById = new Map(guests.map(guest => [guest.id, sayGuest(view.setting, guest)]));
  const names = (option: PollOption, answer: PollAnswer) =>
    answers
      .filter(one => one.optionId === option.id && one.answer === answer)
      .map(({ guestId }) => nameById.get(guestId) ?? '')
      .toSorted((one, other) => one.localeCompare(other, language))
      .join('; ') || t.nobody;
  const best = bestOptions(view);
  const columns: Column<PollOption>[] = [
    {
      key: 'when',
      title: t.columns.when,
      header: true,
      cell: option => (
        <>
          {whenOf(language, { ...poll, ...option })}
          {elsewhere(language, { ...poll, ...option }, attending).map(line => (
            <span class="kt-facts__note">{line}</span>
          ))}
          {best.includes(option.id) && <Tag kind="good">{t.best}</Tag>}
          {holidayLines(language, option, attending).map(line => (
            <Tag kind="attention">{line}</Tag>
          ))}
        </>
      ),
    },
    ...pollAnswers.map((answer): Column<PollOption> => ({
      key: answer,
      title: t.columns[answer],
      cell: option => names(option, answer),
    })),
  ];
  const choose: Column<PollOption> = {
    key: 'action',
    title: t.columns.action,
    kind: 'action',
    cell: option => (
      <Form
        action={visit.link('meetings.poll', { partnership: poll.partnershipId, poll: poll.id })}
        hidden={{ ...proofOf(visit), organisationId: actsFor ?? '' }}
      >
        <button
          type="submit"
          name="option"
          value={option.id}
          class="kern-btn kern-btn--secondary kt-btn"
          aria-label={t.chooseDay({ when: whenOf(language, { ...poll, ...option }) })}
        >
          <span class="kern-label">{t.choose}</span>
        </button>
      </Form>
    ),
  };
  return (
    <Table
      lang={language}
      caption={t.result}
      captionHidden
      columns={actsFor !== null && poll.state === 'open' ? [...columns, choose] : columns}
      rows={options}
    />
  );
}

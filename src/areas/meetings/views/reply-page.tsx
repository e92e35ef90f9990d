import { ButtonRow } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary, Form, type FormError } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Meeting, Zone } from '../model.ts';
import { replyAnswers, type ReplyAnswer } from '../model/reply.ts';
import { calendarTextsIn, momentIn, nameOf, proofOf } from './words.ts';

export type ReplyView = {
  readonly token: string;
  readonly pair: string;
  /** Those that one can still answer to. */
  readonly meetings: readonly Meeting[];
  readonly said: ReadonlyMap<string, ReplyAnswer>;
  /** The clocks of whoever answers; null: those of the host. */
  readonly zone: Zone | null;
  readonly errors: readonly FormError[];
};

/** For whoever holds the link: a button for coming and one for not coming, for every meeting of the invitation. */
export function ReplyPage({ visit, view }: { visit: Visit; view: ReplyView }) {
  const { language } = visit;
  const t = calendarTextsIn(language).reply;
  const when = (meeting: Meeting) => momentIn(language, meeting, view.zone ?? meeting.zone);
  const columns: Column<Meeting>[] = [
    { key: 'when', title: t.columns.when, header: true, cell: when },
    { key: 'what', title: t.columns.what, cell: meeting => nameOf(language, meeting) },
    {
      key: 'state',
      title: t.columns.state,
      cell: ({ id }) => {
        const said = view.said.get(id);
        return said === undefined ? t.open : <Tag kind={said === 'coming' ? 'good' : 'closed'}>{t.said[said]}</Tag>;
      },
    },
    {
      key: 'action',
      title: t.columns.action,
      kind: 'action',
      cell: meeting => (
        <Form
          action={visit.link('meetings.reply', { token: view.token })}
          hidden={{ ...proofOf(visit), meeting: meeting.id }}
        >
          <ButtonRow>
            {replyAnswers.map(answer => (
              <button
                type="submit"
                name="answer"
                value={answer}
                class="kern-btn kern-btn--secondary kt-btn"
                aria-label={(answer === 'coming' ? t.comingTo : t.notComingTo)({ when: when(meeting) })}
              >
                <span class="kern-label">{t[answer]}</span>
              </button>
            ))}
          </ButtonRow>
        </Form>
      ),
    },
  ];
  return (
    <Page frame={visit.frame} lang={language} title={t.title} failed={view.errors.length > 0} hidden>
      <ErrorSummary lang={language} errors={view.errors} nothingTyped />
      <PageHead title={t.title} lead={t.lead({ pair: view.pair })} />
      <Table
        lang={language}
        caption={t.title}
        captionHidden
        columns={columns}
        rows={view.meetings}
        empty={<Empty title={t.nothing}>{t.nothingText}</Empty>}
      />
    </Page>
  );
}

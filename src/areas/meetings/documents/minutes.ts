import { formatMoment, formatPlainDay } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import { approvalsOf } from '../rules/approval.ts';
import type { MinutesView } from '../views/minutes-page.tsx';
import { sayWho } from '../views/outcomes-table.tsx';
import { approvalTextsIn, minutesTextsIn, nameOf, pairOf, whenOf, whoOf } from '../views/words.ts';

/** The template of the PDF. */
export const minutesTemplate = 'src/areas/meetings/documents/minutes.typ';

type Line = { readonly kind: string; readonly text: string; readonly who: string; readonly due: string };

/** What stands on minutes on paper. */
type MinutesPaper = {
  readonly title: string;
  readonly subtitle: string;
  readonly when: string;
  readonly where: string;
  /** '' for approved ones. */
  readonly state: string;
  readonly attendance: { readonly title: string; readonly rows: readonly (readonly [string, string])[] };
  readonly outcomes: {
    readonly title: string;
    readonly columns: readonly string[];
    /** By topic in the order of the agenda; what belongs to none comes last, under ''. */
    readonly topics: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  };
  readonly approval: { readonly title: string; readonly rows: readonly (readonly [string, string])[] };
};

/** The words of minutes in the language of the reader. */
export function minutesData(view: MinutesView, language: Language): MinutesPaper {
  const { setting, meeting, agenda, outcomes, attendance, acts } = view;
  const [t, a] = [minutesTextsIn(language), approvalTextsIn(language)];
  const given = approvalsOf(meeting, acts);
  const lineOf = (one: (typeof outcomes)[number]): Line => ({
    ...{ kind: t.kinds[one.kind], text: one.text },
    who: one.kind === 'task' ? sayWho(setting, one, t.all) : '',
    due: one.kind === 'task' ? formatPlainDay(language, one.dueOn) : '',
  });
  const ofTopic = (id: string | null) => outcomes.filter(({ topicId }) => topicId === id).map(lineOf);
  const topics = agenda.topics.map(({ id, title }) => ({ title, lines: id === null ? [] : ofTopic(id) }));
  const known = new Set(agenda.topics.map(({ id }) => id));
  const others = outcomes.filter(({ topicId }) => topicId === null || !known.has(topicId)).map(lineOf);
  return {
    title: `${t.title}: ${nameOf(language, meeting)}`,
    subtitle: pairOf(setting.partnership),
    when: whenOf(language, meeting),
    where: meeting.place || meeting.link,
    state: meeting.state === 'documented' ? '' : a.draft,
    attendance: {
      title: t.attendance,
      rows: attendance.filter(({ who }) => who !== '').map(one => [whoOf(setting, one.organisationId), one.who]),
    },
    outcomes: {
      title: t.outcomes,
      columns: [t.columns.kind, t.columns.text, t.columns.who, t.columns.due],
      topics: [...topics, { title: t.noTopic, lines: others }].filter(({ lines }) => lines.length > 0),
    },
    approval: {
      title: a.signedBy,
      rows: setting.memberIds.map(id => {
        const act = given.get(id);
        return [whoOf(setting, id), act ? formatMoment(language, act.at) : a.open];
      }),
    },
  };
}

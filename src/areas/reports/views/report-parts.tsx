import { formatNumber, formatPlainDay, unknown } from '../../../design/format.ts';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import type { Period } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { questions, type ReportFact, type ReportWords } from '../model.ts';
import { foreseenHours } from '../rules.ts';
import { sayFact, textsIn, whoOf } from './words.ts';

/** What is known, with where it comes from; the words lead there. */
export function FactsTable(props: { visit: Visit; setting: PlanSetting; facts: readonly ReportFact[] }) {
  const { visit, setting, facts } = props;
  const { language } = visit;
  const t = textsIn(language);
  const columns: Column<ReportFact>[] = [
    { key: 'what', title: t.fact, header: true, cell: fact => sayFact(language, fact) },
    { key: 'on', title: t.factOn, cell: ({ on }) => formatPlainDay(language, on) },
    {
      key: 'who',
      title: t.factWho,
      cell: ({ organisationId }) => (organisationId === null ? t.everybody : whoOf(setting, organisationId)),
    },
    {
      key: 'from',
      title: t.factFrom,
      cell: fact => (
        <>
          <a
            href={linkOf(visit, setting.partnership.id, fact)}
            aria-label={`${t.factKinds[fact.kind]}: ${sayFact(language, fact)}`}
          >
            {t.factKinds[fact.kind]}
          </a>
          <AgreedAt visit={visit} partnership={setting.partnership.id} fact={fact} />
        </>
      ),
    },
  ];
  return (
    <Table
      lang={language}
      caption={t.facts}
      captionHidden
      columns={columns}
      rows={facts}
      empty={<p>{t.factsNone}</p>}
    />
  );
}

/** A task that came from the minutes of a meeting leads there. */
function AgreedAt({ visit, partnership, fact }: { visit: Visit; partnership: string; fact: ReportFact }) {
  const { agreedAt } = fact;
  if (agreedAt === null) return null;
  const words = textsIn(visit.language).agreedAt({ day: formatPlainDay(visit.language, agreedAt.on) });
  return (
    <span class="kt-facts__note">
      <a
        href={visit.link('meetings.minutes', { partnership, meeting: agreedAt.meetingId })}
        aria-label={`${words}: ${sayFact(visit.language, fact)}`}
      >
        {words}
      </a>
    </span>
  );
}

function linkOf(visit: Visit, partnership: string, { kind, subjectId }: ReportFact): string {
  if (kind === 'meeting') return visit.link('meetings.show', { partnership, meeting: subjectId });
  if (kind === 'decision' || kind === 'information') {
    return visit.link('meetings.minutes', { partnership, meeting: subjectId });
  }
  if (kind === 'publicity' || kind === 'publicity-planned') {
    return `${visit.link('publicity.list', { partnership })}#p-${subjectId}`;
  }
  if (kind === 'signal') return `${visit.link('partnerships.show', { partnership })}#hinweise`;
  return visit.link('plans.entry', { partnership, entry: subjectId });
}

/** The answers of one side; what it left out is not asked again. */
export function Words({ visit, words }: { visit: Visit; words: ReportWords }) {
  const t = textsIn(visit.language);
  const items = questions
    .filter(question => words[question] !== '')
    .map((question): Fact => ({ term: t.questions[question], value: <Paragraphs text={words[question]} /> }));
  return <Facts items={items} narrow />;
}

function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

/** Hours of each side beside what the terms of the call foresee for the period. */
export function EffortTable(props: {
  visit: Visit;
  period: Period;
  hoursPerMonth: number;
  rows: readonly { readonly name: string; readonly hours: number | null }[];
}) {
  const { language } = props.visit;
  const t = textsIn(language);
  const foreseen = foreseenHours(props.hoursPerMonth, props.period);
  return (
    <Table
      lang={language}
      caption={t.hoursTitle}
      captionHidden
      columns={[
        { key: 'member', title: t.member, header: true, cell: ({ name }) => name },
        {
          key: 'spent',
          title: t.spent,
          kind: 'number',
          cell: ({ hours }) => (hours === null ? unknown : formatNumber(language, hours)),
        },
        { key: 'foreseen', title: t.foreseen, kind: 'number', cell: () => formatNumber(language, foreseen) },
      ]}
      rows={props.rows}
      foot={t.hoursNote({ hours: formatNumber(language, foreseen) })}
    />
  );
}

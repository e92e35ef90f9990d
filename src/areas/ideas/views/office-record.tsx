import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatMoment, formatNumber, formatPlainDay } from '../../../design/format.ts';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import { type Act, type Answer, type Channel, type Idea, mergeable, type Report, type Wording } from '../model.ts';
import { isPublic, openActs, reachOf } from '../rules.ts';
import { Answers } from './idea.tsx';
import { Term } from './office-list.tsx';
import { officeTextsIn, tags, textsIn } from './words.ts';
import { Photo, Written } from './written.tsx';

export type RecordView = {
  readonly idea: Idea;
  readonly programme: Programme | null;
  readonly placeName: string | null;
  readonly wordings: readonly Wording[];
  readonly answers: readonly Answer[];
  readonly reports: readonly Report[];
  /** The private address of an idea that the office recorded: in its place it keeps what was promised. */
  readonly receipt: string | null;
  readonly into: Idea | null;
  readonly history: readonly HistoryEntry[];
};

/** An idea as the office sees it: what to do next, what was sent, what has happened. */
export function RecordPage({ visit, view }: { visit: Visit; view: RecordView }) {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const p = textsIn(lang);
  const { idea, wordings, reports } = view;
  const name = p.idea(idea.number);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={`${name}: ${idea.title}`}
      crumbs={[{ text: t.title, href: visit.link('ideas.office') }, { text: name }]}
      hidden
    >
      <PageHead
        title={<span lang={idea.language}>{idea.title}</span>}
        tags={
          <>
            <Tag kind={tags[idea.state]}>{p.states[idea.state]}</Tag>
            {idea.invented && <Tag>{p.invented}</Tag>}
          </>
        }
        aside={<Next visit={visit} view={view} />}
      />
      <Section id="worte" title={t.record.words}>
        <Written text={idea.text} lang={idea.language} />
        {idea.pictureId !== null && (
          <Photo
            src={visit.link('ideas.record.picture', { idea: String(idea.number) })}
            alt={idea.pictureAlt}
            lang={idea.language}
          />
        )}
      </Section>
      <Section id="angaben" title={t.record.facts}>
        <Facts items={factsOf(visit, view)} />
      </Section>
      {reports.length > 0 && <Reports visit={visit} reports={reports} />}
      {view.answers.length > 0 && (
        <Section id="antworten" title={t.record.answers}>
          <Answers lang={lang} answers={view.answers} />
        </Section>
      )}
      {wordings.length > 1 && <Versions visit={visit} view={view} />}
      <Section id="verlauf" title={t.record.history}>
        <History lang={lang} entries={view.history} />
      </Section>
    </Page>
  );
}

/** The one next act, and the others as links. */
function Next({ visit, view }: { visit: Visit; view: RecordView }) {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const { idea, reports } = view;
  const params = { idea: String(idea.number) };
  const openReports = reports.filter(({ closedAt }) => closedAt === null).length;
  const [first, ...others] = inOrder(openActs({ ...idea, openReports }), openReports);
  const decision = (act: Act): string => visit.link('ideas.decision', params, { act });
  const more = others.map(act => <a href={decision(act)}>{t.acts[act].link}</a>);
  if (idea.state === 'submitted' || isPublic(idea.state))
    more.push(<a href={visit.link('ideas.wording', params)}>{t.record.wording}</a>);
  if (mergeable.some(state => state === idea.state))
    more.push(<a href={visit.link('ideas.merge', params)}>{t.record.merge}</a>);
  if (isPublic(idea.state)) more.push(<a href={visit.link('ideas.show', params)}>{t.record.public}</a>);
  return (
    <ActionCard
      title={t.record.next}
      action={
        first && (
          <ButtonLink href={decision(first)} look="primary">
            {t.acts[first].link}
          </ButtonLink>
        )
      }
      more={more}
    >
      {!first && t.record.nothing}
    </ActionCard>
  );
}

/** A report comes first, then the check that is owed, then the way of the idea. */
function inOrder(acts: readonly Act[], openReports: number): Act[] {
  const urgent: readonly Act[] = openReports > 0 ? ['hide', 'keep', 'check'] : ['check'];
  return [...urgent.filter(act => acts.includes(act)), ...acts.filter(act => !urgent.includes(act))];
}

function Reports({ visit, reports }: { visit: Visit; reports: readonly Report[] }) {
  const lang = visit.language;
  const t = officeTextsIn(lang).record;
  return (
    <Section id="meldungen" title={t.reports}>
      <ul class="kt-entries">
        {reports.map(({ kind, text, at, closedAt }) => (
          <li>
            <p>
              <strong>{textsIn(lang).report.kinds[kind]}</strong>: {text || t.noText}
            </p>
            <p class="kt-entries__facts">
              <span>{formatMoment(lang, at)}</span>
              <span>
                {closedAt === null ? t.reportOpen : t.reportClosed(formatPlainDay(lang, dayAt(closedAt, homeTimeZone)))}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Versions({ visit, view }: { visit: Visit; view: RecordView }) {
  const lang = visit.language;
  const t = officeTextsIn(lang).record;
  return (
    <Section id="fassungen" title={t.versions}>
      {view.wordings.toReversed().map(({ version, title, text, reason, at }) => (
        <div class="kt-written">
          <h3 class="kt-h3">
            {t.versionOf(version)}, {formatMoment(lang, at)}
          </h3>
          <p>{reason === '' ? t.asSent : `${t.reason}: ${reason}`}</p>
          <p lang={view.idea.language}>
            <strong>{title}</strong>
          </p>
          <Written text={text} lang={view.idea.language} />
        </div>
      ))}
    </Section>
  );
}

function Arrival({ visit, idea, channel }: { visit: Visit; idea: Idea; channel: Channel }) {
  const t = officeTextsIn(visit.language);
  return (
    <>
      {formatPlainDay(visit.language, idea.receivedOn)}, {t.channels[channel]}
      {idea.receiptFileId !== null && (
        <>
          {' · '}
          <a href={visit.link('ideas.record.letter', { idea: String(idea.number) })}>{t.record.letter}</a>
        </>
      )}
    </>
  );
}

function factsOf(visit: Visit, view: RecordView): Fact[] {
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const p = textsIn(lang);
  const { idea, programme, placeName, receipt, into } = view;
  const { today } = visit.ctx;
  const facts: Fact[] = [
    { term: t.record.author, value: idea.authorName ?? p.anonymous },
    { term: t.record.mail, value: t.record.mails[reachOf(idea)] },
    { term: p.facts.place, value: idea.place || p.noPlace },
    { term: p.facts.field, value: idea.fieldLabel?.[lang] ?? p.noField },
    { term: p.facts.programme, value: programme?.name[lang] ?? p.none },
    { term: t.record.language, value: t.record.languages[idea.language] },
    { term: t.supports, value: formatNumber(lang, idea.supports) },
    idea.channel === null
      ? { term: t.sent, value: formatMoment(lang, idea.sentAt) }
      : { term: t.record.received, value: <Arrival visit={visit} idea={idea} channel={idea.channel} /> },
  ];
  if (receipt !== null) {
    const link = visit.link('ideas.own', { receipt });
    facts.push({
      term: t.record.private,
      value: <a href={link}>{t.record.privateLink}</a>,
      note: t.record.privateNote,
    });
  }
  if (placeName !== null) facts.push({ term: t.record.register, value: placeName });
  facts.push(
    idea.checkedAt === null
      ? { term: t.record.moderationDue, value: <Term lang={lang} due={idea.moderationDue} today={today} /> }
      : { term: t.record.checked, value: formatMoment(lang, idea.checkedAt) },
  );
  if (idea.answerDue !== null) {
    const isOwed = idea.state === 'supported' || idea.state === 'under-review';
    const due = isOwed ? <Term lang={lang} due={idea.answerDue} today={today} /> : formatPlainDay(lang, idea.answerDue);
    facts.push({ term: t.record.answerDue, value: due });
  }
  if (idea.reason !== null) facts.push({ term: t.record.reason, value: idea.reason });
  if (into !== null) {
    const link = visit.link('ideas.record', { idea: String(into.number) });
    facts.push({ term: t.record.merged, value: <a href={link}>{`${p.idea(into.number)}: ${into.title}`}</a> });
  }
  return facts;
}

import type { Child } from 'hono/jsx';
import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatDay, formatNumber, formatPlainDay } from '../../../design/format.ts';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import { dayAt } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import type { Answer, Idea, IdeaRules } from '../model.ts';
import { arrivedOn, isOverdue, maySupport } from '../rules.ts';
import { tags, textsIn } from './words.ts';
import { Photo, Written } from './written.tsx';

export type IdeaView = {
  readonly idea: Idea;
  readonly programme: Programme | null;
  readonly rules: IdeaRules;
  readonly answers: readonly Answer[];
  readonly history: readonly HistoryEntry[];
  /** Ideas that went into this one. */
  readonly merged: readonly Idea[];
  /** When the office last changed the words. */
  readonly changedAt: Date | null;
};

/** An idea as everybody reads it: what, how far, what the office says. */
export function IdeaPage({ visit, view }: { visit: Visit; view: IdeaView }) {
  const lang = visit.language;
  const t = textsIn(lang);
  const { idea, changedAt } = view;
  const params = { idea: String(idea.number) };
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={idea.title}
      crumbs={[{ text: t.title, href: visit.link('ideas.list') }, { text: t.idea(idea.number) }]}
    >
      <PageHead
        title={<span lang={idea.language}>{idea.title}</span>}
        tags={<Tag kind={tags[idea.state]}>{t.states[idea.state]}</Tag>}
      />
      {idea.invented && <Notice lang={lang} kind="info" title={t.inventedText} />}
      {idea.checkedAt === null && <Notice lang={lang} kind="info" title={t.show.unchecked} />}
      <div class="kt-written">
        <Written text={idea.text} lang={idea.language} />
        {idea.pictureId !== null && (
          <Photo src={visit.link('ideas.picture', params)} alt={idea.pictureAlt} lang={idea.language} />
        )}
        {changedAt !== null && (
          <p class="kt-note">{t.show.changed(formatPlainDay(lang, dayAt(changedAt, homeTimeZone)))}</p>
        )}
      </div>
      <Facts items={factsOf(lang, view)} />
      <Section id="antwort" title={t.show.answer}>
        <Answers lang={lang} answers={view.answers} />
        {view.answers.length === 0 && <p>{owedAnswer(visit, idea)}</p>}
      </Section>
      <Support visit={visit} view={view} />
      {view.merged.length > 0 && (
        <Section id="aufgegangen" title={t.show.mergedHere}>
          <ul>
            {view.merged.map(({ number, title, supports, language }) => (
              <li>
                {t.idea(number)}: <span lang={language}>{title}</span> ({t.supports(formatNumber(lang, supports))})
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="verlauf" title={t.show.trail}>
        <History lang={lang} entries={view.history} />
      </Section>
      <p>
        <a href={visit.link('ideas.report', params)} rel="nofollow">
          {t.show.report}
        </a>
      </p>
    </Page>
  );
}

/** Whether an answer is owed, by when, and whether it is late. */
function owedAnswer(visit: Visit, { answerDue }: Idea): string {
  const t = textsIn(visit.language).show;
  if (answerDue === null) return t.noAnswer;
  const day = formatDay(visit.language, answerDue);
  return isOverdue(answerDue, visit.ctx.today) ? t.answerLate(day) : t.answerDue(day);
}

function Support({ visit, view }: { visit: Visit; view: IdeaView }) {
  const lang = visit.language;
  const t = textsIn(lang);
  const { idea, rules } = view;
  const isOpen = maySupport(idea.state);
  return (
    <Section id="unterstuetzung" title={`${t.show.supportTitle}: ${formatNumber(lang, idea.supports)}`}>
      <p>{isOpen ? t.show.supportGoal(rules.supportGoal) : t.show.supportOver}</p>
      {isOpen && (
        <ButtonRow>
          <ButtonLink href={visit.link('ideas.support', { idea: String(idea.number) })} look="primary">
            {t.show.support}
          </ButtonLink>
        </ButtonRow>
      )}
    </Section>
  );
}

/** The official answers, latest last, in the language in which they were written. */
export function Answers(props: { lang: Language; answers: readonly Answer[] }) {
  const t = textsIn(props.lang);
  return (
    <>
      {props.answers.map(({ state, text, language, at }) => (
        <div class="kt-written">
          <p>
            <strong>{t.states[state]}</strong>, {formatPlainDay(props.lang, dayAt(at, homeTimeZone))}
          </p>
          <Written text={text} lang={language} />
        </div>
      ))}
    </>
  );
}

function factsOf(lang: Language, { idea, programme }: IdeaView): Fact[] {
  const t = textsIn(lang);
  const facts: Fact[] = [{ term: t.facts.by, value: idea.authorName ?? t.anonymous }];
  if (idea.place !== '') facts.push({ term: t.facts.place, value: idea.place });
  if (idea.fieldLabel !== null) facts.push({ term: t.facts.field, value: idea.fieldLabel[lang] });
  if (programme !== null) facts.push({ term: t.facts.programme, value: programme.name[lang] });
  facts.push({ term: t.facts.sent, value: formatPlainDay(lang, arrivedOn(idea, homeTimeZone)) });
  return facts;
}

/** In place of an idea that not everybody may read any more: a sentence, and the way on. */
export function GonePage(props: { visit: Visit; title: string; text: string; children?: Child }) {
  const { visit, title } = props;
  const t = textsIn(visit.language);
  return (
    <Page
      frame={visit.frame}
      lang={visit.language}
      title={title}
      crumbs={[{ text: t.title, href: visit.link('ideas.list') }, { text: title }]}
      hidden
    >
      <PageHead title={title} lead={props.text} />
      {props.children}
    </Page>
  );
}

import { Button, ButtonLink } from '../../../design/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { formatDay, formatPlainDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Answer, Idea, Wording } from '../model.ts';
import { isOverdue, isPublic } from '../rules.ts';
import { Answers } from './idea.tsx';
import { type Errors, errorAt, hiddenOf, tags, textsIn } from './words.ts';
import { Photo, Written } from './written.tsx';

export type OwnView = {
  readonly idea: Idea;
  readonly wordings: readonly Wording[];
  readonly answers: readonly Answer[];
  /** The idea that this one went into. */
  readonly into: Idea | null;
};

type OwnProps = { visit: Visit; view: OwnView; errors?: Errors; code?: string };

/** An idea as whoever sent it sees it: how far it is, what was changed and why, what the office answers. */
export function OwnIdeaPage(props: OwnProps) {
  const { visit, view, errors = [] } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const { idea } = view;
  const title = t.own.title(idea.number);
  return (
    <Page frame={visit.frame} lang={lang} title={title} failed={errors.length > 0} hidden>
      <ErrorSummary lang={lang} errors={errors} />
      <PageHead
        preline={title}
        title={<span lang={idea.language}>{idea.title}</span>}
        lead={t.own.next[idea.state] || undefined}
        tags={<Tag kind={tags[idea.state]}>{t.states[idea.state]}</Tag>}
      />
      {idea.state === 'unconfirmed' && <CodeForm {...props} />}
      <Standing {...props} />
      {view.wordings.length > 1 && <Changed {...props} />}
      {view.answers.length > 0 && (
        <Section id="antwort" title={t.own.answers}>
          <Answers lang={lang} answers={view.answers} />
        </Section>
      )}
      <Section id="wortlaut" title={t.own.words}>
        <Written text={idea.text} lang={idea.language} />
        {idea.pictureId !== null && (
          <Photo src={visit.link('ideas.own.picture', visit.params)} alt={idea.pictureAlt} lang={idea.language} />
        )}
      </Section>
      <Section id="adresse" title={t.own.address} note={t.own.keep}>
        <p>
          <code>{`${visit.baseUrl}${visit.link('ideas.own', visit.params)}`}</code>
        </p>
      </Section>
      <OwnData {...props} />
    </Page>
  );
}

/** What is owed by when, why not, and where it goes on. */
function Standing({ visit, view }: OwnProps) {
  const lang = visit.language;
  const t = textsIn(lang).own;
  const { idea, into } = view;
  const owed =
    idea.state === 'submitted'
      ? idea.moderationDue
      : idea.state === 'supported' || idea.state === 'under-review'
        ? idea.answerDue
        : null;
  const isLate = isOverdue(owed, visit.ctx.today);
  const next = into ?? (isPublic(idea.state) ? idea : null);
  return (
    <>
      {owed !== null && (
        <p>
          {t.until(formatDay(lang, owed))} {isLate && t.late}
        </p>
      )}
      {idea.reason !== null && (
        <Notice lang={lang} kind="info" title={t.reason}>
          <p>{idea.reason}</p>
        </Notice>
      )}
      {next !== null && (
        <p>
          <a href={visit.link('ideas.show', { idea: String(next.number) })}>
            {into === null ? t.public : `${t.mergedInto}: ${into.title}`}
          </a>
        </p>
      )}
    </>
  );
}

function CodeForm({ visit, errors = [], code = '' }: OwnProps) {
  const lang = visit.language;
  const t = textsIn(lang).own;
  return (
    <Section id="bestaetigen" title={t.codeTitle}>
      <p>{t.codeText}</p>
      <Form action={visit.link('ideas.own.code', visit.params)} hidden={{ _csrf: visit.csrf }}>
        <TextField
          lang={lang}
          name="code"
          label={t.code}
          help={t.codeHelp}
          value={code}
          inputmode="numeric"
          autocomplete="one-time-code"
          size="short"
          error={errorAt(errors, 'code')}
        />
        <FormActions lang={lang} primary={t.confirm} />
      </Form>
    </Section>
  );
}

/** Every change of the office with its reason, the latest first, and what stood there before. */
function Changed({ visit, view }: OwnProps) {
  const lang = visit.language;
  const t = textsIn(lang).own;
  const { idea } = view;
  const [latest, ...before] = view.wordings.toReversed();
  return (
    <Section id="geaendert" title={t.changedTitle}>
      <p>
        <strong>{t.changedWhy(latest!.reason)}</strong>
      </p>
      {before.map(({ version, title, text, reason, at }) => (
        <div>
          <h3 class="kt-h3">
            {version === 1 ? t.first : t.version(version, formatPlainDay(lang, dayAt(at, homeTimeZone)))}
          </h3>
          {reason !== '' && <p>{t.changedWhy(reason)}</p>}
          <p lang={idea.language}>
            <strong>{title}</strong>
          </p>
          <Written text={text} lang={idea.language} />
        </div>
      ))}
    </Section>
  );
}

function OwnData({ visit, view }: OwnProps) {
  const t = textsIn(visit.language).own;
  const { authorName, hasEmail } = view.idea;
  const isNone = authorName === null && !hasEmail;
  return (
    <Section id="daten" title={t.data}>
      {isNone && <p>{t.dataNone}</p>}
      {authorName !== null && <p>{t.dataName(authorName)}</p>}
      {hasEmail && <p>{t.dataEmail}</p>}
      {!isNone && <ButtonLink href={visit.link('ideas.own.forget', visit.params)}>{t.forget}</ButtonLink>}
    </Section>
  );
}

/** Before name and address are erased: what will happen. */
export function ForgetPage({ visit, idea }: { visit: Visit; idea: Idea }) {
  const lang = visit.language;
  const t = textsIn(lang).own;
  const back = visit.link('ideas.own', visit.params);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.forgetTitle}
      crumbs={[{ text: t.title(idea.number), href: back }, { text: t.forgetTitle }]}
      hidden
    >
      <PageHead title={t.forgetTitle} preline={t.title(idea.number)} />
      <ul>
        <li>{t.forgetWill}</li>
        <li>{idea.state === 'unconfirmed' ? t.forgetUnconfirmed : t.forgetStays}</li>
        <li>
          <strong>{t.forgetFinal}</strong>
        </li>
      </ul>
      <Form action={visit.link('ideas.own.forgotten', visit.params)} hidden={hiddenOf(visit)}>
        <FormActions lang={lang} primary={t.forgetButton} danger back={{ href: back, text: t.back }} />
      </Form>
    </Page>
  );
}

/** Where the link of the mail leads: one button, so that a mail gateway which opens links confirms nothing. */
export function ConfirmPage({ visit, idea }: { visit: Visit; idea: Idea }) {
  const lang = visit.language;
  const t = textsIn(lang).confirm;
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} hidden>
      <PageHead title={t.title} lead={t.lead(idea.number)} />
      <Form action={visit.link('ideas.confirm.use', visit.params)} hidden={hiddenOf(visit)}>
        <div class="kt-buttons">
          <Button look="primary">{t.button}</Button>
        </div>
      </Form>
      <p class="kt-note">{t.unexpected}</p>
    </Page>
  );
}

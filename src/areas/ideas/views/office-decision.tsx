import type { Child } from 'hono/jsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { formatDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Day } from '../../../kernel/day.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type Act, type Idea, ideaMoves } from '../model.ts';
import { reachOf } from '../rules.ts';
import { type Errors, errorAt, hiddenOf, officeTextsIn, textsIn } from './words.ts';

type Props = { visit: Visit; idea: Idea; errors: Errors };

/** Acts of which the author hears nothing, because nothing changes for anybody. */
const silent: readonly Act[] = ['check', 'keep'];
const reversible: readonly Act[] = ['publish', 'hide', 'show'];

/** What will happen, to whom it is told, whether it can be undone; then one button with the verb. */
export function DecisionPage(props: Props & { act: Act; text: string; answerDue: Day | null }) {
  const { visit, idea, errors, act, answerDue } = props;
  const lang = visit.language;
  const texts = officeTextsIn(lang);
  const t = texts.decision;
  const { title, will, button } = texts.acts[act];
  const { says } = ideaMoves[act];
  const back = { href: visit.link('ideas.record', { idea: String(idea.number) }), text: t.back };
  return (
    <Around {...props} title={title}>
      <ul>
        <li>{will}</li>
        {answerDue !== null && <li>{t.due(formatDay(lang, answerDue))}</li>}
        {!silent.includes(act) && <li>{t.told[reachOf(idea)]}</li>}
        <li>
          <strong>{reversible.includes(act) ? t.undo.yes : t.undo.no}</strong>
        </li>
      </ul>
      <Form action={visit.link('ideas.decide', { idea: String(idea.number) })} hidden={{ ...hiddenOf(visit), act }}>
        {says !== 'nothing' && (
          <TextArea
            lang={lang}
            name="text"
            label={says === 'reason' ? t.reason : t.answer}
            help={says === 'reason' ? t.reasonHelp : t.answerHelp(texts.record.languages[idea.language])}
            value={props.text}
            rows={says === 'reason' ? 4 : 9}
            error={errorAt(errors, 'text')}
          />
        )}
        <FormActions lang={lang} primary={button} danger={act === 'reject' || act === 'hide'} back={back} />
      </Form>
    </Around>
  );
}

export type WordingDraft = Readonly<Record<'title' | 'text' | 'pictureAlt' | 'reason', string>>;

/** Other words for an idea, with the reason that its author reads. */
export function WordingPage(props: Props & { draft: WordingDraft }) {
  const { visit, idea, errors, draft } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang).wording;
  const params = { idea: String(idea.number) };
  const field = (name: keyof WordingDraft) => ({ lang, name, value: draft[name], error: errorAt(errors, name) });
  return (
    <Around {...props} title={t.title} lead={t.lead}>
      <Form action={visit.link('ideas.wording.change', params)} hidden={hiddenOf(visit)}>
        <TextField {...field('title')} label={t.headline} />
        <TextArea {...field('text')} label={t.text} rows={9} />
        {idea.pictureId !== null && <TextField {...field('pictureAlt')} label={t.pictureAlt} />}
        <TextArea {...field('reason')} label={t.reason} help={t.reasonHelp} />
        <FormActions
          lang={lang}
          primary={t.button}
          back={{ href: visit.link('ideas.record', params), text: officeTextsIn(lang).decision.back }}
        />
      </Form>
    </Around>
  );
}

/** An idea becomes part of another one. */
export function MergePage(props: Props & { into: string }) {
  const { visit, idea, errors } = props;
  const lang = visit.language;
  const texts = officeTextsIn(lang);
  const t = texts.merge;
  const params = { idea: String(idea.number) };
  return (
    <Around {...props} title={t.title} lead={t.lead}>
      <ul>
        <li>{t.supports}</li>
        <li>{texts.decision.told[reachOf(idea)]}</li>
        <li>
          <strong>{texts.decision.undo.no}</strong>
        </li>
      </ul>
      <Form action={visit.link('ideas.merge.take', params)} hidden={hiddenOf(visit)}>
        <TextField
          lang={lang}
          name="into"
          label={t.into}
          help={t.intoHelp}
          value={props.into}
          inputmode="numeric"
          size="short"
          error={errorAt(errors, 'into')}
        />
        <FormActions
          lang={lang}
          primary={t.button}
          back={{ href: visit.link('ideas.record', params), text: texts.decision.back }}
        />
      </Form>
    </Around>
  );
}

function Around(props: Props & { title: string; lead?: string; children: Child }) {
  const { visit, idea, errors, title } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const name = textsIn(lang).idea(idea.number);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      crumbs={[
        { text: t.title, href: visit.link('ideas.office') },
        { text: name, href: visit.link('ideas.record', { idea: String(idea.number) }) },
        { text: title },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={lang} errors={errors} />
      <PageHead
        preline={
          <>
            {name}: <span lang={idea.language}>{idea.title}</span>
          </>
        }
        title={title}
        lead={props.lead}
      />
      {props.children}
    </Page>
  );
}

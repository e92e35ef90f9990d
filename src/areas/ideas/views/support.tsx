import { ButtonLink } from '../../../design/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Child } from 'hono/jsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Idea } from '../model.ts';
import { Trap } from './form.tsx';
import { type Errors, errorAt, hiddenOf, textsIn } from './words.ts';

type SupportProps = { visit: Visit; idea: Idea; errors?: Errors };

/** Asks for the address to which the code of a support goes. */
export function SupportPage(props: SupportProps & { email?: string; opened: string }) {
  const { visit, idea, errors = [], email = '' } = props;
  const lang = visit.language;
  const texts = textsIn(lang);
  const t = texts.support;
  const params = { idea: String(idea.number) };
  return (
    <Around {...props} title={t.title} lead={t.lead(idea.title)}>
      <p>{t.once}</p>
      <p>{t.minors}</p>
      <Form action={visit.link('ideas.support.ask', params)} hidden={{ ...hiddenOf(visit), _opened: props.opened }}>
        <Trap label={texts.form.trap} />
        <TextField
          lang={lang}
          name="email"
          kind="email"
          label={t.email}
          value={email}
          autocomplete="email"
          error={errorAt(errors, 'email')}
        />
        <FormActions lang={lang} primary={t.send} back={{ href: visit.link('ideas.show', params), text: t.back }} />
      </Form>
    </Around>
  );
}

/** Takes the code of a support; afterwards says that it counts. */
export function SupportCodePage(props: SupportProps & { confirmed: boolean; code?: string }) {
  const { visit, idea, errors = [], code = '', confirmed } = props;
  const lang = visit.language;
  const t = textsIn(lang).support;
  const back = visit.link('ideas.show', { idea: String(idea.number) });
  if (confirmed) {
    return (
      <Around {...props} title={t.doneTitle} lead={t.doneText}>
        <div class="kt-buttons">
          <ButtonLink href={back}>{t.back}</ButtonLink>
        </div>
      </Around>
    );
  }
  return (
    <Around {...props} title={t.codeTitle} lead={t.codeLead}>
      <Form action={visit.link('ideas.support.confirm', visit.params)} hidden={{ _csrf: visit.csrf }}>
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
        <FormActions lang={lang} primary={t.confirm} back={{ href: back, text: t.back }} />
      </Form>
    </Around>
  );
}

function Around(props: SupportProps & { title: string; lead: string; children: Child }) {
  const { visit, idea, errors = [], title } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      crumbs={[
        { text: t.title, href: visit.link('ideas.list') },
        { text: t.idea(idea.number), href: visit.link('ideas.show', { idea: String(idea.number) }) },
        { text: title },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={lang} errors={errors} />
      <PageHead title={title} lead={props.lead} />
      {props.children}
    </Page>
  );
}

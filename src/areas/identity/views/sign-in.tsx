import { Button, ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { LinkState, Person } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** Asks for the address. `next` is where the person wanted to go. */
export function SignInPage(props: { visit: Visit; next: string; email?: string; errors?: readonly FormError[] }) {
  const { visit, errors = [] } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).signIn;
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} failed={errors.length > 0} hidden>
      <PageHead title={t.title} lead={t.lead} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('identity.sign-in.ask')} hidden={{ _csrf: visit.csrf, next: props.next }}>
        <TextField
          lang={lang}
          name="email"
          kind="email"
          label={t.email}
          value={props.email}
          autocomplete="email"
          error={errors.find(({ field }) => field === 'email')?.text}
        />
        <FormActions lang={lang} primary={t.submit} back={{ href: visit.link('identity.code'), text: t.haveCode }} />
      </Form>
    </Page>
  );
}

/** Takes the code. `awaited` is the address for which this browser asked last, null if it did not. */
export function CodePage(props: {
  visit: Visit;
  awaited: string | null;
  code?: string;
  errors?: readonly FormError[];
}) {
  const { visit, awaited, errors = [] } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).code;
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} failed={errors.length > 0} hidden>
      <PageHead title={t.title} />
      {errors.length === 0 && (
        <Notice lang={lang} kind="info" title={awaited === null ? t.nothingAwaited : t.sent} answer>
          {awaited !== null && <p>{t.sentTo(awaited)}</p>}
        </Notice>
      )}
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('identity.code.use')} hidden={{ _csrf: visit.csrf }}>
        <TextField
          lang={lang}
          name="code"
          label={t.label}
          help={t.help}
          value={props.code}
          size="short"
          inputmode="numeric"
          autocomplete="one-time-code"
          error={errors.find(({ field }) => field === 'code')?.text}
        />
        <FormActions lang={lang} primary={t.submit} back={{ href: visit.link('identity.sign-in'), text: t.again }} />
      </Form>
    </Page>
  );
}

/** Where the link of a mail leads: one button, or why there is none. */
export function LinkPage(props: { visit: Visit; state: LinkState }) {
  const { visit, state } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).link;
  const head = state === 'open' ? { title: t.title, text: t.lead } : t.over[state];
  return (
    <Page frame={visit.frame} lang={lang} title={head.title} hidden>
      <PageHead title={head.title} lead={head.text} />
      {state === 'open' ? (
        <Form action={visit.link('identity.link.use', visit.params)} hidden={{ _csrf: visit.csrf }}>
          <Button look="primary">{t.submit}</Button>
        </Form>
      ) : (
        <ButtonRow>
          {state === 'used' && (
            <ButtonLink href={visit.link('identity.code')} look="primary">
              {t.toCode}
            </ButtonLink>
          )}
          <ButtonLink href={visit.link('identity.sign-in')} look={state === 'used' ? 'secondary' : 'primary'}>
            {t.again}
          </ButtonLink>
        </ButtonRow>
      )}
    </Page>
  );
}

/** Several people read one mailbox: who is it. */
export function WhoPage(props: {
  visit: Visit;
  email: string;
  persons: readonly Person[];
  errors?: readonly FormError[];
}) {
  const { visit, errors = [] } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).who;
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} failed={errors.length > 0} hidden>
      <PageHead title={t.title} lead={t.lead(props.email)} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('identity.who.choose', visit.params)} hidden={{ _csrf: visit.csrf }}>
        <RadioGroup
          lang={lang}
          name="as"
          label={t.label}
          options={props.persons.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.find(({ field }) => field === 'as')?.text}
        />
        <FormActions lang={lang} primary={t.submit} />
      </Form>
    </Page>
  );
}

import { Button, ButtonLink } from '../../../design/button.tsx';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Invitation, InvitationState, Person } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** The first page of an installation: who is the office. */
export function SetUpPage(props: { visit: Visit; open: boolean; errors?: readonly FormError[] }) {
  const { visit, errors = [] } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).setUp;
  if (!props.open) {
    return (
      <Page frame={visit.frame} lang={lang} title={t.overTitle} hidden>
        <PageHead title={t.overTitle} lead={t.over} />
      </Page>
    );
  }
  const field = (name: string) => ({
    lang,
    name,
    value: visit.fields.text(name),
    error: errors.find(error => error.field === name)?.text,
  });
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} failed={errors.length > 0} hidden>
      <PageHead title={t.title} lead={t.lead} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('identity.set-up.use', visit.params)} hidden={{ _csrf: visit.csrf }}>
        <TextField {...field('name')} label={t.person} autocomplete="name" />
        <TextField {...field('email')} label={t.email} help={t.emailHelp} kind="email" autocomplete="email" />
        <TextField {...field('organisation')} label={t.organisation} autocomplete="organization" />
        <TextField {...field('phone')} label={t.phone} help={t.phoneHelp} kind="tel" autocomplete="tel" size="medium" />
        <FormActions lang={lang} primary={t.submit} />
      </Form>
    </Page>
  );
}

type InvitationPageProps = {
  visit: Visit;
  invitation: Invitation;
  organisation: string;
  /** Who could be meant: people of the mailbox and whoever is signed in. */
  persons: readonly Person[];
  /** Whoever is preselected: an id, or `new`. */
  as: string;
  name: string;
  errors?: readonly FormError[];
};

/** Where an invitation leads: what it is about and one button. */
export function InvitationPage(props: InvitationPageProps) {
  const { visit, organisation, errors = [] } = props;
  const lang = visit.language;
  const texts = inLanguage(lang, { de, en });
  const t = texts.invitation;
  const role = texts.roles[props.invitation.role];
  return (
    <Page frame={visit.frame} lang={lang} title={t.title(organisation)} failed={errors.length > 0} hidden>
      <PageHead title={t.title(organisation)} lead={t.lead(organisation, role)} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form
        action={visit.link('identity.invitation.accept', visit.params)}
        hidden={{ _csrf: visit.csrf, ...(props.persons.length === 0 ? { as: 'new' } : {}) }}
      >
        {props.persons.length > 0 && (
          <RadioGroup
            lang={lang}
            name="as"
            label={t.as}
            value={props.as}
            options={[
              ...props.persons.map(({ id, name, email }) => ({ value: id, label: name, help: email })),
              { value: 'new', label: t.someoneNew },
            ]}
            error={errors.find(({ field }) => field === 'as')?.text}
          />
        )}
        <TextField
          lang={lang}
          name="name"
          label={props.persons.length > 0 ? t.nameOfNew : t.name}
          required={props.persons.length === 0}
          value={props.name}
          autocomplete="name"
          error={errors.find(({ field }) => field === 'name')?.text}
        />
        <FormActions lang={lang} primary={t.submit} />
      </Form>
    </Page>
  );
}

/** An invitation that cannot be accepted any more. Whoever holds its link and was invited only has to sign in. */
export function InvitationOverPage(props: { visit: Visit; state: Exclude<InvitationState, 'open'>; email: string }) {
  const { visit, state } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).invitation;
  const { title, text } = t.over[state];
  return (
    <Page frame={visit.frame} lang={lang} title={title} hidden>
      <PageHead title={title} lead={text} />
      {state === 'accepted' ? (
        <Form action={visit.link('identity.sign-in.ask')} hidden={{ _csrf: visit.csrf, email: props.email, next: '' }}>
          <Button look="primary">{t.signIn}</Button>
        </Form>
      ) : (
        <ButtonLink href={visit.link('identity.sign-in')}>{t.signIn}</ButtonLink>
      )}
    </Page>
  );
}

import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Role } from '../../../kernel/actor.ts';
import { inLanguage, languages } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import type { Member } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** Invites somebody: name, address, one of the roles that the actor may give here, language of the mail. */
export function InvitePage(props: {
  visit: Visit;
  organisation: Organisation;
  roles: readonly Role[];
  errors?: readonly FormError[];
}) {
  const { visit, organisation, errors = [] } = props;
  const lang = visit.language;
  const texts = inLanguage(lang, { de, en });
  const t = texts.people;
  const params = { organisation: organisation.id };
  const field = (name: string) => ({
    lang,
    name,
    value: visit.fields.text(name),
    error: errors.find(error => error.field === name)?.text,
  });
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.inviteTitle}
      failed={errors.length > 0}
      crumbs={[{ text: t.of(organisation.name), href: visit.link('people.organisation', params) }]}
      hidden
    >
      <PageHead title={t.inviteTitle} preline={organisation.name} lead={t.inviteNote} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('people.invite.send', params)} hidden={{ _csrf: visit.csrf, _key: visit.ctx.newId() }}>
        <TextField {...field('name')} label={t.name} autocomplete="off" />
        <TextField {...field('email')} label={t.email} kind="email" autocomplete="off" />
        <RadioGroup
          {...field('role')}
          label={t.role}
          options={props.roles.map(role => ({ value: role, label: texts.roles[role] }))}
        />
        <RadioGroup
          {...field('language')}
          value={visit.fields.text('language') || lang}
          label={t.language}
          row
          options={languages.map(value => ({ value, label: texts.languages[value] }))}
        />
        <FormActions
          lang={lang}
          primary={t.invite}
          back={{ href: visit.link('people.organisation', params), text: t.back }}
        />
      </Form>
    </Page>
  );
}

/** Says what ending a role means before it is done. */
export function EndMembershipPage(props: {
  visit: Visit;
  member: Member;
  organisation: Organisation;
  errors?: readonly FormError[];
}) {
  const { visit, member, organisation, errors = [] } = props;
  const lang = visit.language;
  const texts = inLanguage(lang, { de, en });
  const t = texts.people;
  const { name } = member.person;
  return (
    <Page frame={visit.frame} lang={lang} title={t.endTitle(name)} failed={errors.length > 0} hidden>
      <PageHead
        title={t.endTitle(name)}
        preline={organisation.name}
        lead={t.endText(name, texts.roles[member.role], organisation.name)}
      />
      <ErrorSummary lang={lang} errors={errors} />
      <Form
        action={visit.link('people.end.confirm', { membership: member.membershipId })}
        hidden={{ _csrf: visit.csrf, _key: visit.ctx.newId() }}
      >
        <FormActions
          lang={lang}
          primary={t.end}
          danger
          back={{ href: visit.link('people.organisation', { organisation: organisation.id }), text: t.back }}
        />
      </Form>
    </Page>
  );
}

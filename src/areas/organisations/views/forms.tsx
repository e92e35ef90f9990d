import type { Child } from 'hono/jsx';
import { CheckboxField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { ContactPerson, Organisation } from '../model.ts';
import { actsOnBehalf } from '../policy.ts';
import { ReceiptPart } from './receipt-part.tsx';
import { fieldsOf, hiddenOf, textsIn } from './words.ts';

type FormProps = { visit: Visit; organisation: Organisation; errors: readonly FormError[] };

/** What an organisation says of itself. */
export function EditProfilePage(props: FormProps) {
  const { visit, organisation, errors } = props;
  const { phone, email, website, about, published } = organisation;
  const lang = visit.language;
  const t = textsIn(lang).edit;
  const values = { phone, email, website, 'about-de': about?.de ?? '', 'about-en': about?.en ?? '' };
  const field = fieldsOf(visit, values, errors);
  const sent = visit.fields.has('phone');
  return (
    <FormPage {...props} title={t.title} lead={t.lead}>
      <Form
        action={visit.link('profiles.change', { organisation: organisation.id })}
        hidden={hiddenOf(visit)}
        upload={isOnBehalf(props)}
      >
        <TextField {...field('phone')} label={t.phone} help={t.phoneHelp} kind="tel" size="medium" />
        <TextField {...field('email')} label={t.email} help={t.emailHelp} kind="email" />
        <TextField {...field('website')} label={t.website} kind="url" />
        <TextArea {...field('about-de')} label={t.aboutDe} help={t.aboutHelp} rows={6} />
        <TextArea {...field('about-en')} label={t.aboutEn} rows={6} />
        <CheckboxField
          {...field('published')}
          value="ja"
          label={t.published}
          help={t.publishedHelp}
          checked={sent ? visit.fields.has('published') : published}
        />
        {isOnBehalf(props) && <ReceiptPart visit={visit} errors={props.errors} />}
        <FormActions lang={lang} primary={t.save} back={{ href: profileOf(visit, organisation), text: t.back }} />
      </Form>
    </FormPage>
  );
}

/** Whom one calls; `contact` is null for a new one. */
export function ContactPage(props: FormProps & { contact: ContactPerson | null }) {
  const { visit, organisation, contact, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang).contact;
  const { name = '', jobTitle = '', email = '', phone = '' } = contact ?? {};
  const field = fieldsOf(visit, { name, jobTitle, email, phone }, errors);
  const params = { organisation: organisation.id };
  const action =
    contact === null
      ? visit.link('contacts.add', params)
      : visit.link('contacts.change', { ...params, contact: contact.id });
  return (
    <FormPage {...props} title={contact === null ? t.newTitle : t.editTitle} lead={t.lead}>
      <Form action={action} hidden={hiddenOf(visit)} upload={isOnBehalf(props)}>
        <TextField {...field('name')} label={t.name} autocomplete="off" required />
        <TextField {...field('jobTitle')} label={t.jobTitle} autocomplete="off" />
        <TextField {...field('email')} label={t.email} help={t.reachHelp} kind="email" autocomplete="off" />
        <TextField {...field('phone')} label={t.phone} kind="tel" size="medium" autocomplete="off" />
        {isOnBehalf(props) && <ReceiptPart visit={visit} errors={props.errors} />}
        <FormActions
          lang={lang}
          primary={t.save}
          back={{ href: profileOf(visit, organisation), text: textsIn(lang).edit.back }}
        />
      </Form>
    </FormPage>
  );
}

/** Says what it means that somebody else takes over, before it is done. */
export function EndContactPage(props: FormProps & { contact: ContactPerson; last: boolean }) {
  const { visit, organisation, contact, last } = props;
  const lang = visit.language;
  const t = textsIn(lang).contact;
  const { name } = contact;
  const params = { organisation: organisation.id, contact: contact.id };
  return (
    <FormPage {...props} title={t.endTitle({ name })} lead={t.endText({ name, organisation: organisation.name })}>
      {last && <Notice lang={lang} kind="warning" title={t.endLast} />}
      <Form action={visit.link('contacts.end.confirm', params)} hidden={hiddenOf(visit)} upload={isOnBehalf(props)}>
        {isOnBehalf(props) && <ReceiptPart visit={visit} errors={props.errors} />}
        <FormActions
          lang={lang}
          primary={t.end}
          danger
          back={{ href: profileOf(visit, organisation), text: textsIn(lang).edit.back }}
        />
      </Form>
    </FormPage>
  );
}

function FormPage(props: FormProps & { title: string; lead: string; children: Child }) {
  const { visit, organisation, errors, title } = props;
  const { name } = organisation;
  const lang = visit.language;
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={title}
      crumbs={[{ text: name, href: profileOf(visit, organisation) }, { text: title }]}
      failed={errors.length > 0}
      hidden
    >
      <PageHead title={title} preline={name} lead={props.lead} />
      <ErrorSummary lang={lang} errors={errors} />
      {isOnBehalf(props) && <Notice lang={lang} kind="info" title={textsIn(lang).onBehalf({ name })} />}
      {props.children}
    </Page>
  );
}

function isOnBehalf({ visit, organisation }: FormProps): boolean {
  return actsOnBehalf(visit.ctx.actor, organisation.id);
}

function profileOf(visit: Visit, { id }: Organisation): string {
  return visit.link('profiles.show', { organisation: id });
}

import { CheckboxField, RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { ReceiptFields } from '../../../design/receipt-fields.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { FieldOfAction, Programme } from '../../programmes/model.ts';
import { channels } from '../model.ts';
import { SubjectFields } from './subject-fields.tsx';
import { type Errors, errorAt, hiddenOf, officeTextsIn, textsIn } from './words.ts';

/** What the office typed, before anybody judged it. */
export type RecordDraft = Readonly<
  Record<
    'title' | 'text' | 'place' | 'programme' | 'field' | 'name' | 'email' | 'age' | 'channel' | 'receivedOn',
    string
  >
> & { readonly publishName: boolean; readonly emailConsent: boolean };

export const emptyRecordDraft: RecordDraft = {
  title: '',
  text: '',
  place: '',
  programme: '',
  field: '',
  name: '',
  email: '',
  age: '',
  channel: '',
  receivedOn: '',
  publishName: false,
  emailConsent: false,
};

type RecordFormProps = {
  visit: Visit;
  draft: RecordDraft;
  errors: Errors;
  programmes: readonly Programme[];
  fields: readonly FieldOfAction[];
};

/** The form in which the office records an idea for somebody else, in that person's words. */
export function RecordFormPage(props: RecordFormProps) {
  const { visit, draft, errors } = props;
  const lang = visit.language;
  const t = officeTextsIn(lang);
  const back = { href: visit.link('ideas.office'), text: t.onBehalf.back };
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.onBehalf.title}
      crumbs={[{ text: t.title, href: back.href }, { text: t.onBehalf.title }]}
      failed={errors.length > 0}
      hidden
    >
      <PageHead title={t.onBehalf.title} lead={t.onBehalf.lead} />
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={visit.link('ideas.record.take')} hidden={hiddenOf(visit)} upload>
        <ReceiptFields
          lang={lang}
          title={t.onBehalf.receipt}
          labels={t.onBehalf.receiptLabels}
          channels={channels.map(value => ({ value, label: t.channels[value] }))}
          values={draft}
          fileSent={visit.fields.file('file') !== null}
          errorAt={name => errorAt(errors, name)}
        />
        <WhatPart {...props} />
        <WhoPart {...props} />
        <FormActions lang={lang} primary={t.onBehalf.submit} back={back} />
      </Form>
    </Page>
  );
}

function WhatPart(props: RecordFormProps) {
  const { visit, draft } = props;
  const lang = visit.language;
  const texts = textsIn(lang);
  const t = officeTextsIn(lang).onBehalf;
  const field = fieldOf(props);
  return (
    <FormPart title={t.what}>
      <TextField {...field('title')} label={texts.form.headline} help={texts.form.headlineHelp} value={draft.title} />
      <TextArea {...field('text')} label={t.text} help={t.textHelp} value={draft.text} rows={9} />
      <TextField {...field('place')} label={texts.form.place} value={draft.place} required={false} />
      <SubjectFields {...props} />
    </FormPart>
  );
}

function WhoPart(props: RecordFormProps) {
  const { visit, draft } = props;
  const t = officeTextsIn(visit.language).onBehalf;
  const field = fieldOf(props);
  return (
    <FormPart title={t.who} note={t.whoNote}>
      <TextField
        {...field('name')}
        label={textsIn(visit.language).form.name}
        value={draft.name}
        autocomplete="off"
        required={false}
      />
      <CheckboxField {...field('publishName')} label={t.publishName} checked={draft.publishName} required={false} />
      <TextField
        {...field('email')}
        label={t.email}
        help={t.emailHelp}
        kind="email"
        value={draft.email}
        autocomplete="off"
        required={false}
      />
      <CheckboxField {...field('emailConsent')} label={t.emailConsent} checked={draft.emailConsent} required={false} />
      <RadioGroup
        {...field('age')}
        label={t.age}
        help={t.ageHelp}
        value={draft.age}
        required={false}
        options={[
          { value: '16', label: textsIn(visit.language).form.age16 },
          { value: 'guardian', label: t.ageGuardian },
        ]}
      />
    </FormPart>
  );
}

function fieldOf({ visit, errors }: RecordFormProps) {
  return (name: string) => ({ lang: visit.language, name, error: errorAt(errors, name) });
}

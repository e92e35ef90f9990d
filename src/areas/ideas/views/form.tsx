import { RadioGroup, CheckboxField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { formatNumber } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { FileField, TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { FieldOfAction, Programme } from '../../programmes/model.ts';
import { longest, shownAgain } from '../model.ts';
import { SubjectFields } from './subject-fields.tsx';
import { type Errors, errorAt, hiddenOf, textsIn } from './words.ts';

/** What was typed, before anybody judged it. */
export type IdeaDraft = Readonly<
  Record<'title' | 'text' | 'place' | 'programme' | 'field' | 'pictureAlt' | 'name' | 'email' | 'age', string>
> & { readonly publishName: boolean; readonly hadPicture: boolean };

export const emptyDraft: IdeaDraft = {
  title: '',
  text: '',
  place: '',
  programme: '',
  field: '',
  pictureAlt: '',
  name: '',
  email: '',
  age: '',
  publishName: false,
  hadPicture: false,
};

export type IdeaFormProps = {
  visit: Visit;
  draft: IdeaDraft;
  errors: Errors;
  programmes: readonly Programme[];
  fields: readonly FieldOfAction[];
  /** The proof of when the form was opened. */
  opened: string;
};

/** The form for an idea: one page, two things required, what the law asks about minors said before. */
export function IdeaFormPage(props: IdeaFormProps) {
  const { visit, errors, draft } = props;
  const lang = visit.language;
  const t = textsIn(lang).form;
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.title}
      description={t.lead}
      crumbs={[{ text: textsIn(lang).title, href: visit.link('ideas.list') }, { text: t.title }]}
      failed={errors.length > 0}
    >
      <PageHead title={t.title} lead={t.lead} />
      <ErrorSummary lang={lang} errors={errors} />
      {errors.length > 0 && draft.hadPicture && <Notice lang={lang} kind="warning" title={t.pictureAgain} />}
      <Notice lang={lang} kind="info" title={t.minorsTitle}>
        <p>{t.minors}</p>
        <p>
          {t.before} <a href={visit.link('ideas.netiquette')}>{t.rules}</a>
        </p>
      </Notice>
      <Form action={visit.link('ideas.send')} hidden={{ ...hiddenOf(visit), _opened: props.opened }} upload>
        <Trap label={t.trap} />
        <WhatPart {...props} />
        <WhoPart {...props} />
        <FormActions lang={lang} primary={t.submit} />
      </Form>
    </Page>
  );
}

/** A field that people neither see nor reach; programs fill it in. */
export function Trap(props: { label: string }) {
  return (
    <div class="kt-trap" aria-hidden="true">
      <label for="feld-website">{props.label}</label>
      <input id="feld-website" name="website" type="text" tabindex={-1} autocomplete="off" />
    </div>
  );
}

function WhatPart(props: IdeaFormProps) {
  const { visit, draft } = props;
  const lang = visit.language;
  const t = textsIn(lang).form;
  const field = fieldOf(props);
  const isCut = draft.text.length > shownAgain;
  return (
    <FormPart title={t.what}>
      <TextField {...field('title')} label={t.headline} help={t.headlineHelp} value={draft.title.slice(0, 1000)} />
      <TextArea
        {...field('text')}
        label={t.text}
        help={isCut ? t.cut(formatNumber(lang, draft.text.length)) : t.textHelp}
        value={draft.text.slice(0, shownAgain)}
        rows={9}
      />
      <TextField {...field('place')} label={t.place} help={t.placeHelp} value={draft.place} required={false} />
      <SubjectFields {...props} />
      <FileField
        {...field('picture')}
        label={t.picture}
        help={t.pictureHelp}
        accept=".jpg,.jpeg,.png"
        required={false}
      />
      <TextField
        {...field('pictureAlt')}
        label={t.pictureAlt}
        help={t.pictureAltHelp}
        value={draft.pictureAlt}
        maxlength={longest.alt}
        required={false}
      />
    </FormPart>
  );
}

function WhoPart(props: IdeaFormProps) {
  const { visit, draft } = props;
  const t = textsIn(visit.language).form;
  const field = fieldOf(props);
  return (
    <FormPart title={t.who} note={t.whoNote}>
      <TextField
        {...field('name')}
        label={t.name}
        help={t.nameHelp}
        value={draft.name}
        autocomplete="off"
        required={false}
      />
      <CheckboxField {...field('publishName')} label={t.publishName} checked={draft.publishName} required={false} />
      <TextField
        {...field('email')}
        kind="email"
        label={t.email}
        help={t.emailHelp}
        value={draft.email}
        autocomplete="email"
        required={false}
      />
      <RadioGroup
        {...field('age')}
        label={t.age}
        help={t.ageHelp}
        value={draft.age}
        required={false}
        options={[
          { value: '16', label: t.age16 },
          { value: 'guardian', label: t.ageGuardian },
          { value: 'alone', label: t.ageAlone },
        ]}
      />
    </FormPart>
  );
}

function fieldOf({ visit, errors }: IdeaFormProps) {
  return (name: string) => ({ lang: visit.language, name, error: errorAt(errors, name) });
}

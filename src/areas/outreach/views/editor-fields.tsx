import { RadioGroup } from '../../../design/choice.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { ContentLanguage } from '../model.ts';
import type { Errors } from './editor-page.tsx';
import { textTextsIn } from './words.ts';

/** What stands in the fields of a text, typed or as it was saved last. */
export type EditorValues = {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly publishing: string;
  readonly publishOn: string;
  readonly publishAt: string;
};

/** Heading, sentence, text, and what shall become of them. */
export function VersionFields(props: {
  language: Language;
  values: EditorValues;
  errors: Errors;
  textLanguage: ContentLanguage;
}) {
  const { language, values } = props;
  const t = textTextsIn(language).editor;
  const error = (field: string) => props.errors.find(one => one.field === field)?.text;
  return (
    <>
      <TextField lang={language} name="title" label={t.heading} value={values.title} error={error('title')} />
      <TextArea
        lang={language}
        name="summary"
        label={t.summary}
        help={t.summaryHelp}
        required={false}
        rows={2}
        value={values.summary}
        error={error('summary')}
      />
      <TextArea
        lang={language}
        name="body"
        label={t.body}
        help={t.bodyHelp}
        required={false}
        rows={18}
        value={values.body}
        error={error('body')}
      />
      <RadioGroup
        lang={language}
        name="publishing"
        label={t.publishing}
        value={values.publishing}
        error={error('publishing')}
        options={[
          { value: 'approved', label: t.approved, help: t.approvedHelp },
          { value: 'draft', label: t.draft, help: t.draftHelp },
          { value: 'scheduled', label: t.scheduled, help: t.scheduledHelp },
        ]}
      />
      <div class="kt-inline">
        <TextField
          lang={language}
          name="publishOn"
          kind="date"
          label={t.publishOn}
          required={false}
          value={values.publishOn}
          error={error('publishOn')}
        />
        <TextField
          lang={language}
          name="publishAt"
          kind="time"
          label={t.publishAt}
          required={false}
          value={values.publishAt}
        />
      </div>
    </>
  );
}

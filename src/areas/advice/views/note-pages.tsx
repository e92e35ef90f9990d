import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup, SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, FieldRow, Form, FormActions } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { type Note, noteKinds } from '../model.ts';
import { memberName, pairOf, proofOf, textsIn } from './words.ts';

/** What a note asks for: how, with whom, when, and what about. */
export function NoteFields({ visit, setting, answers }: { visit: Visit; setting: PlanSetting; answers: Answers }) {
  const t = textsIn(visit.language);
  return (
    <>
      <RadioGroup
        {...answerOf(answers, 'kind')}
        label={t.notes.kind}
        row
        options={noteKinds.map(value => ({ value, label: t.notes.kinds[value] }))}
      />
      <FieldRow>
        <SelectField
          {...answerOf(answers, 'organisationId')}
          label={t.notes.whom}
          empty={t.everybody}
          options={setting.partnership.members.map(({ organisationId, name }) => ({
            value: organisationId,
            label: name,
          }))}
        />
        <TextField {...answerOf(answers, 'day')} label={t.notes.day} kind="date" />
      </FieldRow>
      <TextArea
        {...answerOf(answers, 'text')}
        label={t.notes.text}
        help={t.notes.disclosed}
        rows={4}
        maxlength={4000}
      />
    </>
  );
}

type NoteProps = { visit: Visit; setting: PlanSetting; note: Note };

function frameOf({ visit, setting }: NoteProps, title: string) {
  const { language } = visit;
  const partnership = setting.partnership.id;
  const back = visit.link('advice.show', { partnership });
  return {
    back,
    page: {
      frame: visit.frame,
      lang: language,
      title,
      crumbs: [
        { text: pairOf(setting.partnership), href: visit.link('partnerships.show', { partnership }) },
        { text: textsIn(language).title, href: back },
        { text: title },
      ],
      hidden: true,
    },
  };
}

/** A note of one's own, to be changed. */
export function NoteFormPage(props: NoteProps & { answers: Answers }) {
  const { visit, setting, note, answers } = props;
  const t = textsIn(visit.language).notes;
  const { page, back } = frameOf(props, t.changeTitle);
  const address = { partnership: setting.partnership.id, note: note.id };
  return (
    <Page {...page} failed={answers.errors.length > 0}>
      <ErrorSummary lang={visit.language} errors={answers.errors} />
      <PageHead title={t.changeTitle} preline={pairOf(setting.partnership)} />
      <Form
        action={visit.link('advice.note', address)}
        hidden={{ ...proofOf(visit), version: answers.values.version ?? '' }}
      >
        <NoteFields {...{ visit, setting, answers }} />
        <FormActions lang={visit.language} primary={t.saveChange} back={{ href: back, text: t.back }} />
      </Form>
    </Page>
  );
}

/** What is removed, and that it does not come back. */
export function RemoveNotePage(props: NoteProps) {
  const { visit, setting, note } = props;
  const { language } = visit;
  const t = textsIn(language).notes;
  const { page, back } = frameOf(props, t.removeTitle);
  const about = [
    formatPlainDay(language, note.day),
    t.kinds[note.kind],
    memberName(language, setting.partnership, note.organisationId),
  ];
  return (
    <Page {...page}>
      <PageHead title={t.removeTitle} preline={about.join(', ')} lead={t.removeLead} />
      <p class="kt-letter">{note.text}</p>
      <Form
        action={visit.link('advice.note-remove', { partnership: setting.partnership.id, note: note.id })}
        hidden={proofOf(visit)}
      >
        <FormActions lang={language} primary={t.remove} danger back={{ href: back, text: t.back }} />
      </Form>
    </Page>
  );
}

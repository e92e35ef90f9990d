import { answerOf } from '../../../design/answers.ts';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { FieldRow, Form } from '../../../design/form.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Topic } from '../model/agenda.ts';
import { whoOptions } from './agenda-page.tsx';
import { type FormView, MeetingForm } from './form-pages.tsx';
import { agendaTextsIn, proofOf, whoOf } from './words.ts';

/** What waits in the store of a pair, and a form for one more. */
export function TopicsPage({ visit, view, stored }: { visit: Visit; view: FormView; stored: readonly Topic[] }) {
  const { language } = visit;
  const t = agendaTextsIn(language);
  const { setting, answers } = view;
  const action = visit.link('meetings.topics', { partnership: setting.partnership.id });
  const columns: Column<Topic>[] = [
    { key: 'topic', title: t.columns.topic, header: true, cell: ({ title }) => title },
    { key: 'minutes', title: t.columns.minutes, kind: 'number', cell: ({ minutes }) => minutes ?? '–' },
    { key: 'who', title: t.columns.who, cell: ({ organisationId: id }) => (id === null ? t.all : whoOf(setting, id)) },
    {
      key: 'action',
      title: t.action,
      kind: 'action',
      cell: ({ id, title }) => (
        <Form action={action} hidden={{ ...proofOf(visit), remove: id }}>
          <button type="submit" class="kt-link" aria-label={t.removeTopic({ topic: title })}>
            {t.remove}
          </button>
        </Form>
      ),
    },
  ];
  return (
    <MeetingForm
      {...{ visit, view, meeting: null, action }}
      title={t.store}
      lead={t.storeLead}
      primary={t.add}
      above={
        <Table
          lang={language}
          caption={t.store}
          captionHidden
          columns={columns}
          rows={stored}
          empty={<Empty title={t.storeEmpty} />}
        />
      }
    >
      <TextField {...answerOf(answers, 'title')} label={t.topic} maxlength={200} />
      <FieldRow>
        <TextField {...answerOf(answers, 'minutes')} label={t.minutes} kind="number" min={1} required={false} />
        <SelectField
          {...answerOf(answers, 'who')}
          label={t.who}
          required={false}
          empty={t.all}
          options={whoOptions(setting)}
        />
      </FieldRow>
    </MeetingForm>
  );
}

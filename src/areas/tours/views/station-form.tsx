import { type Answers, answerOf } from '../../../design/answers.ts';
import { FieldRow, FormPart } from '../../../design/form.tsx';
import { InputRow } from '../../../design/input-row.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { LearningQuestion, Station } from '../model.ts';
import type { Known } from '../routes/load.ts';
import { differences, TourForm } from './form-frame.tsx';
import { textsIn } from './words.ts';

type Props = {
  visit: Visit;
  known: Known;
  answers: Answers;
  /** Null for a new one. */
  station: Station | null;
  /** Rows that hold something; two empty ones follow. */
  rows: number;
  isLate: boolean;
};

/** A station of the programme, with what one asks there. */
export function StationFormPage(props: Props) {
  const { visit, known, answers, station } = props;
  const t = textsIn(visit.language).form;
  const address = { partnership: known.setting.partnership.id, meeting: known.tour.meeting.id };
  const own = station === null ? address : { ...address, station: station.id };
  return (
    <TourForm
      {...{ visit, known, answers }}
      title={station === null ? t.newStation : station.title}
      lead={t.stationLead}
      action={visit.link(station === null ? 'tours.station-new' : 'tours.station', own)}
      version={station?.version ?? null}
      conflict={props.isLate && station !== null ? conflictOf(visit.language, station, answers) : null}
      {...(station === null
        ? {}
        : {
            removal: {
              ...{ title: t.removeTitle, text: t.removeText, button: t.remove },
              action: visit.link('tours.station-remove', own),
            },
          })}
    >
      <TextField {...answerOf(answers, 'title')} label={t.titleField} help={t.titleHelp} maxlength={200} />
      <FieldRow>
        <TextField {...answerOf(answers, 'day')} label={t.day} kind="date" />
        <TextField {...answerOf(answers, 'starts')} label={t.starts} kind="time" />
        <TextField {...answerOf(answers, 'ends')} label={t.ends} kind="time" />
      </FieldRow>
      <TextField {...answerOf(answers, 'place')} label={t.place} required={false} maxlength={300} />
      <TextField {...answerOf(answers, 'host')} label={t.host} required={false} maxlength={200} />
      <TextField
        {...answerOf(answers, 'hostFunction')}
        label={t.hostFunction}
        help={t.hostFunctionHelp}
        required={false}
        maxlength={200}
      />
      <TextArea {...answerOf(answers, 'seen')} label={t.seen} required={false} rows={4} maxlength={4000} />
      <FormPart title={t.questionsTitle} note={t.questionsNote}>
        {Array.from({ length: Math.min(props.rows + 2, 12) }, (_, index) => (
          <InputRow legend={t.questionRow({ number: index + 1 })} wide>
            <TextArea
              {...answerOf(answers, `questions.${index}.question`)}
              {...{ label: t.question, rows: 2, required: false, maxlength: 500 }}
            />
            <TextArea
              {...answerOf(answers, `questions.${index}.answer`)}
              {...{ label: t.answer, rows: 2, required: false, maxlength: 4000 }}
            />
          </InputRow>
        ))}
      </FormPart>
    </TourForm>
  );
}

function conflictOf(language: Language, station: Station, { values }: Answers) {
  const t = textsIn(language).form;
  const labels = { title: t.titleField, day: t.day, starts: t.starts, ends: t.ends, place: t.place, host: t.host };
  const { questions, ...now } = station;
  const rows = Array.from({ length: 12 }, (_, index) => ({
    question: values[`questions.${index}.question`] ?? '',
    answer: values[`questions.${index}.answer`] ?? '',
  })).filter(({ question, answer }) => question !== '' || answer !== '');
  return differences(
    { ...labels, hostFunction: t.hostFunction, seen: t.seen, questions: t.questionsTitle },
    { ...now, version: '', questions: inLines(questions) },
    { ...values, questions: inLines(rows) },
  );
}

function inLines(questions: readonly LearningQuestion[]): string {
  return questions.map(({ question, answer }) => (answer === '' ? question : `${question} – ${answer}`)).join(' / ');
}

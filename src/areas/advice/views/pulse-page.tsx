import { ActingFields, type Speaker } from '../../../design/acting-fields.tsx';
import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import { goings, type PulseAnswer } from '../model/pulse.ts';
import { pairOf, proofOf, textsIn } from './words.ts';

/** The two questions. Whoever answers sees the own answer, never that of the other side. */
export function PulsePage(props: {
  visit: Visit;
  setting: PlanSetting;
  speakers: readonly Speaker[];
  own: PulseAnswer | null;
  answers: Answers;
}) {
  const { visit, setting, answers, own } = props;
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.pulse;
  const partnership = setting.partnership.id;
  const back = visit.link('partnerships.show', { partnership });
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.title}
      crumbs={[{ text: pairOf(setting.partnership), href: back }, { text: t.title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead preline={pairOf(setting.partnership)} title={t.title} lead={t.lead} />
      {own !== null && answers.errors.length === 0 && (
        <Notice lang={language} kind="success" title={t.answered({ day: formatPlainDay(language, own.day) })} />
      )}
      <Form action={visit.link('advice.pulse', { partnership })} hidden={proofOf(visit)} upload>
        <RadioGroup
          {...answerOf(answers, 'going')}
          label={t.going}
          options={goings.map(value => ({ value, label: t.goings[value] }))}
        />
        <TextArea
          {...answerOf(answers, 'needs')}
          label={t.needs}
          help={t.needsHelp}
          required={false}
          rows={3}
          maxlength={500}
        />
        <ActingFields
          answers={answers}
          speakers={props.speakers}
          labels={texts.acting}
          channels={channels.map(channel => ({ value: channel, label: texts.channels[channel] }))}
          fileSent={visit.fields.file('file') !== null}
        />
        <FormActions lang={language} primary={t.save} back={{ href: back, text: t.back }} />
      </Form>
    </Page>
  );
}

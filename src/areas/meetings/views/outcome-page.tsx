import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Meeting } from '../model.ts';
import type { MeetingOutcome } from '../model/minutes.ts';
import { TaskFields } from './minutes-page.tsx';
import { minutesTextsIn, nameOf, pairOf, proofOf, textsIn, whenOf } from './words.ts';

/** One line of the minutes in other words, or taken out. */
export function OutcomePage(props: {
  visit: Visit;
  setting: PlanSetting;
  meeting: Meeting;
  outcome: MeetingOutcome;
  answers: Answers;
}) {
  const { visit, setting, meeting, outcome, answers } = props;
  const { language } = visit;
  const t = minutesTextsIn(language);
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const minutes = visit.link('meetings.minutes', address);
  const action = visit.link('meetings.outcome', { ...address, outcome: outcome.id });
  const hidden = { ...proofOf(visit), version: String(outcome.version) };
  const isTask = outcome.kind === 'task';
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={t.changeTitle}
      crumbs={[
        {
          text: pairOf(setting.partnership),
          href: visit.link('partnerships.show', { partnership: address.partnership }),
        },
        { text: textsIn(language).title, href: visit.link('meetings.list', { partnership: address.partnership }) },
        { text: nameOf(language, meeting), href: visit.link('meetings.show', address) },
        { text: t.title, href: minutes },
        { text: t.changeTitle },
      ]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead
        preline={`${nameOf(language, meeting)}, ${whenOf(language, meeting)}`}
        title={`${t.changeTitle}: ${t.kinds[outcome.kind]}`}
        {...(isTask ? { lead: t.changeLead } : {})}
      />
      <Form action={action} hidden={hidden}>
        <TextArea {...answerOf(answers, 'text')} label={t.text} rows={3} maxlength={2000} />
        {isTask && <TaskFields visit={visit} setting={setting} answers={answers} />}
        <FormActions lang={language} primary={t.changeSave} back={{ href: minutes, text: t.back }} />
      </Form>
      <Form action={action} hidden={{ ...hidden, remove: 'ja' }}>
        <ButtonRow>
          <Button look="danger">{isTask ? t.removeTask : t.remove}</Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}

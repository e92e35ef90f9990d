import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form } from '../../../design/form.tsx';
import { formatDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Zone } from '../model.ts';
import { type PollGuest, pollAnswers, type WholePoll } from '../model/poll.ts';
import type { Attending } from '../queries.ts';
import { elsewhere, holidayLines, momentIn, nameOf, pollTextsIn, proofOf } from './words.ts';

export type PollAnswerView = WholePoll & {
  readonly guest: PollGuest;
  readonly token: string;
  readonly who: string;
  readonly attending: readonly Attending[];
  /** The clocks of the guest; null for somebody from elsewhere, who reads those of all. */
  readonly zone: Zone | null;
  readonly thanks: boolean;
  readonly answers: WholePoll['answers'];
  readonly typed: Answers;
};

/** For whoever holds the link: three answers to every day, by the guest's own clocks. */
export function PollAnswerPage({ visit, view }: { visit: Visit; view: PollAnswerView }) {
  const { language } = visit;
  const t = pollTextsIn(language);
  const { poll, options, attending, zone, typed } = view;
  const title = t.public.title({ what: nameOf(language, poll) });
  return (
    <Page frame={visit.frame} lang={language} title={title} failed={typed.errors.length > 0} hidden>
      <ErrorSummary lang={language} errors={typed.errors} />
      {view.thanks && (
        <Notice lang={language} kind="success" title={t.public.thanks} answer>
          <p>{t.public.thanksText}</p>
        </Notice>
      )}
      <PageHead
        title={title}
        lead={t.public.lead({ who: view.who, until: formatDay(language, poll.until) })}
        {...(poll.place === '' ? {} : { preline: poll.place })}
      />
      <p>{t.public.duration({ minutes: poll.minutes })}</p>
      <Form action={visit.link('meetings.poll-answer', { token: view.token })} hidden={proofOf(visit)}>
        {options.map(option => {
          const when = { ...poll, ...option };
          const others = zone === null ? elsewhere(language, when, attending) : [];
          const notes = [...others, ...holidayLines(language, option, attending)];
          return (
            <RadioGroup
              {...answerOf(typed, `answer.${option.id}`)}
              label={momentIn(language, when, zone ?? poll.zone)}
              help={notes.length > 0 ? notes.join('; ') : undefined}
              row
              options={pollAnswers.map(value => ({ value, label: t.answers[value] }))}
            />
          );
        })}
        <TextField
          {...answerOf(typed, 'name')}
          label={t.public.name}
          help={t.public.nameHelp}
          autocomplete="name"
          maxlength={200}
        />
        <ButtonRow>
          <Button look="primary">{t.public.send}</Button>
        </ButtonRow>
        <p class="kt-note">{t.public.privacy}</p>
      </Form>
    </Page>
  );
}

/** A link whose poll is over. */
export function PollOverPage({ visit }: { visit: Visit }) {
  const t = pollTextsIn(visit.language).public;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.over} hidden>
      <PageHead title={t.over} lead={t.overText} />
    </Page>
  );
}

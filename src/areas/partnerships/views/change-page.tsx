import { type Answers, answerOf } from '../../../design/answers.ts';
import { ButtonLink } from '../../../design/button.tsx';
import { CheckboxGroup, RadioGroup } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../model.ts';
import { isSerious, possibleChanges } from '../rules/change.ts';
import { StepPage } from './start-pages.tsx';
import { textsIn } from './words.ts';

/** How a pair goes on: rest, work on, early end, close. Only what is possible from where it stands. */
export function ChangePage(props: {
  visit: Visit;
  partnership: Partnership;
  leaving: readonly string[];
  answers: Answers;
}) {
  const { visit, partnership, answers } = props;
  const t = textsIn(visit.language).change;
  const address = { partnership: partnership.id };
  const possible = possibleChanges(partnership);
  const back = (
    <ButtonLink href={visit.link('partnerships.show', address)}>{textsIn(visit.language).beginBack}</ButtonLink>
  );
  return (
    <StepPage
      {...{ visit, partnership, answers }}
      speakers={[]}
      title={t.title}
      lead={`${t.lead} ${t.before}`}
      action={visit.link('partnerships.change', address)}
      primary={t.save}
      instead={possible.length === 0 ? <Empty title={t.none} action={back} /> : undefined}
    >
      <RadioGroup
        {...answerOf(answers, 'what')}
        label={t.what}
        options={possible.map(value => ({ value, label: t.whats[value], help: t.helps[value] }))}
      />
      {possible.some(isSerious) && (
        <TextArea
          {...answerOf(answers, 'reason')}
          label={t.reason}
          help={t.reasonHelp}
          rows={3}
          maxlength={500}
          required={possible.every(isSerious)}
        />
      )}
      {possible.includes('suspend') && (
        <TextField {...answerOf(answers, 'until')} label={t.until} help={t.untilHelp} kind="date" required={false} />
      )}
      {possible.includes('dissolve') && (
        <CheckboxGroup
          {...answerOf(answers, 'leaving')}
          label={t.leaving}
          help={t.leavingHelp}
          required={possible.every(what => what === 'dissolve')}
          values={props.leaving}
          options={partnership.members.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
        />
      )}
    </StepPage>
  );
}

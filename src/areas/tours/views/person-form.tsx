import { type Answers, answerOf } from '../../../design/answers.ts';
import { CheckboxField, RadioGroup } from '../../../design/choice.tsx';
import { FormPart } from '../../../design/form.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Participant } from '../model/people.ts';
import type { Known } from '../routes/load.ts';
import { differences, TourForm } from './form-frame.tsx';
import { partiesIn, peopleTexts, whoOf } from './words.ts';

type Props = {
  visit: Visit;
  known: Known;
  answers: Answers;
  /** Null for a new one. */
  person: Participant | null;
  isLate: boolean;
};

/** Somebody who takes part: for whom, what it takes, and what was agreed. */
export function PersonFormPage({ visit, known, answers, person, isLate }: Props) {
  const { form: t, title } = peopleTexts(visit.language);
  const address = { partnership: known.setting.partnership.id, meeting: known.tour.meeting.id };
  const own = person === null ? address : { ...address, person: person.id };
  return (
    <TourForm
      {...{ visit, known, answers }}
      title={person === null ? t.newTitle : person.name}
      lead={t.lead}
      action={visit.link(person === null ? 'tours.person-new' : 'tours.person', own)}
      version={person?.version ?? null}
      conflict={isLate && person !== null ? conflictOf(visit, known, person, answers) : null}
      below={{ href: visit.link('tours.people', address), title, back: t.back }}
      {...(person === null
        ? {}
        : {
            removal: {
              ...{ title: t.removeTitle, text: t.removeText, button: t.remove },
              action: visit.link('tours.person-remove', own),
            },
          })}
    >
      <TextField {...answerOf(answers, 'name')} label={t.name} maxlength={200} />
      <TextField {...answerOf(answers, 'jobTitle')} label={t.jobTitle} required={false} maxlength={200} />
      <RadioGroup
        {...answerOf(answers, 'partyId')}
        label={t.party}
        options={partiesIn(known.setting).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormPart title={t.needsTitle} note={t.needsNote}>
        <TextField
          {...answerOf(answers, 'diet')}
          {...{ label: t.diet, help: t.dietHelp, required: false, maxlength: 300 }}
        />
        <TextField
          {...answerOf(answers, 'access')}
          {...{ label: t.access, help: t.accessHelp, required: false, maxlength: 300 }}
        />
        <Tick answers={answers} name="needsAgreed" label={t.needsAgreed} />
      </FormPart>
      <FormPart title={t.photosTitle} note={t.photosNote}>
        <Tick answers={answers} name="photos" label={t.photos} />
        <TextField {...answerOf(answers, 'photosAgreedOn')} label={t.photosDay} kind="date" required={false} />
      </FormPart>
    </TourForm>
  );
}

/** A box that says yes where it is ticked. */
function Tick({ answers, name, label }: { answers: Answers; name: string; label: string }) {
  const { value, ...field } = answerOf(answers, name);
  return <CheckboxField {...field} label={label} checked={value !== ''} required={false} />;
}

function conflictOf({ language }: Visit, { setting }: Known, person: Participant, { values }: Answers) {
  const { form: t, yes, photosNo: no } = peopleTexts(language);
  const tick = (ticked: boolean) => (ticked ? yes : no);
  return differences(
    {
      ...{ name: t.name, jobTitle: t.jobTitle, partyId: t.party, diet: t.diet, access: t.access },
      ...{ needsAgreed: t.needsAgreed, photosAgreedOn: t.photosDay },
    },
    {
      ...{ name: person.name, jobTitle: person.jobTitle, diet: person.diet, access: person.access },
      ...{ partyId: whoOf(setting, person.partyId), needsAgreed: tick(person.needsAgreed) },
      photosAgreedOn: person.photosAgreedOn ?? '',
    },
    {
      ...values,
      ...{ partyId: whoOf(setting, values.partyId ?? ''), needsAgreed: tick(values.needsAgreed === 'ja') },
      photosAgreedOn: values.photos === '' ? '' : (values.photosAgreedOn ?? ''),
    },
  );
}

import { type Answers, answerOf } from '../../../design/answers.ts';
import { RadioGroup } from '../../../design/choice.tsx';
import { FieldRow } from '../../../design/form.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Leg } from '../model.ts';
import { travelModes } from '../model/factors.ts';
import type { Known } from '../routes/load.ts';
import { differences, TourForm } from './form-frame.tsx';
import { textsIn, typedEuros, whoOf } from './words.ts';

type Props = {
  visit: Visit;
  known: Known;
  answers: Answers;
  /** Null for a new one. */
  leg: Leg | null;
  isLate: boolean;
};

/** How people of a member travel; the rail stands first and is chosen already. */
export function LegFormPage({ visit, known, answers, leg, isLate }: Props) {
  const texts = textsIn(visit.language);
  const t = texts.form;
  const { members } = known.setting.partnership;
  const address = { partnership: known.setting.partnership.id, meeting: known.tour.meeting.id };
  const own = leg === null ? address : { ...address, leg: leg.id };
  return (
    <TourForm
      {...{ visit, known, answers }}
      title={leg === null ? t.newLeg : `${t.leg}: ${whoOf(known.setting, leg.travellerId)}`}
      lead={t.legLead}
      action={visit.link(leg === null ? 'tours.leg-new' : 'tours.leg', own)}
      version={leg?.version ?? null}
      conflict={isLate && leg !== null ? conflictOf(visit.language, known, leg, answers) : null}
      {...(leg === null
        ? {}
        : {
            removal: {
              ...{ title: t.removeLegTitle, text: t.removeLegText, button: t.removeLeg },
              action: visit.link('tours.leg-remove', own),
            },
          })}
    >
      <RadioGroup
        {...answerOf(answers, 'travellerId')}
        label={t.traveller}
        options={members.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      />
      <RadioGroup
        {...answerOf(answers, 'mode')}
        label={t.mode}
        options={travelModes.map(value => ({ value, label: texts.modes[value] }))}
      />
      <TextField {...answerOf(answers, 'route')} label={t.route} help={t.routeHelp} required={false} maxlength={200} />
      <FieldRow>
        <TextField {...answerOf(answers, 'kilometres')} label={t.kilometres} kind="number" unit={t.kilometresUnit} />
        <TextField {...answerOf(answers, 'people')} label={t.people} kind="number" />
      </FieldRow>
      <TextField
        {...answerOf(answers, 'cents')}
        label={t.cost}
        unit="€"
        size="short"
        required={false}
        inputmode="decimal"
      />
    </TourForm>
  );
}

function conflictOf(language: Language, { setting }: Known, leg: Leg, { values }: Answers) {
  const texts = textsIn(language);
  const t = texts.form;
  const mode = (value: string) => texts.modes[value as keyof typeof texts.modes] ?? '';
  return differences(
    {
      ...{ travellerId: t.traveller, mode: t.mode, route: t.route, kilometres: t.kilometres, people: t.people },
      cents: t.cost,
    },
    {
      ...{ travellerId: whoOf(setting, leg.travellerId), mode: mode(leg.mode), route: leg.route },
      ...{ kilometres: String(leg.kilometres), people: String(leg.people), cents: typedEuros(leg.cents) },
    },
    { ...values, travellerId: whoOf(setting, values.travellerId ?? ''), mode: mode(values.mode ?? '') },
  );
}

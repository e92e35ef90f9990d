import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '../../../design/choice.tsx';
import { Facts } from '../../../design/facts.tsx';
import { FormPart } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { FileField, TextArea, TextField } from '../../../design/text-field.tsx';
import { laender, type Place } from '../../places/model.ts';
import { fieldRoleWishes, levels } from '../model.ts';
import { placeKey } from '../../places/rules.ts';
import { StepPage, type StepProps } from './form.tsx';
import { errorAt, fieldLabel, textsIn, typedIn, wordsOf } from './typed.ts';

/** Step 1: the place whose figures count, as the register knows it. */
export function PlaceStep(props: StepProps & { place: Place | null }) {
  const { visit, place, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const land = place?.land ? laender[place.land]?.[lang] : undefined;
  return (
    <StepPage {...props} step="place" action="applications.place.save" lead={t.place.lead} minutes={1}>
      {place ? (
        <Facts
          items={[
            { term: t.place.name, value: place.name },
            { term: t.place.kind, value: place.kind || t.noValue },
            { term: t.place.key, value: place.key ?? t.noValue },
            land ? { term: t.place.land, value: land } : { term: t.place.country, value: place.country },
          ]}
        />
      ) : (
        <Notice lang={lang} kind="info" title={t.place.none}>
          <p>{t.place.noneText}</p>
        </Notice>
      )}
      <TextField
        lang={lang}
        name="place"
        label={t.place.field}
        help={t.place.help}
        required={false}
        size="medium"
        value={typedIn(visit).text('place', place ? placeKey(place) : '')}
        error={errorAt(errors, 'place')}
      />
    </StepPage>
  );
}

/** Step 2: role and levels for every field of the call. */
export function FieldsStep(props: StepProps) {
  const { visit, held, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const typed = typedIn(visit);
  const { answers } = held.application;
  const w = wordsOf(held.call, lang);
  const fields = [...new Set([...held.call.terms.fields, ...answers.map(({ field }) => field)])];
  return (
    <StepPage {...props} step="fields" action="applications.fields.save" lead={t.fields.lead} minutes={5}>
      {fields.map(id => {
        const saved = answers.find(({ field }) => field === id);
        const field = (name: string) => ({ lang, name: `${name}-${id}`, error: errorAt(errors, `${name}-${id}`) });
        return (
          <FormPart title={fieldLabel(held.call, id, lang)}>
            <RadioGroup
              {...field('experience')}
              label={t.fields.experience}
              row
              value={typed.text(`experience-${id}`, String(saved?.experience ?? 0))}
              options={levels.map(level => ({ value: String(level), label: t.experience[level] }))}
            />
            <RadioGroup
              {...field('need')}
              label={t.fields.need}
              row
              value={typed.text(`need-${id}`, String(saved?.need ?? 0))}
              options={levels.map(level => ({ value: String(level), label: t.need[level] }))}
            />
            <SelectField
              {...field('role')}
              label={t.fields.role}
              required={false}
              empty={t.roles.either(w)}
              value={typed.text(`role-${id}`, saved?.role ?? '')}
              options={fieldRoleWishes
                .filter(value => value !== 'either')
                .map(value => ({ value, label: t.roles[value](w) }))}
            />
          </FormPart>
        );
      })}
    </StepPage>
  );
}

/** Step 3: wishes about the partner. `named` are the saved keys in words. */
export function WishesStep(props: StepProps & { partners: readonly string[]; excluded: readonly string[] }) {
  const { visit, held, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const typed = typedIn(visit);
  const { wishes } = held.application;
  const hours = wishes.maxTravelHours === null ? '' : String(wishes.maxTravelHours);
  const field = (name: string) => ({ lang, name, error: errorAt(errors, name), required: false });
  return (
    <StepPage {...props} step="wishes" action="applications.wishes.save" lead={t.wishes.lead} minutes={2}>
      <TextField
        {...field('maxTravelHours')}
        label={t.wishes.hours}
        inputmode="decimal"
        size="short"
        unit={t.wishes.hoursUnit}
        value={typed.text('maxTravelHours', lang === 'de' ? hours.replace('.', ',') : hours)}
      />
      <CheckboxGroup
        {...field('languages')}
        label={t.wishes.languages}
        help={t.wishes.languagesHelp}
        row
        values={typed.all('languages', wishes.languages)}
        options={Object.entries(t.languages).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        {...field('partners')}
        label={t.wishes.partners}
        help={t.wishes.placesHelp}
        rows={3}
        value={typed.text('partners', props.partners.join('\n'))}
      />
      <TextArea
        {...field('excluded')}
        label={t.wishes.excluded}
        help={t.wishes.placesHelp}
        rows={3}
        value={typed.text('excluded', props.excluded.join('\n'))}
      />
      <TextArea {...field('note')} label={t.wishes.note} rows={3} value={typed.text('note', wishes.note)} />
    </StepPage>
  );
}

/** Step 4: the head of administration agrees, and who will do the work. */
export function CommitmentStep(props: StepProps & { letter: string | null }) {
  const { visit, held, errors, letter } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const typed = typedIn(visit);
  const { commitment, id } = held.application;
  const field = (name: string) => ({ lang, name, error: errorAt(errors, name), required: false });
  const file = commitment.letterFileId;
  return (
    <StepPage
      {...props}
      step="commitment"
      action="applications.commitment.save"
      lead={t.commitment.lead}
      minutes={2}
      upload
    >
      <CheckboxField
        lang={lang}
        name="headConfirmed"
        label={t.commitment.head}
        help={t.commitment.headHelp}
        checked={typed.checked('headConfirmed', commitment.headConfirmed)}
      />
      {letter !== null && file !== null && (
        <>
          <p>
            {t.commitment.letterThere} <a href={visit.link('applications.file', { id, file })}>{letter}</a>
          </p>
          <CheckboxField
            {...field('removeLetter')}
            label={t.commitment.removeLetter}
            checked={typed.checked('removeLetter', false)}
          />
        </>
      )}
      <FileField
        {...field('letter')}
        label={t.commitment.letter}
        help={t.commitment.letterHelp}
        accept=".pdf,.png,.jpg,.jpeg"
        sent={visit.fields.file('letter') !== null}
      />
      <TextArea
        {...field('team')}
        label={t.commitment.team}
        help={t.commitment.teamHelp}
        rows={3}
        value={typed.text('team', commitment.team)}
      />
    </StepPage>
  );
}

/** Step 5: whom to call. */
export function ContactStep(props: StepProps) {
  const { visit, held, errors } = props;
  const lang = visit.language;
  const t = textsIn(lang);
  const typed = typedIn(visit);
  const { contact } = held.application;
  const field = (name: 'name' | 'jobTitle' | 'email' | 'phone') => ({
    lang,
    name,
    label: t.contact[name],
    error: errorAt(errors, name),
    value: typed.text(name, contact[name]),
  });
  return (
    <StepPage {...props} step="contact" action="applications.contact.save" lead={t.contact.lead} minutes={1}>
      <TextField {...field('name')} autocomplete="name" />
      <TextField {...field('jobTitle')} autocomplete="organization-title" required={false} />
      <TextField {...field('email')} kind="email" autocomplete="email" required={false} help={t.contact.phoneHelp} />
      <TextField {...field('phone')} kind="tel" autocomplete="tel" required={false} size="medium" />
    </StepPage>
  );
}

import type { Language } from '../kernel/text.ts';
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField, type Option } from './choice.tsx';
import { ErrorSummary, Form, FormActions, FormPart } from './form.tsx';
import { Section } from './section.tsx';
import { FileField, TextArea, TextField } from './text-field.tsx';

const levels: Option[] = [
  { value: '0', label: '0 – keine' },
  { value: '1', label: '1 – erste Schritte' },
  { value: '2', label: '2 – laufende Vorhaben' },
  { value: '3', label: '3 – mehrere Ergebnisse' },
  { value: '4', label: '4 – Vorbild für andere' },
];

const fields: Option[] = [
  { value: 'energy', label: 'Erneuerbare Energien', help: 'Wind, Sonne, Biogas, Speicher' },
  { value: 'mobility', label: 'Mobilität' },
  { value: 'heat', label: 'Wärme', disabled: true },
];

/** Every kind of question, as it is first seen and after a refusal. */
export function FormSamples(props: { lang: Language }) {
  const { lang } = props;
  return (
    <Section id="formular" title="Formular">
      <ErrorSummary
        lang={lang}
        errors={[
          { field: 'email', text: 'Bitte geben Sie eine E-Mail-Adresse an, etwa name@landkreis.de.' },
          { field: 'experience', text: 'Bitte wählen Sie eine Stufe.' },
          { text: 'Der Aufruf ist inzwischen geschlossen.' },
        ]}
      />
      <Form action="/de/stil" hidden={{ step: '2' }} upload>
        <FormPart title="Wer Sie sind" note="Diese Angaben sieht nur das Programmbüro.">
          <TextField lang={lang} name="name" label="Name" value="Anna Beispiel" autocomplete="name" />
          <TextField
            lang={lang}
            name="email"
            label="E-Mail"
            kind="email"
            value="anna@"
            autocomplete="email"
            help="Hierhin schicken wir die Empfangsbestätigung."
            error="Bitte geben Sie eine E-Mail-Adresse an, etwa name@landkreis.de."
          />
          <TextField
            lang={lang}
            name="phone"
            label="Telefon"
            kind="tel"
            required={false}
            size="medium"
            autocomplete="tel"
          />
          <TextField lang={lang} name="hours" label="Stunden im Monat" kind="number" min={0} max={160} unit="Stunden" />
          <TextField lang={lang} name="resolved" label="Beschluss vom" kind="date" required={false} />
          <TextField lang={lang} name="key" label="Amtlicher Schlüssel" value="06531" readonly size="short" />
        </FormPart>
        <FormPart title="Was Sie einbringen">
          <SelectField
            lang={lang}
            name="format"
            label="Wie Sie teilnehmen"
            value="pair"
            options={[
              { value: 'pair', label: 'als einzelne Kommune' },
              { value: 'group', label: 'als Verbund' },
            ]}
          />
          <RadioGroup
            lang={lang}
            name="experience"
            label="Erfahrung mit Erneuerbaren Energien"
            options={levels}
            error="Bitte wählen Sie eine Stufe."
          />
          <RadioGroup
            lang={lang}
            name="need"
            label="Bedarf"
            row
            value="2"
            options={levels.map(({ value }) => ({ value, label: value }))}
            help="0 heißt kein Bedarf, 4 heißt sehr groß."
          />
          <CheckboxGroup
            lang={lang}
            name="fields"
            label="Handlungsfelder"
            values={['energy']}
            options={fields}
            required={false}
          />
          <TextArea
            lang={lang}
            name="evidence"
            label="Nachweis"
            required={false}
            help="Zwei Sätze oder eine Adresse genügen."
          />
          <FileField
            lang={lang}
            name="file"
            label="Anlage"
            accept=".pdf"
            required={false}
            help="PDF, höchstens 10 MB."
          />
          <CheckboxField
            lang={lang}
            name="agreed"
            label="Die Verwaltungsleitung stimmt der Teilnahme zu."
            error="Ohne diese Zustimmung können Sie speichern, aber nicht absenden."
          />
        </FormPart>
        <FormActions
          lang={lang}
          primary="Interessensbekundung absenden"
          later={{ name: 'then', value: 'later' }}
          back={{ href: '#schritte' }}
        />
      </Form>
    </Section>
  );
}

import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const acted = {
  purpose: {
    de: 'Nachvollziehen, was geschah. Auf der Seite steht nur die Kommune.',
    en: 'To follow what happened. The page names the authority only.',
  },
  keep: {
    de: 'So lange wie der Termin oder die Anfrage. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
    en: 'As long as the meeting or the request. Only the id is kept; with the account the name is gone.',
  },
} as const;

const found = {
  purpose: {
    de: 'Wer gebeten hat, erfährt, an wen er sich wenden kann. Es sind Angaben, die öffentlich zu finden sind.',
    en: 'Whoever asked learns whom to turn to. These are details that can be found in public.',
  },
  keep: {
    de: 'Zwei Jahre nach dem Ende der Anfrage, dann wird es von selbst gelöscht.',
    en: 'Two years after the end of the request; then it is deleted by itself.',
  },
} as const;

const people = {
  purpose: {
    de: 'Unterschriftenliste und Teilnahmebestätigung',
    en: 'Sign-in sheet and certificate',
  },
  keep: {
    de: 'Zwei Jahre nach der Tour, dann wird der ganze Eintrag von selbst gelöscht.',
    en: 'Two years after the tour; then the whole entry is deleted by itself.',
  },
} as const;

const needs = {
  purpose: {
    de: 'Essen und Wege dieser einen Tour vorbereiten; nur wer am Programm arbeitet, sieht es.',
    en: 'To prepare meals and ways of this one tour; only those who work on the programme see it.',
  },
  keep: {
    de: 'Mit Einwilligung, bis 14 Tage nach der Tour, dann von selbst gelöscht; sofort, wenn sie abgesagt wird.',
    en: 'With consent, until 14 days after the tour, then deleted by itself; at once if it is cancelled.',
  },
} as const;

/** The personal data of tours: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'tour_act.person_id': {
    what: {
      de: 'Wer am Programm einer Study Tour oder eines Workshops gearbeitet hat',
      en: 'Who worked on the programme of a study tour or workshop',
    },
    ...acted,
  },
  'contact_request_act.person_id': {
    ...acted,
    what: {
      de: 'Wer um einen Kontakt gebeten oder einen vermittelt hat',
      en: 'Who asked for a contact or brokered one',
    },
  },
  'contact_request.found_name': {
    ...found,
    what: {
      de: 'Öffentlicher Name einer Fachperson oder Vortragenden, die das Büro vermittelt hat',
      en: 'Public name of an expert or speaker whom the office brokered',
    },
  },
  'contact_request.found_job_title': {
    ...found,
    what: { de: 'Ihre Funktion', en: 'Their function' },
  },
  'contact_request.found_note': {
    ...found,
    what: { de: 'Wie man sie erreicht', en: 'How to reach them' },
  },
  'tour_participant.name': {
    ...people,
    what: { de: 'Name von Teilnehmenden einer Study Tour', en: 'Name of those who take part in a study tour' },
  },
  'tour_participant.job_title': {
    ...people,
    what: { de: 'Ihre Funktion', en: 'Their function' },
  },
  'tour_participant.present': {
    ...people,
    what: { de: 'Ob sie da waren', en: 'Whether they were there' },
  },
  'tour_participant.diet': {
    ...needs,
    what: { de: 'Was sie essen und was nicht', en: 'What they eat and what they do not' },
  },
  'tour_participant.access': {
    ...needs,
    what: { de: 'Was sie brauchen, um überall hinzukommen', en: 'What they need to get everywhere' },
  },
  'tour_participant.photos_agreed_on': {
    ...people,
    what: {
      de: 'Tag der Einwilligung in Fotos; leer, wenn es keine gibt',
      en: 'Day of the consent to photos; empty where there is none',
    },
    purpose: {
      de: 'Nachweisen, wer auf Bildern zu sehen sein darf. Der Widerruf löscht den Tag sofort.',
      en: 'To prove who may be seen on pictures. Withdrawing it deletes the day at once.',
    },
  },
};

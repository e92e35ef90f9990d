import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

/** The personal data of reports: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'report_act.person_id': {
    what: {
      de: 'Wer an einem Sachstandsbericht gearbeitet oder ihn geprüft hat',
      en: 'Who worked on a status report or looked through it',
    },
    purpose: {
      de: 'Nachvollziehen, was geschah. Auf der Seite steht nur die Kommune oder das Büro.',
      en: 'To follow what happened. The page names the authority or the office only.',
    },
    keep: {
      de: 'So lange wie der Bericht. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
      en: 'As long as the report. Only the id is kept; with the account the name is gone.',
    },
  },
  'publicity_act.person_id': {
    what: {
      de: 'Wer etwas über die Öffentlichkeitsarbeit eines Paares eingetragen hat',
      en: 'Who wrote down what a pair does in public',
    },
    purpose: {
      de: 'Nachvollziehen, was geschah. Auf der Seite steht nur die Kommune oder das Büro.',
      en: 'To follow what happened. The page names the authority or the office only.',
    },
    keep: {
      de: 'So lange wie die Unterlagen des Paares. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
      en: 'As long as the papers of the pair. Only the id is kept; with the account the name is gone.',
    },
  },
};

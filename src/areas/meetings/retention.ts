import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

/** The personal data of meetings: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'meeting_act.person_id': {
    what: {
      de: 'Wer einen Termin geplant, verlegt oder abgesagt hat',
      en: 'Who planned, moved or cancelled a meeting',
    },
    purpose: {
      de: 'Nachvollziehen, was geschah. Auf der Seite steht nur die Kommune.',
      en: 'To follow what happened. The page names the authority only.',
    },
    keep: {
      de: 'So lange wie der Termin. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
      en: 'As long as the meeting. Only the id is kept; with the account the name is gone.',
    },
  },
};

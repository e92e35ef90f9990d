import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

/** The personal data of tours: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'tour_act.person_id': {
    what: {
      de: 'Wer am Programm einer Study Tour oder eines Workshops gearbeitet hat',
      en: 'Who worked on the programme of a study tour or workshop',
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

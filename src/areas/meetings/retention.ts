import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

/** The personal data of meetings: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'meeting_attendance.who': {
    what: {
      de: 'Wer an einem Termin teilnahm, wie es eingetippt wurde',
      en: 'Who attended a meeting, as it was typed',
    },
    purpose: {
      de: 'Das Protokoll sagt, wer dabei war. Gefragt wird nach Funktionen, nicht nach Namen.',
      en: 'The minutes say who was there. Functions are asked for, not names.',
    },
    keep: {
      de: 'So lange wie der Termin. Die Beteiligten können es jederzeit ändern oder leeren.',
      en: 'As long as the meeting. The members can change or empty it at any time.',
    },
  },
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

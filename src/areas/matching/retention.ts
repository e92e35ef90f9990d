import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const whoActed: Entry = {
  what: { de: 'Wer etwas zur Zuordnung getan hat', en: 'Who did something in pairing' },
  purpose: {
    de: 'Nachvollziehen, wer eine Zuordnung berechnet, ein Paar festgelegt oder eine Antwort gegeben hat. Sichtbar für das Büro.',
    en: 'To see who computed a run, fixed a pair or gave an answer. Seen by the office.',
  },
  keep: {
    de: 'So lange wie die Runde. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
    en: 'As long as the round. Only the id is kept; with the account the name is gone.',
  },
};

/** The personal data of matching: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'match_run.person_id': whoActed,
  'run_constraint.person_id': whoActed,
  'consent.person_id': whoActed,
  'consent.reason': {
    what: { de: 'Grund einer Ablehnung', en: 'Reason of a refusal' },
    purpose: {
      de: 'Ein besseres Paar finden. Den Grund einer Ablehnung lesen das Büro und die Kommune, die ihn gab.',
      en: 'To find a better pair. The reason of a refusal is read by the office and the authority that gave it.',
    },
    keep: { de: 'So lange wie die Runde.', en: 'As long as the round.' },
  },
};

import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

/** The personal data of partnerships: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'signal.set_aside_by': {
    what: { de: 'Wer einen Hinweis zurückgestellt hat', en: 'Who set a signal aside' },
    purpose: {
      de: 'Nachfragen können, warum. Auf der Seite stehen nur Tag und Grund.',
      en: 'To be able to ask why. The page shows day and reason only.',
    },
    keep: {
      de: 'Bis der Hinweis sich erledigt hat. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
      en: 'Until the signal is over. Only the id is kept; with the account the name is gone.',
    },
  },
};

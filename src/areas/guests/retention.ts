import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

/** The personal data of partners from outside: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'guest.name': {
    what: { de: 'Name eines Partners von außen', en: 'Name of a partner from outside' },
    purpose: {
      de: 'Wissen, wer an Aufgaben eines Paares mitarbeitet. Sichtbar für Beteiligte, Berater und Büro.',
      en: 'To know who works on tasks of a pair. Seen by members, adviser and office.',
    },
    keep: {
      de: 'Vereine und Schulen so lange wie das Paar; Privatpersonen bis 30 Tage nach dem Ende, bei Absage sofort gelöscht.',
      en: 'Clubs and schools as long as the pair; private persons until 30 days after the end, erased at once if they decline.',
    },
  },
  'guest.email': {
    what: { de: 'E-Mail-Adresse eines Partners von außen', en: 'E-mail address of a partner from outside' },
    purpose: {
      de: 'Links zu Aufgaben und Terminen senden. Sichtbar nur für die Kommune, die sie eingetragen hat, und das Büro.',
      en: 'To send links to tasks and meetings. Seen only by the authority that typed it and the office.',
    },
    keep: {
      de: 'Bis 30 Tage nach dem Ende; wer absagt oder selbst beendet, wird sofort gelöscht.',
      en: 'Until 30 days after the end; erased at once for whoever declines or ends it.',
    },
  },
  'guest.invited_by': {
    what: { de: 'Wer einen Partner von außen eingeladen hat', en: 'Who invited a partner from outside' },
    purpose: {
      de: 'Nachweisen, wer die Adresse eingetragen hat. Steht auf keiner Seite.',
      en: 'To prove who typed the address. Stands on no page.',
    },
    keep: { de: 'So lange wie die Adresse.', en: 'As long as the address.' },
  },
};

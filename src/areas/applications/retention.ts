import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const keep: Text = {
  de: 'Solange das Programm Nachweise führen muss, danach gelöscht.',
  en: 'As long as the programme must keep proof, then erased.',
};

const contact: Entry = {
  what: { de: 'Ansprechpartner in einer Interessensbekundung', en: 'Contact person in an expression of interest' },
  purpose: {
    de: 'Rückfragen zur Interessensbekundung und die Empfangsbestätigung. Sichtbar für die eigene Kommune und das Programmbüro.',
    en: 'Questions about the expression of interest, and the receipt. Seen by the authority itself and the programme office.',
  },
  keep,
};

/** The personal data of applications: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'application.contact_name': contact,
  'application.contact_email': contact,
  'application.contact_phone': contact,
  'evidence.contact': {
    what: { de: 'Ansprechpartner zu einem Nachweis', en: 'Contact person of an evidence' },
    purpose: {
      de: 'Auskunft über eine Maßnahme, die als Nachweis genannt wurde. Sichtbar für die eigene Kommune und das Programmbüro.',
      en: 'Information about a measure that was named as evidence. Seen by the authority itself and the programme office.',
    },
    keep,
  },
};

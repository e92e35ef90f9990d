import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const contact: Entry = {
  what: { de: 'Name, E-Mail und Telefon von Ansprechpartnern', en: 'Name, mail and telephone of contact persons' },
  purpose: {
    de: 'Die Ansprechpartner einer Kommune erreichen, auch ohne deren Konto. Sichtbar für die eigene Organisation und das Büro.',
    en: 'To reach the contact persons of an authority, even without an account. Seen by their own organisation and the office.',
  },
  keep: {
    de: 'Bis jemand anderes übernimmt, danach so lange, wie Nachweise geführt werden müssen. Danach gelöscht.',
    en: 'Until somebody else takes over, then as long as proof must be kept. Then erased.',
  },
};

/** The personal data of organisations: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'contact_person.name': contact,
  'contact_person.email': contact,
  'contact_person.phone': contact,
};

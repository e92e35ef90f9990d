import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const account: Entry = {
  what: { de: 'Name und E-Mail des Kontos', en: 'Name and mail of the account' },
  purpose: {
    de: 'Anmelden, benachrichtigen und zeigen, wer etwas getan hat. Sichtbar für Kolleginnen und Kollegen derselben Organisation und das Büro.',
    en: 'To sign in, to notify, and to show who did something. Seen by colleagues of the same organisation and the office.',
  },
  keep: {
    de: 'Solange das Konto besteht, danach so lange, wie Nachweise geführt werden müssen. Danach gelöscht.',
    en: 'As long as the account exists, then as long as proof must be kept. Then erased.',
  },
};

const invitation: Entry = {
  what: { de: 'Name und E-Mail in einer Einladung', en: 'Name and mail in an invitation' },
  purpose: {
    de: 'Jemanden in eine Organisation einladen. Sichtbar für die Organisation und das Büro.',
    en: 'To invite somebody into an organisation. Seen by the organisation and the office.',
  },
  keep: { de: '30 Tage über die Einladungsfrist hinaus, dann gelöscht.', en: '30 days beyond the term, then erased.' },
};

/** The personal data of identity: why it is kept and for how long. There is no record of when somebody signed in. */
export const retention: Readonly<Record<string, Entry>> = {
  'person.name': account,
  'person.email': account,
  'sign_in_challenge.email': {
    what: { de: 'E-Mail beim Anmelden', en: 'Mail when signing in' },
    purpose: {
      de: 'Die E-Mail mit Link und Code zustellen. Für niemanden sichtbar.',
      en: 'To deliver the mail with link and code. Seen by nobody.',
    },
    keep: { de: 'Einen Tag, dann gelöscht.', en: 'One day, then erased.' },
  },
  'notification_choice.rhythm': {
    what: { de: 'Wie oft jemand welche E-Mails möchte', en: 'How often somebody wants which mails' },
    purpose: {
      de: 'E-Mails so oft senden, wie es gewünscht ist. Für niemanden sonst sichtbar.',
      en: 'To send mails as often as wanted. Seen by nobody else.',
    },
    keep: {
      de: 'Bis es geändert wird, längstens solange das Konto besteht.',
      en: 'Until it is changed, no longer than the account exists.',
    },
  },
  'invitation.email': invitation,
  'invitation.name': invitation,
};

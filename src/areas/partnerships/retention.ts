import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const whileRunning: Entry['keep'] = {
  de: 'So lange wie die Unterlagen der Partnerschaft. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
  en: 'As long as the papers of the partnership. Only the id is kept; with the account the name is gone.',
};

/** The personal data of partnerships: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'partnership_adviser.person_id': {
    what: { de: 'Wer ein Paar berät, von wann bis wann', en: 'Who advises a pair, from when to when' },
    purpose: {
      de: 'Die Beteiligten sollen wissen, wer sie begleitet. Davon hängt ab, welche Paare jemand sieht.',
      en: 'The members should know who accompanies them. It decides which pairs somebody sees.',
    },
    keep: whileRunning,
  },
  'partnership_contact.contact_person_id': {
    what: { de: 'Ansprechpersonen für ein Paar', en: 'Contact persons for a pair' },
    purpose: {
      de: 'Die Partner sollen einander erreichen. Name, E-Mail und Telefon sehen alle Beteiligten, der Berater und das Büro.',
      en: 'The partners should reach each other. All members, the adviser and the office see name, mail and telephone.',
    },
    keep: {
      de: 'So lange wie die Unterlagen der Partnerschaft; gelöscht mit der Ansprechperson selbst.',
      en: 'As long as the papers of the partnership; erased with the contact person.',
    },
  },
  'partnership_act.person_id': {
    what: { de: 'Wer für eine Kommune gehandelt hat', en: 'Who acted for an authority' },
    purpose: {
      de: 'Nachvollziehen, wer vorgeschlagen, angenommen oder begonnen hat. Auf der Seite steht nur die Kommune.',
      en: 'To see who proposed, accepted or began. The page names the authority only.',
    },
    keep: whileRunning,
  },
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

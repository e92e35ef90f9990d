import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const whoActed: Entry = {
  what: { de: 'Wer an einer Vereinbarung gearbeitet hat', en: 'Who worked on an agreement' },
  purpose: {
    de: 'Nachvollziehen, wer vorgeschlagen, angenommen oder unterschrieben hat. Auf der Seite steht nur die Kommune.',
    en: 'To see who proposed, accepted or signed. The page names the authority only.',
  },
  keep: {
    de: 'So lange wie die Vereinbarung. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
    en: 'As long as the agreement. Only the id is kept; with the account the name is gone.',
  },
};

/** The personal data of agreements: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'agreement_act.person_id': whoActed,
  'duty_proof.person_id': whoActed,
  'agreement_party.signatories': {
    what: { de: 'Name und Funktion derer, die unterschreiben', en: 'Name and function of those who sign' },
    purpose: {
      de: 'Sie stehen unter der Vereinbarung. Sichtbar für alle Beteiligten und das Büro, nie öffentlich.',
      en: 'They stand below the agreement. Seen by all parties and the office, never in public.',
    },
    keep: {
      de: 'So lange wie die Vereinbarung und die Frist, in der Nachweise aufbewahrt werden.',
      en: 'As long as the agreement and the period for which proof is kept.',
    },
  },
};

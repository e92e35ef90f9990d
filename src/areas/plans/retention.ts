import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const asLongAsPlan: Text = {
  de: 'So lange wie der Arbeitsplan. Gespeichert ist nur die Kennung; mit dem Konto verschwindet der Name.',
  en: 'As long as the work plan. Only the id is kept; with the account the name is gone.',
};

/** The personal data of work plans: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'plan_entry.responsible': {
    what: { de: 'Wer in einer Kommune eine Aufgabe erledigt', en: 'Who does a task at an authority' },
    purpose: {
      de: 'Wissen, wen man fragt. Gemeint ist eine Funktion, kein Name. Sichtbar für Beteiligte, Berater und Büro.',
      en: 'To know whom to ask. A function is meant, no name. Seen by members, adviser and office.',
    },
    keep: { de: 'So lange wie der Arbeitsplan.', en: 'As long as the work plan.' },
  },
  'plan_change.person_id': {
    what: { de: 'Wer am Arbeitsplan gearbeitet hat', en: 'Who worked on the plan' },
    purpose: {
      de: 'Eigene Änderungen von denen anderer unterscheiden. Auf der Seite steht nur die Kommune.',
      en: "To tell one's own changes from those of others. The page names the authority only.",
    },
    keep: asLongAsPlan,
  },
  'plan_visit.person_id': {
    what: { de: 'Bis wann jemand Änderungen gelesen hat', en: 'Up to when somebody has read changes' },
    purpose: {
      de: 'Zeigen, was andere seitdem geändert haben. Niemand sonst sieht es.',
      en: 'To show what others have changed since. Nobody else sees it.',
    },
    keep: asLongAsPlan,
  },
};

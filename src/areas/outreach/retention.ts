import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

const report: Entry = {
  what: { de: 'Text und E-Mail einer gemeldeten Barriere', en: 'Text and mail of a reported barrier' },
  purpose: {
    de: 'Eine gemeldete Barriere beseitigen und antworten. Sichtbar für das Büro.',
    en: 'To remove a barrier that was reported, and to answer. Seen by the office.',
  },
  keep: { de: 'Ein Jahr nach der Antwort, dann gelöscht.', en: 'One year after the answer, then erased.' },
};

/** The personal data of the public pages: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'barrier_report.message': report,
  'barrier_report.email': report,
  'media.credit': {
    what: { de: 'Urheber eines Bildes', en: 'Who made a picture' },
    purpose: {
      de: 'Den Urheber eines Bildes nennen, wie es das Urheberrecht verlangt. Für alle sichtbar.',
      en: 'To name who made a picture, as copyright asks. Seen by everybody.',
    },
    keep: { de: 'Solange das Bild gezeigt wird.', en: 'As long as the picture is shown.' },
  },
  'media.consent_who': {
    what: { de: 'Wer in ein Bild eingewilligt hat', en: 'Who agreed to a picture' },
    purpose: {
      de: 'Nachweisen, dass die abgebildeten Personen eingewilligt haben. Sichtbar für das Büro.',
      en: 'To prove that the people in a picture have agreed. Seen by the office.',
    },
    keep: {
      de: 'Solange das Bild gezeigt wird. Wird eine Einwilligung widerrufen, wird das Bild sofort entfernt.',
      en: 'As long as the picture is shown. If somebody withdraws, the picture is removed at once.',
    },
  },
};

import type { Text } from '../../kernel/text.ts';

type Entry = { readonly what: Text; readonly purpose: Text; readonly keep: Text };

/** The personal data of advice: why it is kept and for how long. */
export const retention: Readonly<Record<string, Entry>> = {
  'advice_note.text': {
    what: {
      de: 'Notizen der Beratung über Gespräche mit einer Kommune',
      en: 'Notes of the adviser about talks with an authority',
    },
    purpose: {
      de: 'Wissen, was besprochen wurde, auch nach einem Wechsel der Beratung. Lesen können sie die Beratung des Paares und das Büro. Sie gehören zur Akte und werden auf Verlangen offengelegt.',
      en: 'To know what was said, also when another adviser takes over. The adviser of the pair and the office read them. They belong to the file and are disclosed on request.',
    },
    keep: {
      de: 'Drei Jahre nach dem Tag des Gesprächs; dann werden sie von selbst gelöscht.',
      en: 'Three years after the day of the talk; then they are erased by themselves.',
    },
  },
  'advice_note.person_id': {
    what: { de: 'Wer eine Notiz geschrieben hat', en: 'Who wrote a note' },
    purpose: {
      de: 'Nachfragen können. Nur wer sie schrieb, ändert oder löscht sie. Gespeichert ist nur die Kennung.',
      en: 'To be able to ask. Only who wrote it changes or removes it. Only the id is kept.',
    },
    keep: {
      de: 'So lange wie die Notiz; mit dem Konto verschwindet der Name.',
      en: 'As long as the note; with the account the name is gone.',
    },
  },
  'advice_answer.needs': {
    what: {
      de: 'Antworten einer Kommune auf die zwei Fragen zur Zusammenarbeit',
      en: 'Answers of an authority to the two questions',
    },
    purpose: {
      de: 'Früh helfen, wenn es stockt. Lesen können sie die Beratung des Paares und das Büro, die andere Seite nicht.',
      en: 'To help early where it is stuck. The adviser of the pair and the office read them, the other side does not.',
    },
    keep: {
      de: 'Drei Jahre; dann werden sie von selbst gelöscht.',
      en: 'Three years; then they are erased by themselves.',
    },
  },
  'advice_answer.person_id': {
    what: { de: 'Wer für eine Kommune geantwortet hat', en: 'Who answered for an authority' },
    purpose: {
      de: 'Nachfragen können. Auf der Seite steht nur die Kommune. Gespeichert ist nur die Kennung.',
      en: 'To be able to ask. The page names the authority only. Only the id is kept.',
    },
    keep: {
      de: 'So lange wie die Antwort; mit dem Konto verschwindet der Name.',
      en: 'As long as the answer; with the account the name is gone.',
    },
  },
};

import type { TextsLike } from '../../../kernel/text.ts';

/** Sentences about a file of applicants. `value` is what stands in the cell. */
export const de = {
  row: (row: number) => `Zeile ${row}`,
  column: (title: string) => `Spalte ${title}`,
  quoted: (value: string) => `„${value}“`,
  file: 'Ganze Datei',
  said: {
    empty: () => 'Die Datei ist leer.',
    'too-large': () => 'Die Datei ist größer als 10 MB.',
    'not-a-table': () => 'Die Datei ist keine Tabelle. Bitte als CSV oder XLSX speichern.',
    'old-or-locked': () =>
      'Die Datei ist ein altes Excel-Format (.xls) oder mit Kennwort geschützt. Bitte ohne Kennwort als XLSX oder CSV speichern.',
    broken: () => 'Die Datei ist beschädigt oder entpackt zu groß.',
    'heading-missing': () =>
      'Keine Überschriften erkannt. Erwartet werden Schlüssel (key), Handlungsfeld (field), Rolle (role), Erfahrung (experience) und Bedarf (need).',
    'column-missing': (value: string, other: string) => `Die Spalte ${value} (${other}) fehlt.`,
    'no-rows': () => 'Unter den Überschriften steht keine Zeile.',
    'column-unknown': () => 'Diese Spalte ist unbekannt und wird nicht gelesen.',
    'column-repeated': () => 'Diese Spalte hat dieselbe Bedeutung wie eine frühere und wird nicht gelesen.',
    surplus: (value: string) => `${value} steht rechts der letzten Überschrift. Ist das Trennzeichen richtig?`,
    'cell-error': (value: string) => `In der Zelle steht der Fehler ${value}.`,
    'cell-empty': () => 'Hier fehlt eine Angabe.',
    'key-unknown': (value: string) => `${value} ist kein bekannter Schlüssel.`,
    'key-date': (value: string) => `${value} ist ein Datum, kein Schlüssel.`,
    'key-excluded-self': (value: string) => `${value} schließt sich selbst aus.`,
    'field-unreadable': (value: string) => `${value} ist kein Handlungsfeld.`,
    'field-unknown': (value: string) => `${value} ist kein bekanntes Handlungsfeld und wird als eigenes geführt.`,
    'role-unknown': (value: string) =>
      `${value} ist keine bekannte Rolle. Möglich sind beratend, anwendend, beides, auf Augenhöhe.`,
    level: (value: string) => `${value} ist keine Stufe. Möglich sind 0, 1, 2, 3 und 4.`,
    'level-date': (value: string) => `${value} ist ein Datum, keine Stufe von 0 bis 4.`,
    evidence: (value: string) => `${value} ist keine Anzahl von Nachweisen.`,
    hours: (value: string) => `${value} ist keine Reisezeit in Stunden.`,
    twice: (value: string, other: string) => `${value} steht für dieses Handlungsfeld schon in Zeile ${other}.`,
  },
};

/** Sentence makers by code; every one may use the value of the cell and one more word. */
export type FileTexts = Omit<TextsLike<typeof de>, 'said'> & {
  readonly said: { readonly [Code in keyof typeof de.said]: (value: string, other: string) => string };
};

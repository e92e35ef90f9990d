import type { TextsLike } from '../../../kernel/text.ts';

/** Sentences about a file of figures. */
export const de = {
  row: (row: number) => `Zeile ${row}`,
  column: (title: string) => `Spalte ${title}`,
  file: 'Ganze Datei',
  said: {
    empty: () => 'Die Datei ist leer.',
    'too-large': () => 'Die Datei ist größer als 10 MB.',
    'not-a-table': () => 'Die Datei ist keine Tabelle. Bitte als CSV oder XLSX speichern.',
    'old-or-locked': () =>
      'Die Datei ist ein altes Excel-Format (.xls) oder mit Kennwort geschützt. Bitte ohne Kennwort als XLSX oder CSV speichern.',
    broken: () => 'Die Datei ist beschädigt oder entpackt zu groß.',
    'no-key': () => 'Die Spalte Schlüssel (key) fehlt.',
    'no-columns': () => 'Neben dem Schlüssel gibt es keine Spalte mit Kennzahlen.',
    'no-number': (value: string) => `„${value}“ ist keine Zahl.`,
    'no-share': (value: string) => `${value} ist kein Anteil zwischen 0 und 100 %.`,
    negative: (value: string) => `${value} kann nicht kleiner als null sein.`,
    'key-twice': (value: string, other: string) => `„${value}“ steht schon in Zeile ${other}.`,
    'key-unknown': (value: string) => `„${value}“ ist kein bekannter Schlüssel, die Zeile wird nicht gelesen.`,
    'row-without-key': () => 'Ohne Schlüssel, wird nicht gelesen.',
    'column-empty': () => 'In dieser Spalte steht keine Zahl, sie wird nicht gelesen.',
    'column-repeated': () => 'Diese Spalte gibt es zweimal, die zweite wird nicht gelesen.',
  },
};

/** Sentence makers by code; every one may use the value of the cell and one more word. */
export type FiguresTexts = Omit<TextsLike<typeof de>, 'said'> & {
  readonly said: { readonly [Code in keyof typeof de.said]: (value: string, other: string) => string };
};

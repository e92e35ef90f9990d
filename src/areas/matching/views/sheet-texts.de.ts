/** The round as a workbook, and the way back: pairs fixed or excluded in Excel. */
export const de = {
  title: 'Mit Excel arbeiten',
  lead: 'Nehmen Sie die Berechnung als Excel-Datei mit und tragen Sie dort ein, welche Paare fest oder ausgeschlossen sind. Bringen Sie die Datei zurück: Sie sehen erst jeden Unterschied und entscheiden dann.',
  door: 'Festlegungen aus Excel einlesen',
  download: 'Excel',
  fileName: 'runde',
  file: 'Geänderte Datei',
  fileHelp:
    'Gelesen wird jedes Blatt mit zwei Schlüsseln und der Spalte „Fest oder ausgeschlossen“: fest, ausgeschlossen oder frei. Leere Felder ändern nichts.',
  compare: 'Unterschiede zeigen',
  differences: 'Was die Datei ändern würde',
  counted: (v: { different: string }) =>
    v.different === '0'
      ? 'Die Datei ändert nichts.'
      : v.different === '1'
        ? 'Eine Zeile mit Unterschied. Noch ist nichts geändert.'
        : `${v.different} Zeilen mit Unterschied. Noch ist nichts geändert.`,
  take: 'Angekreuzte übernehmen',
  back: 'Zurück zur Runde',
  rowOf: (v: { sheet: string; row: string }) => (v.sheet === '' ? `Zeile ${v.row}` : `${v.sheet}, Zeile ${v.row}`),
  columns: {
    take: 'Übernehmen',
    change: 'Unterschied',
    kind: 'Fest oder ausgeschlossen',
    reason: 'Grund dafür',
    figure: 'Kennzahl',
    own: 'Wert Gebiet',
    other: 'Wert Partner',
    unit: 'Einheit',
  },
  sheets: {
    pairs: 'Paare',
    alternatives: 'Alternativen',
    single: 'Ohne Paar',
    figures: 'Kennzahlen',
    fixed: 'Festgelegt',
  },
  kinds: { lock: 'fest', forbid: 'ausgeschlossen', free: 'frei' },
  reasonOf: (v: { pair: string }) => `Grund für ${v.pair}`,
  refusals: {
    'sheet-missing': 'Wählen Sie eine Datei.',
    'sheet-empty': 'Die Datei ist leer.',
    'sheet-too-large': 'Die Datei ist größer als 10 MB.',
    'sheet-not-a-table': 'Das ist keine Tabelle. Laden Sie eine Excel- oder CSV-Datei hoch.',
    'sheet-old-or-locked': 'Die Datei hat ein Kennwort oder das alte Format .xls. Speichern Sie sie als .xlsx.',
    'sheet-broken': 'Die Datei lässt sich nicht lesen.',
    'sheet-no-columns':
      'Kein Blatt hat zwei Spalten „Schlüssel“ und eine Spalte „Fest oder ausgeschlossen“ in der ersten Zeile.',
    'sheet-unknown': (v: { text: string }) => `„${v.text}“ ist hier nicht bekannt: fest, ausgeschlossen oder frei.`,
    'sheet-twice': 'Für dieses Paar steht in der Datei zweierlei.',
    'sheet-late': 'Seit der Anzeige wurde dieses Paar geändert. Laden Sie die Datei noch einmal hoch.',
    'sheet-nothing': 'Kreuzen Sie an, was übernommen werden soll.',
    'sheet-refused': 'Nichts wurde übernommen. Bei den Zeilen steht, warum.',
  },
};

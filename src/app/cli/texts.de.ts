function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

export const de = {
  help: `Klimatwin: Regionen und Partnerstädte lernen Klimaschutz voneinander.

  klimatwin match --applicants DATEI.(csv|xlsx) [--figures DATEI…] [--pairs ANZAHL] --out DATEI.(csv|xlsx|json)
      stellt aus einer Liste von Interessensbekundungen die besten Paare zusammen, mit Gründen und Beweis.
      Eine Zeile je Gebiet und Handlungsfeld. Spalten: Schlüssel, Handlungsfeld, Rolle (beratend, anwendend,
      beides, auf Augenhöhe), Erfahrung 0–4, Bedarf 0–4; wahlfrei Nachweis, Max. Reisezeit, Ausgeschlossen.

  klimatwin similar --place SCHLÜSSEL [-k ANZAHL] [--figures DATEI…] [--format text|json|csv] [--out DATEI]
      nennt die Gebiete derselben Ebene, die einem Gebiet in ihrer Struktur am ähnlichsten sind.

  --figures   eigene Kennzahlen: eine Zeile je Schlüssel, eine Spalte je Kennzahl
  --format    Form der Ausgabe ohne --out: json oder csv, bei similar auch text
  --lang      de oder en; sonst nach LC_ALL, LC_MESSAGES oder LANG, sonst Deutsch

Ergebnisse stehen allein in der Standardausgabe oder in der Datei, alles andere in der Fehlerausgabe.
Rückgabe: 0 in Ordnung, 1 Fehler im Programm, 2 Eingabe abgelehnt.
`,
  askForHelp: 'Hilfe: klimatwin help',
  noCommand: 'Was soll geschehen? Möglich sind match, similar und help.',
  unknownCommand: (word: string) => `Den Befehl „${word}“ gibt es nicht. Möglich sind match, similar und help.`,
  unknownOption: (word: string) => `Die Option ${word} ist unbekannt oder unvollständig.`,
  unknownLanguage: (word: string) => `Die Sprache „${word}“ gibt es nicht. Möglich sind de und en.`,
  unexpected: (word: string) => `Mit „${word}“ ist hier nichts anzufangen.`,
  notANumber: (option: string, word: string, least: number) => `${option}: „${word}“ ist keine ganze Zahl ab ${least}.`,
  missingOption: (option: string) => `Es fehlt ${option}.`,
  unknownFormat: (word: string) => `Die Form „${word}“ gibt es hier nicht.`,
  unknownEnding: (file: string) => `${file}: Der Name muss auf .csv, .xlsx oder .json enden.`,
  unreadableFile: (file: string) => `${file}: Die Datei ist nicht lesbar.`,
  unwritableFile: (file: string) => `${file}: Die Datei lässt sich nicht schreiben.`,
  unknownPlace: (word: string) => `„${word}“ ist kein bekannter Schlüssel und kein bekannter Name.`,
  ambiguousPlace: (word: string, list: string) => `„${word}“ ist mehrdeutig: ${list}.`,
  noComparison: (name: string) => `Für ${name} gibt es zu wenige Kennzahlen, um ähnliche Gebiete zu nennen.`,
  fewFigures: (name: string, missing: string) => `Über ${name} ist wenig bekannt. Verglichen wird ohne ${missing}.`,
  broken: (message: string) => `Unerwarteter Fehler im Programm: ${message}`,
  refused: (count: number) => (count === 1 ? 'Abgelehnt: 1 Fehler.' : `Abgelehnt: ${count} Fehler.`),
  notice: (sentence: string) => `Hinweis: ${sentence}`,
  reading: (file: string) => `lese ${file} …`,
  read: (rows: number, places: number) => `${count(rows, 'Zeile', 'Zeilen')}, ${count(places, 'Gebiet', 'Gebiete')}`,
  readFigures: (file: string, columns: number, places: number) =>
    `${file}: ${count(columns, 'Kennzahl', 'Kennzahlen')} für ${count(places, 'Gebiet', 'Gebiete')}`,
  computing: 'rechne …',
  comparing: (name: string) => `vergleiche ${name} …`,
  computed: (pairs: number, single: number) => `${count(pairs, 'Paar', 'Paare')}, ${single} ohne Partner`,
  proven: (sum: string) => `Geprüft: keine bessere Zusammenstellung möglich (Summe ${sum}, Lücke 0).`,
  written: (file: string) => `geschrieben: ${file}`,
  ownFigures: 'Eigene Kennzahlen',
  figures: {
    noKey: 'Die Spalte Schlüssel (key) fehlt.',
    noColumns: 'Neben dem Schlüssel gibt es keine Spalte mit Kennzahlen.',
    noNumber: (value: string) => `„${value}“ ist keine Zahl.`,
    twice: (value: string, row: number) => `„${value}“ steht schon in Zeile ${row}.`,
    dissolved: (value: string) => `Den Kreis ${value} gibt es nicht mehr, er wird nicht gelesen.`,
    keyless: 'Ohne Schlüssel, wird nicht gelesen.',
    empty: 'In dieser Spalte steht keine Zahl, sie wird nicht gelesen.',
    noSpread: 'Alle Werte dieser Spalte sind gleich, sie unterscheidet niemanden.',
    repeated: 'Diese Spalte gibt es zweimal.',
  },
  table: {
    sheets: { pairs: 'Paare', unmatched: 'Ohne Partner', certificate: 'Beweis' },
    result: 'Ergebnis',
    pair: 'Paar',
    single: 'ohne Partner',
    key: 'Schlüssel',
    otherKey: 'Schlüssel 2',
    name: 'Name',
    otherName: 'Name 2',
    utility: 'Nutzen',
    similarity: 'Passung',
    complementarity: 'Ergänzung',
    practicality: 'Umsetzbarkeit',
    travel: 'Reisezeit (h, geschätzt)',
    fields: 'Handlungsfelder',
    reasonsDe: 'Gründe (Deutsch)',
    reasonsEn: 'Gründe (Englisch)',
    reason: 'Grund',
    rank: 'Rang',
    distance: 'Abstand',
    coverage: 'Datenlage',
    peers: 'auf Augenhöhe',
    objective: 'Ziel',
    primal: 'erreicht',
    dual: 'höchstens möglich',
    gap: 'Lücke',
  },
  objectives: { served: 'versorgte Paare', sum: 'Summe des Nutzens', canonical: 'eindeutige Wahl' },
};

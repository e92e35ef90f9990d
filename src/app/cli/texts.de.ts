function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

export const de = {
  help: `Klimatwin: Regionen und Partnerstädte lernen Klimaschutz voneinander.

  klimatwin match --applicants DATEI.(csv|xlsx) [--figures DATEI…] [--pairs ANZAHL]
                  [--record PROTOKOLL.json] --out DATEI.(csv|xlsx|json)
      stellt aus einer Liste von Interessensbekundungen die besten Paare zusammen, mit Gründen und Beweis.
      Eine Zeile je Gebiet und Handlungsfeld. Spalten: Schlüssel, Handlungsfeld, Rolle (beratend, anwendend,
      beides, auf Augenhöhe), Erfahrung 0–4, Bedarf 0–4; wahlfrei Nachweis, Max. Reisezeit, Ausgeschlossen.
      --record      schreibt dazu alles auf, was in die Rechnung einging und herauskam

  klimatwin rerun PROTOKOLL.json [--out DATEI.json]
      rechnet eine Zuordnung allein aus ihrem Protokoll nach, prüft den Beweis und gibt dasselbe Protokoll wieder,
      Byte für Byte. Das Protokoll kommt von match --record oder von der Seite der Zuordnung.

  klimatwin similar --place SCHLÜSSEL [-k ANZAHL] [--figures DATEI…] [--format text|json|csv] [--out DATEI]
      nennt die Gebiete derselben Ebene, die einem Gebiet in ihrer Struktur am ähnlichsten sind.

  klimatwin pair --edges DATEI.(csv|xlsx) [--two-sided] [--min-cost] [--perfect] [--pairs ANZAHL]
                 [--capacities DATEI] [--format json|csv] [--out DATEI.(csv|xlsx|json)]
      stellt aus einer Liste möglicher Paare die beste Auswahl zusammen, mit Beweis. Spalten: a, b, weight
      (Gewicht, ganze Zahl); jede Seite höchstens in einem Paar, oder so oft, wie die Spalten node, capacity sagen.
      --two-sided   Spalte a ist die eine Seite, Spalte b die andere, auch wo Namen gleich sind
      --min-cost    die kleinste Summe statt der größten
      --perfect     niemand bleibt ohne Partner; ohne diese Angabe darf das sein

  --figures   eigene Kennzahlen: eine Zeile je Schlüssel, eine Spalte je Kennzahl
  --format    Form der Ausgabe ohne --out: json oder csv, bei similar auch text
  --lang      de oder en; sonst nach LC_ALL, LC_MESSAGES oder LANG, sonst Deutsch

Ergebnisse stehen allein in der Standardausgabe oder in der Datei, alles andere in der Fehlerausgabe.
Rückgabe: 0 in Ordnung, 1 Fehler im Programm, 2 Eingabe abgelehnt, 3 es gibt keine Lösung,
oder beim Nachrechnen kommt anderes heraus.
`,
  askForHelp: 'Hilfe: klimatwin help',
  noCommand: 'Was soll geschehen? Möglich sind match, rerun, pair, similar und help.',
  unknownCommand: (word: string) =>
    `Den Befehl „${word}“ gibt es nicht. Möglich sind match, rerun, pair, similar und help.`,
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
  rerun: {
    missing: 'Welches Protokoll? Zum Beispiel: klimatwin rerun protokoll.json',
    unreadable: {
      'no-json': (file: string, _where: string) =>
        `${file}: Das ist kein Protokoll einer Zuordnung, sondern etwas anderes als JSON.`,
      'no-record': (file: string, _where: string) => `${file}: Das ist kein Protokoll einer Zuordnung.`,
      'other-format': (file: string, where: string) => `${file}: Die Form „${where}“ kennt diese Version nicht.`,
      broken: (file: string, where: string) =>
        `${file}: Das Protokoll ist beschädigt oder unvollständig, bei „${where}“.`,
    },
    impossible: (file: string) => `${file}: Aus den Angaben in diesem Protokoll lässt sich nicht rechnen.`,
    departed: (what: string, cause: string) => `Nachgerechnet kommt etwas anderes heraus: ${what} (${cause}).`,
    otherWriting: 'Nachgerechnet kommt dasselbe heraus, aber die Datei ist anders geschrieben als ein Protokoll.',
    inputChanged: 'die Angaben im Protokoll sind nicht mehr die, aus denen gerechnet wurde',
    otherVersion: (then: string, now: string) => `aufgeschrieben mit Version ${then}, nachgerechnet mit ${now}`,
    resultChanged: 'das aufgeschriebene Ergebnis ist nicht aus diesen Angaben',
    unproven: 'der aufgeschriebene Beweis trägt nicht',
    repeated: (then: string, now: string) =>
      then === now
        ? 'Nachgerechnet: dasselbe Ergebnis, Byte für Byte.'
        : `Nachgerechnet: dasselbe Ergebnis, Byte für Byte (damals Version ${then}, heute ${now}).`,
    parts: {
      pairs: (now: string, recorded: string) =>
        now === ''
          ? `${recorded} ist kein Paar`
          : recorded === ''
            ? `${now} ist ein Paar, das nicht im Protokoll steht`
            : `${now} statt ${recorded}`,
      scores: (pairs: string) => `andere Zahlen für ${pairs}`,
      unmatched: 'andere Gründe, warum jemand ohne Partner ist',
      notices: 'andere Hinweise',
      alternatives: 'andere Alternativen',
      certificate: 'ein anderer Beweis',
      order: 'dieselben Paare in anderer Reihenfolge',
      input: 'dasselbe Ergebnis aus anderen Angaben',
    },
  },
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
  pairing: {
    read: (edges: number, nodes: number) =>
      `${count(edges, 'mögliches Paar', 'mögliche Paare')}, ${count(nodes, 'Beteiligte', 'Beteiligte')}`,
    noColumn: (column: string) => `Die Spalte ${column} fehlt.`,
    noName: 'Hier steht kein Name.',
    noWeight: (value: string) => `„${value}“ ist keine ganze Zahl.`,
    largeWeight: (value: string) => `„${value}“ ist zu groß. Möglich sind ganze Zahlen bis 9007199254740991.`,
    noCapacity: (value: string) => `„${value}“ ist keine ganze Zahl ab 0.`,
    itself: (name: string) => `„${name}“ kann nicht mit sich selbst ein Paar sein.`,
    otherWeight: (row: number) => `Dieses Paar steht mit anderem Gewicht schon in Zeile ${row}.`,
    twice: (value: string, row: number) => `„${value}“ steht schon in Zeile ${row}.`,
    repeated: (rows: number) =>
      rows === 1
        ? 'Ein Paar steht zweimal da und zählt einmal.'
        : `${rows} Zeilen wiederholen ein Paar und zählen nicht.`,
    moreErrors: (more: number) => `… und ${more} weitere.`,
    tooLarge: (heaviest: string) =>
      `Gewichte bis ${heaviest} sind für so viele Beteiligte zu groß, um genau gerechnet zu werden. Bitte in einer größeren Einheit angeben.`,
    allCost: 'Jedes Paar kostet etwas, deshalb ist kein Paar am billigsten. Mit --perfect bleibt niemand allein.',
    someSingle: 'Es gibt keine Zusammenstellung, in der niemand ohne Partner bleibt.',
    someSingleOf: (pairs: number) =>
      `Es gibt keine Zusammenstellung von höchstens ${count(pairs, 'Paar', 'Paaren')}, in der niemand ohne Partner bleibt.`,
    weight: 'Gewicht',
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
  objectives: {
    served: 'versorgte Paare',
    worst: 'schwächstes Paar',
    sum: 'Summe des Nutzens',
    canonical: 'eindeutige Wahl',
  },
};

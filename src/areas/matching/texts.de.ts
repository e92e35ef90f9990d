/** The sentences that explain a pair and a place without one. Names, labels and figures come ready to print. */
export const de = {
  reasons: {
    advises: (v: { from: string; to: string; field: string; lead: string; start: string; need: string }) =>
      `${v.from} bringt in ${v.field} Erfahrung ${v.lead} von 4 ein, ${v.to} hat Erfahrung ${v.start} und Bedarf ${v.need}.`,
    peers: (v: { a: string; b: string; field: string; lead: string; need: string; other: string; otherNeed: string }) =>
      `In ${v.field} arbeiten beide auf Augenhöhe: ${v.a} mit Erfahrung ${v.lead} und Bedarf ${v.need}, ${v.b} mit Erfahrung ${v.other} und Bedarf ${v.otherNeed}.`,
    noField: (v: { a: string; b: string }) => `${v.a} und ${v.b} ergänzen sich in keinem Handlungsfeld.`,
    similarity: (v: { percent: string; levels: string }) =>
      `Passung ${v.percent} von 100: Die beiden sind sich ähnlicher als ${v.percent} % aller Paare von ${v.levels}.`,
    similarityInField: (v: { percent: string }) =>
      `Passung ${v.percent} von 100, gewichtet nach dem, was für das Handlungsfeld zählt.`,
    similarityWithGaps: (v: { percent: string; coverage: string }) =>
      `Passung ${v.percent} von 100, vorsichtig gerechnet bei einer Datenlage von ${v.coverage} %.`,
    agreements: (v: { list: string }) => `Selten so nah beieinander: ${v.list}.`,
    differences: (v: { list: string }) => `Die größten Unterschiede: ${v.list}.`,
    figure: (v: { label: string; own: string; other: string; unit: string }) =>
      v.own === v.other ? `${v.label} (beide ${v.own}${v.unit})` : `${v.label} (${v.own} und ${v.other}${v.unit})`,
    noFigures: (v: { names: string }) => `Ohne Strukturvergleich: Für ${v.names} liegen keine Kennzahlen vor.`,
    fewFigures: (v: { missing: string }) =>
      `Ohne Strukturvergleich: Zu wenige Kennzahlen sind für beide bekannt. Es fehlen ${v.missing}.`,
    noPopulation: 'Ohne Strukturvergleich: Für die beiden gibt es keine gemeinsame Vergleichsgruppe.',
    travel: (v: { hours: string; km: string }) =>
      `Reisezeit rund ${v.hours} ${v.hours === '1' ? 'Stunde' : 'Stunden'} (geschätzt aus ${v.km} km Luftlinie).`,
    utility: (v: { utility: string }) => `Nutzen insgesamt: ${v.utility} Punkte.`,
    and: ' und ',
  },
  levels: {
    kreis: 'Kreisen',
    verband: 'Gemeindeverbänden',
    gemeinde: 'Gemeinden',
    region: 'Regionen',
    lau: 'Gemeinden in Europa',
    nuts3: 'Regionen in Europa',
  },
  unmatched: {
    withdrawn: 'hat sich zurückgezogen',
    'nobody-else': 'sonst nimmt niemand teil',
    'no-answers': 'hat zu keinem Handlungsfeld geantwortet',
    'fields-do-not-fit': 'niemand ergänzt sich mit diesem Gebiet in einem Handlungsfeld',
    'no-figures': 'die Kennzahlen für den Vergleich fehlen',
    'no-feasible-partner': 'eine Bedingung schließt jeden möglichen Partner aus',
    'outside-pairs': 'die Zahl der Paare ist ausgeschöpft',
    'odd-one-out': 'eine ungerade Zahl von Gebieten ist übrig',
    'partners-taken': 'alle möglichen Partner werden in anderen Paaren gebraucht',
  },
  obstacles: {
    withdrawn: 'zurückgezogen',
    forbidden: 'vom Büro ausgeschlossen',
    excluded: 'als Partner ausgeschlossen',
    'same-verband': 'gehört zum selben Verband',
    kind: 'andere Art von Gebiet',
    level: 'andere Ebene',
    'same-land': 'liegt im selben Land',
    'too-near': 'liegt zu nah',
    'too-far': 'die Reisezeit ist zu lang',
    'no-common-language': 'keine gemeinsame Sprache',
    'same-side': 'wünscht dieselbe Rolle',
    'both-take-several': 'beide nehmen mehrere Partner',
    'fields-do-not-fit': 'die Handlungsfelder passen nicht',
    'no-figures': 'Kennzahlen fehlen',
    'below-floor': 'der Nutzen ist zu gering',
  },
  notices: {
    'odd-number': (_names: string) => 'Die Zahl der Gebiete ist ungerade.',
    'nobody-feasible': (_names: string) => 'Kein Paar ist möglich.',
    'all-equal': (_names: string) =>
      'Alle möglichen Paare haben denselben Nutzen; nur die Schlüssel haben entschieden.',
    'no-figures': (names: string) => `Ohne Kennzahlen für den Vergleich: ${names}.`,
    'same-verband': (names: string) => `Gehören zusammen und werden nicht gepaart: ${names}.`,
    withdrawn: (names: string) => `Zurückgezogen: ${names}.`,
    'lock-without-effect': (names: string) => `Festgelegt, aber zurückgezogen: ${names}.`,
  },
};

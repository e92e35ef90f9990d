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
    agreements: (v: { list: string }) => `Nah beieinander: ${v.list}.`,
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
    'part-of': 'eines ist Teil des anderen',
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
  /** One sentence for the table: who brings in what. */
  summary: {
    brings: (v: { name: string; fields: string }) => `${v.name} bringt ${v.fields} ein`,
    takes: (v: { name: string }) => `${v.name} nimmt es mit`,
    peers: (v: { fields: string }) => `auf Augenhöhe in ${v.fields}`,
    none: 'kein gemeinsames Handlungsfeld',
  },
  /** Pieces of the mails in `mails/`. */
  mails: {
    noReason: 'ohne Angabe',
    answers: { pending: 'noch keine Antwort', given: 'Zustimmung', refused: 'Ablehnung' },
    expired: 'Nicht alle haben bis zum Ende der Frist geantwortet.',
    refused: 'Nicht alle Beteiligten haben zugestimmt.',
    questions: (v: { phone: string }) => `Fragen? Rufen Sie uns an: ${v.phone}`,
  },
  refusals: {
    'call-not-closed': 'Der Aufruf ist noch nicht geschlossen. Gerechnet wird nach dem Schluss.',
    'round-over': 'Diese Runde ist abgeschlossen.',
    'terms-changed':
      'Die Bedingungen des Aufrufs sind nicht mehr die, die veröffentlicht wurden. Es wurde nichts berechnet und nichts freigegeben.',
    'too-few-entries': (v: { entries: number }) =>
      v.entries === 0
        ? 'Niemand nimmt teil, der noch kein Paar hat.'
        : 'Nur ein Gebiet ist noch ohne Paar. Für ein Paar braucht es zwei.',
    'round-problem': (v: { problem: string; keys: string }) => {
      const sentence = roundProblems[v.problem] ?? 'Diese Runde lässt sich so nicht berechnen.';
      return v.keys === '' ? sentence : `${sentence} (${v.keys})`;
    },
    'already-released': 'Diese Paare sind schon freigegeben.',
    'no-pairs': 'Es gibt kein Paar, das Sie freigeben könnten.',
    'not-latest': 'Inzwischen wurde neu berechnet. Freigeben können Sie nur die letzte Berechnung.',
    'entries-changed': (v: { names: string }) => `Nicht mehr dabei: ${v.names}. Berechnen Sie neu.`,
    'proposal-ended': 'Dieser Paarvorschlag ist beendet. Ihre Antwort wurde nicht gespeichert.',
    'already-answered': 'Diese Antwort liegt schon vor.',
    'term-over': 'Die Frist ist abgelaufen. Ihre Antwort wurde nicht gespeichert. Bitte rufen Sie das Programmbüro an.',
    'reason-missing': 'Geben Sie einen Grund an.',
    'received-missing': 'Geben Sie an, wann die Antwort ankam.',
    'received-in-future': 'Dieser Tag liegt in der Zukunft.',
    'seat-taken':
      'Eines der Gebiete hat in dieser Runde schon ein bestätigtes Paar. Ihre Antwort wurde nicht gespeichert.',
    'same-place': 'Wählen Sie zwei verschiedene Gebiete.',
    'not-in-round': 'Dieses Gebiet nimmt nicht teil oder hat schon ein Paar.',
    'already-locked': 'Eines der beiden ist schon mit einem anderen Gebiet festgelegt. Nehmen Sie das zuerst zurück.',
    'kind-missing': 'Wählen Sie, was gelten soll.',
    'place-missing': 'Wählen Sie ein Gebiet.',
    'member-missing': 'Wählen Sie, wer geantwortet hat.',
    'answer-missing': 'Wählen Sie die Antwort.',
    'channel-missing': 'Wählen Sie, wie die Antwort kam.',
    'day-invalid': 'Geben Sie den Tag an.',
    'file-empty': 'Die Datei ist leer.',
    'file-too-large': 'Die Datei ist größer als 10 MB.',
    'file-type': 'Diese Art von Datei nehmen wir hier nicht an.',
    'too-long': 'Das ist zu lang: Höchstens 2.000 Zeichen.',
  },
};

const roundProblems: Readonly<Record<string, string>> = {
  'same-place-twice': 'Ein Gebiet nimmt zweimal teil.',
  'more-locks-than-pairs': 'Es sind mehr Paare festgelegt, als die Runde noch Plätze hat.',
  'lock-over-capacity': 'Ein Gebiet ist mehrfach festgelegt.',
  'locked-and-forbidden': 'Ein Paar ist zugleich festgelegt und ausgeschlossen.',
};

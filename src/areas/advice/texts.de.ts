/** What stands on screen about advice in German. */
export const de = {
  everybody: 'alle Beteiligten',
  pairs: {
    title: 'Meine Paare',
    titleOffice: 'Wo anrufen?',
    all: 'Twinning-Paare',
    lead: (v: { calling: number; all: number }) =>
      v.calling === 0
        ? `Bei keinem Ihrer ${v.all} Paare braucht etwas Aufmerksamkeit.`
        : `Bei ${v.calling} von ${v.all} Paaren braucht etwas Aufmerksamkeit. Das Dringendste steht oben.`,
    note: 'Die Reihenfolge folgt Tatsachen: was offen ist und wie lange schon. Sie bewertet keine Menschen.',
    empty: 'Kein Paar',
    emptyText: 'Sie begleiten zurzeit kein Paar. Das Programmbüro benennt Sie für Ihre Paare.',
    emptyOffice: 'In dieser Runde arbeitet kein Paar, das zu Ihrer Auswahl passt.',
    showAll: (v: { count: number }) => `Alle ${v.count} Paare zeigen`,
    round: 'Runde',
    latestRound: 'neueste Runde',
    adviser: 'Beratung',
    anybody: 'alle',
    nothing: 'Nichts braucht zurzeit Aufmerksamkeit.',
    since: (v: { day: string }) => `Seit ${v.day}.`,
    more: (v: { count: number }) => (v.count === 1 ? 'Ein weiterer Hinweis' : `${v.count} weitere Hinweise`),
    lastContact: 'Letzter Kontakt',
    neverHeard: 'noch keiner festgehalten',
    contacts: { call: 'Telefonat', visit: 'Besuch', mail: 'Mail', meeting: 'Besprechung' },
    with: (v: { who: string }) => `mit ${v.who}`,
    nextMeeting: 'Nächster Termin',
    noMeeting: 'keiner vereinbart',
    noPhone: 'keine Telefonnummer hinterlegt',
    noteCall: 'Telefonat notieren',
    line: 'Worum ging es?',
    saveCall: (v: { day: string }) => `Telefonat vom ${v.day} notieren`,
    saveAttempt: 'Niemanden erreicht',
    noted: (v: { pair: string }) => `Notiert: ${v.pair}`,
  },
  refusals: {
    'kind-missing': 'Wählen Sie, ob Sie jemanden erreicht haben.',
    'too-long': 'Der Text ist zu lang.',
    'note-text-missing': 'Schreiben Sie eine Zeile, worum es ging.',
    'note-day-future': 'Dieser Tag liegt in der Zukunft.',
  },
};

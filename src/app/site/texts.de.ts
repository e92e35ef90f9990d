/** What the site says in German outside of any area. */
export const de = {
  navigation: {
    regionTwinning: 'Regionen-Twinning',
    climatePartnership: 'KlimaPartnerschaft',
    today: 'Heute',
    calls: 'Aufrufe',
    matching: 'Zuordnung',
    partnerships: 'Twinning-Paare',
    events: 'Veranstaltungen',
    people: 'Personen',
    ideas: 'Ideen',
    profiles: 'Unser Profil',
    partners: 'Partner',
    publicity: 'Öffentlichkeit',
    news: 'Aktuelles',
  },
  footer: {
    imprint: 'Impressum',
    accessibility: 'Barrierefreiheit',
    easyLanguage: 'Leichte Sprache',
    itNotes: 'Hinweise für Ihre IT',
  },
  demo: {
    invented: 'Vorführung: Antworten aktueller Runden sind erfunden.',
    playing: (name: string) => `Vorführung: Sie handeln als ${name}. Antworten aktueller Runden sind erfunden.`,
    choose: 'Rolle wählen',
    become: 'Diese Rolle nehmen',
    title: 'In eine Rolle schlüpfen',
    explain: 'Diese Datenbank ist eine Vorführung. Antworten aktueller Runden sind erfunden.',
    mailTitle: 'Post der Vorführung',
    mailExplain: 'In der Vorführung verlässt keine Post das Haus. Was verschickt würde, steht hier.',
    noMail: 'Noch keine Post. Sie erscheint hier, sobald etwas geschieht.',
    from: 'An',
  },
  today: {
    title: 'Heute',
    waiting: 'Wir warten auf',
    waitingForNobody: 'Wir warten auf niemanden.',
    questions: 'Fragen',
    due: (when: string) => `Frist: ${when}`,
    stateTasks: (count: number) => (count === 1 ? 'Eine Sache ist zu tun' : `${count} Dinge sind zu tun`),
    stateNothing: 'Heute ist nichts zu tun',
    draft: (word: string, call: string) => `${word} für ${call}`,
    draftWhy: (missing: number) =>
      missing === 0
        ? 'Alle Angaben sind da.'
        : missing === 1
          ? 'Es fehlt eine Angabe.'
          : `Es fehlen ${missing} Angaben.`,
    openCall: (call: string) => `Aufruf: ${call}`,
    openCallWhy: 'Ihre Kommune nimmt noch nicht teil.',
    look: 'Aufruf ansehen',
    fillIn: 'Weiter ausfüllen',
    proposal: (partner: string) => `Paarvorschlag: ${partner}`,
    proposalWhy: 'Das Programmbüro schlägt Ihnen diesen Partner vor.',
    answer: 'Vorschlag ansehen',
    incoming: (count: number, call: string) =>
      count === 1 ? `${call}: ein Eingang ist zu prüfen` : `${call}: ${count} Eingänge sind zu prüfen`,
    incomingWhy: 'Wer zugelassen ist, nimmt an der Zuordnung teil.',
    check: 'Eingänge prüfen',
    match: (call: string) => `${call}: Paare zuordnen`,
    matchWhy: (count: number) => `${count} Zugelassene warten auf einen Partner.`,
    toRound: 'Zur Zuordnung',
    consent: 'Zustimmung zum Paarvorschlag',
    ideasToCheck: (count: number) => (count === 1 ? 'Eine Idee ist zu prüfen' : `${count} Ideen sind zu prüfen`),
    ideasToCheckWhy: 'Wer sie eingesandt hat, wartet darauf, dass sie erscheint.',
    ideasToAnswer: (count: number) =>
      count === 1 ? 'Eine Idee wartet auf eine Antwort' : `${count} Ideen warten auf eine Antwort`,
    ideasToAnswerWhy: 'Genügend Menschen unterstützen sie, oder die Beratung hat begonnen.',
    ideasReported: (count: number) => (count === 1 ? 'Eine Idee wurde gemeldet' : `${count} Ideen wurden gemeldet`),
    ideasReportedWhy: 'Jemand sagt, dass etwas nicht stimmt. Die Idee ist noch zu sehen.',
    ideasOverdue: (when: string) => `überfällig seit ${when}`,
    toIdeas: 'Ideen ansehen',
  },
  privacy: {
    title: 'Datenschutz',
    lead: 'Welche persönlichen Angaben wir speichern, wozu und wie lange. Wir messen nicht, wer was liest.',
    caption: 'Persönliche Angaben',
    field: 'Angabe',
    purpose: 'Wozu',
    keep: 'Wie lange',
  },
  held: {
    title: 'Ihre Eingaben sind noch da',
    lead: 'Ihre Anmeldung war abgelaufen, als Sie das Formular abgeschickt haben. Nichts ist verloren.',
    send: 'Jetzt abschicken',
    fields: 'Was Sie eingegeben hatten',
  },
  errors: {
    403: {
      title: 'Das dürfen Sie nicht',
      text: 'Für diesen Schritt fehlt Ihnen die Berechtigung. Es wurde nichts geändert.',
    },
    404: {
      title: 'Diese Seite gibt es nicht',
      text: 'Vielleicht wurde sie verschoben, oder die Adresse ist nicht vollständig.',
    },
    413: {
      title: 'Die Datei ist zu groß',
      text: 'Eine Datei darf höchstens 10 MB haben. Es wurde nichts gespeichert.',
    },
    500: {
      title: 'Etwas ist schiefgegangen',
      text: 'Ihre Eingaben wurden nicht gespeichert. Bitte versuchen Sie es noch einmal.',
    },
    home: 'Zur Startseite',
  },
};

/** The agenda that is usual for each kind of meeting, where the office of a programme has kept no other. */
export const de = {
  'jour-fixe': {
    news: 'Was seit dem letzten Mal geschah',
    tasks: 'Aufgaben: was erledigt ist, was hängt',
    topics: 'Themen dieses Mal',
    next: 'Wer macht was bis wann, nächster Termin',
  },
  'moderated-call': {
    aim: 'Ziel des Gesprächs',
    state: 'Stand in jeder Kommune',
    questions: 'Fragen an die Beratung',
    next: 'Verabredungen und nächster Termin',
  },
  'strategy-talk': {
    state: 'Wo wir stehen',
    aims: 'Was wir bis zum Ende des Jahres erreichen wollen',
    support: 'Wen wir dafür brauchen: Politik, Verwaltung, Partner',
    next: 'Entscheidungen und nächste Schritte',
  },
  'working-talk': {
    aim: 'Worum es geht und was am Ende vorliegen soll',
    work: 'Arbeit am Thema',
    next: 'Wer macht was bis wann',
  },
  workshop: {
    arrival: 'Ankommen, Vorstellung, Ziel des Tages',
    input: 'Wie die beratende Kommune es macht',
    groups: 'Was davon passt: Arbeit in Gruppen',
    results: 'Ergebnisse zusammentragen',
    next: 'Verabredungen und Rückmeldung',
  },
  'study-tour': {
    welcome: 'Begrüßung durch die gastgebende Kommune',
    visit: 'Besichtigung vor Ort',
    talk: 'Gespräch mit denen, die es umgesetzt haben',
    use: 'Was wir davon übernehmen',
    next: 'Verabredungen',
  },
  visit: {
    welcome: 'Begrüßung',
    talk: 'Gespräch',
    next: 'Verabredungen',
  },
};

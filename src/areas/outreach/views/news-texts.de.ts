/** What stands around news, in German. */
export const de = {
  title: 'Aktuelles',
  lead: 'Was in den Programmen geschieht.',
  none: 'Noch keine Meldungen',
  noneText: 'Sobald es etwas zu berichten gibt, steht es hier.',
  published: (day: string) => `Veröffentlicht am ${day}`,
  changed: (day: string) => `geändert am ${day}`,
  invented: 'Vorführung: erfunden',
  inventedText: 'Diese Meldung ist für die Vorführung erfunden.',
  feed: 'Als Atom-Feed abonnieren',
  newer: 'Neuere Meldungen',
  older: 'Ältere Meldungen',
  page: (page: number, of: number) => `Seite ${page} von ${of}`,
  pages: 'Weitere Meldungen',
  all: 'Alle Meldungen',
};

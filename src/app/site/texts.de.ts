/** What the site says in German outside of any area. */
export const de = {
  navigation: { today: 'Heute', calls: 'Aufrufe', people: 'Personen' },
  demo: {
    playing: (name: string) => `Vorführung: Sie handeln als ${name}.`,
    become: 'Diese Rolle nehmen',
    title: 'In eine Rolle schlüpfen',
    explain: 'Diese Datenbank ist eine Vorführung. Antworten aktueller Runden sind erfunden.',
    mailTitle: 'Post der Vorführung',
    mailExplain: 'In der Vorführung verlässt keine Post das Haus. Was verschickt würde, steht hier.',
    noMail: 'Noch keine Post. Sie erscheint hier, sobald etwas geschieht.',
    from: 'An',
  },
  home: {
    title: 'Regionen und Partnerstädte lernen Klimaschutz voneinander',
    lead: 'Wer schon Erfahrung hat, berät. Wer anfangen will, wendet an. Ein Jahr lang, auf Augenhöhe, begleitet von einer Beraterin oder einem Berater.',
    openCalls: 'Offene Aufrufe',
    noCall: 'Zurzeit ist kein Aufruf offen.',
    toCall: 'Zum Aufruf',
    signIn: 'Anmelden',
    work: 'Zu meiner Arbeit',
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

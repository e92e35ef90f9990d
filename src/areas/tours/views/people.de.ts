/** Who takes part, and what follows: words in German. */
export const de = {
  title: 'Teilnahme',
  lead: 'Wer mitkommt und was das braucht; danach, wer da war. Unterschriftenliste und Bescheinigungen entstehen von selbst.',
  toPeople: 'Wer mitkommt',
  count: (v: { count: number; photos: number }) =>
    v.count === 0
      ? 'Noch ist niemand eingetragen.'
      : v.count === 1
        ? `Eine Person kommt mit; sie darf ${v.photos === 0 ? 'nicht auf Fotos' : 'auf Fotos'} zu sehen sein.`
        : `${v.count} Personen kommen mit; auf Fotos zu sehen sein ${
            v.photos === 0
              ? 'darf niemand'
              : v.photos === 1
                ? 'darf eine davon'
                : v.photos === v.count
                  ? 'dürfen alle'
                  : `dürfen ${v.photos} davon`
          }.`,
  none: 'Noch ist niemand eingetragen',
  noneText: 'Tragen Sie die Leute Ihrer Kommune ein. Was sie essen und brauchen, nur mit ihrer Einwilligung.',
  add: 'Person eintragen',
  sheet: 'Unterschriftenliste (PDF)',
  people: 'Wer mitkommt',
  attendance: 'Wer war da?',
  attendanceNote: 'Wer angekreuzt ist, bekommt eine Bescheinigung.',
  attendanceLabel: 'Da waren',
  saveAttendance: 'Anwesenheit speichern',
  columns: {
    name: 'Name',
    party: 'Für',
    needs: 'Was sie braucht',
    photos: 'Fotos',
    present: 'War da',
    edit: 'Ändern',
  },
  needsNote: (v: { days: number }) =>
    `Was jemand isst oder braucht, sieht nur, wer am Programm arbeitet. ${v.days} Tage nach der Tour wird es gelöscht.`,
  photosYes: (v: { day: string }) => `ja, seit ${v.day}`,
  photosNo: 'nein',
  yes: 'ja',
  open: 'offen',
  certificate: 'Bescheinigung (PDF)',
  form: {
    newTitle: 'Person eintragen',
    lead: 'Name und Funktion stehen auf der Unterschriftenliste.',
    name: 'Name',
    jobTitle: 'Funktion',
    party: 'Kommt für',
    needsTitle: 'Was die Person braucht',
    needsNote: 'Freiwillig, nur für diese Tour, und danach gelöscht.',
    diet: 'Essen',
    dietHelp: 'Etwa: vegetarisch, keine Nüsse.',
    access: 'Wege und Räume',
    accessHelp: 'Etwa: Rollstuhl, Platz vorn, Gebärdensprache.',
    needsAgreed: 'Die Person ist einverstanden, dass dies hier steht.',
    photosTitle: 'Fotos',
    photosNote: 'Ohne Einwilligung ist niemand auf Bildern zu sehen. Wer sie widerruft, verliert nichts.',
    photos: 'Die Person willigt ein, auf Fotos zu sehen zu sein.',
    photosDay: 'Eingewilligt am',
    back: 'Zurück zur Teilnahme',
    removeTitle: 'Kommt nicht mit',
    removeText: 'Alles über diese Person wird gelöscht.',
    remove: 'Person streichen',
  },
  followUps: 'Was daraus folgt',
  followUpsNote: 'Ein Druck, und es steht im Arbeitsplan.',
  noFollowUps: 'Noch nichts festgehalten.',
  addFollowUp: 'Folge festhalten',
  who: 'Wer',
  all: 'alle zusammen',
  due: 'Bis',
  what: 'Was',
  next: 'Weiter',
  plan: 'In den Arbeitsplan',
  toEntry: 'Steht im Arbeitsplan',
  drop: 'Streichen',
  followUpForm: {
    title: 'Folge festhalten',
    lead: 'Was tun Sie nach dem, was Sie gesehen haben?',
    what: 'Was folgt',
    who: 'Wer macht es',
    due: 'Bis wann',
  },
  papers: {
    sheet: 'Unterschriftenliste',
    photosNote: 'Fotos: nur wer eingewilligt hat, darf auf Bildern zu sehen sein.',
    columns: ['Name', 'Funktion', 'Für', 'Fotos', 'Unterschrift'],
    photosYes: 'ja',
    photosNo: 'nein',
    facts: { what: 'Was', when: 'Wann', where: 'Wo', pair: 'Paar' },
    certificate: 'Teilnahmebescheinigung',
    certified: (v: { name: string; jobTitle: string; party: string }) =>
      `${v.name}${v.jobTitle === '' ? '' : `, ${v.jobTitle}`}, hat für ${v.party} teilgenommen.`,
    stations: 'Besucht wurden',
    issued: (v: { day: string; office: string }) => `Ausgestellt am ${v.day} von ${v.office}.`,
    signature: 'Unterschrift',
  },
};

/** How a workshop is run: words in German. */
export const de = {
  title: 'Ablauf',
  lead: 'Ziel, Schritte mit Minuten und Material, und was dabei herauskam. Zum Ausdrucken als PDF.',
  toKit: 'Ziel, Schritte und Ergebnis',
  goal: 'Ziel',
  result: 'Ergebnis',
  noGoal: 'noch nicht festgehalten',
  steps: 'Schritte',
  noSteps: 'Noch kein Schritt',
  noStepsText: 'Was geschieht nacheinander, wie lange, womit?',
  columns: { time: 'Beginn', title: 'Was', minutes: 'Minuten', method: 'Wie', material: 'Material' },
  sum: (v: { steps: number; meeting: number }) =>
    v.steps === v.meeting
      ? `Die Schritte dauern zusammen ${v.steps} Minuten, so lange wie der Termin.`
      : `Die Schritte dauern zusammen ${v.steps} Minuten, der Termin ${v.meeting}.`,
  edit: 'Ablauf bearbeiten',
  pdf: 'Ablauf (PDF)',
  supportTitle: 'Unterstützung durch das Büro',
  supported: 'Das Büro hat diesen Workshop unterstützt.',
  notSupported: 'Dass das Büro diesen Workshop unterstützt hat, ist nicht festgehalten.',
  count: (v: { count: number; agreed: number }) =>
    `Insgesamt hat das Büro ${v.count === 0 ? 'noch keinen Workshop' : v.count === 1 ? 'einen Workshop' : `${v.count} Workshops`} dieses Paares unterstützt, vereinbart ${v.agreed === 1 ? 'ist einer' : `sind ${v.agreed}`}.`,
  support: 'Ja, das Büro hat unterstützt',
  withdraw: 'Doch nicht unterstützt',
  form: {
    title: 'Ablauf bearbeiten',
    lead: 'Schreiben Sie so, dass jemand anderes den Workshop danach leiten kann.',
    goal: 'Was ist am Ende da, das vorher nicht da war?',
    stepsTitle: 'Schritte',
    stepsNote: 'In ihrer Reihenfolge. Leere Zeilen fallen weg.',
    step: (v: { number: number }) => `Schritt ${v.number}`,
    stepTitle: 'Was geschieht',
    minutes: 'Minuten',
    method: 'Wie, und wer leitet',
    material: 'Material',
    result: 'Was kam dabei heraus?',
    resultHelp: 'Nach dem Workshop.',
    back: 'Zurück zum Ablauf',
  },
};

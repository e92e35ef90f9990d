/** What stands on the form on paper in German, besides the words of the form in the browser. */
export const de = {
  file: 'Interessensbekundung',
  until: (v: { deadline: string }) => `Bitte bis ${v.deadline}.`,
  to: (v: { office: string; ways: string }) => `Senden Sie es an ${v.office}${v.ways === '' ? '' : ` (${v.ways})`}.`,
  online: (v: { address: string }) => `Schneller geht es im Netz: ${v.address}`,
  required: 'Angaben mit * brauchen wir, alles andere ist freiwillig.',
  fill: 'Hier ausfüllen',
  choose: 'Auswählen',
  keyHelp: 'Wenn Sie ihn kennen. Mit ihm übernehmen wir die amtlichen Kennzahlen.',
  levels: 'Bitte tragen Sie für jedes Handlungsfeld je eine Stufe ein. Was Sie nicht betrifft, bleibt leer.',
  scaleExperience: (v: { steps: string }) => `Erfahrung: ${v.steps}.`,
  scaleNeed: (v: { steps: string }) => `Bedarf: ${v.steps}.`,
  scaleRole: (v: { roles: string }) => `Mitwirkung: ${v.roles}.`,
  role: 'Mitwirkung',
  done: 'Was haben Sie schon gemacht? Nennen Sie das Handlungsfeld dazu.',
  wanted: 'Was möchten Sie lernen oder erreichen?',
  field: 'Handlungsfeld',
  privacy:
    'Wir verwenden Ihre Angaben nur für diesen Aufruf. Was Sie zu den Handlungsfeldern schreiben, liest auch ein möglicher Partner.',
};

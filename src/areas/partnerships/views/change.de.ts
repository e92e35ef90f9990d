/** What stands on screen about rest, early end and close of a year in German. */
export const change = {
  link: 'Ruhen lassen, beenden oder abschließen',
  title: 'Wie geht es mit dem Paar weiter?',
  lead: 'Alle Beteiligten und wer das Paar berät bekommen eine E-Mail mit dem Grund.',
  before:
    'Oft hilft etwas Kleineres: eine andere Ansprechperson, andere Arbeitsformate oder ein Anruf bei der Leitung.',
  what: 'Was soll gelten?',
  whats: {
    suspend: 'Das Paar ruht',
    resume: 'Das Paar arbeitet weiter',
    dissolve: 'Das Paar endet vorzeitig',
    close: 'Das Jahr ist abgeschlossen',
  },
  helps: {
    suspend: 'Plan und Termine bleiben; Hinweise schweigen. Mit einem Tag geht es danach von selbst weiter.',
    resume: 'Es steht dann wieder, wo es vor der Pause stand.',
    dissolve:
      'Das lässt sich nicht zurücknehmen. Termine, die noch kommen, werden abgesagt. Wer weitermacht, kann neu zugeordnet werden, auch von der Nachrückliste.',
    close: 'Alles bleibt lesbar.',
  },
  reason: 'Warum?',
  reasonHelp: 'Sachlich, ohne Namen: Alle Beteiligten lesen den Grund. Nötig für eine Pause und ein vorzeitiges Ende.',
  until: 'Ruht bis einschließlich',
  untilHelp: 'Nur für eine Pause. Leer, wenn Sie es noch nicht wissen.',
  leaving: 'Wer macht nicht weiter?',
  leavingHelp: 'Nur für ein vorzeitiges Ende. Diese Kommunen werden in dieser Runde nicht wieder zugeordnet.',
  save: 'So festhalten',
  none: 'Hier gibt es nichts mehr zu ändern',
  resting: (v: { until: string }) => (v.until === '' ? 'Das Paar ruht' : `Das Paar ruht bis ${v.until}`),
  restingText: 'Hinweise schweigen so lange.',
  goOn: 'Weiterarbeiten lassen',
  replace: 'Ersatz suchen',
  replaceText:
    'Lassen Sie jemanden von der Nachrückliste nachrücken und rechnen Sie die Zuordnung neu: Wer weitermacht, steht wieder zur Wahl, bestätigte Paare bleiben.',
  toRound: 'Zur Zuordnung',
  toReserve: 'Nachrückliste',
  acts: {
    suspended: 'Das Paar ruht',
    resumed: 'Das Paar arbeitet weiter',
    dissolved: 'Das Paar ist vorzeitig beendet',
    closed: 'Das Jahr ist abgeschlossen',
  },
  actReason: (v: { what: string; reason: string }) => `${v.what}: ${v.reason}`,
  mails: {
    suspended: (v: { reason: string; until: string }) =>
      `Das Paar ruht${v.until === '' ? '' : ` bis ${v.until}`}. Grund: ${v.reason}`,
    resumed: () => 'Das Paar arbeitet weiter.',
    dissolved: (v: { reason: string }) =>
      `Das Paar ist vorzeitig beendet. Grund: ${v.reason} Das Programmbüro meldet sich bei allen, die weitermachen möchten.`,
    closed: () => 'Das Jahr ist abgeschlossen. Vielen Dank für Ihre Arbeit.',
  },
  refusals: {
    'change-missing': 'Wählen Sie, was gelten soll.',
    'change-impossible': 'Das ist inzwischen nicht mehr möglich. Sehen Sie auf der Seite des Paares nach.',
    'change-reason-missing': 'Schreiben Sie, warum.',
    'rest-past': 'Wählen Sie einen Tag nach heute.',
    'nobody-leaves': 'Wählen Sie, wer nicht weitermacht.',
  },
};

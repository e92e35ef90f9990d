import type { ProductWords, TermWords } from './sentences.ts';

function limited(term: TermWords): string {
  if ('from' in term) return `vom ${term.from} bis zum ${term.to} befristete`;
  const years = term.months / 12;
  if (!Number.isInteger(years)) return `auf ${term.months === 1 ? 'einen Monat' : `${term.months} Monate`} befristete`;
  return `auf ${years === 1 ? 'ein Jahr' : `${years} Jahre`} befristete`;
}

/** What a council paper says in German as long as the office has not written it otherwise. */
export const de: ProductWords = {
  and: 'und',
  theCouncil: 'die Vertretung',
  theme: ({ label, adviser }) => `${label} (${adviser} berät)`,
  agreement: term => (term === null ? 'Kooperationsvereinbarung' : `${limited(term)} Kooperationsvereinbarung`),
  sentences: {
    subject: '{{programme}} mit {{partners}}',
    resolution: `{{if.unsigned}}{{Body}} stimmt der Kooperation {{ofOwn}} mit {{partners}} im Programm „{{programme}}“ zu und beauftragt die Verwaltung, die Kooperationsvereinbarung zu unterzeichnen.

{{if.signed}}{{Body}} stimmt der Kooperation {{ofOwn}} mit {{partners}} im Programm „{{programme}}“ zu. Die Kooperationsvereinbarung ist unterzeichnet.`,
    occasion: `{{Own}} schließt mit {{partners}} eine {{agreement}}.
Themen der Zusammenarbeit: {{themes}}.

Die Teilnahme am Programm „{{programme}}“ entspricht dem Leitbild und dem Klimaschutzprogramm {{ofOwn}} ({{fit}}).`,
    competition: `{{Own}} ist eine von bundesweit nur {{places}} Kommunen, die nach einem Wettbewerb am Programm „{{programme}}“ ({{call}}) teilnehmen.
Die Teilnahme wird zu {{rate}} Prozent gefördert, höchstens mit {{cap}}.
{{credit}}.`,
    programme: '{{about}}',
    consent:
      'Die Verwaltung {{ofOwn}} hat {{consentWhen}} grundsätzlich zugestimmt, sich anzumelden. Darauf hat {{own}} dem Programmbüro{{officeInBrackets}} gegenüber Interesse an der Teilnahme bekundet.',
    officeDuties: `Nach Mitteilung des Programmbüros kann {{own}} mit {{partners}} für die Dauer des Programms zusammenarbeiten.

{{if.usualOfficeDuties}}Das Programmbüro{{officeInBrackets}} begleitet die Zusammenarbeit. Zu seinen Aufgaben gehören:

{{if.usualOfficeDuties}}
- Maßnahmen zur Vernetzung und zum Wissenstransfer, damit Kommunen enger zusammenarbeiten
- Strategiegespräche und Unterstützung bei konkreten Klimaschutzmaßnahmen vor Ort ({{adviser}})
- Kontakte zu vorbildlichen Regionen, zu externen Beratern, Referenten und Fachleuten des Klimaschutzes
- Unterstützung bei der Öffentlichkeitsarbeit: Webauftritt, Newsletter, Pressemitteilungen, Vorträge, Broschüre der Ergebnisse
- Unterstützung eines Workshops vor Ort ({{studyTour}})

{{agreed.officeDuties}}`,
    partnerDuties: `{{if.usualPartnerDuties}}Die Partner übernehmen unter anderem diese Aufgaben:

{{if.usualPartnerDuties}}
- mindestens einen Ansprechpartner für die Zusammenarbeit benennen
- einen Arbeitsplan entwickeln und abstimmen, in welchen Formen sie zusammenarbeiten
- regelmäßig Arbeitsgespräche mit den beteiligten Mitarbeiterinnen und Mitarbeitern führen ({{jourFixe}}) und den Stand der Arbeit abstimmen
- das Programmbüro regelmäßig über den Stand der Zusammenarbeit und geplante Maßnahmen informieren
- die Beschlüsse herbeiführen, die einzelne Maßnahmen brauchen

{{agreed.partnerDuties}}`,
    costs: `{{Own}} erhält für {{eligible}} bis zu {{cap}}.
{{payment}}
Der Eigenanteil beträgt {{ownShare}} Prozent.

Ziel ist es, durch neue Klimaschutzprojekte {{inOwn}} Mittel einzusparen.`,
    financialEffect: `{{if.withoutOwnShare}}Kostenneutral: Die Ausgaben werden zu {{rate}} Prozent gefördert, höchstens mit {{cap}}. Zusätzliche Eigenmittel sind bis zu diesem Betrag nicht nötig.

Die Ausgaben werden zu {{rate}} Prozent gefördert, höchstens mit {{cap}}. {{ownShare}} Prozent trägt {{own}}.`,
    climateEffect: `{{if.climatePositive}}Ja, positiv. Die Zusammenarbeit soll zu konkreten Klimaschutzmaßnahmen führen; wie sie wirken, wird für jede Maßnahme einzeln dargestellt.

{{if.climateNegative}}Ja, negativ.

{{if.climateOpen}}Nicht abschätzbar. Wie einzelne Maßnahmen wirken, wird dargestellt, wenn sie feststehen.

{{if.climateNone}}Nein, keine Auswirkungen auf das Klima.`,
    agreement: 'Kooperationsvereinbarung mit {{partners}} ({{programme}})',
  },
};

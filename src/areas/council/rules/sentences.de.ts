import { atBeginning } from './naming.ts';
import type { Sentences, TermWords } from './sentences.ts';

function limited(term: TermWords): string {
  if ('from' in term) return `vom ${term.from} bis zum ${term.to} befristete`;
  const years = term.months / 12;
  if (!Number.isInteger(years)) return `auf ${term.months === 1 ? 'einen Monat' : `${term.months} Monate`} befristete`;
  return `auf ${years === 1 ? 'ein Jahr' : `${years} Jahre`} befristete`;
}

/** The sentences of a council paper in German; what is not known is left out by whoever asks for them. */
export const de: Sentences = {
  and: 'und',
  subject: v => `${v.programme} mit ${v.partners}`,
  occasion: v =>
    `${atBeginning(v.own.who)} schließt mit ${v.partners} eine ${v.term === null ? '' : `${limited(v.term)} `}Kooperationsvereinbarung.${v.themes === '' ? '' : ` Themen der Zusammenarbeit: ${v.themes}.`}`,
  theme: v => (v.adviser === null ? v.label : `${v.label} (${v.adviser.who} berät)`),
  fit: v =>
    `Die Teilnahme am Programm „${v.programme}“ entspricht dem Leitbild und dem Klimaschutzprogramm ${v.own.whose} (${v.fit}).`,
  competition: v =>
    `${atBeginning(v.own.who)} ist eine von bundesweit nur ${v.places} Kommunen, die nach einem Wettbewerb am Programm „${v.programme}“ (${v.call}) teilnehmen. Die Teilnahme wird zu ${v.rate} Prozent gefördert, höchstens mit ${v.cap}. ${v.credit}.`,
  consent: v =>
    `Die Verwaltung ${v.own.whose} hat ${v.when} grundsätzlich zugestimmt, sich anzumelden. Darauf hat ${v.own.who} dem Programmbüro${v.office} gegenüber Interesse an der Teilnahme bekundet.`,
  proposed: v =>
    `Nach Mitteilung des Programmbüros kann ${v.own.who} mit ${v.partners} für die Dauer des Programms zusammenarbeiten.`,
  officeIntro: v => `Das Programmbüro${v.office} begleitet die Zusammenarbeit. Zu seinen Aufgaben gehören:`,
  officeDuties: {
    transfer: () => 'Maßnahmen zur Vernetzung und zum Wissenstransfer, damit Kommunen enger zusammenarbeiten',
    talks: w => `Strategiegespräche und Unterstützung bei konkreten Klimaschutzmaßnahmen vor Ort (${w.adviser})`,
    contacts: () =>
      'Kontakte zu vorbildlichen Regionen, zu externen Beratern, Referenten und Fachleuten des Klimaschutzes',
    publicity: () =>
      'Unterstützung bei der Öffentlichkeitsarbeit: Webauftritt, Newsletter, Pressemitteilungen, Vorträge, Broschüre der Ergebnisse',
    workshop: w => `Unterstützung eines Workshops vor Ort (${w.studyTour})`,
  },
  partnersIntro: () => 'Die Partner übernehmen unter anderem diese Aufgaben:',
  partnerDuties: {
    contact: () => 'mindestens einen Ansprechpartner für die Zusammenarbeit benennen',
    plan: () => 'einen Arbeitsplan entwickeln und abstimmen, in welchen Formen sie zusammenarbeiten',
    'working-talks': w =>
      `regelmäßig Arbeitsgespräche mit den beteiligten Mitarbeiterinnen und Mitarbeitern führen (${w.jourFixe}) und den Stand der Arbeit abstimmen`,
    inform: () => 'das Programmbüro regelmäßig über den Stand der Zusammenarbeit und geplante Maßnahmen informieren',
    council: () => 'die Beschlüsse herbeiführen, die einzelne Maßnahmen brauchen',
  },
  costs: v =>
    `${atBeginning(v.own.who)} erhält für ${v.eligible} bis zu ${v.cap}. ${v.payment}${v.ownShare === '' ? '' : ` Der Eigenanteil beträgt ${v.ownShare} Prozent.`}`,
  savings: v => `Ziel ist es, durch neue Klimaschutzprojekte ${v.own.within} Mittel einzusparen.`,
  financialEffect: v =>
    v.ownShare === ''
      ? `Kostenneutral: Die Ausgaben werden zu ${v.rate} Prozent gefördert, höchstens mit ${v.cap}. Zusätzliche Eigenmittel sind bis zu diesem Betrag nicht nötig.`
      : `Die Ausgaben werden zu ${v.rate} Prozent gefördert, höchstens mit ${v.cap}. ${v.ownShare} Prozent trägt ${v.own.who}.`,
  climateEffects: {
    'yes-positive':
      'Ja, positiv. Die Zusammenarbeit soll zu konkreten Klimaschutzmaßnahmen führen; wie sie wirken, wird für jede Maßnahme einzeln dargestellt.',
    'yes-negative': 'Ja, negativ.',
    'not-assessable': 'Nicht abschätzbar. Wie einzelne Maßnahmen wirken, wird dargestellt, wenn sie feststehen.',
    no: 'Nein, keine Auswirkungen auf das Klima.',
  },
  resolution: v =>
    `${atBeginning(v.body)} stimmt der Kooperation ${v.own.whose} mit ${v.partners} im Programm „${v.programme}“ zu${v.signed ? '. Die Kooperationsvereinbarung ist unterzeichnet.' : ' und beauftragt die Verwaltung, die Kooperationsvereinbarung zu unterzeichnen.'}`,
  theCouncil: 'die Vertretung',
  agreement: v => `Kooperationsvereinbarung mit ${v.partners} (${v.programme})`,
};

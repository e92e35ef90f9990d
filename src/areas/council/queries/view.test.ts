import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../../tests/support/test-program.ts';
import { day } from '../../../kernel/day.ts';
import { anOrganisation } from '../../organisations/fixtures.ts';
import { recordPartnership } from '../../partnerships/commands.ts';
import { aCall, aProgramme } from '../../programmes/fixtures.ts';
import { type PaperDocument, paperDocument } from '../documents/paper.ts';
import { aPaper } from '../fixtures.ts';
import { loadPaperView } from './view.ts';

/** Information paper 5-2786/16-III of Landkreis Teltow-Fläming, made from the data of the round of 2016. */
let program: TestProgram;
let paper: PaperDocument;
beforeAll(async () => {
  program = await openTestProgram();
  const ctx = program.ctx();
  const office = await anOrganisation(ctx, { kind: 'office', name: 'Institut dezentrale Energietechnologien' });
  const programme = await aProgramme(ctx, { officeId: office });
  const call = await aCall(ctx, {
    programmeId: programme.id,
    slug: '2016',
    name: { de: 'Regionen-Twinning 2016', en: 'Region twinning 2016' },
    state: 'archived',
    lastDay: day('2016-02-26'),
  });
  const own = await anOrganisation(ctx, { name: 'Landkreis Teltow-Fläming' });
  const other = await anOrganisation(ctx, { name: 'Landkreis Gießen' });
  const partnership = await recordPartnership(ctx, {
    callId: call.id,
    memberIds: [other, own],
    fields: [
      { label: { de: 'Energierunden in Unternehmen', en: 'Energy rounds' }, fromId: other, toId: own },
      { label: { de: 'Energiesparmodell an Schulen', en: 'Energy saving in schools' }, fromId: own, toId: other },
    ],
    confirmedAt: null,
  });
  if (!partnership.ok) throw new Error('the partnership was refused');
  const { id } = await aPaper(ctx, {
    partnershipId: partnership.value,
    organisationId: own,
    details: {
      number: '5-2786/16-III',
      paperOn: '2016-06-13',
      town: 'Luckenwalde',
      fit: 'Vernetzung, Multiplikatorfunktion',
      consentWhen: 'Ende Januar 2016',
    },
    sequence: [{ body: 'Kreistag', day: '2016-06-27' }],
    moves: ['co-signed', 'released', 'scheduled'],
  });
  paper = paperDocument(await loadPaperView(ctx, id), { kind: 'own', contacts: [] });
});
afterAll(() => program.close());

test('its head says who, which number, for which sitting, before whom, where and when', () => {
  expect({ ...paper, parts: [] }).toEqual({
    language: 'de',
    title: 'Regionen-Twinning mit dem Landkreis Gießen',
    authority: 'Landkreis Teltow-Fläming',
    signatory: 'Die Landrätin',
    kind: 'Informationsvorlage',
    number: 'Nr. 5-2786/16-III',
    publicLine: 'für die öffentliche Sitzung',
    sequence: {
      title: 'Beratungsfolge der Gremien',
      columns: ['Gremium', 'Sitzung', 'Aufgabe'],
      rows: [['Kreistag', '27.06.2016', 'Kenntnisnahme']],
    },
    subject: { label: 'Betreff', text: 'Regionen-Twinning mit dem Landkreis Gießen' },
    placeAndDay: 'Luckenwalde, den 13. Juni 2016',
    signature: 'Unterschrift',
    parts: [],
    annexes: {
      title: 'Anlagen',
      items: ['Anlage 1 – Kooperationsvereinbarung mit dem Landkreis Gießen (Regionen-Twinning)'],
    },
    contact: { title: 'Auskunft', lines: [] },
  });
});

/** All that is said in a part, list by list, line by line. */
function said(title: string): string[] {
  const part = paper.parts.find(one => one.title === title);
  const lines = (part?.sections ?? []).flatMap(({ heading, pieces }) => [
    ...(heading === '' ? [] : [`# ${heading}`]),
    ...pieces.flatMap(piece => (piece.kind === 'list' ? piece.items.map(item => `- ${item}`) : [piece.text])),
  ]);
  // Amounts are held together with their sign by a space that does not break.
  return lines.map(line => line.replaceAll('\u00a0', ' '));
}

test('its facts say statement by statement what the paper of 2016 said', () => {
  expect(said('Sachverhalt')).toEqual([
    'Der Landkreis Teltow-Fläming schließt mit dem Landkreis Gießen eine auf ein Jahr befristete Kooperationsvereinbarung. Themen der Zusammenarbeit: Energierunden in Unternehmen (der Landkreis Gießen berät) und Energiesparmodell an Schulen (der Landkreis Teltow-Fläming berät).',
    'Die Teilnahme am Programm „Regionen-Twinning“ entspricht dem Leitbild und dem Klimaschutzprogramm des Landkreises Teltow-Fläming (Vernetzung, Multiplikatorfunktion).',
    'Der Landkreis Teltow-Fläming ist eine von bundesweit nur 20 Kommunen, die nach einem Wettbewerb am Programm „Regionen-Twinning“ (Regionen-Twinning 2016) teilnehmen. Die Teilnahme wird zu 100 Prozent gefördert, höchstens mit 1.400 €. Gefördert durch das Bundesumweltministerium im Rahmen der Nationalen Klimaschutzinitiative.',
    'Zwei strukturähnliche Städte, Gemeinden, Landkreise oder Regionen arbeiten ein Jahr lang eng zusammen. Eine hat in einem Handlungsfeld schon Erfahrung mit der Umsetzung, die andere will dort mehr tun. Eine Beraterin oder ein Berater begleitet jedes Paar. Study Tour oder Workshops, regelmäßige Besprechungen und zwei Treffen aller Paare gehören dazu.',
    'Die Verwaltung des Landkreises Teltow-Fläming hat Ende Januar 2016 grundsätzlich zugestimmt, sich anzumelden. Darauf hat der Landkreis Teltow-Fläming dem Programmbüro (Institut dezentrale Energietechnologien) gegenüber Interesse an der Teilnahme bekundet.',
    '# Aufgaben des Programmbüros',
    'Nach Mitteilung des Programmbüros kann der Landkreis Teltow-Fläming mit dem Landkreis Gießen für die Dauer des Programms zusammenarbeiten.',
    'Das Programmbüro (Institut dezentrale Energietechnologien) begleitet die Zusammenarbeit. Zu seinen Aufgaben gehören:',
    '- Maßnahmen zur Vernetzung und zum Wissenstransfer, damit Kommunen enger zusammenarbeiten',
    '- Strategiegespräche und Unterstützung bei konkreten Klimaschutzmaßnahmen vor Ort (RegioTwin-Berater/in)',
    '- Kontakte zu vorbildlichen Regionen, zu externen Beratern, Referenten und Fachleuten des Klimaschutzes',
    '- Unterstützung bei der Öffentlichkeitsarbeit: Webauftritt, Newsletter, Pressemitteilungen, Vorträge, Broschüre der Ergebnisse',
    '- Unterstützung eines Workshops vor Ort (Study Tour)',
    '# Aufgaben der Partner',
    'Die Partner übernehmen unter anderem diese Aufgaben:',
    '- mindestens einen Ansprechpartner für die Zusammenarbeit benennen',
    '- einen Arbeitsplan entwickeln und abstimmen, in welchen Formen sie zusammenarbeiten',
    '- regelmäßig Arbeitsgespräche mit den beteiligten Mitarbeiterinnen und Mitarbeitern führen (Jour fixe) und den Stand der Arbeit abstimmen',
    '- das Programmbüro regelmäßig über den Stand der Zusammenarbeit und geplante Maßnahmen informieren',
    '- die Beschlüsse herbeiführen, die einzelne Maßnahmen brauchen',
    '# Kosten des Projektes',
    'Der Landkreis Teltow-Fläming erhält für Projektkosten und Reisekosten bis zu 1.400 €. Der Projektträger zahlt direkt an jede Kommune. Das Programmbüro hilft beim Abruf.',
    'Ziel ist es, durch neue Klimaschutzprojekte im Landkreis Teltow-Fläming Mittel einzusparen.',
  ]);
});

test('beside the facts stand money and climate, and nothing is proposed for decision', () => {
  expect(paper.parts.map(({ title }) => title)).toEqual([
    'Sachverhalt',
    'Finanzielle Auswirkungen',
    'Auswirkungen auf das Klima',
  ]);
  expect(said('Finanzielle Auswirkungen')).toEqual([
    'Kostenneutral: Die Ausgaben werden zu 100 Prozent gefördert, höchstens mit 1.400 €. Zusätzliche Eigenmittel sind bis zu diesem Betrag nicht nötig.',
  ]);
});

import { expect, test } from 'vitest';
import { dutiesInWords } from '../../programmes/rules/duties.ts';
import type { PaperDetails } from '../model.ts';
import { blocksOf, makeBlocks, piecesOf } from './blocks.ts';
import { nameInGerman } from './naming.ts';
import type { PaperFacts } from './sentences.ts';

const facts: PaperFacts = {
  own: nameInGerman('Landkreis Teltow-Fläming'),
  partners: 'dem Landkreis Gießen',
  term: { months: 12 },
  signed: false,
  ownDuties: { office: null, partners: null },
  programme: 'Regionen-Twinning',
  call: 'Regionen-Twinning 2016',
  office: ' (IdE)',
  themes: [],
  about: 'Zwei strukturähnliche Landkreise arbeiten ein Jahr zusammen.',
  places: '20',
  rate: '100',
  cap: '1.400 €',
  ownShare: '',
  eligible: 'Projektkosten und Reisekosten',
  payment: 'Der Projektträger zahlt direkt an jede Kommune.',
  credit: 'Gefördert durch das Bundesumweltministerium',
  decidingBody: '',
  words: { adviser: 'RegioTwin-Berater/in', jourFixe: 'Jour fixe', studyTour: 'Study Tour' },
};
const details: PaperDetails = {
  kind: 'information',
  language: 'de',
  number: '',
  isPublic: true,
  paperOn: null,
  town: '',
  signatory: '',
  fit: '',
  consentWhen: '',
  climateEffect: 'yes-positive',
};

test('what nobody has said is left out, and an information paper has no draft resolution', () => {
  const made = makeBlocks(facts, details);
  expect([made.consent, made.resolution]).toEqual(['', '']);
  expect(made.occasion).toBe(
    'Der Landkreis Teltow-Fläming schließt mit dem Landkreis Gießen eine auf ein Jahr befristete Kooperationsvereinbarung.',
  );
});

test('the term is that of the agreement, its changed duties are named, and what is signed is not to be signed again', () => {
  const decision = { ...details, kind: 'decision' } as const;
  const occasion = (term: PaperFacts['term'], language: 'de' | 'en' = 'de') =>
    makeBlocks({ ...facts, term }, { ...details, language }).occasion;
  expect(
    [occasion({ months: 24 }), occasion({ months: 6 }), occasion(null)].map(text => text.split('eine ')[1]),
  ).toEqual([
    'auf 2 Jahre befristete Kooperationsvereinbarung.',
    'auf 6 Monate befristete Kooperationsvereinbarung.',
    'Kooperationsvereinbarung.',
  ]);
  expect(occasion({ from: '15. April 2027', to: '31. Dezember 2027' })).toContain(
    'eine vom 15. April 2027 bis zum 31. Dezember 2027 befristete Kooperationsvereinbarung.',
  );
  expect(occasion({ months: 24 }, 'en')).toContain('concludes a cooperation agreement for 2 years with');
  const own = makeBlocks({ ...facts, ownDuties: { office: 'Es hilft:\n- beim Antrag', partners: '' } }, details);
  expect([own.officeDuties.endsWith('zusammenarbeiten.\n\nEs hilft:\n- beim Antrag'), own.partnerDuties]).toEqual([
    true,
    '',
  ]);
  expect(makeBlocks({ ...facts, signed: true }, decision).resolution).toMatch(
    / zu\. Die Kooperationsvereinbarung ist unterzeichnet\.$/,
  );
  expect(makeBlocks(facts, decision).resolution).toMatch(/ die Kooperationsvereinbarung zu unterzeichnen\.$/);
});

test('a decision paper proposes what the deciding body is to say; an own share is named', () => {
  const made = makeBlocks(
    { ...facts, decidingBody: 'der Kreistag', rate: '80', ownShare: '20' },
    { ...details, kind: 'decision', climateEffect: 'not-assessable' },
  );
  expect(made.resolution).toMatch(/^Der Kreistag stimmt der Kooperation des Landkreises Teltow-Fläming mit dem /);
  expect(made.financialEffect).toBe(
    'Die Ausgaben werden zu 80 Prozent gefördert, höchstens mit 1.400 €. 20 Prozent trägt der Landkreis Teltow-Fläming.',
  );
  expect(made.climateEffect).toMatch(/^Nicht abschätzbar\./);
});

test('the paper names as many duties of each side as the programme has', () => {
  const made = makeBlocks(facts, details);
  const { office, partners } = dutiesInWords({}, 'de');
  const points = (text: string) => piecesOf(text).flatMap(piece => (piece.kind === 'list' ? piece.items : []));
  expect([points(made.officeDuties).length, points(made.partnerDuties).length]).toEqual([
    office.length,
    partners.length,
  ]);
});

test('an edited part keeps its words and says when the data have changed since', () => {
  const before = makeBlocks(facts, details);
  const edited = new Map([['costs', { text: 'Es kostet nichts.', base: before.costs }]] as const);
  const costsOf = (made: typeof before) => blocksOf(made, edited).find(({ key }) => key === 'costs');
  expect(costsOf(before)).toEqual({
    key: 'costs',
    text: 'Es kostet nichts.',
    made: before.costs,
    edited: true,
    outdated: false,
  });
  const after = makeBlocks({ ...facts, cap: '2.000 €' }, details);
  expect([costsOf(after)?.text, costsOf(after)?.outdated]).toEqual(['Es kostet nichts.', true]);
});

test('lines with a dash are a list, empty lines part paragraphs', () => {
  expect(piecesOf('Eins\nzwei\n\nDrei:\n- a\n- b\nEnde')).toEqual([
    { kind: 'paragraph', text: 'Eins zwei' },
    { kind: 'paragraph', text: 'Drei:' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'paragraph', text: 'Ende' },
  ]);
});

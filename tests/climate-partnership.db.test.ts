import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from './support/test-program.ts';
import { loadDemo } from '../src/app/demo/load.ts';
import { listEvents, listNextEvents } from '../src/areas/events/queries.ts';
import { findFunding } from '../src/areas/funding/queries.ts';
import { findProgramme } from '../src/areas/programmes/queries.ts';
import { findProjectBySlug, listProjects } from '../src/areas/networks/queries.ts';
import { listTownTwinnings } from '../src/areas/networks/queries/twinnings.ts';

// The Climate Partnership as the demo tells it, and nothing that is not handed down.
let program: TestProgram;
beforeAll(async () => {
  program = await openTestProgram();
  await loadDemo(program.services, { demo: true });
}, 60_000);
afterAll(() => program.close());

test('five towns, five themes, and nobody says which town held which theme when', async () => {
  const project = await findProjectBySlug(program.ctx(), 'klimapartnerschaft');
  expect(project?.members.map(({ name, lead }) => [name, lead])).toEqual([
    ['Bernburg', false],
    ['Borne', false],
    ['Leiria', false],
    ['Rheine', false],
    ['Trakai', false],
  ]);
  expect(project?.themes.map(({ label, host }) => [label.de, host])).toEqual([
    ['Energieeffizienz und Ressourcenschutz', null],
    ['Ver- und Entsorgung (Wasser, Abfall)', null],
    ['Verkehr und Tourismus', null],
    ['Erneuerbare Energien', null],
    ['Stadtplanung, Flächenmanagement und Bürgerbeteiligung', null],
  ]);
  expect([project?.fromDay, project?.toDay]).toEqual(['2012-07-01', '2014-06-30']);
  expect([project?.coordination?.name, project?.coordination?.phone, project?.coordination?.email]).toEqual([
    'TAT Technik Arbeit Transfer gGmbH',
    '(05971) 990-101',
    '',
  ]);
  expect(project?.applicant?.name).toBe('TAT International GmbH');
  expect(await listProjects(program.ctx(), { programmeIds: [project!.programmeId] })).toEqual([project]);
});

test('a workshop with its days, then five conferences without', async () => {
  const programme = await findProgramme(program.ctx(), 'klimapartnerschaft');
  const events = await listEvents(program.ctx(), { programmeIds: [programme!.id] });
  expect(events.map(({ kind, fromDay, toDay, town, host }) => [kind, fromDay, toDay, town, host])).toEqual([
    ['workshop', '2011-10-20', '2011-10-21', 'Rheine', null],
    ...Array.from({ length: 5 }, () => ['conference', null, null, '', null]),
  ]);
  expect(events.slice(1).map(({ theme }) => theme?.de)).toEqual([
    'Energieeffizienz und Ressourcenschutz',
    'Ver- und Entsorgung (Wasser, Abfall)',
    'Verkehr und Tourismus',
    'Erneuerbare Energien',
    'Stadtplanung, Flächenmanagement und Bürgerbeteiligung',
  ]);
});

test('142,000 EUR, five times about 25,000, and a rest that is shown', async () => {
  const programme = await findProgramme(program.ctx(), 'klimapartnerschaft');
  const funding = await findFunding(program.ctx(), programme!.id);
  expect(funding?.totalCents).toBe(14_200_000);
  expect(funding?.shares.map(({ name, cents, approximate }) => [name, cents, approximate])).toEqual(
    ['Bernburg', 'Borne', 'Leiria', 'Rheine', 'Trakai'].map(name => [name, 2_500_000, true]),
  );
  expect(funding?.restCents).toBe(1_700_000);
  expect(funding?.funders.map(({ name, cents }) => [name, cents])).toEqual([
    ['Europäische Union', null],
    ['Bundesministerium für Umwelt, Naturschutz und Reaktorsicherheit', null],
  ]);
});

test('Rheine is twinned with all four, Trakai with Borne and Bernburg besides', async () => {
  const twinnings = await listTownTwinnings(program.ctx());
  expect(twinnings.map(({ towns, sinceYear }) => [...towns.map(({ name }) => name), sinceYear])).toEqual([
    ['Bernburg', 'Trakai', null],
    ['Borne', 'Trakai', null],
    ['Rheine', 'Bernburg', null],
    ['Rheine', 'Borne', null],
    ['Rheine', 'Leiria', null],
    ['Rheine', 'Trakai', null],
  ]);
  const leiria = twinnings.find(({ slug }) => slug === 'rheine-leiria')!.secondId;
  expect((await listTownTwinnings(program.ctx(), { organisationIds: [leiria] })).map(({ slug }) => slug)).toEqual([
    'rheine-leiria',
  ]);
});

test('RegioTwin: its events, its money, and one made-up date ahead', async () => {
  const programme = await findProgramme(program.ctx(), 'regionen-twinning');
  const events = await listEvents(program.ctx(), { programmeIds: [programme!.id] });
  expect(events.map(({ fromDay, town, invented }) => [fromDay, town, invented])).toEqual([
    ['2016-06-21', 'Kassel', false],
    ['2017-03-16', 'Baunatal', false],
    ['2027-04-15', '', true],
  ]);
  expect((await listNextEvents(program.ctx(), 5)).map(({ fromDay }) => fromDay)).toEqual(['2027-04-15']);
  const funding = await findFunding(program.ctx(), programme!.id);
  expect([funding?.totalCents, funding?.reference, funding?.restCents]).toEqual([64_190_300, '03KF0003', null]);
});

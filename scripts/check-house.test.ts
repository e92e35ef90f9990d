import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkHouse } from './check-house/check.ts';

type Files = Readonly<Record<string, string>>;

/** A house with little in it, where everything is in its place. */
const goodHouse: Files = {
  'start.mjs': `import './src/app/start.ts';\n`,
  'src/kernel/day.ts': `export type Day = string;\n`,
  'src/kernel/error.ts': `import { inspect } from 'node:util';\n\nexport const show = inspect;\n`,
  'src/platform/database.ts': `import { Kysely } from 'kysely';\nimport type { Day } from '../kernel/day.ts';\n\nexport type Context = { db: Kysely<unknown>; today: Day };\n`,
  'src/algorithms/nearest.ts': `/** The nearest first. @public */\nexport const nearest = (all: number[]): number[] => all.toSorted();\n`,
  'src/design/page.tsx': `export const Page = () => <main class="page">Don't panic: a / b</main>;\n`,
  'src/areas/places/README.md': `# Places\n`,
  'src/areas/places/model.ts': `import type { Day } from '../../kernel/day.ts';\n\nexport type Place = { name: string; since: Day };\n`,
  'src/areas/places/schema.ts': `import { z } from 'zod';\n\nexport const placeSchema = z.object({ name: z.string() });\n`,
  'src/areas/places/rules.ts': `import type { Place } from './model.ts';\n\nexport const isOld = (place: Place): boolean => place.since < '1900';\n`,
  'src/areas/places/rules.test.ts': `import { clock } from '../../../tests/support/clock.ts';\nimport { aPlace } from './fixtures.ts';\nimport { isOld } from './rules.ts';\n\nisOld(aPlace(clock));\n`,
  'src/areas/places/fixtures.ts': `import type { Place } from './model.ts';\n\nexport const aPlace = (since: string): Place => ({ name: 'Fulda', since });\n`,
  'src/areas/places/tables.ts': `interface PersonTable {\n  id: string;\n  name: string; // personal\n}\ninterface PlaceTable {\n  name: string; // not personal: the official name\n}\nexport interface PlacesTables {\n  contactPersons: PersonTable;\n  places: PlaceTable;\n}\n`,
  'src/areas/places/retention.ts': `export const retention = { 'contact_persons.name': { years: 3 } };\n`,
  'src/areas/places/migrations/0001-places.ts': `import type { Kysely } from 'kysely';\n\nexport const up = (db: Kysely<unknown>): unknown => db;\n`,
  'src/areas/places/queries.ts': `import { sql } from 'kysely';\nimport type { Context } from '../../platform/database.ts';\nimport { isOld } from './rules.ts';\nimport { placeSchema } from './schema.ts';\n\nexport const listPlaces = (ctx: Context) => [ctx.db, isOld, placeSchema, sql\`select \${'import'}\`];\n`,
  'src/areas/places/texts.de.ts': `export const de = {\n  title: 'Orte',\n  states: { old: 'alt' },\n  count: (n: number, { kind }: { kind: string }) => \`\${n} \${kind}\`,\n};\n`,
  'src/areas/places/texts.en.ts': `export const en = {\n  title: 'Places',\n  states: { old: 'old' },\n  count: (n: number, { kind }: { kind: string }) => \`\${n} \${kind}\`,\n};\n`,
  'src/areas/places/mails/welcome.de.md': `---\nsubject: Willkommen, {{name}}\n---\nGuten Tag\n`,
  'src/areas/places/mails/welcome.en.md': `---\nsubject: Welcome, {{ name }}\n---\nGood day\n`,
  'src/areas/places/routes.tsx': `import { Page } from '../../design/page.tsx';\nimport { listPlaces } from './queries.ts';\nimport { de } from './texts.de.ts';\nimport { en } from './texts.en.ts';\n\nexport const routes = [listPlaces, de, en, <Page />];\n`,
  'src/areas/applications/commands.ts': `import { listPlaces } from '../places/queries.ts';\n\nexport const submit = listPlaces;\n`,
  'src/app/start.ts': `import { submit } from '../areas/applications/commands.ts';\nimport { retention } from '../areas/places/retention.ts';\nimport { routes } from '../areas/places/routes.tsx';\nimport type { PlacesTables } from '../areas/places/tables.ts';\nimport { show } from '../kernel/error.ts';\n\nshow([submit, retention, routes] satisfies PlacesTables);\n`,
  'tests/support/clock.ts': `export const clock = '2016-03-01';\n`,
};

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach(folder => rmSync(folder, { recursive: true })));

function build(changes: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'house-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ ...goodHouse, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

function complaintsAbout(changes: Files): string[] {
  return checkHouse(build(changes)).complaints.map(c => `${c.path}:${c.line} ${c.rule}: ${c.problem}`);
}

/** The good house's file with something more above or below what is there. */
const above = (path: string, text: string): Files => ({ [path]: `${text}\n${goodHouse[path]}` });
const below = (path: string, text: string): Files => ({ [path]: `${goodHouse[path]}${text}\n` });
const lines = (count: number, line: string): string => `${line}\n`.repeat(count);

test('a house where everything is in its place has no complaints', () => {
  expect(complaintsAbout({})).toEqual([]);
});

const broken: readonly (readonly [statement: string, changes: Files, complaint: string])[] = [
  [
    'the kernel imports no packages',
    above('src/kernel/day.ts', `import 'zod';`),
    'src/kernel/day.ts:1 floors: kernel imports no packages, but here it imports zod',
  ],
  [
    'the kernel imports no other floor, not even a type',
    above('src/kernel/day.ts', `import type { Context } from '../platform/database.ts';`),
    'src/kernel/day.ts:1 floors: kernel may import no other floor, but here it imports src/platform/database.ts',
  ],
  [
    'algorithms import nothing of Node',
    above('src/algorithms/nearest.ts', `import 'node:fs';`),
    'src/algorithms/nearest.ts:1 floors: algorithms imports no modules of Node, but here it imports node:fs',
  ],
  [
    'algorithms do not know the kernel',
    above('src/algorithms/nearest.ts', `import '../kernel/day.ts';`),
    'src/algorithms/nearest.ts:1 floors: algorithms may import no other floor, but here it imports src/kernel/day.ts',
  ],
  [
    'the platform does not know the design',
    above('src/platform/database.ts', `import '../design/page.tsx';`),
    'src/platform/database.ts:1 floors: platform may import kernel, but here it imports src/design/page.tsx',
  ],
  [
    'an area does not know the app',
    above('src/areas/places/queries.ts', `import type {} from '../../app/start.ts';`),
    'src/areas/places/queries.ts:1 floors: areas may import platform, design, algorithms, kernel, but here it imports src/app/start.ts',
  ],
  [
    'the product does not use what stands in tests',
    above('src/areas/places/queries.ts', `import '../../../tests/support/clock.ts';`),
    'src/areas/places/queries.ts:1 floors: areas imports tests/support/clock.ts, which stands outside src',
  ],
  [
    'src has no seventh folder',
    { 'src/extras/colour.ts': '' },
    'src/extras/colour.ts:1 floors: src has six folders: kernel, platform, algorithms, design, areas and app',
  ],
  [
    'a lower area does not know a higher one',
    above('src/areas/places/queries.ts', `import type {} from '../applications/commands.ts';`),
    'src/areas/places/queries.ts:1 order of areas: places stands below applications and does not know it',
  ],
  [
    'the tables of an area are its own',
    above('src/areas/applications/commands.ts', `import type {} from '../places/tables.ts';`),
    'src/areas/applications/commands.ts:1 doors of areas: places is entered through model, schema, rules, policy, queries, commands, not through its tables',
  ],
  [
    'the app takes only types from tables',
    above('src/app/start.ts', `import '../areas/places/tables.ts';`),
    'src/app/start.ts:1 doors of areas: the app takes only types from the tables of places',
  ],
  [
    'the product does not use fixtures',
    above('src/areas/applications/commands.ts', `import '../places/fixtures.ts';`),
    'src/areas/applications/commands.ts:1 doors of areas: the fixtures of places are for tests, fixtures and app/demo',
  ],
  [
    'two files do not import each other',
    {
      'src/design/a.ts': `import { b } from './b.ts';\nexport const a = b;\n`,
      'src/design/b.ts': `import { a } from './a.ts';\nexport const b = a;\n`,
    },
    'src/design/a.ts:1 cycles: these files import each other in a circle: src/design/a.ts → src/design/b.ts → src/design/a.ts',
  ],
  [
    'an area has only the files of the vocabulary',
    { 'src/areas/places/service.ts': '' },
    'src/areas/places/service.ts:1 vocabulary: an area has no file service.ts',
  ],
  [
    'an area has only the folders of the vocabulary',
    { 'src/areas/places/lib/a.ts': '' },
    'src/areas/places/lib/a.ts:1 vocabulary: an area has no folder lib',
  ],
  [
    'the folders of an area are one level deep',
    { 'src/areas/places/commands/old/a.ts': '' },
    'src/areas/places/commands/old/a.ts:1 vocabulary: folders of an area are one level deep',
  ],
  [
    'migrations are numbered',
    { 'src/areas/places/migrations/first.ts': '' },
    'src/areas/places/migrations/first.ts:1 vocabulary: first.ts is no name for a file in migrations/',
  ],
  [
    'an area stands in the list of areas',
    { 'src/areas/weather/model.ts': '' },
    'src/areas/weather/model.ts:1 vocabulary: there is no area weather',
  ],
  [
    'routes do not speak SQL',
    above('src/areas/places/routes.tsx', `import { sql } from 'kysely';`),
    'src/areas/places/routes.tsx:1 database: only tables, queries, commands, migrations, fixtures, retention touch the database, but here routes imports kysely',
  ],
  [
    'routes do not reach for the database of the context',
    below('src/areas/places/routes.tsx', `listPlaces(ctx.db);`),
    'src/areas/places/routes.tsx:7 database: only tables, queries, commands, migrations, fixtures, retention touch the database, but here routes uses ctx.db',
  ],
  [
    'rules need nothing around them',
    above('src/areas/places/rules.ts', `import type { Context } from '../../platform/database.ts';`),
    'src/areas/places/rules.ts:1 purity: rules is pure, but here it imports src/platform/database.ts',
  ],
  [
    'a model needs no packages',
    above('src/areas/places/model.ts', `import { z } from 'zod';`),
    'src/areas/places/model.ts:1 purity: model is pure, but here it imports zod',
  ],
  [
    'a file has at most 300 lines',
    { 'src/design/long.ts': lines(301, '// a line') },
    'src/design/long.ts:301 length of files: the file has 301 lines; 300 are the most',
  ],
  [
    'a handler has at most 40 lines, whatever the length of the list it stands in',
    below(
      'src/areas/places/routes.tsx',
      `(app => {\n  app.get('/a', c => {\n${lines(30, '    c();')}  });\n  app.get('/b', c => {\n${lines(39, '    c();')}  });\n});`,
    ),
    'src/areas/places/routes.tsx:40 length of handlers: the handler has 41 lines; 40 are the most',
  ],
  [
    'no file passes others on',
    { 'src/design/index.ts': '' },
    'src/design/index.ts:1 names: index files tie everything they pass on into one knot',
  ],
  [
    'no file is called after nothing',
    { 'src/kernel/day-utils.ts': '' },
    'src/kernel/day-utils.ts:1 names: “utils” does not say what is inside',
  ],
  [
    'there are no enums',
    below('src/kernel/day.ts', `enum Weekday {\n  monday,\n}`),
    'src/kernel/day.ts:2 habits: Weekday is an enum',
  ],
  [
    'there are no default exports',
    below('src/kernel/day.ts', `export default 1;`),
    'src/kernel/day.ts:2 habits: a default export has no name',
  ],
  [
    'nothing is put off in a comment',
    below('src/kernel/day.ts', `/*\n * TODO: leap days\n */`),
    'src/kernel/day.ts:3 habits: a TODO is forgotten here',
  ],
  [
    'elements carry no style',
    below('src/design/page.tsx', `void (<p style="color: red">Warum's rot ist</p>);`),
    'src/design/page.tsx:2 habits: style= is forbidden by our content security policy',
  ],
  [
    'an exported name has a user besides its test',
    {
      'src/kernel/money.ts': `export const cents = 1;\n`,
      'src/kernel/money.test.ts': `import { cents } from './money.ts';\n\nvoid cents;\n`,
    },
    'src/kernel/money.ts:1 unused exports: cents is exported, but no other file uses it (tests do not count)',
  ],
  [
    'a fixture is used by a test',
    below('src/areas/places/fixtures.ts', `export const aTown = aPlace;`),
    'src/areas/places/fixtures.ts:4 unused exports: aTown is exported, but no other file uses it',
  ],
  [
    'a text exists in both languages',
    {
      'src/areas/places/texts.de.ts': `${goodHouse['src/areas/places/texts.de.ts']?.replace(`old: 'alt'`, `old: 'alt', young: 'jung'`)}`,
    },
    'src/areas/places/texts.de.ts:3 both languages: states.young is missing in src/areas/places/texts.en.ts',
  ],
  [
    'a mail exists in both languages',
    { 'src/areas/places/mails/farewell.en.md': '---\nsubject: Farewell\n---\n' },
    'src/areas/places/mails/farewell.en.md:1 both languages: there is no src/areas/places/mails/farewell.de.md',
  ],
  [
    'a mail has the same variables in both languages',
    below('src/areas/places/mails/welcome.de.md', 'Ihre Anmeldung: {{link}}'),
    'src/areas/places/mails/welcome.de.md:5 both languages: {{link}} is missing in src/areas/places/mails/welcome.en.md',
  ],
  [
    'a mail has a subject',
    { 'src/areas/places/mails/welcome.de.md': 'Guten Tag, {{name}}\n' },
    'src/areas/places/mails/welcome.de.md:1 both languages: the mail has no subject',
  ],
  [
    'a personal column has an entry in retention.ts',
    { 'src/areas/places/retention.ts': `export const retention = { 'places.name': {} };\n` },
    'src/areas/places/tables.ts:3 personal data: the personal column contact_persons.name has no entry in retention.ts',
  ],
  [
    'a column that looks personal is marked',
    below('src/areas/places/tables.ts', `interface AddressTable {\n  address: string;\n}`),
    'src/areas/places/tables.ts:13 personal data: address looks personal and is not marked',
  ],
];

test.each(broken)('%s', (_statement, changes, complaint) => {
  expect(complaintsAbout(changes)).toEqual([complaint]);
});

test('types may be taken in a circle', () => {
  const circle = {
    'src/design/a.ts': `import { b } from './b.ts';\n\nexport type A = typeof b;\n`,
    'src/design/b.ts': `import type { A } from './a.ts';\n\nexport const b = 1 as A;\n`,
  };
  expect(complaintsAbout(circle)).toEqual([]);
});

function run(root: string): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check-house.ts', root], { encoding: 'utf8' });
  return { status, stdout };
}

test('the command says in one line that the house is in order', () => {
  expect(run(build())).toEqual({ status: 0, stdout: 'house: 21 files, each in its place\n' });
});

test('the command names file, line, rule and way out, counts and fails', () => {
  expect(run(build({ 'src/kernel/day-utils.ts': '' }))).toEqual({
    status: 1,
    stdout:
      'src/kernel/day-utils.ts:1  names: “utils” does not say what is inside.\n' +
      '    Way out: put each piece beside its only user, or one floor down under a real name.\n' +
      'house: 1 complaint about 22 files\n',
  });
});

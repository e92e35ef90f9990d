/** The plan of the house, kept in one place: floors, the order of the areas, the words for files. */

/** What a floor may import besides itself; `packages` are npm packages, `builtins` are Node's own modules. */
export type Floor = 'kernel' | 'platform' | 'algorithms' | 'design' | 'areas' | 'app';
type FloorPlan = { readonly below: readonly Floor[]; readonly packages: boolean; readonly builtins: boolean };

export const floors: Readonly<Record<Floor, FloorPlan>> = {
  kernel: { below: [], packages: false, builtins: true },
  platform: { below: ['kernel'], packages: true, builtins: true },
  algorithms: { below: [], packages: false, builtins: false },
  design: { below: ['kernel'], packages: true, builtins: true },
  areas: { below: ['platform', 'design', 'algorithms', 'kernel'], packages: true, builtins: true },
  app: { below: ['areas', 'platform', 'design', 'algorithms', 'kernel'], packages: true, builtins: true },
};

/** Lower first: an area may import only the areas before it. A new one needs a decision record. */
export const areaOrder: readonly string[] = [
  'places',
  'organisations',
  'identity',
  'programmes',
  'measures',
  'applications',
  'matching',
  'selection',
  'partnerships',
  'agreements',
  'council',
  'plans',
  'meetings',
  'tours',
  'reports',
  'documents',
  'guests',
  'advice',
  'events',
  'funding',
  'networks',
  'ideas',
  'outreach',
];

/** The parts through which one area enters another. */
export const doors: readonly string[] = ['model', 'schema', 'rules', 'policy', 'queries', 'commands'];

/** What only the app may enter besides the doors, to wire the areas together. From `tables` it takes types only. */
export const doorsOfApp: readonly string[] = [
  'routes',
  'notices',
  'jobs',
  'api',
  'retention',
  'tables',
  'migrations',
  'texts',
  'imports',
  'exports',
  'documents',
  'client',
];

/** The files an area may have at its top. Tests are named after one of these words. */
export const areaFiles: readonly string[] = [
  'README.md',
  'model.ts',
  'schema.ts',
  'rules.ts',
  'policy.ts',
  'tables.ts',
  'queries.ts',
  'commands.ts',
  'notices.ts',
  'routes.ts',
  'routes.tsx',
  'views.tsx',
  'imports.ts',
  'exports.ts',
  'jobs.ts',
  'api.ts',
  'retention.ts',
  'texts.de.ts',
  'texts.en.ts',
  'fixtures.ts',
];

/** The folders an area may have, with the form of the names in them. Folders are one level deep. */
export const areaFolders: Readonly<Record<string, RegExp>> = {
  migrations: /^\d{4}-[a-z0-9-]+\.ts$/,
  mails: /^[a-z0-9-]+\.(de|en)\.md$/,
  documents: /./,
  client: /\.(ts|css)$/,
  imports: /\.ts$/,
  views: /\.tsx?$/,
  model: /\.ts$/,
  rules: /\.ts$/,
  queries: /\.ts$/,
  commands: /\.ts$/,
  routes: /\.tsx?$/,
};

/** Parts that touch the database. */
export const databaseParts: readonly string[] = [
  'tables',
  'queries',
  'commands',
  'migrations',
  'fixtures',
  'retention',
];

/** Parts that can be understood and tested without anything around them, with the packages each may use. */
export const pureParts: Readonly<Record<string, readonly string[]>> = {
  model: [],
  schema: ['zod'],
  // A reader of Markdown and a comparison of two texts are functions from text to text.
  rules: ['markdown-it', 'diff'],
  policy: [],
  texts: [],
};

export const longestFile = 300;
export const longestHandler = 40;

/** Names that say nothing about what is inside. */
export const emptyNames: readonly string[] = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc'];

/** Fields of a table that look like personal data: each says whether it is. */
export const personalNames: readonly string[] = [
  'email',
  'phone',
  'name',
  'givenName',
  'familyName',
  'note',
  'address',
];

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests on a real PostgreSQL: of what reads, writes and answers requests, and of whatever says `.db.` in its name. */
const onDatabase = [
  '{src,scripts,tests}/**/{queries,commands,routes}.test.{ts,tsx}',
  '{src,scripts,tests}/**/{queries,commands,routes}/*.test.{ts,tsx}',
  '{src,scripts,tests}/**/*.db.test.{ts,tsx}',
];
const inBrowser = ['tests/journeys/**/*.test.{ts,tsx}'];
const onEveryPage = ['tests/pages/**/*.test.{ts,tsx}'];
const inOffice = ['tests/office/**/*.test.{ts,tsx}'];
const onProcesses = ['tests/lifecycle/**/*.test.{ts,tsx}'];
const never = '**/node_modules/**';

/**
 * Every processor works, and each loads the sources once for all of its files: tests must leave nothing behind in modules
 * and in the environment. Loading them anew for each file took longer than the tests.
 */
const together = { maxWorkers: Math.min(availableParallelism(), 4), isolate: false };

// Groups run one after the other; projects with different numbers of workers must stand in different groups.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{src,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: [never, ...onDatabase, ...inBrowser, ...onEveryPage, ...inOffice, ...onProcesses],
          ...together,
          // Large problems take their time on a busy machine; what is asserted are results.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'database',
          include: onDatabase,
          exclude: [never, ...inBrowser, ...onEveryPage, ...inOffice, ...onProcesses],
          ...together,
          globalSetup: 'tests/support/database-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: inBrowser,
          ...together,
          globalSetup: 'tests/support/demo-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'pages',
          include: onEveryPage,
          globalSetup: 'tests/support/demo-setup.ts',
          testTimeout: 600_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          name: 'office',
          include: inOffice,
          globalSetup: 'tests/support/database-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 5 },
        },
      },
      {
        test: {
          name: 'lifecycle',
          include: onProcesses,
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});

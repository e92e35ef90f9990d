/**
 * Marks of Lighthouse for pages of a demo: `npm run audit`, or `npm run audit -- call` for those whose name says so.
 * Prints a table and what cost marks; exit code 1 when a mark is below 98.
 */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { categories, measure, type Category, type Measured } from './audit/measure.ts';
import { pages, type AuditedPage } from './audit/pages.ts';
import { startDemo } from './demo-run/demo.ts';
import { Visitor } from './demo-run/visitor.ts';
import { openChromium } from '../tests/support/chromium.ts';

const least = 98;

const port = await freePort();
const demo = await startDemo();
const browser = await openChromium([`--remote-debugging-port=${port}`]);
try {
  await auditAll();
} finally {
  await browser.close();
  await demo.stop();
}

async function auditAll(): Promise<void> {
  const wanted = process.argv[2] ?? '';
  console.log(`${'page'.padEnd(44)}${categories.map(name => name.padStart(16)).join('')}`);
  for (const page of pages) {
    const visitor = new Visitor(demo.address);
    if (page.as !== undefined) await visitor.become(page.as);
    const path = typeof page.path === 'string' ? page.path : await page.path(visitor);
    if (!page.name.includes(wanted)) continue;
    const { marks, losses } = await middleOf(page, () => measure(demo.address + path, port, visitor.cookie));
    const line = categories.map(name => (counts(page, name) ? String(marks[name]) : '–').padStart(16)).join('');
    console.log(`${`${page.name} ${path}`.slice(0, 43).padEnd(44)}${line}`);
    if (isGood(page, { marks, losses })) continue;
    process.exitCode = 1;
    for (const loss of losses) console.log(`    ${loss}`);
  }
}

/** Pages behind the sign-in are not for search engines. */
function counts(page: AuditedPage, category: Category): boolean {
  return category !== 'seo' || page.as === undefined;
}

function isGood(page: AuditedPage, { marks }: Measured): boolean {
  return categories.every(name => !counts(page, name) || marks[name] >= least);
}

/** One good measurement is enough; otherwise the middle one of three counts, because a machine may be busy. */
async function middleOf(page: AuditedPage, once: () => Promise<Measured>): Promise<Measured> {
  const first = await once();
  if (isGood(page, first)) return first;
  const all = [first, await once(), await once()];
  return all.sort((a, b) => a.marks.performance - b.marks.performance)[1]!;
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}

import lighthouse, { type Flags, type Result } from 'lighthouse';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TraceEvent, withoutWaiting } from './waiting.ts';

/** Marks from 0 to 100, as Lighthouse gives them by default: a telephone with a slow connection and a slow processor. */
export type Marks = Readonly<Partial<Record<Category, number>>>;
export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';
export const categories: readonly Category[] = ['performance', 'accessibility', 'best-practices', 'seo'];

export type Measured = {
  readonly marks: Marks;
  /** The mark for performance without what tasks waited for a processor that others were using. */
  readonly alone: number;
  /** What Lighthouse thinks of the processor at this moment; a quiet machine of today has 1500 and more. */
  readonly processor: number;
  /** What costs marks, one line each. */
  readonly losses: readonly string[];
};

/** Measures a page once, in the Chromium that listens at `port`. @throws if the page cannot be measured */
export async function measure(
  url: string,
  options: { readonly port: number; readonly cookie: string; readonly categories: readonly Category[] },
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-audit-'));
  const flags: Flags = {
    port: options.port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...options.categories],
    ...(options.cookie === '' ? {} : { extraHeaders: { Cookie: options.cookie } }),
  };
  try {
    await lighthouse(url, { ...flags, gatherMode: folder });
    const busy = await judge(url, { ...flags, auditMode: folder });
    const file = join(folder, 'trace.json');
    const trace = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
    withoutWaiting(trace.traceEvents);
    writeFileSync(file, JSON.stringify(trace));
    const alone = await judge(url, { ...flags, auditMode: folder });
    return {
      marks: marksOf(busy),
      alone: marksOf(alone).performance ?? 0,
      processor: Math.round(busy.environment.benchmarkIndex),
      losses: lossesOf(alone),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The marks for what was gathered before. */
async function judge(url: string, flags: Flags): Promise<Result> {
  const result = await lighthouse(undefined, flags);
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? `${url}: no result`);
  return result.lhr;
}

function marksOf(lhr: Result): Marks {
  return Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));
}

function lossesOf(lhr: Result): string[] {
  return Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .map(({ id: audit, weight }) => ({ weight, audit: lhr.audits[audit] }))
      .filter(({ weight, audit }) => weight > 0 && audit && audit.score !== null && audit.score < 0.98)
      .map(({ audit }) => `${id}: ${audit!.title} ${audit!.displayValue ?? ''}`.trim()),
  );
}

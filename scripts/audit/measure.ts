import lighthouse from 'lighthouse';

/** Marks from 0 to 100, as Lighthouse gives them on a telephone with a slow connection. */
export type Marks = Readonly<Record<Category, number>>;
export type Category = 'performance' | 'accessibility' | 'best-practices' | 'seo';
export const categories: readonly Category[] = ['performance', 'accessibility', 'best-practices', 'seo'];

/** What costs marks, one line each. */
export type Measured = { readonly marks: Marks; readonly losses: readonly string[] };

/** Measures a page once, in the Chromium that listens at `port`. @throws if the page cannot be measured */
export async function measure(url: string, port: number, cookie: string): Promise<Measured> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: [...categories],
    ...(cookie === '' ? {} : { extraHeaders: { Cookie: cookie } }),
  });
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? `${url}: no result`);
  const { lhr } = result;
  const marks = Object.fromEntries(categories.map(id => [id, Math.round((lhr.categories[id]?.score ?? 0) * 100)]));
  const losses = categories.flatMap(id =>
    (lhr.categories[id]?.auditRefs ?? [])
      .map(({ id: audit, weight }) => ({ weight, audit: lhr.audits[audit] }))
      .filter(({ weight, audit }) => weight > 0 && audit && audit.score !== null && audit.score < 0.98)
      .map(({ audit }) => `${id}: ${audit!.title} ${audit!.displayValue ?? ''}`.trim()),
  );
  return { marks: marks as Marks, losses };
}

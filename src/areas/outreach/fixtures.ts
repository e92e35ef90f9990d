import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { type ContentInput, type Publishing, saveVersion } from './commands.ts';
import { createNews } from './commands/texts.ts';
import type { ContentLanguage } from './model.ts';
import { outreachDb } from './tables.ts';

type Written = Partial<ContentInput> & { readonly publishing?: Publishing };

/** A page or part in some languages, German first; published unless said otherwise. Answers its key. */
export async function aContent(
  ctx: Ctx,
  key: string,
  written: Partial<Record<ContentLanguage, Written>> = { de: {} },
): Promise<string> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const approved: Publishing = { state: 'approved' };
  for (const [language, { publishing = approved, ...text }] of Object.entries(written)) {
    const address = { key, language: language as ContentLanguage };
    const input = { title: 'Worum geht es?', summary: '', body: 'Klimaschutz geht alle an.', ...text };
    const seen = await countVersions(system, address.key, address.language);
    const saved = await saveVersion(system, address, input, { publishing, seen });
    if (!saved.ok) throw new Broken(saved.reasons.map(({ code }) => code).join(', '));
  }
  return key;
}

/** News of the site or of a programme; their address is made from the title. Answers the key. */
export async function aNews(
  ctx: Ctx,
  news: { readonly title?: string; readonly programmeId?: string | null; readonly invented?: boolean } = {},
  written?: Partial<Record<ContentLanguage, Written>>,
): Promise<string> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const title = news.title ?? 'Der Workshop in Baunatal';
  const key = await createNews(system, { sourceLanguage: 'de', programmeId: null, ...news, title });
  return aContent(system, key, written ?? { de: { title } });
}

async function countVersions(ctx: Ctx, key: string, language: ContentLanguage): Promise<number> {
  const row = await outreachDb(ctx.db)
    .selectFrom('contentVersion')
    .innerJoin('content', 'content.id', 'contentVersion.contentId')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('key', '=', key)
    .where('language', '=', language)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

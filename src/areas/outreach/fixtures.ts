import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { type ContentInput, type Publishing, saveVersion } from './commands.ts';
import { addMedia, type MediaInput } from './commands/media.ts';
import { createNews } from './commands/texts.ts';
import type { ContentLanguage, MediaKind, MediaSubject } from './model.ts';
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

/** A file of a programme or of the site, a picture without people unless said otherwise. Answers its id. */
export async function aMedia(
  ctx: Ctx,
  media: Partial<MediaInput> & {
    readonly programmeId?: string;
    readonly kind?: MediaKind;
    readonly upload?: { readonly name: string; readonly bytes: Uint8Array };
  } = {},
): Promise<string> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const { programmeId, kind = 'picture', upload, ...input } = media;
  const subject: MediaSubject = programmeId === undefined ? 'site' : `programme:${programmeId}`;
  const words = { de: 'Workshop in Rheine', en: 'Workshop in Rheine' };
  const added = await addMedia(
    system,
    { subject, kind },
    upload ?? { name: 'workshop.png', bytes: Buffer.from(greenPixel, 'base64') },
    { title: words, alt: words, credit: '', consent: null, ...input },
  );
  if (!added.ok) throw new Broken(added.reasons.map(({ code }) => code).join(', '));
  return added.value;
}

/** The smallest picture there is. */
const greenPixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

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

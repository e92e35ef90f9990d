import type { Language } from '../../../kernel/text.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type OwnSentence, sentenceKeys, type Sentences } from '../model/sentences.ts';
import { councilDb } from '../tables.ts';

/** Every sentence that an office can write for a programme in a language, in the order of the paper. */
export async function listSentences(ctx: Ctx, programmeId: string, language: Language): Promise<OwnSentence[]> {
  const written = await councilDb(ctx.db)
    .selectFrom('paperSentence')
    .select(['key', 'text', 'version', 'changedAt'])
    .where('programmeId', '=', programmeId)
    .where('language', '=', language)
    .execute();
  return sentenceKeys.map(
    key => written.find(one => one.key === key) ?? { key, text: null, version: 0, changedAt: null },
  );
}

/** The sentences that stand in papers of a programme in place of those of the product. */
export async function loadOwnSentences(ctx: Ctx, programmeId: string, language: Language): Promise<Sentences> {
  const all = await listSentences(ctx, programmeId, language);
  return Object.fromEntries(all.flatMap(({ key, text }) => (text === null ? [] : [[key, text]])));
}

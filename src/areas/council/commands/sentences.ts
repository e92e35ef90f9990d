import { NotFound } from '../../../kernel/errors.ts';
import type { Language } from '../../../kernel/text.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadProgramme } from '../../programmes/queries.ts';
import type { SentenceKey } from '../model/sentences.ts';
import { mayKeepSentences } from '../policy.ts';
import { isNeeded, productSentence } from '../rules/blocks.ts';
import { wrongNames } from '../rules/fill-sentence.ts';
import { councilDb } from '../tables.ts';

/** A sentence as the office wants it; `text` is null to go back to that of the product, '' to leave the part out. */
export type KeptSentence = {
  readonly key: SentenceKey;
  readonly language: Language;
  readonly text: string | null;
  /** The version that was read. */
  readonly version: number;
};

export type SentenceRefusal = 'variable-unknown' | 'changed-meanwhile' | 'part-needed';

/**
 * Changes a sentence of the papers of a programme. Drafts say it at once, released papers keep their text. A variable that
 * does not exist is named with its line. @throws NotFound for anyone but the office
 */
export async function keepSentence(
  ctx: Ctx,
  programmeId: string,
  { key, language, text: typed, version }: KeptSentence,
): Promise<Outcome<null, SentenceRefusal>> {
  return inTransaction(ctx, async tx => {
    const { officeId } = await loadProgramme(tx, programmeId);
    if (!mayKeepSentences(tx.actor, officeId)) throw new NotFound('programme');
    // What reads as in the product is that of the product.
    const text = typed === productSentence(key, language) ? null : typed;
    if (text === '' && isNeeded(key, 'decision')) return refused({ code: 'part-needed', field: 'text' });
    const wrong = text === null ? [] : wrongNames(text, 'text');
    if (wrong.length > 0) return refused(...wrong);
    const kept = await councilDb(tx.db)
      .insertInto('paperSentence')
      .values({ programmeId, language, key, text, changedAt: tx.now })
      .onConflict(conflict =>
        conflict
          .columns(['programmeId', 'language', 'key'])
          .doUpdateSet(({ eb, ref }) => ({
            text,
            changedAt: tx.now,
            version: eb(ref('paperSentence.version'), '+', 1),
          }))
          .where('paperSentence.version', '=', version),
      )
      .returning('key')
      .executeTakeFirst();
    if (!kept) return refused({ code: 'changed-meanwhile' });
    const action = text === null ? 'sentence.dropped' : 'sentence.kept';
    await audit(tx, { action, subjectKind: 'programme', subjectId: programmeId, fields: [`${key}-${language}`] });
    return done(null);
  });
}

import { NotFound } from '../../../kernel/errors.ts';
import { languages } from '../../../kernel/text.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadProgramme } from '../../programmes/queries.ts';
import { type ClauseCondition, standardClauses } from '../model/clauses.ts';
import type { Wording } from '../model.ts';
import { mayKeepAgreements } from '../policy.ts';
import { wrongVariables } from '../rules/wrong-variables.ts';
import { listClauses } from '../queries/library.ts';
import { agreementsDb } from '../tables.ts';

/** A clause of the library as the office wants it. `key` is null for a new one. */
export type KeptWording = Wording & {
  readonly key: string | null;
  readonly condition: ClauseCondition;
  /** The version that was read. */
  readonly version: number;
};

export type LibraryRefusal = 'variable-unknown' | 'clause-empty' | 'changed-meanwhile';

/**
 * Changes a clause of a programme's library, or adds one. Agreements that were begun keep the words they began with.
 * A variable that nothing stands for is named with its line. @throws NotFound for anyone but the office
 */
export async function keepClause(
  ctx: Ctx,
  programmeId: string,
  wording: KeptWording,
): Promise<Outcome<string, LibraryRefusal>> {
  return inTransaction(ctx, async tx => {
    await programmeOfOffice(tx, programmeId);
    const reasons = wrongVariables(wording);
    const isEmpty = languages.every(language => wording.title[language] === '' || wording.body[language] === '');
    if (isEmpty)
      return refused({ code: 'clause-empty', field: wording.title.de === '' ? 'title-de' : 'body-de' }, ...reasons);
    if (reasons.length > 0) return refused(...reasons);
    await writeStandard(tx, programmeId);
    const { title, body, condition } = wording;
    const db = agreementsDb(tx.db);
    const key = wording.key ?? tx.newId();
    if (wording.key === null) {
      const { length: position } = await listClauses(tx, programmeId);
      await db.insertInto('clause').values({ programmeId, key, position, condition, title, body }).execute();
    } else {
      const known = (await listClauses(tx, programmeId)).some(clause => clause.key === key);
      if (!known) throw new NotFound('clause');
      const changed = await db
        .updateTable('clause')
        .set(({ eb }) => ({ condition, title, body, version: eb('version', '+', 1) }))
        .where('programmeId', '=', programmeId)
        .where('key', '=', key)
        // What came with the programme has version 1 once it is written down.
        .where('version', '=', Math.max(1, wording.version))
        .returning('key')
        .executeTakeFirst();
      if (!changed) return refused({ code: 'changed-meanwhile' });
    }
    await audit(tx, { action: 'clause.kept', subjectKind: 'programme', subjectId: programmeId, fields: [key] });
    return done(key);
  });
}

/** The standard clauses are written down as soon as the office changes one. */
export async function writeStandard(ctx: Ctx, programmeId: string): Promise<void> {
  const kept = await listClauses(ctx, programmeId);
  if (kept.some(({ version }) => version > 0)) return;
  await agreementsDb(ctx.db)
    .insertInto('clause')
    .values(standardClauses.map((clause, position) => ({ ...clause, programmeId, position })))
    .onConflict(conflict => conflict.columns(['programmeId', 'key']).doNothing())
    .execute();
}

/** @throws NotFound for anyone but the office of the programme */
export async function programmeOfOffice(ctx: Ctx, programmeId: string): Promise<void> {
  const { officeId } = await loadProgramme(ctx, programmeId);
  if (!mayKeepAgreements(ctx.actor, officeId)) throw new NotFound('programme');
}

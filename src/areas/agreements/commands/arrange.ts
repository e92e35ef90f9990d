import { sql } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { type KeptClause, listClauses } from '../queries/library.ts';
import { agreementsDb } from '../tables.ts';
import { programmeOfOffice, writeStandard } from './library.ts';

/**
 * Puts a clause of the library one place up or down; at the end of the list nothing happens. Agreements that were begun
 * keep their order. Answers the key. @throws NotFound for anyone but the office, or without such a clause
 */
export async function moveClause(
  ctx: Ctx,
  programmeId: string,
  key: string,
  direction: 'up' | 'down',
): Promise<Outcome<string>> {
  return inTransaction(ctx, async tx => {
    const clauses = await lockClauses(tx, programmeId);
    const index = clauses.findIndex(clause => clause.key === key);
    if (index === -1) throw new NotFound('clause');
    const order = clauses.map(clause => clause.key);
    const other = direction === 'up' ? index - 1 : index + 1;
    if (other < 0 || other >= order.length) return done(key);
    [order[index], order[other]] = [order[other]!, order[index]!];
    await writeOrder(tx, programmeId, order);
    await audit(tx, { action: 'clause.moved', subjectKind: 'programme', subjectId: programmeId, fields: [key] });
    return done(key);
  });
}

export type RemoveRefusal = 'last-clause' | 'changed-meanwhile';

/**
 * Takes a clause out of the library, as it was read in this version. Agreements that were begun keep their text. A library
 * is never empty. @throws NotFound as above
 */
export async function removeClause(
  ctx: Ctx,
  programmeId: string,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<Outcome<string, RemoveRefusal>> {
  return inTransaction(ctx, async tx => {
    const clauses = await lockClauses(tx, programmeId);
    const found = clauses.find(clause => clause.key === key);
    if (!found) throw new NotFound('clause');
    if (found.version !== Math.max(1, version)) return refused({ code: 'changed-meanwhile' });
    if (clauses.length === 1) return refused({ code: 'last-clause' });
    const db = agreementsDb(tx.db);
    await db.deleteFrom('clause').where('programmeId', '=', programmeId).where('key', '=', key).execute();
    const left = clauses.filter(clause => clause !== found).map(clause => clause.key);
    await writeOrder(tx, programmeId, left);
    await audit(tx, { action: 'clause.removed', subjectKind: 'programme', subjectId: programmeId, fields: [key] });
    return done(key);
  });
}

/** The clauses in their order, written down and locked: two who arrange them come one after the other. */
async function lockClauses(ctx: Ctx, programmeId: string): Promise<readonly KeptClause[]> {
  await programmeOfOffice(ctx, programmeId);
  await writeStandard(ctx, programmeId);
  await sql`select 1 from clause where programme_id = ${programmeId} order by key for update`.execute(ctx.db);
  return listClauses(ctx, programmeId);
}

async function writeOrder(ctx: Ctx, programmeId: string, keys: readonly string[]): Promise<void> {
  await sql`
    update clause set position = placed.position - 1
    from unnest(${[...keys]}::text[]) with ordinality as placed (key, position)
    where clause.programme_id = ${programmeId} and clause.key = placed.key`.execute(ctx.db);
}

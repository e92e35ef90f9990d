import { NotFound } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { LibraryClause } from '../model/clauses.ts';
import { standardClauses } from '../model/clauses.ts';
import type { SignatureRule } from '../model/signatures.ts';
import { agreementsDb } from '../tables.ts';

/** A clause of the library as the office keeps it; version 0 as long as nobody has changed it. */
export type KeptClause = LibraryClause & { readonly version: number };

/** The clauses of a programme in their order: the standard ones until the office changes one. */
export async function listClauses(ctx: Ctx, programmeId: string): Promise<readonly KeptClause[]> {
  const kept = await agreementsDb(ctx.db)
    .selectFrom('clause')
    .select(['key', 'condition', 'title', 'body', 'version'])
    .where('programmeId', '=', programmeId)
    .orderBy('position')
    .execute();
  return kept.length > 0 ? kept : standardClauses.map(clause => ({ ...clause, version: 0 }));
}

/** @throws NotFound */
export async function loadSignatureRule(ctx: Ctx, id: string): Promise<SignatureRule> {
  const rule = isId(id)
    ? await agreementsDb(ctx.db).selectFrom('signatureRule').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!rule) throw new NotFound('signature rule');
  return rule;
}

/** All rules about signatures, the general ones first. They are no secret. */
export async function listSignatureRules(ctx: Ctx): Promise<SignatureRule[]> {
  return agreementsDb(ctx.db)
    .selectFrom('signatureRule')
    .selectAll()
    .orderBy('land', order => order.asc().nullsFirst())
    .orderBy('validFrom', 'desc')
    .orderBy('id')
    .execute();
}

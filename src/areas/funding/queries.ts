import { isId } from '../../kernel/id.ts';
import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { listOrganisations } from '../organisations/queries.ts';
import type { Funding } from './model.ts';
import { restOf } from './rules.ts';
import { fundingDb } from './tables.ts';

/** The money of a programme, or null where nothing was recorded. Public. Four statements. */
export async function findFunding(ctx: Ctx, programmeId: string): Promise<Funding | null> {
  const db = fundingDb(ctx.db);
  const facts = await db
    .selectFrom('programmeFunding')
    .selectAll()
    .where('programmeId', '=', programmeId)
    .executeTakeFirst();
  if (!facts) return null;
  const funders = await db
    .selectFrom('programmeFunder')
    .select(['organisationId', 'cents', 'creditLine', 'logoId', 'logoAlt'])
    .where('programmeId', '=', programmeId)
    .orderBy('position')
    .execute();
  const shares = await db
    .selectFrom('programmeShare')
    .select(['organisationId', 'cents', 'approximate'])
    .where('programmeId', '=', programmeId)
    .orderBy('position')
    .execute();
  const ids = [...new Set([...funders, ...shares].map(({ organisationId }) => organisationId))];
  const named = new Map((await listOrganisations(ctx, { ids })).map(({ id, name }) => [id, name]));
  const nameOf = ({ organisationId }: { organisationId: string }): string => named.get(organisationId)!;
  return {
    ...facts,
    funders: funders.map(({ logoId, logoAlt, ...funder }) => ({
      ...funder,
      name: nameOf(funder),
      logo: logoId === null ? null : { fileId: logoId, alt: logoAlt! },
    })),
    shares: shares.map(share => ({ ...share, name: nameOf(share) })),
    restCents: restOf(facts.totalCents, shares),
  };
}

/** The bytes of a logo. Any other file of the house is none. @throws NotFound */
export async function loadLogo(ctx: Ctx, fileId: string): Promise<{ type: string; bytes: Uint8Array }> {
  if (!isId(fileId)) throw new NotFound('logo');
  const used = await fundingDb(ctx.db)
    .selectFrom('programmeFunder')
    .select('logoId')
    .where('logoId', '=', fileId)
    .limit(1)
    .executeTakeFirst();
  const file = used && (await ctx.db.selectFrom('file').select('type').where('id', '=', fileId).executeTakeFirst());
  if (!file) throw new NotFound('logo');
  return { type: file.type, bytes: await ctx.files.read(fileId) };
}

import { Forbidden } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/id.ts';
import { freeSlug, slug } from '../../../kernel/spelling.ts';
import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { TownTwinning, TwinningFacts } from '../model.ts';
import { mayKeepTwinnings } from '../policy.ts';
import { listTownTwinnings, loadTownTwinning } from '../queries/twinnings.ts';
import { mayBeTwinned, type TwinningRefusal } from '../rules.ts';
import { networksDb } from '../tables.ts';

/** Enters a bond of two towns. Its address names both. @throws Forbidden for whoever keeps no register */
export async function createTownTwinning(
  ctx: Ctx,
  facts: TwinningFacts,
): Promise<Outcome<TownTwinning, TwinningRefusal>> {
  return inTransaction(ctx, async tx => {
    mustKeep(tx);
    const towns = await townsOf(tx, facts);
    const allowed = mayBeTwinned(facts, [...towns.keys()], await othersOf(tx, facts), yearOf(tx));
    if (!allowed.ok) return refused(...allowed.reasons);
    const id = tx.newId();
    const address = await slugFor(tx, [facts.firstId, facts.secondId].map(town => slug(towns.get(town)!)).join('-'));
    await networksDb(tx.db)
      .insertInto('townTwinning')
      .values({ id, slug: address, ...facts, createdAt: tx.now })
      .execute();
    await audit(tx, act('town-twinning.created', id));
    return done(await loadTownTwinning(tx, address));
  });
}

/** Changes everything but the address. @throws NotFound, Forbidden */
export async function changeTownTwinning(
  ctx: Ctx,
  address: string,
  facts: TwinningFacts,
): Promise<Outcome<TownTwinning, TwinningRefusal>> {
  return inTransaction(ctx, async tx => {
    mustKeep(tx);
    const before = await loadTownTwinning(tx, address);
    const others = (await othersOf(tx, facts)).filter(({ id }) => id !== before.id);
    const towns = await townsOf(tx, facts);
    const allowed = mayBeTwinned(facts, [...towns.keys()], others, yearOf(tx));
    if (!allowed.ok) return refused(...allowed.reasons);
    const fields = (Object.keys(facts) as (keyof TwinningFacts)[]).filter(
      field => JSON.stringify(facts[field]) !== JSON.stringify(before[field]),
    );
    await networksDb(tx.db).updateTable('townTwinning').set(facts).where('id', '=', before.id).execute();
    await audit(tx, { ...act('town-twinning.changed', before.id), fields });
    return done(await loadTownTwinning(tx, address));
  });
}

/** Takes a bond off the register that was entered by mistake. @throws NotFound, Forbidden */
export async function removeTownTwinning(ctx: Ctx, address: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    mustKeep(tx);
    const { id } = await loadTownTwinning(tx, address);
    await networksDb(tx.db).deleteFrom('townTwinning').where('id', '=', id).execute();
    await audit(tx, act('town-twinning.removed', id));
  });
}

function mustKeep(ctx: Ctx): void {
  if (!mayKeepTwinnings(ctx.actor)) throw new Forbidden('town twinnings');
}

/** Names of the two towns by id, of those that exist. */
async function townsOf(ctx: Ctx, { firstId, secondId }: TwinningFacts): Promise<ReadonlyMap<string, string>> {
  const towns = await listOrganisations(ctx, { ids: [firstId, secondId].filter(isId) });
  return new Map(towns.map(({ id, name }) => [id, name]));
}

async function othersOf(ctx: Ctx, { firstId }: TwinningFacts): Promise<TownTwinning[]> {
  return isId(firstId) ? listTownTwinnings(ctx, { organisationIds: [firstId] }) : [];
}

function yearOf(ctx: Ctx): number {
  return Number(ctx.today.slice(0, 4));
}

async function slugFor(ctx: Ctx, wanted: string): Promise<string> {
  const rows = await networksDb(ctx.db)
    .selectFrom('townTwinning')
    .select('slug')
    .where('slug', 'like', `${wanted}%`)
    .execute();
  return freeSlug(wanted, new Set(rows.map(row => row.slug)));
}

function act(action: string, twinningId: string) {
  return { action, subjectKind: 'town-twinning', subjectId: twinningId };
}

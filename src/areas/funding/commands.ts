import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { isId } from '../../kernel/id.ts';
import type { Text } from '../../kernel/text.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { audit } from '../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { cleanPicture, type PictureRefusal } from '../../platform/files/picture.ts';
import { storeUpload, type UploadRefusal } from '../../platform/files/upload.ts';
import { listOrganisations } from '../organisations/queries.ts';
import { loadProgramme } from '../programmes/queries.ts';
import type { Funder, FundingFacts, Share } from './model.ts';
import { mayKeepFunding } from './policy.ts';
import { findFunding } from './queries.ts';
import { type FunderRefusal, type FundingRefusal, mayFund, mayStand } from './rules.ts';
import { fundingDb, type ProgrammeFunderTable } from './tables.ts';

/** Records what is known of the money and of the members' shares, in place of what was. @throws NotFound, Forbidden */
export async function recordFunding(
  ctx: Ctx,
  programmeId: string,
  facts: FundingFacts,
  shares: readonly Omit<Share, 'name'>[],
): Promise<Outcome<null, FundingRefusal>> {
  return inTransaction(ctx, async tx => {
    await toKeep(tx, programmeId);
    const before = await findFunding(tx, programmeId);
    const memberIds = shares.map(({ organisationId }) => organisationId);
    const allowed = mayStand(facts, before?.funders ?? [], shares, await knownOf(tx, memberIds));
    if (!allowed.ok) return refused(...allowed.reasons);
    const db = fundingDb(tx.db);
    await db
      .insertInto('programmeFunding')
      .values({ programmeId, ...facts })
      .onConflict(conflict => conflict.column('programmeId').doUpdateSet(facts))
      .execute();
    await db.deleteFrom('programmeShare').where('programmeId', '=', programmeId).execute();
    if (shares.length > 0) {
      await db
        .insertInto('programmeShare')
        .values(shares.map((share, position) => ({ programmeId, position, ...share })))
        .execute();
    }
    await audit(tx, act('funding.recorded', programmeId));
    return done(null);
  });
}

/** What is said about a funder. A new logo takes the place of the old one; its words may change alone. */
export type FunderFacts = Pick<Funder, 'organisationId' | 'cents' | 'creditLine'> & {
  readonly logo: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** What the logo shows, for those who do not see it; asked for where there is a logo. */
  readonly logoAlt: Text | null;
};

export type KeepFunderRefusal = FunderRefusal | LogoRefusal;
type LogoRefusal = UploadRefusal | PictureRefusal | 'alt-missing';

/**
 * Adds a funder to a programme, or changes the one that stands there as `replaces`. Where nothing was known of the
 * money, it begins here with nothing else known. @throws NotFound, Forbidden
 */
export async function keepFunder(
  ctx: Ctx,
  programmeId: string,
  input: FunderFacts,
  replaces: string | null,
): Promise<Outcome<null, KeepFunderRefusal>> {
  return inTransaction(ctx, async tx => {
    await toKeep(tx, programmeId);
    const funding = await findFunding(tx, programmeId);
    const funders = funding?.funders ?? [];
    const before = funders.find(({ organisationId }) => organisationId === replaces);
    if (replaces !== null && !before) throw new NotFound('funder');
    const others = funders.filter(funder => funder !== before);
    const known = await knownOf(tx, [input.organisationId]);
    const allowed = mayFund(input, others, funding?.totalCents ?? null, known.length > 0);
    if (!allowed.ok) return refused(...allowed.reasons);
    const logo = await logoOf(tx, input, before);
    if (!logo.ok) return logo;
    const { organisationId, cents, creditLine } = input;
    const logoAlt = logo.value === null ? null : input.logoAlt;
    await replaceFunder(tx, programmeId, replaces, { organisationId, cents, creditLine, logoId: logo.value, logoAlt });
    await audit(tx, { ...act('funding.funder-recorded', programmeId), fields: [input.organisationId] });
    return done(null);
  });
}

/** Takes a funder off the programme. @throws NotFound, Forbidden */
export async function removeFunder(ctx: Ctx, programmeId: string, organisationId: string): Promise<void> {
  await inTransaction(ctx, async tx => {
    await toKeep(tx, programmeId);
    const { numDeletedRows } = await fundingDb(tx.db)
      .deleteFrom('programmeFunder')
      .where('programmeId', '=', programmeId)
      .where('organisationId', '=', organisationId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new NotFound('funder');
    await audit(tx, { ...act('funding.funder-removed', programmeId), fields: [organisationId] });
  });
}

/** The file that the funder has from now on: a new one, the one before, or none. */
async function logoOf(
  ctx: Ctx,
  { logo, logoAlt }: FunderFacts,
  before: Funder | undefined,
): Promise<Outcome<string | null, LogoRefusal>> {
  if (logo === null && !before?.logo) return done(null);
  if (logoAlt === null) return refused({ code: 'alt-missing', field: 'alt-de' });
  if (logo === null) return done(before!.logo!.fileId);
  const picture = await cleanPicture(logo.bytes);
  if (typeof picture === 'string') return refused({ code: picture, field: 'logo' });
  const clean = { name: logo.name, bytes: picture.bytes };
  return storeUpload(ctx, clean, { allowed: ['image/jpeg'], organisationId: null, field: 'logo' });
}

/** Puts a funder in the place of another, or at the end. */
async function replaceFunder(
  ctx: Ctx,
  programmeId: string,
  replaces: string | null,
  funder: Omit<ProgrammeFunderTable, 'programmeId' | 'position'>,
): Promise<void> {
  const db = fundingDb(ctx.db);
  const nothing = { totalCents: null, fromDay: null, toDay: null, reference: '', shareNote: null, source: '' };
  await db
    .insertInto('programmeFunding')
    .values({ programmeId, ...nothing })
    .onConflict(conflict => conflict.column('programmeId').doNothing())
    .execute();
  const places = await db
    .selectFrom('programmeFunder')
    .select(['organisationId', 'position'])
    .where('programmeId', '=', programmeId)
    .execute();
  const old = places.find(({ organisationId }) => organisationId === replaces);
  if (old) {
    await db
      .deleteFrom('programmeFunder')
      .where('programmeId', '=', programmeId)
      .where('organisationId', '=', old.organisationId)
      .execute();
  }
  const position = old?.position ?? Math.max(-1, ...places.map(one => one.position)) + 1;
  await db
    .insertInto('programmeFunder')
    .values({ programmeId, position, ...funder })
    .execute();
}

/** The programme's money is locked until the end of the transaction. @throws NotFound, Forbidden for any other office */
async function toKeep(ctx: Ctx, programmeId: string): Promise<void> {
  const programme = await loadProgramme(ctx, programmeId);
  if (!mayKeepFunding(ctx.actor, programme.officeId)) throw new Forbidden('programme');
  await fundingDb(ctx.db)
    .selectFrom('programmeFunding')
    .select('programmeId')
    .where('programmeId', '=', programmeId)
    .forUpdate()
    .execute();
}

/** The ids among these that organisations have. */
async function knownOf(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  return (await listOrganisations(ctx, { ids: ids.filter(isId) })).map(({ id }) => id);
}

function act(action: string, programmeId: string) {
  return { action, subjectKind: 'funding', subjectId: programmeId };
}

import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { type FunderFacts, keepFunder, recordFunding } from './commands.ts';
import type { Funding, FundingFacts, Share } from './model.ts';
import { findFunding } from './queries.ts';

/** The money of a programme; what is left out is not handed down. */
export async function aFunding(
  ctx: Ctx,
  programmeId: string,
  funding: Partial<FundingFacts> & {
    readonly shares?: readonly Omit<Share, 'name'>[];
    readonly funders?: readonly (Partial<FunderFacts> & { readonly organisationId: string })[];
  },
): Promise<Funding> {
  const { shares = [], funders = [], ...facts } = funding;
  const nothing = { totalCents: null, fromDay: null, toDay: null, reference: '', shareNote: null, source: '' };
  const outcomes = [await recordFunding(ctx, programmeId, { ...nothing, ...facts }, shares)];
  for (const funder of funders) {
    const unknown = { cents: null, creditLine: null, logo: null, logoAlt: null };
    outcomes.push((await keepFunder(ctx, programmeId, { ...unknown, ...funder }, null)) as (typeof outcomes)[number]);
  }
  const refusal = outcomes.find(({ ok }) => !ok);
  if (refusal && !refusal.ok)
    throw new Broken(`funding refused: ${refusal.reasons.map(({ code }) => code).join(', ')}`);
  return (await findFunding(ctx, programmeId))!;
}

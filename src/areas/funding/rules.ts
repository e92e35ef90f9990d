import { type Reason, type Verdict, verdict } from '../../kernel/verdict.ts';
import type { FundingFacts, Share } from './model.ts';

export type FundingRefusal =
  | 'begin-missing'
  | 'end-missing'
  | 'ends-before'
  | 'funders-above-total'
  | 'shares-above-total'
  | 'member-twice'
  | 'member-unknown';
export type FunderRefusal = 'funder-twice' | 'funder-unknown' | 'funders-above-total';

type Amount = { readonly cents: number | null };
type ShareFacts = Pick<Share, 'organisationId' | 'cents' | 'approximate'>;

/**
 * Nothing is paid twice: funders together never give more than the total, and no member is named twice. `known` are the
 * ids of organisations that exist.
 */
export function mayStand(
  facts: FundingFacts,
  funders: readonly Amount[],
  shares: readonly ShareFacts[],
  known: readonly string[],
): Verdict<FundingRefusal> {
  const reasons: Reason<FundingRefusal>[] = [];
  const { totalCents, fromDay, toDay } = facts;
  if (fromDay === null && toDay !== null) reasons.push({ code: 'begin-missing', field: 'fromDay' });
  if (fromDay !== null && toDay === null) reasons.push({ code: 'end-missing', field: 'toDay' });
  if (fromDay !== null && toDay !== null && toDay < fromDay) reasons.push({ code: 'ends-before', field: 'toDay' });
  if (isAbove(funders, totalCents)) reasons.push({ code: 'funders-above-total', field: 'total' });
  if (isAbove(shares, totalCents)) reasons.push({ code: 'shares-above-total', field: 'total' });
  shares.forEach(({ organisationId }, index) => {
    const field = `shares.${index}.organisationId`;
    if (!known.includes(organisationId)) reasons.push({ code: 'member-unknown', field });
    const isFirst = shares.findIndex(share => share.organisationId === organisationId) === index;
    if (!isFirst) reasons.push({ code: 'member-twice', field });
  });
  return verdict(reasons);
}

/** Whether a funder may stand beside the others: named once, and together not above the total. */
export function mayFund(
  funder: Amount & { readonly organisationId: string },
  others: readonly (Amount & { readonly organisationId: string })[],
  totalCents: number | null,
  isKnown: boolean,
): Verdict<FunderRefusal> {
  const reasons: Reason<FunderRefusal>[] = [];
  if (!isKnown) reasons.push({ code: 'funder-unknown', field: 'funder' });
  if (others.some(({ organisationId }) => organisationId === funder.organisationId)) {
    reasons.push({ code: 'funder-twice', field: 'funder' });
  }
  if (isAbove([funder, ...others], totalCents)) reasons.push({ code: 'funders-above-total', field: 'cents' });
  return verdict(reasons);
}

/** What of the total is no member's share; null where it cannot be computed. */
export function restOf(totalCents: number | null, shares: readonly Amount[]): number | null {
  if (totalCents === null || shares.length === 0) return null;
  const known = shares.flatMap(({ cents }) => cents ?? []);
  return known.length < shares.length ? null : totalCents - sum(known);
}

/** Whether the parts that are known already are more than the whole. */
function isAbove(parts: readonly Amount[], totalCents: number | null): boolean {
  return totalCents !== null && sum(parts.map(({ cents }) => cents ?? 0)) > totalCents;
}

function sum(cents: readonly number[]): number {
  return cents.reduce((total, one) => total + one, 0);
}

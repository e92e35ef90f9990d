import { organisationsOf, type Role } from '../../../kernel/actor.ts';
import { listOwnApplications, type OwnApplication } from '../../../areas/applications/queries.ts';
import { isWaiting } from '../../../areas/matching/model.ts';
import { listProposals, type Proposal } from '../../../areas/matching/queries.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { type CallOfProgramme, listCalls } from '../../../areas/programmes/queries.ts';
import type { Ctx } from '../../../platform/context.ts';

/** Who works at an authority, whatever the part. */
const authorityRoles = [
  'coordinator',
  'member',
  'head',
  'clerk',
  'finance',
  'reader',
] as const satisfies readonly Role[];

/** What concerns the authorities of whoever is signed in: theirs are all, some they fill in for, some they decide for. */
export type Own = {
  readonly ids: readonly string[];
  readonly filling: readonly string[];
  readonly deciding: readonly string[];
  readonly applications: readonly OwnApplication[];
  readonly proposals: readonly OwnProposal[];
};
export type OwnProposal = Proposal & { readonly call: CallOfProgramme };

/** A few statements, however many authorities; none for whoever works at none. */
export async function loadOwn(ctx: Ctx): Promise<Own> {
  const { actor } = ctx;
  const ids = organisationsOf(actor, ...authorityRoles);
  return {
    ids,
    filling: organisationsOf(actor, 'coordinator', 'member', 'head'),
    deciding: organisationsOf(actor, 'coordinator', 'head'),
    applications: await listOwnApplications(ctx, ids),
    proposals: ids.length === 0 ? [] : await withCalls(ctx, await listProposals(ctx, { organisationIds: ids })),
  };
}

/** The proposals with their calls, without those whose programme has switched matching off. */
export async function withCalls(ctx: Ctx, proposals: readonly Proposal[]): Promise<OwnProposal[]> {
  if (proposals.length === 0) return [];
  const calls = (await listCalls(ctx)).filter(({ programme }) => mayUse(ctx.actor, programme, 'matching'));
  const callOf = new Map(calls.map(call => [call.id, call]));
  return proposals.flatMap(proposal => {
    const call = callOf.get(proposal.callId);
    return call ? [{ ...proposal, call }] : [];
  });
}

/** The organisations whose answer a proposal still awaits. */
export function awaitedOf({ state, members }: Proposal): string[] {
  if (!isWaiting(state)) return [];
  return members.filter(member => member.state === 'pending').map(({ organisationId }) => organisationId);
}

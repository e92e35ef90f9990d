import { done, type Outcome, refused } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadOwnCall } from '../commands.ts';
import type { CallTerms } from '../model.ts';
import type { CallOfProgramme } from '../queries.ts';
import { hashTerms } from '../queries/frozen.ts';
import { type CorrectRefusal, type ExtendRefusal, mayCorrect, mayExtend, mayOpen, type OpenRefusal } from '../rules.ts';
import { programmesDb } from '../tables.ts';

export type SeenRefusal = 'changed-meanwhile';

/**
 * Publishes a draft: its terms are frozen as version 1 with their hash. Cannot be undone.
 * `seen` is the hash that the office had before its eyes; other terms by now are refused.
 * @throws NotFound, Forbidden for any other office
 */
export async function openCall(
  ctx: Ctx,
  callId: string,
  seen?: string,
): Promise<Outcome<{ readonly hash: string }, OpenRefusal | SeenRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadOwnCall(tx, callId);
    const allowed = mayOpen(call, call.programme.taxonomy, tx.now);
    if (!allowed.ok) return allowed;
    const hash = hashTerms(call.terms);
    if (seen !== undefined && seen !== hash) return refused({ code: 'changed-meanwhile' });
    await freeze(tx, call, { terms: call.terms, deadlineAt: call.deadlineAt, reason: '' });
    await tell(tx, call, 'call.opened');
    return done({ hash });
  });
}

/**
 * Corrects the terms of a published call as a new version with a reason, which everyone reads and everyone who has
 * begun an entry is told. @throws NotFound, Forbidden for any other office
 */
export async function correctCall(
  ctx: Ctx,
  callId: string,
  correction: { readonly terms: CallTerms; readonly reason: string; readonly seen?: string },
): Promise<Outcome<{ readonly version: number }, CorrectRefusal | SeenRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadOwnCall(tx, callId);
    const { terms, reason } = correction;
    const changed = hashTerms(terms) !== call.hash;
    const allowed = mayCorrect(call, { terms, reason, changed }, call.programme.taxonomy, tx.now);
    if (!allowed.ok) return allowed;
    if (correction.seen !== undefined && correction.seen !== call.hash) return refused({ code: 'changed-meanwhile' });
    const version = await freeze(tx, call, { terms, deadlineAt: call.deadlineAt, reason });
    await tell(tx, call, 'call.corrected', ['terms'], version);
    return done({ version });
  });
}

/**
 * Gives everyone more time. The terms stay as they are, so does their hash.
 * @throws NotFound, Forbidden for any other office
 */
export async function extendDeadline(
  ctx: Ctx,
  callId: string,
  extension: { readonly deadlineAt: Date; readonly reason: string },
): Promise<Outcome<{ readonly version: number }, ExtendRefusal>> {
  return inTransaction(ctx, async tx => {
    const call = await loadOwnCall(tx, callId);
    const allowed = mayExtend(call, extension, tx.now);
    if (!allowed.ok) return allowed;
    const version = await freeze(tx, call, { ...extension, terms: call.terms });
    await tell(tx, call, 'call.extended', ['deadlineAt'], version);
    return done({ version });
  });
}

/** Keeps the next version of a call and lets it apply; a draft becomes open by its first one. */
async function freeze(
  ctx: Ctx,
  call: CallOfProgramme,
  next: { readonly terms: CallTerms; readonly deadlineAt: Date; readonly reason: string },
): Promise<number> {
  const { terms, deadlineAt, reason } = next;
  const version = call.version + 1;
  const hash = hashTerms(terms);
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
  await programmesDb(ctx.db)
    .insertInto('callVersion')
    .values({ callId: call.id, version, terms, hash, deadlineAt, reason, at: ctx.now, personId })
    .execute();
  await programmesDb(ctx.db)
    .updateTable('call')
    .set({ terms, hash, deadlineAt, version, ...(call.state === 'draft' ? { state: 'open' as const } : {}) })
    .where('id', '=', call.id)
    .execute();
  return version;
}

async function tell(
  ctx: Ctx,
  call: CallOfProgramme,
  happened: 'call.opened' | 'call.corrected' | 'call.extended',
  fields: readonly string[] = [],
  version = 1,
): Promise<void> {
  await audit(ctx, {
    action: happened,
    subjectKind: 'call',
    subjectId: call.id,
    organisationId: call.programme.officeId,
    fields,
  });
  await ctx.outbox.record(ctx, happened, call.id, { version: String(version) });
}

import { Broken, Forbidden, NotFound } from '../../kernel/errors.ts';
import { done, type Outcome, refused } from '../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../platform/context.ts';
import { mayReadContactPersons } from '../organisations/policy.ts';
import { listContactPersons, loadOrganisation } from '../organisations/queries.ts';
import { loadCall } from '../programmes/queries.ts';
import {
  concernedBy,
  holdApplication,
  mustBe,
  type Paper,
  type PaperRefusal,
  recordOnBehalf,
  saveApplication,
} from './commands/held.ts';
import { insertApplication } from './commands/insert.ts';
import { type Decision, noCommitment, noWishes } from './model.ts';
import { isOffice, mayBind, mayFillIn } from './policy.ts';
import { findApplication } from './queries.ts';
import { isPlaceTaken } from './queries/taken.ts';
import {
  isLate,
  isMove,
  mayDecide,
  type MoveRefusal,
  mayStart,
  maySubmit,
  mayWithdraw,
  type ReceivedRefusal,
  type StartRefusal,
  type SubmitRefusal,
  wrongReceipt,
} from './rules.ts';

type StartOutcome = StartRefusal | ReceivedRefusal | 'late-reason-missing' | 'organisation-kind' | PaperRefusal;

/**
 * Begins the expression of interest of an organisation for a call, filled in as far as the organisation is known.
 * Where there is one already, answers that one. @throws NotFound for whoever has no part in the organisation
 */
export async function startApplication(
  ctx: Ctx,
  input: { readonly callId: string; readonly organisationId: string; readonly paper: Paper | null },
): Promise<Outcome<string, StartOutcome>> {
  return inTransaction(ctx, async tx => {
    const call = await loadCall(tx, input.callId);
    const { officeId } = call.programme;
    const { organisationId, paper } = input;
    if (!mayFillIn(tx.actor, { organisationId, officeId })) throw new NotFound('organisation');
    const organisation = await loadOrganisation(tx, organisationId);
    const existing = await findApplication(tx, call.id, organisationId);
    if (existing) return done(existing.id);
    if (!call.programme.modules.includes('applications')) return refused({ code: 'module-off' });
    if (organisation.kind !== 'authority' && organisation.kind !== 'association')
      return refused({ code: 'organisation-kind', field: 'organisation' });
    const allowed = mayStart(call, tx.now, isOffice(tx.actor, officeId));
    if (!allowed.ok) return allowed;
    const wrong = paper === null ? [] : wrongReceipt({ ...paper, lateReason: '-' }, call, tx.now);
    if (wrong.length > 0) return refused(...wrong);
    const contacts = mayReadContactPersons(tx.actor, organisationId)
      ? await listContactPersons(tx, [organisationId])
      : [];
    const { placeId } = organisation;
    const free = placeId !== null && !(await isPlaceTaken(tx, call.id, placeId, null));
    const inserted = await insertApplication(tx, {
      callId: call.id,
      officeId,
      organisationId,
      placeId: free ? placeId : null,
      state: 'draft',
      wishes: noWishes,
      commitment: noCommitment,
      contact: (contacts.length === 1 ? contacts[0] : undefined) ?? null,
    });
    if (!inserted.fresh) return done(inserted.id);
    const recorded = await recordOnBehalf(tx, { id: inserted.id, organisationId }, officeId, 'start', paper);
    return recorded.ok ? done(inserted.id) : recorded;
  });
}

/**
 * Sends an application: from now on it is the office's turn. Sent twice it is sent once.
 * @throws NotFound, Forbidden for whoever may not speak for the authority
 */
export async function submitApplication(
  ctx: Ctx,
  id: string,
  paper: Paper | null,
): Promise<Outcome<null, SubmitRefusal | ReceivedRefusal | PaperRefusal>> {
  return inTransaction(ctx, async tx => {
    const held = await holdApplication(tx, id);
    const { application, call } = held;
    const concerned = concernedBy(held);
    mustBe(mayBind(tx.actor, concerned), 'submit');
    if (application.state === 'submitted') return done(null);
    const onPaper = isOffice(tx.actor, concerned.officeId) ? paper : null;
    const allowed = maySubmit(application, call, tx.now, onPaper);
    if (!allowed.ok) return allowed;
    const recorded = await recordOnBehalf(tx, application, concerned.officeId, 'submit', paper);
    if (!recorded.ok) return recorded;
    const late = onPaper !== null && application.state === 'draft' && isLate(onPaper.receivedOn, call);
    await saveApplication(tx, held, {
      action: 'application.submitted',
      values: {
        state: 'submitted',
        submittedAt: tx.now,
        decisionReason: null,
        ...(late ? { lateReceivedOn: onPaper.receivedOn, lateReason: onPaper.lateReason } : {}),
      },
    });
    await tx.outbox.record(tx, 'application.submitted', id, { callId: call.id });
    return done(null);
  });
}

/** Takes an application back, for good. @throws NotFound, Forbidden for whoever may not speak for the authority */
export async function withdrawApplication(
  ctx: Ctx,
  id: string,
  input: { readonly reason: string; readonly paper: Paper | null },
): Promise<Outcome<null, MoveRefusal | PaperRefusal>> {
  return inTransaction(ctx, async tx => {
    const held = await holdApplication(tx, id);
    mustBe(mayBind(tx.actor, concernedBy(held)), 'withdraw');
    const allowed = mayWithdraw(held.application);
    if (!allowed.ok) return allowed;
    const { officeId } = held.call.programme;
    const recorded = await recordOnBehalf(tx, held.application, officeId, 'withdraw', input.paper);
    if (!recorded.ok) return recorded;
    await saveApplication(tx, held, {
      action: 'application.withdrawn',
      values: { state: 'withdrawn', decisionReason: input.reason || null },
    });
    await tx.outbox.record(tx, 'application.withdrawn', id, { callId: held.call.id });
    return done(null);
  });
}

/**
 * Decides about an application, or gives it back to be corrected; the authority is told.
 * @throws NotFound, Forbidden for anyone but the programme's office
 */
export async function decideApplication(
  ctx: Ctx,
  id: string,
  decision: { readonly to: Decision; readonly reason: string },
): Promise<Outcome<null, MoveRefusal | 'reason-missing'>> {
  return inTransaction(ctx, async tx => {
    const held = await holdApplication(tx, id);
    if (!isOffice(tx.actor, held.call.programme.officeId)) throw new Forbidden('decide');
    const { to, reason } = decision;
    const allowed = mayDecide(held.application, to, reason);
    if (!allowed.ok) return allowed;
    await saveApplication(tx, held, {
      action: `application.${to}`,
      values: { state: to, decisionReason: reason || null },
    });
    await tx.outbox.record(tx, `application.${to}`, id, { callId: held.call.id });
    return done(null);
  });
}

/**
 * A confirmed pair: its applications are selected. Called by whoever has proven that all members agreed.
 * @throws NotFound, Broken for an application that can no longer be selected
 */
export async function selectApplications(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await inTransaction(ctx, async tx => {
    const system: Ctx = { ...tx, actor: { kind: 'system', job: 'select' } };
    for (const id of ids.toSorted()) {
      const held = await holdApplication(system, id);
      const { state } = held.application;
      if (state === 'selected') continue;
      if (!isMove(state, 'selected', 'round')) throw new Broken(`application ${id} is ${state} and cannot be selected`);
      await saveApplication(system, held, { action: 'application.selected', values: { state: 'selected' } });
      await tx.outbox.record(tx, 'application.selected', id, { callId: held.call.id });
    }
  });
}

/**
 * The pair of a selected application ended early: its authority can be paired again, or takes part no more. Called by
 * whoever has proven that. @throws NotFound
 */
export async function endSelection(ctx: Ctx, id: string, to: 'eligible' | 'withdrawn'): Promise<void> {
  await inTransaction(ctx, async tx => {
    const system: Ctx = { ...tx, actor: { kind: 'system', job: 'select' } };
    const held = await holdApplication(system, id);
    if (!isMove(held.application.state, to, 'round')) return;
    await saveApplication(system, held, { action: `application.${to}`, values: { state: to } });
  });
}

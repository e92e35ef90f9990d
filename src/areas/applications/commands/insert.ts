import { audit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Application, Contact } from '../model.ts';
import { actsOnBehalf } from '../policy.ts';
import { applicationsDb } from '../tables.ts';

/**
 * A new application as a row of its own. If somebody began one for the same organisation at the same moment, that one
 * is answered and nothing is written.
 */
export async function insertApplication(
  ctx: Ctx,
  input: Pick<Application, 'callId' | 'organisationId' | 'placeId' | 'state' | 'wishes' | 'commitment'> & {
    readonly contact: Contact | null;
    readonly officeId: string;
    readonly submittedAt?: Date;
    readonly late?: { readonly receivedOn: Application['lateReceivedOn']; readonly reason: string };
  },
): Promise<{ readonly id: string; readonly fresh: boolean }> {
  const { callId, organisationId, placeId, state, wishes, commitment, contact, late } = input;
  const id = ctx.newId();
  const db = applicationsDb(ctx.db);
  const inserted = await db
    .insertInto('application')
    .values({
      id,
      callId,
      organisationId,
      placeId,
      state,
      wishes,
      commitment,
      contactName: contact?.name ?? '',
      contactJobTitle: contact?.jobTitle ?? '',
      contactEmail: contact?.email ?? '',
      contactPhone: contact?.phone ?? '',
      createdAt: ctx.now,
      changedAt: ctx.now,
      submittedAt: input.submittedAt ?? null,
      lateReceivedOn: late?.receivedOn ?? null,
      lateReason: late?.reason ?? null,
      decisionReason: null,
    })
    .onConflict(conflict => conflict.columns(['callId', 'organisationId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) {
    const first = await db
      .selectFrom('application')
      .select('id')
      .where('callId', '=', callId)
      .where('organisationId', '=', organisationId)
      .executeTakeFirstOrThrow();
    return { id: first.id, fresh: false };
  }
  await audit(ctx, {
    action: 'application.started',
    subjectKind: 'application',
    subjectId: id,
    organisationId,
    onBehalf: ctx.actor.kind === 'person' && actsOnBehalf(ctx.actor, input),
  });
  return { id, fresh: true };
}

import type { Ctx } from './context.ts';

/** What is written down about an act: ids and names of fields, never names of people or contents. */
export type Act = {
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly organisationId?: string | null;
  readonly onBehalf?: boolean;
  readonly fields?: readonly string[];
};

/** Writes one line of the audit trail, in the transaction of the change itself. */
export async function audit(ctx: Ctx, act: Act): Promise<void> {
  const { actor } = ctx;
  await ctx.db
    .insertInto('auditEntry')
    .values({
      at: ctx.now,
      actorKind: actor.kind,
      personId: actor.kind === 'person' ? actor.personId : null,
      job: actor.kind === 'system' ? actor.job : null,
      action: act.action,
      subjectKind: act.subjectKind,
      subjectId: act.subjectId,
      organisationId: act.organisationId ?? null,
      onBehalf: act.onBehalf ?? false,
      fields: [...(act.fields ?? [])],
    })
    .execute();
}

export type AuditLine = {
  readonly at: Date;
  readonly actorKind: 'anonymous' | 'person' | 'system';
  readonly personId: string | null;
  readonly action: string;
  readonly onBehalf: boolean;
  readonly fields: readonly string[];
};

/** The history of one thing, latest first. The caller has already shown that the actor may see the thing. */
export async function listHistory(ctx: Ctx, subjectKind: string, subjectId: string): Promise<AuditLine[]> {
  return ctx.db
    .selectFrom('auditEntry')
    .select(['at', 'actorKind', 'personId', 'action', 'onBehalf', 'fields'])
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', subjectId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}

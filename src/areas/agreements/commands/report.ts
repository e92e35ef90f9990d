import type { Day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import { audit } from '../../../platform/audit.ts';
import { duties, type DutyFact, type ProofKind } from '../model/duties.ts';
import { agreementsDb } from '../tables.ts';

/** Something that happened and shows that a duty was met. */
export type DutyReport = {
  readonly partnershipId: string;
  readonly dutyKey: (typeof duties)[number]['key'];
  /** The members that met it; empty where the office did. */
  readonly organisationIds: readonly string[];
  readonly fact: DutyFact;
  readonly kind: ProofKind;
  /** Id of what happened: a meeting, a paper, a report. */
  readonly subjectId: string;
  readonly on: Day;
  /** A name that fills the sentence; '' where it needs none. */
  readonly about?: string;
};

/**
 * Reports that a duty was met. Called by the areas above within their transaction, as often as they like: fact and
 * subject make one proof for each member; the last report of it holds. @public for the areas above
 */
export async function reportDuty(ctx: Ctx, report: DutyReport): Promise<void> {
  const { partnershipId, dutyKey, organisationIds, fact, kind, subjectId, on, about = '' } = report;
  const owed = organisationIds.length === 0 ? [null] : organisationIds;
  const db = agreementsDb(ctx.db);
  const before = await db
    .deleteFrom('dutyProof')
    .where('fact', '=', fact)
    .where('subjectId', '=', subjectId)
    .returning('id')
    .execute();
  await db
    .insertInto('dutyProof')
    .values(
      owed.map(organisationId => ({
        ...{ id: ctx.newId(), partnershipId, dutyKey, organisationId, kind, happenedOn: on, note: '' },
        ...{ personId: null, onBehalf: false, channel: null, receivedOn: null, fileId: null, fact, subjectId, about },
      })),
    )
    .execute();
  if (before.length > 0) return;
  await audit(ctx, {
    ...{ action: 'duty.reported', subjectKind: 'partnership', subjectId: partnershipId, fields: [dutyKey] },
    ...{ organisationId: organisationIds.length === 1 ? organisationIds[0]! : null },
  });
}

/** What had been reported did not hold: a decision that was taken back. @public for the areas above */
export async function retractDuty(ctx: Ctx, fact: DutyFact, subjectId: string): Promise<void> {
  await agreementsDb(ctx.db)
    .deleteFrom('dutyProof')
    .where('fact', '=', fact)
    .where('subjectId', '=', subjectId)
    .execute();
}

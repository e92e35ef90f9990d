import { sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';
import type { Answer, Application, Level04 } from '../model.ts';
import { applicationsDb, type ApplicationTable } from '../tables.ts';

/** Which applications are meant: single ones, those of calls, those of organisations; what is given holds together. */
export type Scope = {
  readonly ids?: readonly string[];
  readonly callIds?: readonly string[];
  readonly organisationIds?: readonly string[];
};

/** The applications of a scope with their answers, oldest first; three statements however many. */
export async function readApplications(ctx: Ctx, scope: Scope): Promise<Application[]> {
  const db = applicationsDb(ctx.db);
  const among = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
  let query = db.selectFrom('application').selectAll().orderBy('createdAt').orderBy('id');
  if (scope.ids) query = query.where('id', '=', among(scope.ids));
  if (scope.callIds) query = query.where('callId', '=', among(scope.callIds));
  if (scope.organisationIds) query = query.where('organisationId', '=', among(scope.organisationIds));
  const rows = await query.execute();
  const answers = await readAnswers(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(row => assembled(row, answers.get(row.id) ?? []));
}

/** The answers of applications, sorted by field; proofs in the order in which they were named. */
async function readAnswers(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Answer[]>> {
  if (ids.length === 0) return new Map();
  const db = applicationsDb(ctx.db);
  const own = sql<string>`any(${[...ids]}::uuid[])`;
  const fields = await db
    .selectFrom('applicationField')
    .selectAll()
    .where('applicationId', '=', own)
    .orderBy(sql`field collate "C"`)
    .execute();
  const proofs = await db
    .selectFrom('evidence')
    .selectAll()
    .where('applicationId', '=', own)
    .orderBy('position')
    .execute();
  const proofsOf = Map.groupBy(proofs, ({ applicationId, field }) => `${applicationId} ${field}`);
  const answers = fields.map(({ applicationId, experience, need, ...field }) => {
    const named = proofsOf.get(`${applicationId} ${field.field}`) ?? [];
    const proofs = named.map(({ id, measure, year, effect, contact }) => ({ id, measure, year, effect, contact }));
    const levels = { experience: experience as Level04, need: need as Level04, evidence: proofs.length };
    return { applicationId, answer: { ...field, ...levels, proofs } };
  });
  const grouped = Map.groupBy(answers, ({ applicationId }) => applicationId);
  return new Map([...grouped].map(([id, all]) => [id, all.map(({ answer }) => answer)]));
}

type Row = Omit<ApplicationTable, 'createdAt' | 'changedAt' | 'submittedAt'> & {
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly submittedAt: Date | null;
};

function assembled(row: Row, answers: readonly Answer[]): Application {
  const { contactName, contactJobTitle, contactEmail, contactPhone, ...rest } = row;
  const contact = { name: contactName, jobTitle: contactJobTitle, email: contactEmail, phone: contactPhone };
  return { ...rest, contact, answers };
}

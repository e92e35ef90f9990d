import { sql } from 'kysely';
import type { Ctx } from '../../../platform/context.ts';

/** Computing, releasing and expiring change who is left: within one call they come one after the other. */
export async function lockRound(ctx: Ctx, callId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`round ${callId}`}, 0))`.execute(ctx.db);
}

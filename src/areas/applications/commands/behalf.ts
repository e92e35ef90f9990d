import { Forbidden } from '../../../kernel/errors.ts';
import type { Outcome } from '../../../kernel/verdict.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { loadCall } from '../../programmes/queries.ts';
import { startApplication } from '../commands.ts';
import { isOffice } from '../policy.ts';
import type { Paper } from './held.ts';
import { organisationNamed } from './organisations.ts';

/**
 * The office begins an application for an authority that it names by key or name. Answers the id of the application, also
 * of one that was begun before. @throws NotFound, Forbidden for anyone but the programme's office
 */
export async function startOnBehalf(
  ctx: Ctx,
  input: { readonly callId: string; readonly word: string; readonly bringIn: boolean; readonly paper: Paper | null },
): Promise<Outcome<string>> {
  return inTransaction(ctx, async tx => {
    const call = await loadCall(tx, input.callId);
    if (!isOffice(tx.actor, call.programme.officeId)) throw new Forbidden('on behalf');
    const organisation = await organisationNamed(tx, input.word, input.bringIn);
    if (!organisation.ok) return organisation;
    return startApplication(tx, { callId: call.id, organisationId: organisation.value, paper: input.paper });
  });
}

import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aCall, aProgramme } from '../programmes/fixtures.ts';
import { recordPartnership } from './commands.ts';

/** A partnership with its office, as the system knows it. */
export type TestYear = {
  readonly officeId: string;
  readonly partnershipId: string;
  /** Organisations in their order. */
  readonly memberIds: readonly string[];
};

/** A partnership of members with these names. Every one has an office and a programme of its own. */
export async function aYear(
  ctx: Ctx,
  names: readonly string[] = ['Landkreis Ahorn', 'Landkreis Buche'],
): Promise<TestYear> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const officeId = await anOrganisation(system, { kind: 'office', name: 'Programmbüro', phone: '0123 456' });
  const slug = officeId.slice(-12);
  const programme = await aProgramme(system, { officeId, slug: `programm-${slug}` });
  const call = await aCall(system, { programmeId: programme.id, slug: `aufruf-${slug}` });
  const memberIds: string[] = [];
  for (const name of names) memberIds.push(await anOrganisation(system, { name }));
  const input = { callId: call.id, memberIds, fields: [], confirmedAt: null };
  const recorded = await recordPartnership(system, input);
  if (!recorded.ok) throw new Broken('the partnership was refused');
  return { officeId, partnershipId: recorded.value, memberIds };
}

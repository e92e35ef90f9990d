import { dayAt } from '../../../kernel/day.ts';
import { type Ctx, homeTimeZone } from '../../../platform/context.ts';
import type { NamedContact } from '../../partnerships/model/start.ts';
import { loadStart } from '../../partnerships/queries/start.ts';
import type { DutyProof } from '../model/duties.ts';
import { agreementsDb } from '../tables.ts';

/**
 * What shows that duties were met, earliest first; that contact persons are named is known below. The caller has shown that the actor may read the
 * partnership.
 */
export async function listProofs(ctx: Ctx, partnershipId: string): Promise<DutyProof[]> {
  const { contacts } = await loadStart(ctx, partnershipId);
  const proofs = await agreementsDb(ctx.db)
    .selectFrom('dutyProof')
    .select(['id', 'dutyKey', 'organisationId', 'kind', 'happenedOn as on', 'note'])
    .select(['onBehalf', 'channel', 'receivedOn', 'fileId', 'fact', 'subjectId', 'about'])
    .where('partnershipId', '=', partnershipId)
    .orderBy('happenedOn')
    .orderBy('id')
    .execute();
  return [...contactProofs(contacts), ...proofs];
}

/** Contact persons are known below: whoever named one for the year has met that duty since the day of the first. */
function contactProofs(contacts: readonly NamedContact[]): DutyProof[] {
  const first = new Map<string, Date>();
  for (const { organisationId, since, endedAt } of contacts) {
    const known = first.get(organisationId);
    if (endedAt === null && (known === undefined || since < known)) first.set(organisationId, since);
  }
  return [...first].map(([organisationId, since]) => ({
    ...{
      id: organisationId,
      dutyKey: 'contact',
      organisationId,
      kind: 'other',
      on: dayAt(since, homeTimeZone),
      note: '',
    },
    ...{
      fact: 'contact-named',
      subjectId: organisationId,
      about: '',
      onBehalf: false,
      channel: null,
      receivedOn: null,
      fileId: null,
    },
  }));
}

import { amendAgreement } from '../../src/areas/agreements/commands/create.ts';
import { proposeClause } from '../../src/areas/agreements/commands/text.ts';
import { acceptedByAll, anAgreement, signedByAll } from '../../src/areas/agreements/fixtures.ts';
import { loadAgreement, loadSetting } from '../../src/areas/agreements/queries.ts';
import { listPartnershipsOf } from '../../src/areas/partnerships/queries.ts';
import { recordPartnership } from '../../src/areas/partnerships/commands.ts';
import { day } from '../../src/kernel/day.ts';
import type { Ctx } from '../../src/platform/context.ts';

const letter = { channel: 'letter', on: day('2027-02-01'), file: null } as const;

/**
 * Agreements of one authority in every stage that has pages of its own: a draft on which somebody worked, a text that
 * all accepted, one that is signed and in force, and one of which a new version is being drafted.
 */
export async function prepareAgreements(ctx: Ctx, organisationId: string): Promise<void> {
  const [known] = await listPartnershipsOf(ctx, [organisationId]);
  const other = known!.members.find(member => member.organisationId !== organisationId)!.organisationId;
  await changed(ctx, known!.id, organisationId);
  for (const stage of ['accepted', 'signed', 'amended'] as const) {
    const made = await recordPartnership(ctx, {
      callId: known!.callId,
      memberIds: [organisationId, other],
      fields: [],
      confirmedAt: null,
    });
    if (!made.ok) throw new Error('the partnership was refused');
    await agreed(ctx, made.value, stage);
  }
}

async function begin(ctx: Ctx, partnershipId: string): Promise<string> {
  const { officeId, memberIds } = await loadSetting(ctx, partnershipId);
  return anAgreement(ctx, { officeId, memberIds, partnershipId, programmeId: '' }, { languages: ['de', 'en'] });
}

async function changed(ctx: Ctx, partnershipId: string, organisationId: string): Promise<void> {
  const id = await begin(ctx, partnershipId);
  const wording = { title: { de: 'Reisen', en: '' }, body: { de: 'Wir fahren mit der Bahn.', en: '' } };
  const change = { ...wording, clauseId: null, removed: false, note: 'Fehlte noch.', read: '' };
  const proposed = await proposeClause(ctx, id, change, { organisationId, received: letter });
  if (!proposed.ok) throw new Error('the change was refused');
}

type Stage = 'accepted' | 'signed' | 'amended';

async function agreed(ctx: Ctx, partnershipId: string, stage: Stage): Promise<void> {
  const id = await begin(ctx, partnershipId);
  await (stage === 'accepted' ? acceptedByAll : signedByAll)(ctx, id);
  if (stage !== 'amended') return;
  const { startsOn, endsOn, parties } = await loadAgreement(ctx, id);
  const frame = { startsOn, endsOn, languages: ['de', 'en'], leading: 'de', officeSigns: false } as const;
  const acting = { organisationId: parties[0]!.organisationId, received: letter };
  const amended = await amendAgreement(ctx, partnershipId, { ...frame, reason: 'Länger' }, acting);
  if (!amended.ok) throw new Error('the new version was refused');
}

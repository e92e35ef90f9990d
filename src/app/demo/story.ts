import { day } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import { anOrganisation } from '../../areas/organisations/fixtures.ts';
import { recordPartnership } from '../../areas/partnerships/commands.ts';
import { recordBegin } from '../../areas/partnerships/commands/start.ts';
import { loadPlace } from '../../areas/places/queries.ts';
import { aCall } from '../../areas/programmes/fixtures.ts';
import type { Ctx } from '../../platform/context.ts';
import type { DemoOffice } from './office.ts';
import { type StoryMember, type StoryPair, storyPairs } from './stories.ts';

/** The rounds of 2015 and 2016 with the ten pairs that are known by name. */
export async function loadStories(ctx: Ctx, { programme }: DemoOffice): Promise<void> {
  const organisations = new Map<string, string>();
  // Only the closing day of 2016 is handed down; that of 2015 stands for "spring", before the start in summer.
  const closing = { '2015': day('2015-02-27'), '2016': day('2016-02-26') };
  for (const round of ['2015', '2016'] as const) {
    const call = await aCall(ctx, {
      programmeId: programme.id,
      slug: round,
      name: { de: `Regionen-Twinning ${round}`, en: `Region twinning ${round}` },
      state: 'archived',
      lastDay: closing[round],
    });
    for (const pair of storyPairs.filter(candidate => candidate.round === round)) {
      await recordPair(ctx, call.id, pair, organisations);
    }
  }
}

async function recordPair(
  ctx: Ctx,
  callId: string,
  { members, fields, began }: StoryPair,
  organisations: Map<string, string>,
): Promise<void> {
  const ids: string[] = [];
  for (const member of members) ids.push(await organisationOf(ctx, member, organisations));
  const recorded = await recordPartnership(ctx, {
    callId,
    memberIds: ids,
    fields: fields.map(({ label, from, to }) => ({
      label,
      fromId: from === null ? null : ids[from]!,
      toId: to === null ? null : ids[to]!,
    })),
    confirmedAt: null,
  });
  if (!recorded.ok) throw new Broken(`demo pair refused: ${recorded.reasons.map(({ code }) => code).join(', ')}`);
  if (began !== undefined) await recordBegin(ctx, recorded.value, began);
}

/** The authority of a member; each is made once. */
async function organisationOf(ctx: Ctx, member: StoryMember, known: Map<string, string>): Promise<string> {
  const name = 'name' in member ? member.name : (await loadPlace(ctx, member.placeId)).name;
  const found = known.get(name);
  if (found !== undefined) return found;
  const placeId = 'name' in member ? null : member.placeId;
  const id = await anOrganisation(ctx, { name, placeId });
  known.set(name, id);
  return id;
}

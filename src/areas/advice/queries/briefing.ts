import { addDays, day } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import { type Duty, duties } from '../../agreements/model/duties.ts';
import { listProofs } from '../../agreements/queries/duties.ts';
import { listOutcomesOf, type MeetingWithOutcomes } from '../../meetings/queries/minutes.ts';
import type { Organisation } from '../../organisations/model.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import type { NamedContact } from '../../partnerships/model/start.ts';
import { loadStart } from '../../partnerships/queries/start.ts';
import { listFigures, listPlacesById } from '../../places/queries.ts';
import type { Figure, Place } from '../../places/model.ts';
import type { PlanEntry } from '../../plans/model.ts';
import { listEntries } from '../../plans/queries.ts';
import type { Note } from '../model.ts';
import type { PulseAnswer } from '../model/pulse.ts';
import { listNotes } from '../queries.ts';
import { type AdvisedPair, describePairs, type KnownPair } from './pairs.ts';
import { listAnswers } from './pulse.ts';

/** What one takes along to a pair: all that its pages know, on paper. */
export type Briefing = {
  readonly pair: AdvisedPair;
  readonly places: readonly Place[];
  readonly figures: readonly Figure[];
  readonly openDuties: readonly Duty[];
  readonly entries: readonly PlanEntry[];
  /** The last meeting that took place. */
  readonly last: MeetingWithOutcomes | null;
  /** Those named for the pair today. */
  readonly contacts: readonly NamedContact[];
  /** The members, and last the office. */
  readonly organisations: readonly Organisation[];
  /** Only for whoever takes over: notes and answers do not travel. */
  readonly file: { readonly notes: readonly Note[]; readonly answers: readonly PulseAnswer[] } | null;
};

/** What there is to say of these pairs, in their order. The caller has shown that the actor accompanies all of them. */
export async function listBriefings(
  ctx: Ctx,
  known: readonly KnownPair[],
  { whole }: { readonly whole: boolean },
): Promise<Briefing[]> {
  const pairs = new Map((await describePairs(ctx, known)).map(pair => [pair.partnership.id, pair]));
  const briefings: Briefing[] = [];
  for (const { partnership, call } of known) {
    const { id, members } = partnership;
    const placeIds = members.flatMap(({ placeId }) => placeId ?? []);
    const proved = new Set((await listProofs(ctx, id)).map(({ dutyKey }) => dutyKey));
    const held = await listOutcomesOf(ctx, id, { from: day('2000-01-01'), to: addDays(ctx.today, 1) });
    const ids = [...members.map(({ organisationId }) => organisationId), call.programme.officeId];
    const organisations = await listOrganisations(ctx, { ids });
    briefings.push({
      pair: pairs.get(id)!,
      places: await listPlacesById(ctx, placeIds),
      figures: placeIds.length === 0 ? [] : await listFigures(ctx, { levels: [], ids: placeIds }),
      openDuties: duties.filter(({ key }) => !proved.has(key)),
      entries: await listEntries(ctx, id),
      last: held.at(-1) ?? null,
      contacts: (await loadStart(ctx, id)).contacts.filter(({ endedAt }) => endedAt === null),
      organisations: ids.map(one => organisations.find(organisation => organisation.id === one)!),
      file: whole ? { notes: await listNotes(ctx, id), answers: await listAnswers(ctx, id) } : null,
    });
  }
  return briefings;
}

import type { Ctx } from '../../../platform/context.ts';
import type { Meeting } from '../model.ts';
import type { Agenda, TemplateTopic, Topic } from '../model/agenda.ts';
import { usualTopics } from '../rules/agenda.ts';
import { meetingsDb } from '../tables.ts';

/** What is talked about at this meeting. The caller has shown that the actor may read it. */
export async function loadAgenda(
  ctx: Ctx,
  programmeId: string,
  { id, kind, minutes, agendaVersion }: Pick<Meeting, 'id' | 'kind' | 'minutes' | 'agendaVersion'>,
): Promise<Agenda> {
  if (agendaVersion > 0)
    return { topics: await selectTopics(ctx).where('meetingId', '=', id).execute(), isTemplate: false };
  const kept = await findTemplate(ctx, programmeId, kind);
  const topics = kept ?? usualTopics({ kind, minutes }, ctx.language);
  return {
    topics: topics.map(topic => ({ ...topic, id: null, organisationId: null, state: 'open' })),
    isTemplate: true,
  };
}

/** What waits in the store of a pair until a meeting takes it up. The caller has shown that the actor may read it. */
export async function listStored(ctx: Ctx, partnershipId: string): Promise<Topic[]> {
  return selectTopics(ctx).where('partnershipId', '=', partnershipId).where('meetingId', 'is', null).execute();
}

/** What the office has kept for this kind; null where it is the usual one. */
async function findTemplate(
  ctx: Ctx,
  programmeId: string,
  kind: Meeting['kind'],
): Promise<readonly TemplateTopic[] | null> {
  const row = await meetingsDb(ctx.db)
    .selectFrom('agendaTemplate')
    .select('topics')
    .where('programmeId', '=', programmeId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.topics ?? null;
}

function selectTopics(ctx: Ctx) {
  return meetingsDb(ctx.db)
    .selectFrom('meetingTopic')
    .select(['id', 'meetingId', 'title', 'minutes', 'organisationId', 'state'])
    .orderBy('position')
    .orderBy('id');
}

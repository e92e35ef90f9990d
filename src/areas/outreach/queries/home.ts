import { addDays, type Day, dayAt } from '../../../kernel/day.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { ProgrammeEvent } from '../../events/model.ts';
import { listNextEvents } from '../../events/queries.ts';
import type { Project } from '../../networks/model.ts';
import { listProjects } from '../../networks/queries.ts';
import { listPlacesById } from '../../places/queries.ts';
import type { CallTerms, Programme } from '../../programmes/model.ts';
import { type CallOfProgramme, listOpenCalls, listProgrammes } from '../../programmes/queries.ts';
import { defaultTerms } from '../../programmes/rules/default-terms.ts';
import { listNews, type NewsTeaser } from './news.ts';
import { listPublicPairs, type PublicPairs } from './pairs.ts';

/** What the first page shows. */
export type Home = {
  /** The nearest open call that takes expressions of interest, with its last day. */
  readonly open: { readonly call: CallOfProgramme; readonly lastDay: Day } | null;
  readonly pairs: PublicPairs;
  readonly projects: readonly Project[];
  readonly benefits: CallTerms['benefits'];
  readonly events: readonly ProgrammeEvent[];
  readonly news: readonly NewsTeaser[];
};

/** The same number of statements however much there is. */
export async function loadHome(ctx: Ctx): Promise<Home> {
  const open = (await listOpenCalls(ctx)).find(({ programme }) => programme.modules.includes('applications')) ?? null;
  const pairs = await listPublicPairs(ctx);
  const projects = await listProjects(ctx);
  const townIds = projects.flatMap(({ members }) => members.flatMap(({ placeId }) => placeId ?? []));
  const towns = await listPlacesById(ctx, townIds);
  return {
    open: open && { call: open, lastDay: lastDayOf(open) },
    pairs: { ...pairs, places: new Map([...pairs.places, ...towns.map(place => [place.id, place] as const)]) },
    projects,
    benefits: (open ?? pairs.calls[0])?.terms.benefits ?? defaultTerms.benefits,
    events: await listNextEvents(ctx, 3),
    news: (await listNews(ctx, ctx.language, { limit: 3 })).news,
  };
}

/** The last day on which one is in time: the deadline is the first moment of the day after. */
export function lastDayOf({ deadlineAt, terms }: CallOfProgramme): Day {
  return addDays(dayAt(deadlineAt, terms.timeZone), -1);
}

/** The programme behind the first door: pairs of regions; of several the one that was there first by name. */
export async function findRegionProgramme(ctx: Ctx): Promise<Programme | null> {
  return (await listProgrammes(ctx)).find(({ format }) => format === 'region') ?? null;
}

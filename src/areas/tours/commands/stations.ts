import { done, type Outcome } from '../../../kernel/verdict.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { Acting } from '../../partnerships/commands/acting.ts';
import type { StationContent } from '../model.ts';
import { listStations } from '../queries.ts';
import { mayKeepStation, type StationRefusal } from '../rules.ts';
import { toursDb } from '../tables.ts';
import { asRead, type ChangeRefusal, type Read, type TourOf, workOnTour, writeAct } from './acting.ts';

/** Puts a station into the programme. Answers its id. */
export async function addStation(
  ctx: Ctx,
  tour: TourOf,
  content: StationContent,
  acting: Acting,
): Promise<Outcome<string, StationRefusal | ChangeRefusal>> {
  return workOnTour<string, StationRefusal>(ctx, tour, acting, async (tx, permitted) => {
    const allowed = mayKeepStation(content);
    if (!allowed.ok) return allowed;
    const id = tx.newId();
    await toursDb(tx.db)
      .insertInto('tourStation')
      .values({ id, ...tour, ...rowOf(content), version: 1 })
      .execute();
    await writeAct(tx, permitted, { kind: 'station-added', subjectId: id, about: content.title });
    return done(id);
  });
}

/** Changes a station that was read in this version, its questions and answers too. */
export async function changeStation(
  ctx: Ctx,
  tour: TourOf,
  read: Read,
  content: StationContent,
  acting: Acting,
): Promise<Outcome<string, StationRefusal | ChangeRefusal>> {
  return workOnTour<string, StationRefusal | 'changed-meanwhile'>(ctx, tour, acting, async (tx, permitted) => {
    const station = asRead(await listStations(tx, tour.meetingId), read);
    if (!station.ok) return station;
    const allowed = mayKeepStation(content);
    if (!allowed.ok) return allowed;
    const { id, version } = station.value;
    const change = { ...rowOf(content), version: version + 1 };
    await toursDb(tx.db).updateTable('tourStation').set(change).where('id', '=', id).execute();
    await writeAct(tx, permitted, { kind: 'station-changed', subjectId: id, about: content.title });
    return done(id);
  });
}

/** Takes a station out of the programme. */
export async function removeStation(
  ctx: Ctx,
  tour: TourOf,
  read: Read,
  acting: Acting,
): Promise<Outcome<string, ChangeRefusal>> {
  return workOnTour<string, 'changed-meanwhile'>(ctx, tour, acting, async (tx, permitted) => {
    const station = asRead(await listStations(tx, tour.meetingId), read);
    if (!station.ok) return station;
    const { id, title } = station.value;
    await toursDb(tx.db).deleteFrom('tourStation').where('id', '=', id).execute();
    await writeAct(tx, permitted, { kind: 'station-removed', subjectId: id, about: title });
    return done(id);
  });
}

function rowOf({ questions, ...content }: StationContent) {
  return { ...content, questions: JSON.stringify(questions) };
}

import type { Speaker } from '../../../design/acting-fields.tsx';
import type { Answers } from '../../../design/answers.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Outcome, Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Acting } from '../../partnerships/commands/acting.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { speakersIn } from '../../plans/policy.ts';
import { loadPlanSetting, type PlanSetting } from '../../plans/queries.ts';
import type { Read, TourOf } from '../commands/acting.ts';
import { loadTour, type Tour } from '../queries.ts';
import { sayRefusals } from '../views/words.ts';

export type Typed = Readonly<Record<string, string>>;

/** A tour with its pair, and for whom the reader works on it. */
export type Known = { readonly setting: PlanSetting; readonly tour: Tour; readonly speakers: readonly Speaker[] };

/** Pair and meeting of the address, for whoever may read them. @throws NotFound, also for a meeting of another kind */
export async function knownOf({ ctx, params }: Visit): Promise<Known> {
  const setting = await loadPlanSetting(ctx, params.partnership!);
  const tour = await loadTour(ctx, setting.partnership.id, params.meeting!);
  return { setting, tour, speakers: speakersIn(ctx.actor, setting) };
}

/** The same for whoever works on the programme. @throws NotFound, Forbidden for mere readers */
export async function knownToWorkOn(visit: Visit): Promise<Known> {
  const known = await knownOf(visit);
  if (known.speakers.length === 0) throw new Forbidden('tour');
  return known;
}

export function tourOf({ setting, tour }: Known): TourOf {
  return { partnershipId: setting.partnership.id, meetingId: tour.meeting.id };
}

/** The row of this id in the version that the form carries. */
export function readOf(visit: Visit, id: string): Read {
  return { id, version: Number(visit.fields.text('version')) };
}

export function actingOf(visit: Visit, { speakers }: Pick<Known, 'speakers'>): Outcome<Acting> {
  return readActing(visit, speakers, actingInput);
}

/** A single press needs no question: it is made for the first organisation for which the reader works. */
export function actingAtOnce({ speakers }: Pick<Known, 'speakers'>): Acting {
  return { organisationId: speakers.find(({ own }) => own)!.organisationId, received: null };
}

/** What was typed in these inputs, and for whom. */
export function typedIn(visit: Visit, names: readonly string[]): Typed {
  return Object.fromEntries(
    [...names, 'organisationId', 'channel', 'receivedOn'].map(name => [name, visit.fields.text(name)]),
  );
}

export function answersOf(visit: Visit, values: Typed, reasons: readonly Reason[]): Answers {
  return { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
}

/** Why what was typed has no shape; all of it at once. */
export function reasonsOf(...reads: readonly Outcome<unknown>[]): Reason[] {
  return reads.flatMap(read => (read.ok ? [] : read.reasons));
}

export function isLate(reasons: readonly Reason[]): boolean {
  return reasons.some(({ code }) => code === 'changed-meanwhile');
}

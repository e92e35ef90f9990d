import { day, dayAt } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import { moveMeeting } from './commands/acting.ts';
import { recordOutcome, type TypedOutcome } from './commands/minutes.ts';
import { type NewMeeting, planMeetings } from './commands/plan.ts';
import { loadMeeting } from './queries.ts';

/** A meeting or a series, planned by the first member. Answers the ids in the order of the days. */
export async function aMeeting(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly memberIds: readonly string[] },
  content: Partial<NewMeeting> = {},
): Promise<string[]> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  const whole: NewMeeting = {
    ...({ kind: 'jour-fixe', title: '', day: day('2027-03-09'), time: '10:00', zone: 'Europe/Berlin' } as const),
    ...{ minutes: 60, place: '', link: 'https://treffen.example/raum', rule: null },
    ...content,
  };
  const made = await planMeetings(system, pair.partnershipId, whole, {
    organisationId: pair.memberIds[0]!,
    received: null,
  });
  if (!made.ok) throw new Broken(`the meeting was refused: ${made.reasons.map(({ code }) => code).join()}`);
  return made.value;
}

/**
 * A meeting that took place on a day before today, with what it came to; nobody gets a mail. Answers its id and those of
 * the outcomes.
 */
export async function aHeldMeeting(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly memberIds: readonly string[] },
  content: Partial<NewMeeting> & Pick<NewMeeting, 'day'>,
  outcomes: readonly Partial<TypedOutcome>[] = [],
): Promise<{ id: string; outcomeIds: string[] }> {
  const actor: Ctx['actor'] = { kind: 'system', job: 'fixtures' };
  const at = (hours: number): Ctx => {
    const now = new Date(Date.parse(`${content.day}T00:00:00Z`) + hours * 3_600_000);
    return { ...ctx, actor, now, today: dayAt(now, homeTimeZone) };
  };
  const acting = { organisationId: pair.memberIds[0]!, received: null };
  const [id] = await aMeeting(at(1), pair, content);
  const { meeting } = await loadMeeting(at(1), pair.partnershipId, id!);
  await moveMeeting(at(1), meeting, 'scheduled');
  const outcomeIds: string[] = [];
  for (const outcome of outcomes) {
    const whole: TypedOutcome = {
      ...({
        id: ctx.newId(),
        kind: 'decision',
        text: 'Wir machen es so',
        organisationId: null,
        responsible: '',
      } as const),
      ...{ dueOn: null, topic: '', note: '', ...outcome },
    };
    const made = await recordOutcome(at(22), pair.partnershipId, id!, whole, acting);
    if (!made.ok) throw new Broken(`the outcome was refused: ${made.reasons.map(({ code }) => code).join()}`);
    outcomeIds.push(made.value);
  }
  return { id: id!, outcomeIds };
}

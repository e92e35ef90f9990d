import { day } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import { type NewMeeting, planMeetings } from './commands/plan.ts';

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

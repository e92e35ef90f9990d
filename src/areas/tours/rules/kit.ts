import type { Meeting } from '../../meetings/model.ts';
import type { FormatsVersion } from '../../partnerships/model/start.ts';
import type { KitStep } from '../model/kit.ts';

/** The agreement owes one workshop where the formats say nothing of workshops. */
const owed = 1;

/** How many workshops were agreed: in the formats that all members have accepted, else the one of the agreement. */
export function agreedWorkshops(formats: FormatsVersion | null, memberIds: readonly string[]): number {
  const isAgreed = formats !== null && memberIds.every(id => formats.acceptedBy.includes(id));
  return (isAgreed ? formats.workshops : null) ?? owed;
}

/** Whether it took place, so that one may say who supported it. */
export function hasTakenPlace({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'held' || state === 'documented';
}

/** When each step begins, by the clocks of the meeting: `10:00`. */
export function timesOf(begins: string, steps: readonly Pick<KitStep, 'minutes'>[]): string[] {
  const [hours, minutes] = begins.split(':').map(Number) as [number, number];
  let at = hours * 60 + minutes;
  return steps.map(step => {
    const time = `${String(Math.floor(at / 60) % 24).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
    at += step.minutes;
    return time;
  });
}

export function minutesOf(steps: readonly Pick<KitStep, 'minutes'>[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

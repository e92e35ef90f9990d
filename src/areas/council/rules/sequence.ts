import { addWorkingDays, isWorkingDay } from '../../../algorithms/calendar/working-days.ts';
import { type LandKey, laenderKeys } from '../../../algorithms/calendar/holiday-rules.ts';
import { addDays, type Day } from '../../../kernel/day.ts';
import type { Consultation, Lead } from '../model.ts';

/**
 * The last day on which a body still takes a paper for a sitting: so many days before, the day of the sitting not
 * counted. Calendar days that end on a day without work lead back to the working day before. `land` by its two digits,
 * null for what all Länder have in common.
 */
function submissionDay(sitting: Day, lead: Lead, land: string | null): Day {
  const key = landKey(land);
  if (lead.unit === 'working') return addWorkingDays(sitting, -lead.days, key) as Day;
  const counted = addDays(sitting, -lead.days);
  return isWorkingDay(counted, key) ? counted : (addWorkingDays(counted, -1, key) as Day);
}

function landKey(land: string | null): LandKey | null {
  return laenderKeys.find(key => key === land) ?? null;
}

export type SequenceStep = {
  readonly consultation: Consultation;
  /** Null where the day of the sitting or the lead of the body is not known. */
  readonly submitBy: Day | null;
  /** The sitting lies before that of the body before it. */
  readonly outOfOrder: boolean;
};

/** The bodies of a paper in their order, each with the day by which it wants the paper. */
export function stepsOf(consultations: readonly Consultation[], land: string | null): SequenceStep[] {
  return consultations.map((consultation, index) => {
    const { sitting, body } = consultation;
    const before = consultations.slice(0, index).flatMap(({ sitting: earlier }) => earlier?.day ?? []);
    return {
      consultation,
      submitBy: sitting === null || body.lead === null ? null : submissionDay(sitting.day, body.lead, land),
      outOfOrder: sitting !== null && before.some(day => day > sitting.day),
    };
  });
}

/** The body that comes next: the first without a result. */
export function nextStep(steps: readonly SequenceStep[]): SequenceStep | null {
  return steps.find(({ consultation }) => consultation.result === null) ?? null;
}

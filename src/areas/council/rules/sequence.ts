import { addWorkingDays, isWorkingDay } from '../../../algorithms/calendar/working-days.ts';
import { countryKeys } from '../../../algorithms/calendar/country-rules.ts';
import { type HolidayPlace, laenderKeys } from '../../../algorithms/calendar/holiday-rules.ts';
import { firstYearIn } from '../../../algorithms/calendar/holidays.ts';
import { addDays, type Day } from '../../../kernel/day.ts';
import type { Consultation, Lead } from '../model.ts';

/**
 * The last day on which a body still takes a paper for a sitting: so many days before, the day of the sitting not
 * counted. Calendar days that end on a day without work lead back to the working day before. Null for a sitting so long ago
 * that nobody knows the holidays.
 */
function submissionDay(sitting: Day, lead: Lead, place: SittingPlace): Day | null {
  const key = holidayPlace(place);
  if (Number(sitting.slice(0, 4)) <= firstYearIn(key) + 1) return null;
  if (lead.unit === 'working') return addWorkingDays(sitting, -lead.days, key) as Day;
  const counted = addDays(sitting, -lead.days);
  return isWorkingDay(counted, key) ? counted : (addWorkingDays(counted, -1, key) as Day);
}

/** Where the bodies of an authority sit: its country and, in Germany, the two digits of its Land. */
export type SittingPlace = { readonly country: string; readonly land: string | null } | null;

/** Whose holidays count; null for what all Länder have in common, where nothing better is known. */
export function holidayPlace(place: SittingPlace): HolidayPlace | null {
  if (place === null) return null;
  if (place.country !== 'DE') return countryKeys.find(key => key === place.country) ?? null;
  return laenderKeys.find(key => key === place.land) ?? null;
}

/** Whether the holidays of the place are known, those of a country beside Germany. */
export function knowsHolidays(place: SittingPlace): boolean {
  return place === null || place.country === 'DE' || holidayPlace(place) !== null;
}

export type SequenceStep = {
  readonly consultation: Consultation;
  /** Null where the day of the sitting or the lead of the body is not known. */
  readonly submitBy: Day | null;
  /** The sitting lies before that of the body before it. */
  readonly outOfOrder: boolean;
};

/** The bodies of a paper in their order, each with the day by which it wants the paper. */
export function stepsOf(consultations: readonly Consultation[], place: SittingPlace): SequenceStep[] {
  return consultations.map((consultation, index) => {
    const { sitting, body } = consultation;
    const before = consultations.slice(0, index).flatMap(({ sitting: earlier }) => earlier?.day ?? []);
    return {
      consultation,
      submitBy: sitting === null || body.lead === null ? null : submissionDay(sitting.day, body.lead, place),
      outOfOrder: sitting !== null && before.some(day => day > sitting.day),
    };
  });
}

/** The body that comes next: the first without a result. */
export function nextStep(steps: readonly SequenceStep[]): SequenceStep | null {
  return steps.find(({ consultation }) => consultation.result === null) ?? null;
}

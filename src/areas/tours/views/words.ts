import type { Speaker } from '../../../design/acting-fields.tsx';
import type { FormError } from '../../../design/form.tsx';
import { formatNumber } from '../../../design/format.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { sayReasons } from '../../../platform/web/shape.ts';
import type { kindsWithProgramme, Meeting } from '../../meetings/model.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Leg } from '../model.ts';
import type { TravelFactors } from '../model/factors.ts';
import { travelOf } from '../rules/travel.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { de as contactsDe } from './contacts.de.ts';
import { en as contactsEn } from './contacts.en.ts';
import { de as kitDe } from './kit.de.ts';
import { en as kitEn } from './kit.en.ts';
import { de as peopleDe } from './people.de.ts';
import { en as peopleEn } from './people.en.ts';

export const textsIn = (language: Language) => inLanguage<typeof de | typeof en>(language, { de, en });

export const peopleTexts = (language: Language) =>
  inLanguage<typeof peopleDe | typeof peopleEn>(language, { de: peopleDe, en: peopleEn });

export const kitTexts = (language: Language) =>
  inLanguage<typeof kitDe | typeof kitEn>(language, { de: kitDe, en: kitEn });

export const contactTexts = (language: Language) =>
  inLanguage<typeof contactsDe | typeof contactsEn>(language, { de: contactsDe, en: contactsEn });

/** Proof against forged forms, and the key by which a form is taken once. */
export function proofOf(visit: Visit): Readonly<Record<string, string>> {
  return { _csrf: visit.csrf, _key: visit.ctx.newId() };
}

/** Why something was refused, in the words of the page. */
export function sayRefusals(language: Language, reasons: readonly Reason[]): FormError[] {
  return sayReasons(reasons, textsIn(language).refusals);
}

/** "A – B", as the pair is called above its pages. */
export function pairOf({ members }: PlanSetting['partnership']): string {
  return members.map(({ name }) => name).join(' – ');
}

/** "Study Tour: Energie sparen". */
export function nameOf(language: Language, { kind, title }: Pick<Meeting, 'kind' | 'title'>): string {
  const name = textsIn(language).kinds[kind as (typeof kindsWithProgramme)[number]];
  return title === '' ? name : `${name}: ${title}`;
}

/** Who did something: a member or the office. */
export function whoOf(
  { partnership, officeId, officeName }: Pick<PlanSetting, 'partnership' | 'officeId' | 'officeName'>,
  id: string,
): string {
  if (id === officeId) return officeName;
  return partnership.members.find(({ organisationId }) => organisationId === id)?.name ?? '';
}

/** Kilograms as an estimate is said: whole ones, tenths below ten. */
export function sayKilograms(language: Language, kilograms: number): string {
  return formatNumber(language, kilograms, kilograms < 10 ? 1 : 0);
}

/** What all journeys come to beside the car; where all go by car, beside the train. The difference is that of what is read. */
export function sayTravel(language: Language, legs: readonly Leg[], factors: TravelFactors): string {
  const t = textsIn(language);
  const { kilograms, byCar, byRail } = travelOf(legs, factors);
  const digits = Math.max(kilograms, byCar) < 10 ? 1 : 0;
  const [own, car, rail] = [kilograms, byCar, byRail].map(value => Number(value.toFixed(digits)));
  const say = (value: number) => formatNumber(language, value, digits);
  if (legs.every(({ mode }) => mode === 'car')) {
    return t.allByCar({ kilograms: say(own!), rail: say(rail!), less: say(own! - rail!) });
  }
  return t.all({ kilograms: say(own!), car: say(car!), less: say(car! - own!) });
}

/** Cents as they are typed, whole euros without decimals; '' where nobody said. */
export function typedEuros(cents: number | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2).replace('.', ',').replace(',00', '');
}

/** Members and office, as somebody may come for them or do something. */
export function partiesIn({ partnership, officeId, officeName }: PlanSetting): { id: string; name: string }[] {
  const members = partnership.members.map(({ organisationId, name }) => ({ id: organisationId, name }));
  return [...members, { id: officeId, name: officeName }];
}

/** The first organisation for which the reader acts by right; '' for mere readers. */
export function ownOf(speakers: readonly Speaker[]): string {
  return speakers.find(({ own }) => own)?.organisationId ?? '';
}

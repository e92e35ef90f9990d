import { z } from 'zod';
import { addDays, type Day, dayAt, endOfDay, findDay } from '../../kernel/day.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { type Call, type CallRules, type CallTerms, modules, type Programme } from './model.ts';
import { genders, ordinaryWords, type Word, type WordKey, wordKeys } from './model/words.ts';
import { barriers, hasBarrier, withBarriers } from './rules/barriers.ts';
import { isTimeZone } from './rules/terms.ts';
import { isSameWord } from './rules/words.ts';

/** A line and a text as they are typed; '' where nothing was said. */
export const line = z.string().trim().max(300, 'too-long');
export const long = z.string().trim().max(4000, 'too-long');
const day = z
  .string()
  .refine(text => findDay(text) !== null, 'day-wrong')
  .transform(text => text as Day);
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/, 'whole-number')
    .transform(Number)
    .refine(number => number >= least && number <= most, 'out-of-range');
const optionalWhole = (most: number) =>
  z
    .string()
    .regex(/^\d{0,7}$/, 'whole-number')
    .transform(text => (text === '' ? null : Number(text)))
    .refine(number => number === null || (number >= 1 && number <= most), 'out-of-range');
const amount = z
  .string()
  .transform(text => findCents(text))
  .refine(cents => cents !== null, 'amount-wrong')
  .transform(cents => cents!);
/** A day that may be left open. */
export const optionalDay = z
  .string()
  .refine(text => text === '' || findDay(text) !== null, 'day-wrong')
  .transform(findDay);
/** An amount that may be left open; null is not 0. */
export const optionalAmount = z
  .string()
  .refine(text => text.trim() === '' || findCents(text) !== null, 'amount-wrong')
  .transform(findCents);

/**
 * What the office types about a call. Texts stand in one input for each language, lists in one line each; weights are
 * percent. Whether it is enough to be published is asked later, so that a draft can always be saved.
 */
export const callInput = z.object({
  'name-de': line.min(1, 'name-missing'),
  'name-en': line,
  'about-de': long,
  'about-en': long,
  'who-de': long,
  'who-en': long,
  timeZone: line.refine(isTimeZone, 'time-zone'),
  opens: day,
  deadline: day,
  places: whole(0, 10_000),
  fields: z.array(z.string()),
  rate: whole(0, 100),
  cap: amount,
  'eligible-de': long,
  'eligible-en': long,
  'payment-de': long,
  'payment-en': long,
  'credit-de': long,
  'credit-en': long,
  source: line,
  hours: whole(0, 744),
  trips: whole(0, 365),
  'decisions-de': long,
  'decisions-en': long,
  'advising-de': long,
  'advising-en': long,
  'adopting-de': long,
  'adopting-en': long,
  'exampleAdvising-de': long,
  'exampleAdvising-en': long,
  'exampleAdopting-de': long,
  'exampleAdopting-en': long,
  consentDays: whole(0, 365),
  mode: z.enum(['open', 'two-sided'], 'mode-missing'),
  alpha: whole(0, 100),
  beta: whole(0, 100),
  gamma: whole(0, 100),
  barriers: z.array(z.string()),
  minDistanceKm: optionalWhole(20_000),
  maxTravelHours: optionalWhole(200),
});
export type CallInput = z.output<typeof callInput>;
/** What stands in the inputs of a call, typed or filled in. */
export type CallInputs = {
  readonly [K in keyof CallInput]: K extends 'fields' | 'barriers' ? readonly string[] : string;
};

/** The draft that was meant. Rules for which the form has no input stay as they were in `base`. */
export function draftOf(input: CallInput, base: CallTerms): Pick<Call, 'name' | 'opensAt' | 'deadlineAt' | 'terms'> {
  const text = (name: TextName): Text => ({ de: input[`${name}-de`], en: input[`${name}-en`] });
  return {
    name: text('name'),
    opensAt: endOfDay(addDays(input.opens, -1), input.timeZone),
    deadlineAt: endOfDay(input.deadline, input.timeZone),
    terms: {
      timeZone: input.timeZone,
      about: text('about'),
      who: text('who'),
      places: input.places,
      fields: input.fields,
      funding: {
        ratePercent: input.rate,
        capCents: input.cap,
        eligible: text('eligible'),
        payment: text('payment'),
        creditLine: text('credit'),
        source: input.source,
      },
      workload: { hoursPerMonth: input.hours, trips: input.trips, decisions: text('decisions') },
      benefits: {
        advising: zipped(input['advising-de'], input['advising-en']),
        adopting: zipped(input['adopting-de'], input['adopting-en']),
        examples: { advising: text('exampleAdvising'), adopting: text('exampleAdopting') },
      },
      consentDays: input.consentDays,
      rules: rulesOf(input, base.rules),
    },
  };
}

type TextName =
  'name' | 'about' | 'who' | 'eligible' | 'payment' | 'credit' | 'decisions' | 'exampleAdvising' | 'exampleAdopting';

function rulesOf(input: CallInput, base: CallRules): CallRules {
  const { minDistanceKm: _km, maxTravelHours: _hours, ...rest } = withBarriers(base, input.barriers);
  const shown = percents(base);
  const same = input.alpha === shown.alpha && input.beta === shown.beta && input.gamma === shown.gamma;
  return {
    ...rest,
    mode: input.mode,
    ...(same ? {} : { weights: { alpha: input.alpha / 100, beta: input.beta / 100, gamma: input.gamma / 100 } }),
    ...(input.minDistanceKm === null ? {} : { minDistanceKm: input.minDistanceKm }),
    ...(input.maxTravelHours === null ? {} : { maxTravelHours: input.maxTravelHours }),
  };
}

/** What the inputs show for a call. */
export function inputsOf(call: Pick<Call, 'name' | 'opensAt' | 'deadlineAt' | 'terms'>): CallInputs {
  const { name, terms } = call;
  const { funding, workload, benefits, rules } = terms;
  const lines = (texts: readonly Text[], language: 'de' | 'en'): string => texts.map(text => text[language]).join('\n');
  const { alpha, beta, gamma } = percents(rules);
  return {
    ...both('name', name),
    ...both('about', terms.about),
    ...both('who', terms.who),
    timeZone: terms.timeZone,
    opens: dayAt(call.opensAt, terms.timeZone),
    deadline: dayAt(new Date(call.deadlineAt.getTime() - 1), terms.timeZone),
    places: String(terms.places),
    fields: terms.fields,
    rate: String(funding.ratePercent),
    cap: (funding.capCents / 100).toFixed(2).replace('.', ',').replace(',00', ''),
    ...both('eligible', funding.eligible),
    ...both('payment', funding.payment),
    ...both('credit', funding.creditLine),
    source: funding.source,
    hours: String(workload.hoursPerMonth),
    trips: String(workload.trips),
    ...both('decisions', workload.decisions),
    ...both('advising', { de: lines(benefits.advising, 'de'), en: lines(benefits.advising, 'en') }),
    ...both('adopting', { de: lines(benefits.adopting, 'de'), en: lines(benefits.adopting, 'en') }),
    ...both('exampleAdvising', benefits.examples.advising),
    ...both('exampleAdopting', benefits.examples.adopting),
    consentDays: String(terms.consentDays),
    mode: rules.mode,
    alpha: String(alpha),
    beta: String(beta),
    gamma: String(gamma),
    barriers: barriers.filter(barrier => hasBarrier(rules, barrier)),
    minDistanceKm: String(rules.minDistanceKm ?? ''),
    maxTravelHours: String(rules.maxTravelHours ?? ''),
  };
}

function both<Name extends string>(name: Name, text: Text): Record<`${Name}-de` | `${Name}-en`, string> {
  return { [`${name}-de`]: text.de, [`${name}-en`]: text.en } as Record<`${Name}-de` | `${Name}-en`, string>;
}

function percents(rules: CallRules): { alpha: number; beta: number; gamma: number } {
  const { alpha, beta, gamma } = rules.weights ?? { alpha: 0.5, beta: 0.35, gamma: 0.15 };
  const sum = alpha + beta + gamma;
  const percent = (weight: number): number => Math.round((100 * weight) / sum);
  return { alpha: percent(alpha), beta: percent(beta), gamma: percent(gamma) };
}

function zipped(german: string, english: string): Text[] {
  const lines = (text: string): string[] => text.split('\n').flatMap(one => one.trim() || []);
  const [de, en] = [lines(german), lines(english)];
  return Array.from({ length: Math.max(de.length, en.length) }, (_, i) => ({ de: de[i] ?? '', en: en[i] ?? '' }));
}

/**
 * An amount in euros as it is typed in either language: `1400`, `1.400`, `1,400.50`, `1.400,50`. A point or comma
 * before exactly three digits separates thousands. Null for anything else.
 */
function findCents(text: string): number | null {
  const match = /^(\d{1,3}(?:[.,\u202f ]?\d{3})*|\d+)(?:[.,](\d{1,2}))?\s*€?$/.exec(text.trim());
  if (!match) return null;
  const cents = Number(match[1]!.replace(/\D/g, '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(cents) ? cents : null;
}

export const newCallInput = z.object({
  programme: z.string().min(1, 'programme-missing'),
  'name-de': line.min(1, 'name-missing'),
  'name-en': line.min(1, 'name-missing'),
  from: z.string(),
});

export const newProgrammeInput = z.object({
  'name-de': line.min(1, 'name-missing'),
  'name-en': line.min(1, 'name-missing'),
  format: z.enum(['region', 'measure', 'network'], 'format-missing'),
  modules: z.array(z.enum(modules, 'module-unknown')),
});

type WordForm = `${'one' | 'many'}-${Language}`;
const wordForms: readonly WordForm[] = ['one-de', 'many-de', 'one-en', 'many-en'];
type WordInput = `${WordKey}-${WordForm}`;
const wordInputs = wordKeys.flatMap(key => wordForms.map((form): WordInput => `${key}-${form}`));

/** What the office types about its programme. The four forms of a word stand together, or are all left empty. */
export const programmeInput = newProgrammeInput
  .omit({ format: true })
  .extend({
    ...(Object.fromEntries(wordInputs.map(name => [name, line])) as Record<WordInput, typeof line>),
    gender: z.enum(genders, 'gender-missing'),
  })
  .superRefine((input, context) => {
    for (const key of wordKeys) {
      const forms = wordForms.map((form): WordInput => `${key}-${form}`);
      const empty = forms.filter(name => input[name] === '');
      if (empty.length === forms.length) continue;
      for (const name of empty) context.addIssue({ code: 'custom', message: 'word-incomplete', path: [name] });
    }
  });
export type ProgrammeInput = z.output<typeof programmeInput>;
/** What stands in the inputs of a programme, typed or filled in. */
export type ProgrammeInputs = {
  readonly [K in keyof ProgrammeInput]: K extends 'modules' ? readonly string[] : string;
};
/** Names of the inputs that hold one text. */
export const programmeTexts = ['name-de', 'name-en', 'gender', ...wordInputs] as const;

/** The change that was meant. A word left empty, or written as it was anyway, is the ordinary one. */
export function changeOf(input: ProgrammeInput): Pick<Programme, 'name' | 'modules' | 'terms'> {
  const words = wordKeys.flatMap(key => {
    const text = (form: 'one' | 'many'): Text => ({ de: input[`${key}-${form}-de`], en: input[`${key}-${form}-en`] });
    const gender = ordinaryWords[key].gender === undefined ? {} : { gender: input.gender };
    const word: Word = { one: text('one'), many: text('many'), ...gender };
    return word.one.de === '' || isSameWord(word, ordinaryWords[key]) ? [] : [[key, word] as const];
  });
  return {
    name: { de: input['name-de'], en: input['name-en'] },
    modules: input.modules,
    terms: Object.fromEntries(words),
  };
}

/** What the inputs show for a programme. */
export function programmeInputsOf({ name, modules, terms }: Pick<Programme, 'name' | 'modules' | 'terms'>) {
  const words = wordKeys.flatMap(key => {
    const { one, many } = terms[key] ?? ordinaryWords[key];
    return Object.entries({ ...both(`${key}-one`, one), ...both(`${key}-many`, many) });
  });
  const { gender = 'f' } = terms.application ?? ordinaryWords.application;
  return { ...both('name', name), modules, gender, ...Object.fromEntries(words) } as ProgrammeInputs;
}

export const extensionInput = z.object({ deadline: day, reason: long.min(1, 'reason-missing') });
export const reasonInput = z.object({ reason: long.min(1, 'reason-missing') });

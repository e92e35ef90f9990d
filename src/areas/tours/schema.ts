import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { optionalAmount } from '../programmes/schema.ts';
import { travelModes } from './model/factors.ts';
import { soughtKinds } from './model/contacts.ts';
import { mostSteps } from './model/kit.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const aDay = z
  .string()
  .transform(text => findDay(text) ?? null)
  .refine(day => day !== null, 'day-invalid')
  .transform(day => day!);
const maybeADay = z
  .string()
  .transform((text, context) =>
    text === '' ? null : (findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER)),
  );
const aTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-invalid');
const wholeNumber = (most: number, code: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, code)
    .transform(Number)
    .refine(count => count >= 1 && count <= most, code);

/** Inputs of a station in the order of the form, and those of each of its questions. */
export const stationNames = ['title', 'day', 'starts', 'ends', 'place', 'host', 'hostFunction', 'seen'] as const;
export const questionNames = ['question', 'answer'] as const;
export const participantNames = ['name', 'jobTitle', 'partyId', 'diet', 'access', 'photosAgreedOn'] as const;
export const followUpNames = ['title', 'partyId', 'dueOn'] as const;
export const stepNames = ['title', 'minutes', 'method', 'material'] as const;
export const askNames = ['sought', 'topic', 'why', 'neededBy'] as const;
export const foundNames = ['name', 'jobTitle', 'note'] as const;
export const outcomeNames = ['state', 'outcome'] as const;
export const legNames = ['travellerId', 'mode', 'route', 'kilometres', 'people', 'cents'] as const;

/** A station of the programme, as it is typed. */
export const stationInput = z.object({
  title: line(200).refine(title => title !== '', 'title-missing'),
  day: aDay,
  starts: aTime,
  ends: aTime,
  place: line(300),
  host: line(200),
  hostFunction: line(200),
  seen: line(4000),
  questions: z.array(z.object({ question: line(500), answer: line(4000) })).max(12, 'too-many'),
});

/** How people of a member travel, as it is typed; the cost in euros. */
export const legInput = z.object({
  travellerId: z.string().min(1, 'traveller-missing'),
  mode: z.enum(travelModes, 'mode-missing'),
  route: line(200),
  kilometres: wholeNumber(10000, 'kilometres-invalid'),
  people: wholeNumber(200, 'people-invalid'),
  cents: optionalAmount,
});

/** Somebody who takes part, as it is typed; boxes that were ticked. */
export const participantInput = z
  .object({
    name: line(200).refine(name => name !== '', 'name-missing'),
    jobTitle: line(200),
    partyId: z.string().min(1, 'member-missing'),
    diet: line(300),
    access: line(300),
    needsAgreed: z.string(),
    photos: z.string(),
    photosAgreedOn: maybeADay,
  })
  .refine(({ photos, photosAgreedOn }) => photos === '' || photosAgreedOn !== null, {
    message: 'photos-day-missing',
    path: ['photosAgreedOn'],
  })
  .transform(({ needsAgreed, photos, photosAgreedOn, ...content }) => ({
    ...content,
    needsAgreed: needsAgreed !== '',
    photosAgreedOn: photos === '' ? null : photosAgreedOn,
  }));

/** What follows from a tour, as it is typed; '' is for all together. */
export const followUpInput = z.object({
  title: line(200).refine(title => title !== '', 'follow-up-missing'),
  partyId: z.string().transform(text => (text === '' ? null : text)),
  dueOn: maybeADay,
});

/** How a workshop is run, as it is typed. */
export const kitInput = z.object({
  goal: line(2000),
  steps: z
    .array(
      z.object({
        title: line(200).refine(title => title !== '', 'step-missing'),
        minutes: wholeNumber(600, 'step-minutes-invalid'),
        method: line(1000),
        material: line(500),
      }),
    )
    .max(mostSteps, 'too-many-steps'),
  result: line(4000),
});

/** Whom a member looks for, as it is typed. */
export const askInput = z.object({
  sought: z.enum(soughtKinds, 'sought-missing'),
  topic: line(200).refine(topic => topic !== '', 'topic-missing'),
  why: line(2000).refine(why => why !== '', 'why-missing'),
  neededBy: maybeADay,
});

/** Whom the office found. */
export const foundInput = z.object({
  name: line(200).refine(name => name !== '', 'found-missing'),
  jobTitle: line(200),
  note: line(2000),
});

/** What came of it. */
export const outcomeInput = z.object({
  state: z.enum(['met', 'no-result'], 'outcome-state-missing'),
  outcome: line(2000).refine(outcome => outcome !== '', 'outcome-missing'),
});

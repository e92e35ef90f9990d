import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { optionalAmount } from '../programmes/schema.ts';
import { travelModes } from './model/factors.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const aDay = z
  .string()
  .transform(text => findDay(text) ?? null)
  .refine(day => day !== null, 'day-invalid')
  .transform(day => day!);
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

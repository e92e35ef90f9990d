import { z } from 'zod';
import { findDay } from '../../kernel/day.ts';
import { onBehalfInput } from '../applications/schema.ts';
import { frequencies, talkKinds, visitKinds, weekdays } from './model/start.ts';
import { changes } from './rules/change.ts';

const line = (longest: number) => z.string().trim().max(longest, 'too-long').default('');
const day = z
  .string()
  .transform(
    (text, context) => findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER),
  );

/** Until when a signal is set aside, and why. */
export const setAsideInput = z.object({ until: day, reason: line(500) });

/** For which member somebody acts. */
const ownActing = z.object({ organisationId: z.string().min(1, 'party-missing') });

const { receivedOn, channel } = onBehalfInput.shape;

/** The same, recorded by the office for a member: how and when its word arrived. */
const receivedActing = ownActing.extend({ receivedOn, channel });

/** What a form of either kind asks for. */
export const actingInput = { own: ownActing, received: receivedActing };

/** Who advises, from when to when; an empty end is open. */
export const adviserInput = z.object({
  personId: z.string().min(1, 'adviser-none'),
  startsOn: day,
  endsOn: z
    .string()
    .transform((text, context) =>
      text === '' ? null : (findDay(text) ?? (context.addIssue({ code: 'custom', message: 'day-invalid' }), z.NEVER)),
    ),
});

/** How a pair goes on; an empty day is open. */
export const changeInput = z.object({
  what: z.enum(changes, 'change-missing'),
  reason: line(500),
  until: adviserInput.shape.endsOn,
});

export const formatsInput = z.object({
  talk: z.enum(talkKinds, 'talk-missing'),
  visit: z.enum(visitKinds, 'visit-missing'),
  workshops: z.string().transform(text => (/^\d{1,2}$/.test(text) ? Number(text) : null)),
  frequency: z.enum(frequencies, 'frequency-missing'),
  weekday: z
    .enum(weekdays)
    .or(z.literal(''))
    .catch('')
    .transform(text => (text === '' ? null : Number(text))),
});

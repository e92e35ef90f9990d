import { z } from 'zod';
import { type Text, textOrNull } from '../../kernel/text.ts';
import { line, long, optionalDay } from '../programmes/schema.ts';
import { type EventFacts, eventKinds, eventStates, type ProgrammeEvent } from './model.ts';

/** Days of one event; `toDay` may be left open for a single day. Texts stand in one input for each language. */
export const eventInput = z.object({
  programmeId: z.string().min(1, 'programme-missing'),
  callId: z.string(),
  kind: z.enum(eventKinds, 'kind-missing'),
  'title-de': line.min(1, 'title-missing'),
  'title-en': line.min(1, 'title-missing'),
  'theme-de': line,
  'theme-en': line,
  hostId: z.string(),
  /** A host that is not in the list. */
  hostName: line,
  fromDay: optionalDay,
  toDay: optionalDay,
  town: line,
  'excursion-de': long,
  'excursion-en': long,
  'description-de': long,
  'description-en': long,
  state: z.enum(eventStates, 'state-missing'),
  source: line,
});
export type EventInput = z.output<typeof eventInput>;
/** What stands in the inputs, typed or filled in. */
export type EventInputs = Readonly<Record<keyof EventInput, string>>;

/** The event that was meant. What no form asks (whether it is made up) stays as it was. */
export function eventOf(input: EventInput, invented: boolean): EventFacts {
  const text = (name: 'title' | 'theme' | 'excursion' | 'description'): Text => ({
    de: input[`${name}-de`],
    en: input[`${name}-en`],
  });
  const { programmeId, kind, fromDay, town, state, source } = input;
  return {
    programmeId,
    callId: input.callId === '' ? null : input.callId,
    kind,
    title: text('title'),
    theme: textOrNull(text('theme')),
    hostId: input.hostId === '' ? null : input.hostId,
    fromDay,
    toDay: input.toDay ?? fromDay,
    town,
    excursion: textOrNull(text('excursion')),
    description: textOrNull(text('description')),
    state,
    source,
    invented,
  };
}

/** What the inputs show for an event. */
export function inputsOf(event: ProgrammeEvent): EventInputs {
  const both = <Name extends string>(name: Name, text: Text | null) =>
    ({ [`${name}-de`]: text?.de ?? '', [`${name}-en`]: text?.en ?? '' }) as Record<`${Name}-de` | `${Name}-en`, string>;
  return {
    programmeId: event.programmeId,
    callId: event.callId ?? '',
    kind: event.kind,
    ...both('title', event.title),
    ...both('theme', event.theme),
    hostId: event.hostId ?? '',
    hostName: '',
    fromDay: event.fromDay ?? '',
    toDay: event.toDay === event.fromDay ? '' : (event.toDay ?? ''),
    town: event.town,
    ...both('excursion', event.excursion),
    ...both('description', event.description),
    state: event.state,
    source: event.source,
  };
}

import type { z } from 'zod';
import type { Day } from '../../kernel/day.ts';
import { NotFound } from '../../kernel/errors.ts';
import { done, type Outcome } from '../../kernel/verdict.ts';
import type { Upload } from '../files/upload.ts';
import type { Visit } from './route.ts';
import { readShape } from './shape.ts';

/** What a form asks of whoever acts for itself, and of whoever records what another one said. */
type Shapes<Channel> = {
  readonly own: z.ZodType<{ organisationId: string }>;
  readonly received: z.ZodType<{ organisationId: string; channel: Channel; receivedOn: Day }>;
};

type Acting<Channel> = {
  readonly organisationId: string;
  readonly received: { readonly channel: Channel; readonly on: Day; readonly file: Upload | null } | null;
};

/** For whom a form acts; the office says how a member's word reached it. @throws NotFound for who has no part in it */
export function readActing<Channel>(
  { fields }: Visit,
  speakers: readonly { readonly organisationId: string; readonly own: boolean }[],
  shapes: Shapes<Channel>,
): Outcome<Acting<Channel>> {
  const organisationId = fields.text('organisationId');
  const speaker = speakers.find(one => one.organisationId === organisationId);
  if (organisationId !== '' && !speaker) throw new NotFound('party');
  if (!speaker || speaker.own) {
    const own = readShape(shapes.own, { organisationId });
    return own.ok ? done({ ...own.value, received: null }) : own;
  }
  const how = { organisationId, channel: fields.text('channel'), receivedOn: fields.text('receivedOn') };
  const shape = readShape(shapes.received, how);
  if (!shape.ok) return shape;
  const { channel, receivedOn } = shape.value;
  return done({ organisationId, received: { channel, on: receivedOn, file: fields.file('file') } });
}

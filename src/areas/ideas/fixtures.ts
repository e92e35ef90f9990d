import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import { anonymous } from '../../kernel/actor.ts';
import { dayAt } from '../../kernel/day.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import { decideIdea } from './commands.ts';
import { confirmIdea } from './commands/confirm.ts';
import { sendIdea } from './commands/send.ts';
import { askToSupport, confirmSupport } from './commands/support.ts';
import type { Upload } from '../../platform/files/upload.ts';
import type { Act, Idea, Receipt } from './model.ts';
import { loadProofs } from './queries/proofs.ts';
import { findIdea } from './queries/rows.ts';
import type { IdeaInput } from './schema.ts';

/** What an idea for a test or the demo is like; without an e-mail address it waits for the office. */
export type IdeaWish = Partial<IdeaInput> & {
  readonly picture?: Uint8Array;
  readonly invented?: boolean;
  /** How it reached the office that recorded it, with the letter if there is one. */
  readonly receipt?: Receipt & { readonly file: Upload | null };
  /** What the office does with it, in this order; `text` is its reason or answer, `day` counts from the sending. */
  readonly acts?: readonly { readonly act: Act; readonly text?: string; readonly day?: number }[];
  /** As many people support it after its first act. */
  readonly supports?: number;
};

/** An idea that was sent, and confirmed if it has an address; then it walks by the commands to where it is wished. */
export async function anIdea(ctx: Ctx, wish: IdeaWish = {}): Promise<Idea> {
  const { picture = null, invented = false, receipt, acts = [], supports = 0, ...typed } = wish;
  const idea = await sent(ctx, typed, { picture, invented, ...(receipt && { receipt }) });
  if (idea.state === 'unconfirmed') await confirmIdea(fromOutside(ctx), idea.id);
  for (const [index, { act, text = '', day = 0 }] of acts.entries()) {
    const then = daysLater(ctx, day);
    must(await decideIdea(asSystem(then), idea.id, { act, text }));
    if (index === 0) await support(then, idea.id, supports);
  }
  return (await findIdea(ctx, { id: idea.id }))!;
}

/** An idea that waits for its code. */
export async function anUnconfirmedIdea(ctx: Ctx, email: string): Promise<Idea> {
  return sent(ctx, { email }, { picture: null, invented: false });
}

/** The private address of an idea, as its author got it. */
export async function aReceipt(ctx: Ctx, idea: Idea): Promise<string> {
  return (await loadProofs(ctx)).receipt(idea);
}

async function sent(
  ctx: Ctx,
  typed: Partial<IdeaInput>,
  more: {
    readonly picture: Uint8Array | null;
    readonly invented: boolean;
    readonly receipt?: Receipt & { readonly file: Upload | null };
  },
): Promise<Idea> {
  const input: IdeaInput = {
    title: 'Mehr Bäume am Marktplatz',
    text: 'Auf dem Marktplatz ist es im Sommer zu heiß. Bäume geben Schatten.',
    place: '',
    programme: '',
    field: '',
    pictureAlt: '',
    name: '',
    publishName: true,
    email: '',
    age: '16',
    ...typed,
  };
  const consents = { name: 'Einwilligung', guardian: 'Einverständnis der Eltern' };
  if (more.receipt === undefined) return must(await sendIdea(fromOutside(ctx), { input, consents, ...more }));
  const noted = { ...consents, email: 'Einwilligung in Nachrichten' };
  return must(await sendIdea(asSystem(ctx), { input, consents: noted, ...more }));
}

async function support(ctx: Ctx, id: string, times: number): Promise<void> {
  for (let count = 0; count < times; count++) {
    const idea = (await findIdea(ctx, { id }))!;
    await aSupport(ctx, idea, `person-${count}@musterland.example`);
  }
}

/** Somebody supports an idea and has typed the code. Answers the id of the support. */
export async function aSupport(ctx: Ctx, idea: Idea, email: string): Promise<string> {
  const id = must(await askToSupport(fromOutside(ctx), idea, email));
  must(await confirmSupport(fromOutside(ctx), id));
  return id;
}

function daysLater(ctx: Ctx, days: number): Ctx {
  const now = new Date(ctx.now.getTime() + days * 86_400_000);
  return { ...ctx, now, today: dayAt(now, homeTimeZone) };
}

function fromOutside(ctx: Ctx): Ctx {
  return { ...ctx, actor: anonymous };
}

function asSystem(ctx: Ctx): Ctx {
  return { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`fixture refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}

import { addDays, type Day, dayAt, endOfDay } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Text } from '../../kernel/text.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import { createCall, createProgramme } from './commands.ts';
import { advanceCall, cancelCall, closeDueCalls } from './commands/close.ts';
import { saveDocuments } from './commands/accompanying.ts';
import { openCall } from './commands/open.ts';
import { type CallState, type CallTerms, type Programme, regioTwinTaxonomy } from './model.ts';
import { type CallOfProgramme, loadCall } from './queries.ts';
import { listDocuments } from './queries/accompanying.ts';
import { fingerprint } from './queries/frozen.ts';
import { defaultTerms } from './rules/default-terms.ts';

/** The programme of region twinnings, run by an office that exists. Use a context of the system or of that office. */
export async function aProgramme(
  ctx: Ctx,
  programme: Partial<Omit<Programme, 'id'>> & { readonly officeId: string },
): Promise<Programme> {
  return must(
    await createProgramme(ctx, {
      slug: 'regionen-twinning',
      name: { de: 'Regionen-Twinning', en: 'Region twinning' },
      format: 'region',
      modules: ['applications', 'matching', 'partnerships'],
      terms: {},
      taxonomy: regioTwinTaxonomy,
      ...programme,
    }),
  );
}

/** What a call for a test or the demo is like; everything left out is that of the running round. */
export type CallWish = {
  readonly programmeId: string;
  readonly state?: CallState;
  readonly slug?: string;
  readonly name?: Text;
  /** First day for entries; default: ten days ago. */
  readonly opensOn?: Day;
  /** Last day for entries; default: in four weeks, or yesterday for a call that has ended. */
  readonly lastDay?: Day;
  readonly terms?: Partial<CallTerms>;
};

/**
 * A call in the wished state. It walks there by the commands, each at its own time: written a week before it opens,
 * closed by the clock when the last day is over, so that its history tells what could have happened.
 */
export async function aCall(ctx: Ctx, wish: CallWish): Promise<CallOfProgramme> {
  const state = wish.state ?? 'open';
  const ended = state !== 'draft' && state !== 'open' && state !== 'cancelled';
  const lastDay = wish.lastDay ?? addDays(ctx.today, ended ? -1 : 28);
  const opensOn = wish.opensOn ?? addDays(lastDay < ctx.today ? lastDay : ctx.today, -10);
  const opensAt = startOf(opensOn);
  const deadlineAt = endOfDay(lastDay, homeTimeZone);
  const before = at(ctx, startOf(addDays(opensOn, -7)));
  const { id } = must(
    await createCall(before, {
      programmeId: wish.programmeId,
      name: wish.name ?? { de: 'Regionen-Twinning 2027', en: 'Region twinning 2027' },
      ...(wish.slug === undefined ? {} : { slug: wish.slug }),
      terms: { ...defaultTerms, ...wish.terms },
      opensAt,
      deadlineAt,
    }),
  );
  if (state !== 'draft') must(await openCall(at(ctx, opensAt), id));
  if (state === 'cancelled') must(await cancelCall(at(ctx, opensAt), id, 'Die Förderung wurde nicht bewilligt.'));
  if (ended) await closeDueCalls(at(ctx, deadlineAt));
  const steps: readonly CallState[] = ['closed', 'evaluated', 'awarded', 'archived'];
  for (const from of steps.slice(0, Math.max(0, steps.indexOf(state)))) must(await advanceCall(ctx, id, from));
  return loadCall(ctx, id);
}

/** A document of a call, small and readable. Answers its id. */
export async function aDocument(ctx: Ctx, callId: string, title: Text): Promise<string> {
  const before = await listDocuments(ctx, callId);
  const file = { name: 'muster.pdf', bytes: new TextEncoder().encode('%PDF-1.7 Muster') };
  const input = { documents: before, added: { title, file }, seen: fingerprint(before) };
  must(await saveDocuments(ctx, callId, input));
  return (await listDocuments(ctx, callId)).at(-1)!.id;
}

function startOf(first: Day): Date {
  return endOfDay(addDays(first, -1), homeTimeZone);
}

function at(ctx: Ctx, now: Date): Ctx {
  return { ...ctx, now, today: dayAt(now, homeTimeZone) };
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok)
    throw new Broken(
      `fixture refused: ${outcome.reasons.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`,
    );
  return outcome.value;
}

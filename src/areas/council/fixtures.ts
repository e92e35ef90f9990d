import { addDays } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Text } from '../../kernel/text.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import type { Ctx } from '../../platform/context.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { recordPartnership } from '../partnerships/commands.ts';
import { aCall, aProgramme } from '../programmes/fixtures.ts';
import { changeDetails, createPaper, type NewPaper, seenOfDetails } from './commands.ts';
import { movePaper } from './commands/move.ts';
import { saveSequence, seenOfSequence } from './commands/sequence.ts';
import { sharePaper } from './commands/share.ts';
import type { CouncilPaper, PaperState } from './model.ts';
import { loadPaper } from './queries.ts';
import { detailsInput, sequenceInput } from './schema.ts';

/** One body of a wished sequence; what is left out is not known. */
type StepWish = {
  readonly body: string;
  readonly day?: string;
  readonly time?: string;
  readonly role?: string;
  readonly leadDays?: string;
  readonly leadUnit?: string;
  readonly internal?: true;
};

type PaperWish = Pick<NewPaper, 'partnershipId' | 'organisationId'> & {
  readonly kind?: NewPaper['kind'];
  readonly details?: Readonly<Record<string, string>>;
  readonly sequence?: readonly StepWish[];
  /** Moves that people make, one after the other. */
  readonly moves?: readonly PaperState[];
};

export type TestPair = {
  readonly officeId: string;
  /** Whose papers they are, and the other side. */
  readonly own: string;
  readonly other: string;
  readonly partnershipId: string;
};

/** A pair of two districts in a round of its own office. `programme` is told where there are others already. */
export async function aPair(
  ctx: Ctx,
  programme: { readonly slug?: string; readonly name?: Text } = {},
): Promise<TestPair> {
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const own = await anOrganisation(ctx, { name: 'Landkreis Ahorn' });
  const other = await anOrganisation(ctx, { name: 'Landkreis Buche' });
  const call = await aCall(ctx, { programmeId: (await aProgramme(ctx, { officeId, ...programme })).id });
  const pair = { callId: call.id, memberIds: [own, other], fields: [], confirmedAt: null };
  return { officeId, own, other, partnershipId: must(await recordPartnership(ctx, pair)) };
}

/** A paper for a test or the demo, made by the commands. Use a context of the system or of who writes. */
export async function aPaper(ctx: Ctx, wish: PaperWish): Promise<CouncilPaper> {
  const { partnershipId, organisationId, kind = 'information', details = {}, sequence = [], moves = [] } = wish;
  const id = must(await createPaper(ctx, { partnershipId, organisationId, kind, language: 'de' }));
  const given = {
    ...{ kind, language: 'de', number: '', isPublic: 'yes', paperOn: '', town: '', signatory: 'Die Landrätin' },
    ...{ fit: '', consentWhen: '', climateEffect: 'yes-positive', agreement: 'public', annexes: [], ...details },
  };
  const seen = seenOfDetails(await loadPaper(ctx, id));
  must(await changeDetails(ctx, id, { ...detailsInput.parse(given), seen }));
  if (sequence.length > 0) {
    const { rows } = sequenceInput.parse({ rows: sequence.map(asRow) });
    must(await saveSequence(ctx, id, { rows, seen: seenOfSequence(await loadPaper(ctx, id)) }));
  }
  for (const to of moves) must(await movePaper(ctx, id, to));
  return loadPaper(ctx, id);
}

/** A link to a paper that holds for a month. Answers what stands in its address. */
export async function aLink(ctx: Ctx, paperId: string): Promise<string> {
  return must(await sharePaper(ctx, paperId, addDays(ctx.today, 30)));
}

/** A row of the form as somebody types it. */
export function asRow({ body, internal, ...wish }: StepWish, index: number): Record<string, string> {
  return {
    ...{ id: '', order: String(index + 1), body: '', newBody: body, leadDays: '', leadUnit: '', role: 'notice' },
    ...{ day: '', time: '', isPublic: internal ? '' : 'yes', remove: '', ...wish },
  };
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`paper refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}

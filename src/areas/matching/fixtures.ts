import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import { addDays } from '../../kernel/day.ts';
import type { Ctx } from '../../platform/context.ts';
import { anApplication } from '../applications/fixtures.ts';
import type { FieldAnswer } from '../applications/model.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { importPlaces } from '../places/commands.ts';
import type { Figure, Place } from '../places/model.ts';
import { closeDueCalls } from '../programmes/commands/close.ts';
import { aCall, aProgramme } from '../programmes/fixtures.ts';
import type { CallTerms } from '../programmes/model.ts';
import { computeRun } from './commands/compute.ts';
import { releaseRun } from './commands/release.ts';
import { listProposals, type Proposal } from './queries.ts';

/** A closed call with members that can be paired. */
export type TestRound = {
  readonly officeId: string;
  readonly callId: string;
  readonly slug: string;
  /** By key: who takes part. */
  readonly members: ReadonlyMap<string, { readonly organisationId: string; readonly applicationId: string }>;
};

const advising: FieldAnswer = { field: 'efficiency', role: 'advising', experience: 4, need: 0, evidence: 1 };
const adopting: FieldAnswer = { field: 'efficiency', role: 'adopting', experience: 0, need: 4, evidence: 0 };

/** The four made-up districts of `aRound`: two that advise and two that adopt. */
const districts: readonly { readonly key: string; readonly name: string; readonly answer: FieldAnswer }[] = [
  { key: '99001', name: 'Landkreis Ahorn', answer: advising },
  { key: '99002', name: 'Landkreis Buche', answer: adopting },
  { key: '99003', name: 'Landkreis Eiche', answer: advising },
  { key: '99004', name: 'Landkreis Linde', answer: adopting },
];

/**
 * A call that closed yesterday, with four districts that are eligible, or up to forty: every other one advises, every other one
 * adopts. Every round has an office of its own.
 */
export async function aRound(ctx: Ctx, terms: Partial<CallTerms> = {}, size = districts.length): Promise<TestRound> {
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'fixtures' } };
  await importPlaces(system, register());
  const officeId = await anOrganisation(system, { kind: 'office', name: 'Programmbüro' });
  const slug = `runde-${officeId.slice(-12)}`;
  const programme = await aProgramme(system, { officeId, slug: `programm-${officeId.slice(-12)}` });
  const before = daysAgo(system, 2);
  const call = await aCall(before, { programmeId: programme.id, slug, lastDay: addDays(ctx.today, -1), terms });
  const members = new Map<string, { organisationId: string; applicationId: string }>();
  const further = Array.from({ length: size - districts.length }, (_, more) => {
    const index = districts.length + more;
    return { key: keyOf(index), name: `Landkreis ${index + 1}`, answer: index % 2 === 0 ? advising : adopting };
  });
  for (const { key, name, answer } of [...districts, ...further]) {
    const organisationId = await anOrganisation(system, { name, placeId: `DE:${key}` });
    const application = await anApplication(before, {
      callId: call.id,
      organisationId,
      state: 'eligible',
      answers: [answer],
    });
    members.set(key, { organisationId, applicationId: application.id });
  }
  await closeDueCalls(system);
  return { officeId, callId: call.id, slug, members };
}

/** The proposals of a round that was computed and released. `ctx` is that of its office. */
export async function releasedProposals(ctx: Ctx, callId: string): Promise<Proposal[]> {
  must(await releaseRun(ctx, must(await computeRun(ctx, callId))));
  return listProposals(ctx, { callId });
}

function keyOf(index: number): string {
  return String(99001 + index);
}

/** Forty districts with figures, so that a comparison means something; the first four take part. */
function register(): { places: Place[]; figures: Figure[] } {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const places = numbers.map((index): Place => {
    const name = districts[index]?.name ?? `Landkreis ${index + 1}`;
    const group = { level: 'kreis', kind: 'Landkreis', kindGroup: 'landkreis' } as const;
    const position = { lat: 50 + (index % 7) / 10, lon: 9 + (index % 5) / 10 };
    const names = { name, shortName: name.replace('Landkreis ', '') };
    const rest = { land: '06', nuts3: null, parent: null, parts: [] };
    return { id: `DE:${keyOf(index)}`, country: 'DE', key: keyOf(index), ...group, ...names, ...position, ...rest };
  });
  const source = { year: 2018, source: 'fixture', licence: 'none', quality: 'official' } as const;
  const figures = numbers.flatMap((index): Figure[] => {
    const inhabitants = 80_000 + 6_000 * index;
    const area = 1_900 - 30 * index;
    return Object.entries({
      inhabitants,
      area,
      density: inhabitants / area,
      'city-distance': 10 + ((index * 7) % 40),
    }).map(([indicatorId, value]) => ({ placeId: `DE:${keyOf(index)}`, indicatorId, value, ...source }));
  });
  return { places, figures };
}

function daysAgo(ctx: Ctx, days: number): Ctx {
  return { ...ctx, now: new Date(ctx.now.getTime() - days * 86_400_000), today: addDays(ctx.today, -days) };
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`fixture refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}

import { organisationsOf } from '../../../kernel/actor.ts';
import { inLanguage } from '../../../kernel/text.ts';
import type { ApplicationState } from '../../../areas/applications/model.ts';
import { countByState } from '../../../areas/applications/queries.ts';
import { countProposals, findLatestRun } from '../../../areas/matching/queries.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { type CallOfProgramme, listCalls } from '../../../areas/programmes/queries.ts';
import { stateAt } from '../../../areas/programmes/rules.ts';
import { formatNumber } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { RoundStrip, TodayTask } from '../views/today.tsx';
import { deadlineOf } from './authority.ts';

/** A round of the office with what stands in it. */
type Round = {
  readonly call: CallOfProgramme;
  readonly counts: ReadonlyMap<ApplicationState, number>;
  readonly confirmed: number;
  readonly awaited: number;
};

/** The rounds that are not over, drafts too; a statement each and two more. */
export async function loadRounds({ ctx }: Visit): Promise<Round[]> {
  const officeIds = organisationsOf(ctx.actor, 'office');
  const calls = (await listCalls(ctx, { officeIds })).filter(
    ({ state }) => state === 'draft' || state === 'open' || state === 'closed' || state === 'evaluated',
  );
  const ids = calls.map(({ id }) => id);
  const proposals = new Map((await countProposals(ctx, ids)).map(count => [count.callId, count]));
  const rounds: Round[] = [];
  for (const call of calls) {
    const { confirmed = 0, awaited = 0 } = proposals.get(call.id) ?? {};
    rounds.push({ call, counts: await countByState(ctx, call.id), confirmed, awaited });
  }
  return rounds;
}

/** What the programme office has to do in its rounds. */
export async function officeTasks(visit: Visit, rounds: readonly Round[]): Promise<TodayTask[]> {
  const tasks: TodayTask[] = [];
  for (const round of rounds) {
    if (round.call.state === 'draft') tasks.push(draftTask(visit, round));
    if (mayUse(visit.ctx.actor, round.call.programme, 'applications')) tasks.push(...incomingTasks(visit, round));
    if (mayUse(visit.ctx.actor, round.call.programme, 'matching')) tasks.push(...(await matchingTasks(visit, round)));
  }
  return tasks;
}

function draftTask(visit: Visit, { call }: Round): TodayTask {
  const t = inLanguage(visit.language, { de, en }).today;
  return {
    title: t.callDraft(call.name[visit.language] || call.name.de),
    text: t.callDraftWhy,
    due: null,
    urgent: false,
    href: visit.link('calls.publish', { call: call.slug }),
    button: t.publish,
  };
}

/** What came in, and a deadline within a week with the drafts that are still out. */
function incomingTasks(visit: Visit, { call, counts }: Round): TodayTask[] {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const isOpen = stateAt(call, ctx.now) === 'open';
  const name = call.name[language];
  const incoming = counts.get('submitted') ?? 0;
  const { due, days } = deadlineOf(visit, call);
  const tasks: TodayTask[] = [];
  if (isOpen && days <= 7) {
    tasks.push({
      title: t.closing(name),
      text: t.closingWhy(counts.get('draft') ?? 0),
      due,
      urgent: true,
      href: visit.link('applications.list', { call: call.slug }, { state: 'draft' }),
      button: t.seeDrafts,
    });
  }
  if (incoming > 0) {
    tasks.push({
      title: t.incoming(incoming, name),
      text: t.incomingWhy,
      due: null,
      urgent: !isOpen,
      href: visit.link('applications.list', { call: call.slug }, { state: 'submitted' }),
      button: t.check,
    });
  }
  return tasks;
}

async function matchingTasks(visit: Visit, { call, counts }: Round): Promise<TodayTask[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  const admitted = counts.get('eligible') ?? 0;
  if (stateAt(call, ctx.now) !== 'closed' || admitted < 2) return [];
  const run = await findLatestRun(ctx, call.id);
  if (run?.state === 'released') return [];
  const name = call.name[language];
  return [
    {
      title: run === null ? t.match(name) : t.release(name),
      text: run === null ? t.matchWhy(admitted) : t.releaseWhy(run.record.pairs.length),
      due: null,
      urgent: true,
      href: visit.link('matching.round', { call: call.slug }),
      button: t.toRound,
    },
  ];
}

/** Every round as a row of numbers; each number leads to the list behind it. */
export function roundStrips(visit: Visit, rounds: readonly Round[]): RoundStrip[] {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  return rounds
    .filter(({ call }) => call.state !== 'draft')
    .map(({ call, counts, confirmed, awaited }) => {
      const params = { call: call.slug };
      const takes = mayUse(ctx.actor, call.programme, 'applications');
      const list = (filter: Record<string, string> = {}) => visit.link('applications.list', params, filter);
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const number = (value: number, label: string, href: string | null) => {
        return { value: formatNumber(language, value), label, ...(href === null ? {} : { href }) };
      };
      const round = mayUse(ctx.actor, call.programme, 'matching') ? visit.link('matching.round', params) : null;
      const of = (state: ApplicationState) => counts.get(state) ?? 0;
      return {
        name: call.name[language],
        href: visit.link('calls.manage', params),
        figures: [
          number(all, t.begun, takes ? list() : null),
          number(of('submitted'), t.toCheck, takes ? list({ state: 'submitted' }) : null),
          number(of('eligible'), t.admitted, takes ? list({ state: 'eligible' }) : null),
          number(call.terms.places, t.places, null),
          number(awaited, t.answersAwaited, round),
          number(confirmed, t.pairsConfirmed, round),
        ],
      };
    });
}

import { loadMeeting } from '../../areas/meetings/queries.ts';
import { inviteToPlanned } from '../../areas/meetings/commands/plan.ts';
import { recordHeld } from '../../areas/meetings/commands/change.ts';
import { aMeeting } from '../../areas/meetings/fixtures.ts';
import type { Partnership } from '../../areas/partnerships/model.ts';
import { anEntry } from '../../areas/plans/fixtures.ts';
import { judgeReport } from '../../areas/reports/commands/judge.ts';
import { aContribution, aDue, aPublicity, aSubmittedReport } from '../../areas/reports/fixtures.ts';
import { loadReport } from '../../areas/reports/queries.ts';
import { addDays, day, type Day } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import type { Ctx } from '../../platform/context.ts';
import { demoDomain } from './office.ts';

/**
 * What a pair of the round of 2016 might have reported for the status workshop of March 2017, with a little work before
 * it; and a final report that one side has yet to write. All of it is made up, and says so. Of the other pairs no
 * report is handed down.
 */
export async function loadReports(ctx: Ctx, pair: Partnership, others: readonly Partnership[]): Promise<void> {
  const { id, callId } = pair;
  const memberIds = pair.members.map(({ organisationId }) => organisationId);
  const [giessen, teltow] = memberIds as [string, string];
  await workOf2016(ctx, id, memberIds);
  await inPublic(ctx, id, memberIds);
  const interim = {
    kind: 'interim',
    from: day('2016-06-21'),
    to: day('2017-02-28'),
    dueOn: day('2017-03-10'),
  } as const;
  const before = at(ctx, day('2017-03-06'));
  const first = await aDue(before, callId, interim);
  await aContribution(
    before,
    { partnershipId: id, dueId: first, organisationId: giessen },
    {
      achieved: 'Erfunden: Der Leitfaden der Energierunden ist weitergegeben, zwei Betriebe haben davon erzählt.',
      difficult: 'Erfunden: Für Gespräche mit den Schulen fehlte die Zeit.',
      next: 'Erfunden: Eine erste Runde gemeinsam vorbereiten.',
      hours: 64,
    },
  );
  await aSubmittedReport(
    before,
    { partnershipId: id, dueId: first, memberIds: [teltow] },
    {
      achieved: 'Erfunden: Wir wissen, welche Betriebe in Frage kommen, und haben mit vieren gesprochen.',
      difficult: 'Erfunden: Ein Raum für die erste Runde ist nicht leicht zu finden.',
      next: 'Erfunden: Einladen, und den Vertrag mit den Schulen als Muster geben.',
      hours: 71,
    },
  );
  await judge(
    at(ctx, day('2017-03-14')),
    pair,
    first,
    'accept',
    'Erfunden: Danke. Bitte bringen Sie das zum Statusworkshop mit.',
  );
  const final = {
    kind: 'final',
    from: addDays(ctx.today, -180),
    to: ctx.today,
    dueOn: addDays(ctx.today, 10),
  } as const;
  const last = await aDue(ctx, callId, final);
  await aContribution(
    ctx,
    { partnershipId: id, dueId: last, organisationId: teltow },
    { achieved: 'Erfunden: Die erste Energierunde ist vorbereitet.', difficult: '', next: '', hours: 38 },
  );
  for (const other of others) {
    for (const dueId of [first, last]) {
      await judge(ctx, other, dueId, 'skip', 'Aus dieser Runde sind keine Berichte überliefert.');
    }
  }
}

/** The same program on another day. */
function at(ctx: Ctx, today: Day): Ctx {
  return { ...ctx, today, now: new Date(`${today}T09:00:00Z`) };
}

async function workOf2016(ctx: Ctx, partnershipId: string, memberIds: readonly string[]): Promise<void> {
  const pair = { partnershipId, memberIds };
  const then = at(ctx, day('2016-10-18'));
  await anEntry(then, pair, {
    ...{ title: 'Erfahrungen mit Energierunden aufschreiben (erfunden)', state: 'done', dueOn: day('2016-10-31') },
    ...{ organisationId: memberIds[0]!, responsible: 'Klimaschutzmanagement' },
  });
  const link = `https://${demoDomain}/jour-fixe`;
  const [id] = await aMeeting(then, pair, { title: 'erfunden', day: day('2016-11-08'), link });
  const acting = { organisationId: memberIds[0]!, received: null };
  must(await inviteToPlanned(then, partnershipId, acting));
  const later = at(ctx, day('2016-11-09'));
  const { meeting } = await loadMeeting(later, partnershipId, id!);
  must(await recordHeld(later, partnershipId, { id: meeting.id, version: meeting.version }, acting));
}

/** What others might have heard of the pair; made up as well. */
async function inPublic(ctx: Ctx, partnershipId: string, memberIds: readonly string[]): Promise<void> {
  const [giessen, teltow] = memberIds as [string, string];
  const note = (content: Parameters<typeof aPublicity>[2]) =>
    aPublicity(ctx, { partnershipId, memberIds }, { plannedOn: null, ...content });
  await note({
    ...{ kind: 'press', title: 'Zwei Landkreise lernen voneinander (erfunden)', organisationId: teltow },
    ...{ publishedOn: day('2016-07-05'), link: `https://${demoDomain}/presse` },
  });
  await note({
    ...{ kind: 'talk', title: 'Energierunden im Kreistag vorgestellt (erfunden)', organisationId: giessen },
    publishedOn: day('2017-02-13'),
  });
  await note({
    ...{ kind: 'newsletter', title: 'Was aus der ersten Runde wurde (erfunden)', organisationId: teltow },
    plannedOn: addDays(ctx.today, 21),
  });
}

async function judge(
  ctx: Ctx,
  pair: Partnership,
  dueId: string,
  what: 'accept' | 'skip',
  words: string,
): Promise<void> {
  const { version } = (await loadReport(ctx, pair, dueId)).report;
  must(await judgeReport(ctx, pair.id, dueId, { what, words, version }));
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`demo reports refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}

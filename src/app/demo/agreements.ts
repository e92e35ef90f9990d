import { commentOn, markOf, proposeClause } from '../../areas/agreements/commands/text.ts';
import { acceptedByAll, anAgreement, signedBy } from '../../areas/agreements/fixtures.ts';
import { loadAgreement, loadSetting } from '../../areas/agreements/queries.ts';
import { factsOf } from '../../areas/agreements/queries/facts.ts';
import { clausesNow } from '../../areas/agreements/rules/wording.ts';
import { listOrganisations } from '../../areas/organisations/queries.ts';
import { recordPartnership } from '../../areas/partnerships/commands.ts';
import { recordBegin } from '../../areas/partnerships/commands/start.ts';
import type { PartnershipField } from '../../areas/partnerships/model.ts';
import { listPartnershipsOf } from '../../areas/partnerships/queries.ts';
import { aCall } from '../../areas/programmes/fixtures.ts';
import { addDays, day, dayAt } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import { letterOf } from './letter.ts';
import type { DemoOffice } from './office.ts';

/**
 * The agreement of Marburg-Biedenkopf and Leipziger Muldenland as far as it is handed down, and two invented ones: a
 * measure group of three that has partly signed, and a pair that still talks about the text.
 */
export async function loadAgreements(ctx: Ctx, { programme }: DemoOffice): Promise<void> {
  await loadHandedDown(ctx);
  const year = Number(ctx.today.slice(0, 4));
  const call = await aCall(ctx, {
    programmeId: programme.id,
    slug: `massnahmen-${year}`,
    name: { de: `Maßnahmen-Twinning ${year} (Vorführung)`, en: `Measure twinning ${year} (demonstration)` },
    // Never published: what is invented about real authorities stands on no public page.
    state: 'draft',
    opensOn: addDays(ctx.today, -150),
    lastDay: addDays(ctx.today, -120),
  });
  await loadGroup(ctx, call.id);
  await loadTalk(ctx, call.id);
}

/** Work began in June 2015, signed on 25 January 2016. Words, term and who signed are not handed down; the page says so. */
async function loadHandedDown(ctx: Ctx): Promise<void> {
  const [district] = await listOrganisations(ctx, { placeIds: ['DE:06534'] });
  const known = district ? await listPartnershipsOf(ctx, [district.id]) : [];
  const pair = known.find(({ beganOn }) => beganOn?.on === '2015-06');
  if (!pair) return;
  const signedOn = day('2016-01-25');
  const frame = {
    ...{ startsOn: signedOn, endsOn: day('2017-01-24') },
    remark: {
      de: 'Überliefert sind die Beteiligten, der Beginn der Arbeit im Juni 2015 und der Tag der Unterschrift, 25. Januar 2016. Wortlaut und Laufzeit sind aus den Klauseln des Programms nachgebildet. Wer unterschrieb, ist nicht überliefert. Das Papier liegt bei den Beteiligten.',
      en: 'Handed down are the parties, the begin of work in June 2015 and the day of signing, 25 January 2016. Words and term are reconstructed from the clauses of the programme. Who signed is not handed down. The paper lies with the parties.',
    },
  };
  const id = await anAgreement(ctx, await pairOf(ctx, pair.id), frame);
  await acceptedByAll(ctx, id);
  for (const { organisationId } of pair.members) {
    await signedBy(ctx, id, organisationId, { on: signedOn, file: 'with-parties', by: { name: '–', jobTitle: '' } });
  }
}

/** Three authorities around one measure: all accepted, two of them have signed. Invented. */
async function loadGroup(ctx: Ctx, callId: string): Promise<void> {
  const partnershipId = await invented(ctx, callId, ['DE:05566', 'DE:12060', 'DE:09175'], memberIds => {
    const label = { de: 'Energiemanagement in Liegenschaften', en: 'Energy management in buildings' };
    return memberIds.slice(1).map(toId => ({ label, fromId: memberIds[0]!, toId }));
  });
  await recordBegin(ctx, partnershipId, addDays(ctx.today, -40));
  const frame = { startsOn: addDays(ctx.today, -40), endsOn: addDays(ctx.today, 325) };
  const id = await anAgreement(daysAgo(ctx, 35), await pairOf(ctx, partnershipId), frame);
  await acceptedByAll(daysAgo(ctx, 20), id);
  const { memberIds } = await loadSetting(ctx, partnershipId);
  for (const [index, memberId] of memberIds.slice(0, 2).entries()) {
    const then = daysAgo(ctx, 9 - index);
    const file = letterOf('Unterschriebene-Vereinbarung.pdf', ['Vorführung: erfunden', '', 'Kooperationsvereinbarung']);
    const by = { name: 'Leitung (erfunden)', jobTitle: '' };
    await signedBy(then, id, memberId, { on: then.today, file, by });
  }
}

/** Two authorities that still talk: one proposed other words, the other one asks. In both languages. Invented. */
async function loadTalk(ctx: Ctx, callId: string): Promise<void> {
  const label = { de: 'Nahverkehr auf dem Land', en: 'Public transport in the country' };
  const partnershipId = await invented(ctx, callId, ['DE:01054', 'DE:03354'], () => [
    { label, fromId: null, toId: null },
  ]);
  await recordBegin(ctx, partnershipId, addDays(ctx.today, -25));
  const frame = { startsOn: addDays(ctx.today, 14), endsOn: addDays(ctx.today, 379), languages: ['de', 'en'] as const };
  const id = await anAgreement(daysAgo(ctx, 12), await pairOf(ctx, partnershipId), frame);
  const agreement = await loadAgreement(ctx, id);
  const setting = await loadSetting(ctx, partnershipId);
  const term = clausesNow(agreement, factsOf(setting, agreement)).find(({ key }) => key === 'partner-duties')!;
  const [first, second] = setting.memberIds;
  const change = {
    ...{ clauseId: term.id, title: term.title, removed: false, read: markOf(term) },
    body: {
      de: `${term.body.de}\nFür die Arbeitsgespräche treffen sie sich alle zwei Monate, im Wechsel an beiden Orten.`,
      en: `${term.body.en}\nFor the working talks they meet every two months, in turn in both places.`,
    },
    note: 'Damit steht fest, wer wann reist.',
  };
  must(await proposeClause(daysAgo(ctx, 6), id, change, { organisationId: first!, received: null }));
  const comment = { clauseId: term.id, note: 'Reicht im Winter auch eine Videokonferenz?' };
  must(await commentOn(daysAgo(ctx, 4), id, comment, { organisationId: second!, received: null }));
}

async function invented(
  ctx: Ctx,
  callId: string,
  placeIds: readonly string[],
  fields: (memberIds: readonly string[]) => readonly PartnershipField[],
): Promise<string> {
  const known = new Map((await listOrganisations(ctx, { placeIds })).map(({ placeId, id }) => [placeId, id]));
  const memberIds = placeIds.map(placeId => known.get(placeId)!);
  return must(await recordPartnership(ctx, { callId, memberIds, fields: fields(memberIds), confirmedAt: null }));
}

async function pairOf(ctx: Ctx, partnershipId: string) {
  const { officeId, memberIds, call } = await loadSetting(ctx, partnershipId);
  return { officeId, memberIds, partnershipId, programmeId: call.programmeId };
}

function daysAgo(ctx: Ctx, days: number): Ctx {
  const now = new Date(ctx.now.getTime() - days * 86_400_000);
  return { ...ctx, now, today: dayAt(now, homeTimeZone) };
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`demo refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}

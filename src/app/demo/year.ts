import { aMembership, aPerson } from '../../areas/identity/fixtures.ts';
import { listContactPersons } from '../../areas/organisations/queries.ts';
import { approveMinutes, presentMinutes } from '../../areas/meetings/commands/approval.ts';
import { storeTopic } from '../../areas/meetings/commands/agenda.ts';
import { answerPoll, askForDays } from '../../areas/meetings/commands/polls.ts';
import { recordAttendance } from '../../areas/meetings/commands/minutes.ts';
import { aHeldMeeting, aMeeting } from '../../areas/meetings/fixtures.ts';
import { addVersion } from '../../areas/documents/commands/add.ts';
import { aDocument } from '../../areas/documents/fixtures.ts';
import { giveTask, inviteToMeeting } from '../../areas/guests/commands/share.ts';
import { aGuest } from '../../areas/guests/fixtures.ts';
import { loadPoll as loadWholePoll } from '../../areas/meetings/queries/polls.ts';
import { loadTokens } from '../../areas/meetings/queries/tokens.ts';
import { listTold } from '../../areas/meetings/queries/readers.ts';
import { listMeetings, loadMeeting } from '../../areas/meetings/queries.ts';
import { weekdayOf, weekOf } from '../../areas/meetings/rules/series.ts';
import type { Partnership } from '../../areas/partnerships/model.ts';
import {
  acceptFormats,
  nameAdviser,
  nameContacts,
  proposeFormats,
  recordBegin,
} from '../../areas/partnerships/commands/start.ts';
import { listPartnershipsOfCalls, loadPartnership } from '../../areas/partnerships/queries.ts';
import { addDependency } from '../../areas/plans/commands/dependencies.ts';
import { setBlocker } from '../../areas/plans/commands/entries.ts';
import { anEntry } from '../../areas/plans/fixtures.ts';
import type { EntryContent } from '../../areas/plans/model.ts';
import { listEntries } from '../../areas/plans/queries.ts';
import { findCallBySlug } from '../../areas/programmes/queries.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import type { Ctx } from '../../platform/context.ts';
import { letterOf } from './letter.ts';
import { demoDomain, type DemoOffice } from './office.ts';
import { loadContactRequests, loadStudyTour, loadWorkshop } from './tours.ts';
import { loadReports } from './reports.ts';

/** Stands in every entry, so that nobody takes the plan for what the two districts really did. */
const invented = 'Erfunden für die Vorführung; was beide Landkreise wirklich taten, ist nicht überliefert.';

/**
 * The year of Landkreis Gießen and Landkreis Teltow-Fläming as it might be worked with today: contact persons, formats,
 * somebody who advises, a small plan around their two fields, and a jour fixe. All of it is made up, and says so.
 */
export async function loadYear(ctx: Ctx, { officeId }: DemoOffice): Promise<void> {
  const call = await findCallBySlug(ctx, '2016');
  const pairs = call ? await listPartnershipsOfCalls(ctx, [call.id]) : [];
  const pair = pairs.find(({ members }) => members.some(({ placeId }) => placeId === 'DE:06531'));
  if (!pair) return;
  await prepareStart(ctx, pair, officeId);
  await loadReports(
    ctx,
    pair,
    pairs.filter(({ id }) => id !== pair.id),
  );
  await loadPlan(ctx, pair);
  await loadMeetings(ctx, pair);
  await loadStudyTour(ctx, pair);
  await loadWorkshop(ctx, pair, officeId);
  await loadContactRequests(ctx, pair);
  await loadGuests(ctx, pair);
  await loadDocuments(ctx, pair);
}

async function prepareStart(ctx: Ctx, { id, members }: Partnership, officeId: string): Promise<void> {
  for (const { organisationId } of members) {
    const contacts = (await listContactPersons(ctx, [organisationId])).map(contact => contact.id);
    must(await nameContacts(ctx, id, contacts, { organisationId, received: null }));
  }
  const [first, second] = members.map(({ organisationId }) => ({ organisationId, received: null }));
  const formats = {
    talk: 'jour-fixe',
    visit: 'study-tour',
    workshops: null,
    frequency: 'monthly',
    weekday: 2,
  } as const;
  must(await proposeFormats(ctx, id, formats, first!));
  must(await acceptFormats(ctx, id, 1, second!));
  const person = { name: 'RegioTwin-Beratung (Vorführung)', email: `beratung@${demoDomain}` };
  const personId = await aPerson(ctx, person);
  await aMembership(ctx, { personId, organisationId: officeId, role: 'adviser' });
  must(await nameAdviser(ctx, id, { personId, startsOn: addDays(ctx.today, -30), endsOn: null }));
  // All pairs of that round began together, in Kassel.
  must(await recordBegin(ctx, id, '2016-06-21'));
}

/** Two goals, one for each field, with what leads there; days count from the day on which the demo was loaded. */
async function loadPlan(ctx: Ctx, { id, members }: Partnership): Promise<void> {
  const memberIds = members.map(({ organisationId }) => organisationId);
  const [giessen, teltow] = memberIds as [string, string];
  const add = (content: Partial<EntryContent>) =>
    anEntry(ctx, { partnershipId: id, memberIds }, { note: invented, ...content });
  const span = (from: number, to: number) => ({ startsOn: addDays(ctx.today, from), dueOn: addDays(ctx.today, to) });
  const functions = { organisationId: teltow, responsible: 'Klimaschutzmanagement' };

  const companies = await add({ kind: 'goal', title: 'Betriebe sparen gemeinsam Energie (erfunden)' });
  const rounds = await add({
    kind: 'measure',
    parentId: companies,
    title: 'Energierunden in Unternehmen',
    ...span(-28, 200),
  });
  const guide = await add({
    ...{ parentId: rounds, title: 'Leitfaden der Energierunden weitergeben', state: 'done', ...span(-28, -7) },
    ...{ organisationId: giessen, responsible: 'Klimaschutzmanagement' },
  });
  const invite = await add({
    ...{ parentId: rounds, title: 'Zehn Betriebe ansprechen', state: 'in-progress', ...span(-10, 25) },
    ...{ organisationId: teltow, responsible: 'Wirtschaftsförderung' },
  });
  const room = await add({ parentId: rounds, title: 'Raum für die erste Runde finden', ...functions, ...span(0, 20) });
  const first = await add({
    kind: 'milestone',
    parentId: rounds,
    title: 'Erste Energierunde',
    dueOn: addDays(ctx.today, 45),
  });

  const schools = await add({ kind: 'goal', title: 'Schulen sparen Energie (erfunden)' });
  const model = await add({
    kind: 'measure',
    parentId: schools,
    title: 'Energiesparmodell an Schulen',
    ...span(-14, 240),
  });
  await add({
    ...{ parentId: model, title: 'Verbrauch der Schulen zusammenstellen', ...span(-14, 30), state: 'in-progress' },
    ...{ organisationId: giessen, responsible: 'Schulverwaltung' },
  });
  await add({ parentId: model, title: 'Vertrag mit den Schulen als Muster geben', ...functions, ...span(5, 60) });
  const tour = await add({ kind: 'milestone', title: 'Study Tour nach Luckenwalde', dueOn: addDays(ctx.today, 120) });

  const acting = { organisationId: teltow, received: null };
  for (const [entryId, needsId] of [
    [invite, guide],
    [first, invite],
    [first, room],
    [tour, first],
  ] as const) {
    must(await addDependency(ctx, id, { entryId, needsId }, acting));
  }
  const blocker = { reason: 'Der Sitzungssaal ist bis zum Umbau gesperrt', remindOn: addDays(ctx.today, 10) };
  must(await setBlocker(ctx, id, room, blocker, acting));
}

/** A guide in two versions, also for partners from outside, and a list of who was there; files and names are made up. */
async function loadDocuments(ctx: Ctx, { id, members }: Partnership): Promise<void> {
  const [giessen, teltow] = members.map(({ organisationId }) => ({ partnershipId: id, organisationId }));
  const page = (name: string, ...lines: readonly string[]) => letterOf(name, [...lines, invented]);
  const guide = await aDocument(ctx, giessen!, {
    ...({ title: 'Leitfaden Energierunden (erfunden)', audience: 'guests' } as const),
    file: page('leitfaden.pdf', 'Leitfaden Energierunden', 'Erste Fassung'),
  });
  const file = page('leitfaden-2.pdf', 'Leitfaden Energierunden', 'Zweite Fassung, mit Checkliste');
  const { organisationId } = teltow!;
  must(await addVersion(ctx, id, guide, { organisationId, file, note: 'Checkliste für den ersten Abend' }));
  await aDocument(ctx, teltow!, {
    ...({ title: 'Wer beim Auftakt dabei war (erfunden)', kind: 'list', keepReason: 'personal' } as const),
    file: page('teilnahme.pdf', 'Teilnahme am Auftakt', 'Klimaschutzmanagement, Wirtschaftsförderung'),
  });
}

/** A club with two tasks and a school that has not answered yet; both are made up. */
async function loadGuests(ctx: Ctx, { id, members }: Partnership): Promise<void> {
  const [giessen, teltow] = members.map(({ organisationId }) => ({ partnershipId: id, hostId: organisationId }));
  const endsOn = addDays(ctx.today, 200);
  const club = { kind: 'club', name: 'Energieverein Musterdorf (erfunden)', email: `verein@${demoDomain}` } as const;
  const { id: guest } = await aGuest(ctx, teltow!, { ...club, endsOn });
  const entries = await listEntries(ctx, id);
  for (const title of ['Zehn Betriebe ansprechen', 'Raum für die erste Runde finden']) {
    must(await giveTask(ctx, id, guest, entries.find(entry => entry.title === title)!.id));
  }
  const [meeting] = await listMeetings(ctx, [id], { from: ctx.today });
  if (meeting) must(await inviteToMeeting(ctx, id, guest, meeting.id));
  const school = { kind: 'school', name: 'Gesamtschule am Beispielweg (erfunden)' } as const;
  await aGuest(ctx, giessen!, { ...school, email: `schule@${demoDomain}`, endsOn, confirmed: false });
}

/** The agreed jour fixe, every second Tuesday; nobody is invited yet, for that is the press to try out. */
async function loadMeetings(ctx: Ctx, { id, members }: Partnership): Promise<void> {
  let first = addDays(ctx.today, 7);
  while (weekdayOf(first) !== 2 || weekOf(first) !== 2) first = addDays(first, 1);
  const pair = { partnershipId: id, memberIds: members.map(({ organisationId }) => organisationId) };
  const rule = { repeat: 'months', every: 1, last: addDays(first, 360), skipMonths: [8] } as const;
  await aMeeting(ctx, pair, { title: 'erfunden', day: first, link: `https://${demoDomain}/jour-fixe`, rule });
  await loadMinutes(ctx, pair);
  await loadPoll(ctx, pair, first);
  const [giessen, teltow] = pair.memberIds as [string, string];
  for (const [title, organisationId] of [
    ['Wie Teltow-Fläming die Schulen gewann (erfunden)', teltow],
    ['Wer zahlt die Moderation der Energierunden? (erfunden)', giessen],
  ] as const) {
    must(await storeTopic(ctx, id, { title, minutes: 15, organisationId }, { organisationId, received: null }));
  }
}

/** A poll that still asks; one of those who were asked has answered. */
async function loadPoll(
  ctx: Ctx,
  { partnershipId, memberIds }: { readonly partnershipId: string; readonly memberIds: readonly string[] },
  jourFixe: Day,
): Promise<void> {
  const told = await listTold(ctx, await loadPartnership(ctx, partnershipId));
  const content = {
    ...({ meetingId: null, kind: 'working-talk', title: 'erfunden', zone: 'Europe/Berlin', minutes: 90 } as const),
    ...{ place: '', link: `https://${demoDomain}/arbeitsgespraech`, until: addDays(jourFixe, -1) },
  };
  const options = [2, 7, 9].map(days => ({ day: addDays(jourFixe, days), time: '14:00' }));
  const asked = { content, options, told: told.map(({ id }) => id), guests: [] };
  const pollId = must(await askForDays(ctx, partnershipId, asked, { organisationId: memberIds[1]!, received: null }));
  const { guests, options: kept } = await loadWholePoll(ctx, partnershipId, pollId);
  const token = (await loadTokens(ctx)).make('poll', guests[0]!.id);
  const answers = new Map(kept.map(({ id }, index) => [id, (['yes', 'no', 'if-need-be'] as const)[index]!]));
  must(await answerPoll(ctx, token, { name: '', answers }));
}

function tuesdayBefore(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 5) % 7));
}

/** Two meetings that took place: the minutes of the first are approved, those of the second wait for the second member. */
async function loadMinutes(ctx: Ctx, pair: { readonly partnershipId: string; readonly memberIds: readonly string[] }) {
  const { partnershipId, memberIds } = pair;
  const [giessen, teltow] = memberIds as [string, string];
  const content = { title: 'erfunden', link: `https://${demoDomain}/jour-fixe` };
  const first = await aHeldMeeting(
    ctx,
    pair,
    { ...content, kind: 'strategy-talk', day: tuesdayBefore(addDays(ctx.today, -42)) },
    [
      { kind: 'information', text: `Beide Landkreise haben sich vorgestellt. ${invented}`, topic: 'nr-0' },
      { text: 'Wir beginnen mit den Energierunden; die Schulen folgen im Herbst (erfunden)', topic: 'nr-1' },
      {
        ...({ kind: 'task', text: 'Liste der Betriebe zusammenstellen (erfunden)', topic: 'nr-3' } as const),
        ...{ organisationId: teltow, responsible: 'Wirtschaftsförderung', dueOn: addDays(ctx.today, 10) },
      },
    ],
  );
  const second = await aHeldMeeting(ctx, pair, { ...content, day: tuesdayBefore(addDays(ctx.today, -14)) }, [
    { kind: 'information', text: `Der Leitfaden liegt vor und wurde besprochen. ${invented}`, topic: 'nr-0' },
    { text: 'Die erste Energierunde findet in Luckenwalde statt (erfunden)', topic: 'nr-2' },
    {
      ...({ kind: 'task', text: 'Einladung an zehn Betriebe entwerfen (erfunden)', topic: 'nr-3' } as const),
      ...{ organisationId: giessen, responsible: 'Klimaschutzmanagement', dueOn: addDays(ctx.today, 21) },
    },
  ]);
  const acting = (organisationId: string) => ({ organisationId, received: null });
  for (const { id } of [first, second]) {
    const there = [
      { organisationId: giessen, who: 'Klimaschutzmanagement', before: '' },
      { organisationId: teltow, who: 'Klimaschutzmanagement, Wirtschaftsförderung', before: '' },
    ];
    must(await recordAttendance(ctx, partnershipId, id, there, acting(giessen)));
    const { meeting } = await loadMeeting(ctx, partnershipId, id);
    const read = { id, version: meeting.minutesVersion };
    must(await presentMinutes(ctx, partnershipId, read, acting(giessen)));
    if (id === first.id) must(await approveMinutes(ctx, partnershipId, read, acting(teltow)));
  }
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`demo year refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}

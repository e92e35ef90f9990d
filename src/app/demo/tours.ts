import { weekdayOf } from '../../areas/meetings/rules/series.ts';
import { aHeldMeeting } from '../../areas/meetings/fixtures.ts';
import type { Partnership } from '../../areas/partnerships/model.ts';
import { brokerContact, closeContact } from '../../areas/tours/commands/contacts.ts';
import { noteSupport } from '../../areas/tours/commands/kit.ts';
import { aContactRequest, aFollowUp, aKit, aLeg, aParticipant, aStation, aTour } from '../../areas/tours/fixtures.ts';
import { addDays } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';

const invented = '(erfunden)';

/** A study tour of two days as it might be prepared; stations, hosts and prices are made up, and say so. */
export async function loadStudyTour(ctx: Ctx, { id, members }: Partnership): Promise<void> {
  const memberIds = members.map(({ organisationId }) => organisationId);
  let first = addDays(ctx.today, 120);
  while (weekdayOf(first) !== 2) first = addDays(first, 1);
  const tour = await aTour(
    ctx,
    { partnershipId: id, memberIds },
    { day: first, time: '10:00', title: `Energie in Schulen und Betrieben ${invented}`, place: 'Luckenwalde' },
  );
  await aStation(ctx, tour, {
    ...{ day: first, starts: '10:00', ends: '12:00', title: `Energiezentrale einer Berufsschule ${invented}` },
    ...{ place: 'Luckenwalde', host: 'Landkreis Teltow-Fläming', hostFunction: 'Gebäudemanagement' },
    seen: 'Zwei Wärmepumpen neben dem alten Kessel, und die Anzeige des Verbrauchs im Foyer.',
    questions: [
      { question: 'Wer liest die Zähler ab, und was geschieht mit den Zahlen?', answer: '' },
      { question: 'Was haben die Klassen von der Einsparung?', answer: '' },
    ],
  });
  await aStation(ctx, tour, {
    ...{ day: first, starts: '13:30', ends: '15:30', title: `Energierunde in einem Betrieb ${invented}` },
    ...{ place: 'Ludwigsfelde', host: 'Metallbau Muster GmbH', hostFunction: 'Betriebsleitung' },
    seen: 'Druckluft und Hallenheizung, vor und nach der ersten Runde.',
    questions: [{ question: 'Womit haben Sie die anderen Betriebe gewonnen?', answer: '' }],
  });
  await aStation(ctx, tour, {
    ...{ day: addDays(first, 1), starts: '09:00', ends: '11:00', title: `Auswertung im Kreishaus ${invented}` },
    ...{ place: 'Luckenwalde', host: 'Landkreis Teltow-Fläming', hostFunction: 'Klimaschutzmanagement' },
    ...{ seen: 'Was beide Landkreise davon in ihren Arbeitsplan nehmen.', questions: [] },
  });
  await aLeg(ctx, tour, { route: 'Gießen – Berlin – Luckenwalde', kilometres: 1060, people: 4, cents: 47_600 });
  const bus = { travellerId: memberIds[1]!, mode: 'bus', route: 'zwischen den Stationen' } as const;
  await aLeg(ctx, tour, { ...bus, kilometres: 60, people: 9, cents: 45_000 });
  const nobody = { diet: '', access: '', needsAgreed: false, photosAgreedOn: null } as const;
  const agreed = { diet: 'vegetarisch', needsAgreed: true, photosAgreedOn: ctx.today } as const;
  await aParticipant(ctx, tour, { name: `Alex Beispiel ${invented}`, ...nobody, ...agreed });
  const other = { name: `Kim Muster ${invented}`, jobTitle: 'Wirtschaftsförderung', partyId: memberIds[1]! };
  await aParticipant(ctx, tour, { ...nobody, ...other });
  await aFollowUp(ctx, tour, { title: `Anzeige des Verbrauchs an einer Schule ${invented}`, partyId: memberIds[0]! });
}

/** A workshop that took place and that the office supported; what it came to is made up, and says so. */
export async function loadWorkshop(ctx: Ctx, { id, members }: Partnership, officeId: string): Promise<void> {
  const memberIds = members.map(({ organisationId }) => organisationId);
  const about = { kind: 'workshop', title: `Betriebe gewinnen ${invented}`, place: 'Gießen', link: '' } as const;
  const held = { ...about, day: addDays(ctx.today, -12), time: '09:30', minutes: 180 };
  const decided = [{ text: `Jede Stelle ruft fünf Betriebe an ${invented}` }];
  const meeting = await aHeldMeeting(ctx, { partnershipId: id, memberIds }, held, decided);
  const workshop = { partnershipId: id, memberIds, meetingId: meeting.id };
  await aKit(ctx, workshop, {
    goal: `Eine Liste von zwanzig Betrieben, die angesprochen werden, und wer es tut ${invented}`,
    steps: [
      {
        title: 'Ankommen',
        minutes: 30,
        method: 'Runde: womit haben Sie zuletzt einen Betrieb gewonnen?',
        material: '',
      },
      { title: 'Sammeln', minutes: 60, method: 'Zu zweit, dann an der Wand ordnen', material: 'Karten, Stifte, Wand' },
      { title: 'Auswählen', minutes: 60, method: 'Punkte kleben, die ersten zwanzig', material: 'Klebepunkte' },
      { title: 'Verabreden', minutes: 30, method: 'Wer ruft wen bis wann an?', material: 'Liste' },
    ],
    result: `Zwanzig Betriebe mit je einer Stelle, die anruft ${invented}`,
  });
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'demo' } };
  const tour = { partnershipId: id, meetingId: meeting.id };
  const noted = await noteSupport(system, tour, true, { organisationId: officeId, received: null });
  if (!noted.ok) throw new Broken('the support of the workshop was refused');
}

/** Three requests for contacts: one that waits for the office, one that was arranged, one that led to a talk. */
export async function loadContactRequests(ctx: Ctx, { id, members }: Partnership): Promise<void> {
  const memberIds = members.map(({ organisationId }) => organisationId);
  const pair = { partnershipId: id, memberIds };
  const system: Ctx = { ...ctx, actor: { kind: 'system', job: 'demo' } };
  const speaker = { sought: 'speaker', topic: `Vortrag vor Betrieben ${invented}` } as const;
  await aContactRequest(ctx, pair, {
    ...{ ...speaker, neededBy: addDays(ctx.today, 30) },
    why: 'Für die erste Energierunde: jemand aus einem Betrieb, der schon gespart hat.',
  });
  const region = { sought: 'model-region', topic: `Landkreis mit Energiesparmodell ${invented}` } as const;
  const expert = { sought: 'expert', topic: `Vertrag mit Schulen ${invented}` } as const;
  const arranged = await aContactRequest(ctx, pair, { ...region, why: 'Wir wollen sehen, wer die Zähler abliest.' });
  const over = await aContactRequest(ctx, pair, { ...expert, why: 'Wer hat einen Vertrag, den wir lesen dürfen?' });
  const found = {
    name: `Energieagentur Muster ${invented}`,
    jobTitle: 'Schulprojekte',
    note: 'Ruft in dieser Woche an.',
  };
  for (const request of [arranged, over]) await brokerContact(system, id, { id: request, version: 1 }, found);
  const acting = { organisationId: memberIds[0]!, received: null };
  const met = { state: 'met', outcome: 'Der Vertrag liegt vor und dient als Muster.' } as const;
  await closeContact(system, id, { id: over, version: 2 }, met, acting);
}

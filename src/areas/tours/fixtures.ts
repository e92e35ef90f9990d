import { day } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import type { Outcome } from '../../kernel/verdict.ts';
import type { Ctx } from '../../platform/context.ts';
import { aMeeting } from '../meetings/fixtures.ts';
import type { TourOf } from './commands/acting.ts';
import { askForContact } from './commands/contacts.ts';
import { addFollowUp } from './commands/follow-ups.ts';
import { changeKit } from './commands/kit.ts';
import { addLeg } from './commands/legs.ts';
import { addParticipant } from './commands/people.ts';
import { addStation } from './commands/stations.ts';
import type { LegContent, StationContent } from './model.ts';
import type { ContactContent } from './model/contacts.ts';
import type { KitContent } from './model/kit.ts';
import type { FollowUpContent, ParticipantContent } from './model/people.ts';

/** A tour with the members of its pair; the first one enters everything. */
export type TestTour = TourOf & { readonly memberIds: readonly string[] };

const system = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'system', job: 'fixtures' } });
const actingIn = ({ memberIds }: TestTour) => ({ organisationId: memberIds[0]!, received: null });

/** A study tour of a pair, without stations. */
export async function aTour(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly memberIds: readonly string[] },
  content: Parameters<typeof aMeeting>[2] = {},
): Promise<TestTour> {
  const whole = { kind: 'study-tour', day: day('2027-05-11'), time: '09:00', minutes: 480, ...content } as const;
  const [meetingId] = await aMeeting(ctx, pair, { place: 'Luckenwalde', link: '', ...whole });
  return { partnershipId: pair.partnershipId, memberIds: pair.memberIds, meetingId: meetingId! };
}

/** A station with a question that nobody has answered. Answers its id. */
export async function aStation(ctx: Ctx, tour: TestTour, content: Partial<StationContent> = {}): Promise<string> {
  const whole: StationContent = {
    ...{ day: day('2027-05-11'), starts: '10:00', ends: '11:30', title: 'Energiezentrale', place: 'Am Markt 1' },
    ...{ host: 'Stadtwerke', hostFunction: 'Technische Leitung', seen: 'Zwei Wärmepumpen' },
    questions: [{ question: 'Was würden Sie anders machen?', answer: '' }],
    ...content,
  };
  return must(await addStation(system(ctx), ids(tour), whole, actingIn(tour)));
}

/** Two people of the first member who come by rail. Answers its id. */
export async function aLeg(ctx: Ctx, tour: TestTour, content: Partial<LegContent> = {}): Promise<string> {
  const whole: LegContent = {
    ...{ travellerId: tour.memberIds[0]!, mode: 'rail', route: 'Gießen – Luckenwalde', kilometres: 1000, people: 2 },
    ...{ cents: 17_980, ...content },
  };
  return must(await addLeg(system(ctx), ids(tour), whole, actingIn(tour)));
}

/** A person of the first member with a need and consent to photos. Answers the id. */
export async function aParticipant(
  ctx: Ctx,
  tour: TestTour,
  content: Partial<ParticipantContent> = {},
): Promise<string> {
  const whole: ParticipantContent = {
    ...{ partyId: tour.memberIds[0]!, name: 'Alex Beispiel', jobTitle: 'Klimaschutzmanagement' },
    ...{ diet: 'vegetarisch', access: '', needsAgreed: true, photosAgreedOn: day('2027-02-01') },
    ...content,
  };
  return must(await addParticipant(system(ctx), ids(tour), whole, actingIn(tour)));
}

/** Something that follows, for all together. Answers its id. */
export async function aFollowUp(ctx: Ctx, tour: TestTour, content: Partial<FollowUpContent> = {}): Promise<string> {
  const whole = { title: 'Verbrauch der Schulen anzeigen', partyId: null, dueOn: null, ...content };
  return must(await addFollowUp(system(ctx), ids(tour), whole, actingIn(tour)));
}

/** How a workshop is run, in one step of an hour. */
export async function aKit(ctx: Ctx, tour: TestTour, content: Partial<KitContent> = {}): Promise<void> {
  const step = { title: 'Ankommen', minutes: 60, method: 'Runde', material: 'Karten' };
  const whole: KitContent = { goal: 'Eine Liste der nächsten Schritte', steps: [step], result: '', ...content };
  must(await changeKit(system(ctx), ids(tour), { content: whole, version: 0 }, actingIn(tour)));
}

function ids({ partnershipId, meetingId }: TestTour): TourOf {
  return { partnershipId, meetingId };
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Broken(`the tour was refused: ${outcome.reasons.map(({ code }) => code).join()}`);
  return outcome.value;
}

/** A request of the first member for an expert. Answers its id. */
export async function aContactRequest(
  ctx: Ctx,
  pair: { readonly partnershipId: string; readonly memberIds: readonly string[] },
  content: Partial<ContactContent> = {},
): Promise<string> {
  const whole: ContactContent = {
    ...{ sought: 'expert', topic: 'Energiesparmodell an Schulen', why: 'Wir wollen den Vertrag verstehen.' },
    ...{ neededBy: null, ...content },
  };
  const acting = { organisationId: pair.memberIds[0]!, received: null };
  return must(await askForContact(system(ctx), pair.partnershipId, whole, acting));
}

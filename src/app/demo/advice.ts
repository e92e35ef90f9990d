import { type NoteContent, recordNote } from '../../areas/advice/commands.ts';
import { lookAtPair } from '../../areas/advice/commands/look.ts';
import { answerPulse } from '../../areas/advice/commands/pulse.ts';
import { addPause } from '../../areas/advice/commands/rules.ts';
import { anEntry } from '../../areas/plans/fixtures.ts';
import { listPersonsOfMailbox } from '../../areas/identity/queries.ts';
import { listContactPersons } from '../../areas/organisations/queries.ts';
import { nameAdviser, nameContacts } from '../../areas/partnerships/commands/start.ts';
import type { Partnership } from '../../areas/partnerships/model.ts';
import { listPartnershipsOfCalls } from '../../areas/partnerships/queries.ts';
import { listCalls } from '../../areas/programmes/queries.ts';
import { addDays, dayAt } from '../../kernel/day.ts';
import { Broken } from '../../kernel/errors.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import { demoDomain, type DemoOffice } from './office.ts';

/** Stands in every note, so that nobody takes it for something that was said. */
const invented = 'Erfunden für die Vorführung:';

/**
 * What one person who advises might have on a Monday morning: the pairs of 2015 and 2016, with invented
 * notes of calls and visits some days ago. It stands in the workspace only.
 */
export async function loadAdvice(ctx: Ctx, { officeId }: DemoOffice): Promise<void> {
  const [adviser] = await listPersonsOfMailbox(ctx, `beratung@${demoDomain}`);
  if (!adviser) return;
  const calls = (await listCalls(ctx, { officeIds: [officeId] })).filter(
    ({ slug }) => slug === '2015' || slug === '2016',
  );
  const pairs = await listPartnershipsOfCalls(
    ctx,
    calls.map(({ id }) => id),
  );
  for (const { id, advisers, members } of pairs) {
    const startsOn = addDays(ctx.today, -40);
    if (advisers.length > 0) continue;
    const named = await nameAdviser(ctx, id, { personId: adviser.id, startsOn, endsOn: null });
    if (!named.ok) throw new Broken('demo adviser refused');
    for (const { organisationId } of members) {
      const contacts = (await listContactPersons(ctx, [organisationId])).map(contact => contact.id);
      if (contacts.length > 0) await nameContacts(ctx, id, contacts, { organisationId, received: null });
    }
  }
  // Some pairs of the demo belong to a draft, of which only the office knows.
  const memberships = (['adviser', 'office'] as const).map(role => ({ organisationId: officeId, role }));
  await noteTalks({ ...ctx, actor: { kind: 'person', personId: adviser.id, memberships } }, pairs);
  await loadSilence(ctx, pairs);
  await loadAnswers(ctx, pairs);
}

/** A task that is late, a break on which all agreed, and what the next morning finds. */
async function loadSilence(ctx: Ctx, pairs: readonly Partnership[]): Promise<void> {
  const at = (placeId: string) => pairs.find(({ members }) => members.some(member => member.placeId === placeId));
  const late = at('DE:05334008');
  if (late) {
    const memberIds = late.members.map(({ organisationId }) => organisationId);
    const task = { title: 'Ladepunkte für den Fuhrpark zählen (erfunden)', dueOn: addDays(ctx.today, -16) };
    await anEntry(ctx, { partnershipId: late.id, memberIds }, { ...task, organisationId: memberIds[0]! });
  }
  const resting = at('DE:05566');
  if (resting) {
    const days = { from: addDays(ctx.today, -3), to: addDays(ctx.today, 11) };
    const added = await addPause(ctx, resting.id, { ...days, organisationId: null, reason: `${invented} Messe` });
    if (!added.ok) throw new Broken('demo pause refused');
  }
  for (const { id } of pairs) await lookAtPair(ctx, id, false);
}

/** What members answered to the two questions: one goes well, one slowly, one is stuck. */
async function loadAnswers(ctx: Ctx, pairs: readonly Partnership[]): Promise<void> {
  const answers = [
    ['DE:06531', 'well', ''],
    ['DE:12072', 'slow', 'Ein Kollege fehlt bis zum Frühjahr (erfunden)'],
    ['DE:073315006', 'stuck', 'Der Rat muss über die Lastenräder entscheiden (erfunden)'],
  ] as const;
  for (const [placeId, going, needs] of answers) {
    const pair = pairs.find(({ members }) => members.some(member => member.placeId === placeId));
    const member = pair?.members.find(one => one.placeId === placeId);
    if (!pair || !member) continue;
    const acting = { organisationId: member.organisationId, received: null };
    const answered = await answerPulse({ ...ctx, ...daysAgo(ctx, 4) }, pair.id, { going, needs }, acting);
    if (!answered.ok) throw new Broken('demo answer refused');
  }
}

function daysAgo(ctx: Ctx, days: number): Pick<Ctx, 'now' | 'today'> {
  const now = new Date(ctx.now.getTime() - days * 86_400_000);
  return { now, today: dayAt(now, homeTimeZone) };
}

async function noteTalks(ctx: Ctx, pairs: readonly Partnership[]): Promise<void> {
  const note = async (placeId: string, daysAgo: number, content: Pick<NoteContent, 'text'> & Partial<NoteContent>) => {
    const pair = pairs.find(({ members }) => members.some(member => member.placeId === placeId));
    const member = pair?.members.find(one => one.placeId === placeId);
    if (!pair || !member) return;
    const noted = await recordNote(ctx, pair.id, {
      ...{ kind: 'call', organisationId: member.organisationId, ...content },
      ...{ day: addDays(ctx.today, -daysAgo), text: `${invented} ${content.text}` },
    });
    if (!noted.ok) throw new Broken('demo note refused');
  };
  await note('DE:12072', 5, { text: 'Zwei Betriebe haben zugesagt, drei überlegen noch. Der Raum fehlt weiter.' });
  await note('DE:06531', 12, { kind: 'mail', text: 'Der Leitfaden der Energierunden ist weitergegeben.' });
  await note('DE:12072', 3, { kind: 'attempt', text: 'wollte nach dem Raum fragen' });
  await note('DE:05566', 9, { text: 'Das Netzwerk der Betriebe trifft sich im Frühjahr.' });
  await note('DE:073315006', 20, { kind: 'visit', text: 'Beide wollen die Lastenräder auch im Winter fahren.' });
  await note('DE:03241', 41, { text: 'Solarkataster: Die Ruhr schickt ihre Ausschreibung.' });
}

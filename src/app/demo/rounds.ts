import { anApplication } from '../../areas/applications/fixtures.ts';
import { decideApplication } from '../../areas/applications/commands.ts';
import { aMembership, aPerson } from '../../areas/identity/fixtures.ts';
import { addContactPerson } from '../../areas/organisations/commands.ts';
import { anOrganisation } from '../../areas/organisations/fixtures.ts';
import { listOrganisations } from '../../areas/organisations/queries.ts';
import { closeDueCalls } from '../../areas/programmes/commands/close.ts';
import { aCall } from '../../areas/programmes/fixtures.ts';
import { listPlacesById } from '../../areas/places/queries.ts';
import { addDays, dayAt } from '../../kernel/day.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import { inventedEntries } from './answers.ts';
import { answerQuestions } from './questions.ts';
import { demoDomain, type DemoOffice } from './office.ts';

/** Who may be played in a municipality, by place. */
const played: Readonly<Record<string, string>> = { 'DE:06531': 'giessen', 'DE:12072': 'teltow-flaeming' };

/**
 * A round that closed yesterday and waits for its pairs, and one that is open. The authorities are real, their answers
 * invented. Dates are relative to the day of loading.
 */
export async function loadRounds(ctx: Ctx, { programme }: DemoOffice): Promise<void> {
  const year = Number(ctx.today.slice(0, 4));
  const authorities = await loadAuthorities(ctx);
  const closed = await aCall(ctx, {
    programmeId: programme.id,
    slug: String(year),
    name: { de: `Regionen-Twinning ${year} (Vorführung)`, en: `Region twinning ${year} (demonstration)` },
    state: 'open',
    opensOn: addDays(ctx.today, -60),
    lastDay: addDays(ctx.today, -1),
  });
  for (const [index, { placeId, answers }] of inventedEntries.entries()) {
    const then = daysAgo(ctx, 40 - index);
    const organisationId = authorities.get(placeId)!;
    const { id } = await anApplication(then, {
      callId: closed.id,
      organisationId,
      answers,
      contact: contactOf(placeId),
    });
    await decideApplication(ctx, id, { to: 'eligible', reason: '' });
  }
  await closeDueCalls(ctx);
  const open = await aCall(ctx, {
    programmeId: programme.id,
    slug: String(year + 1),
    name: { de: `Regionen-Twinning ${year + 1} (Vorführung)`, en: `Region twinning ${year + 1} (demonstration)` },
    state: 'open',
  });
  await answerQuestions(ctx, open.id);
  for (const [index, { placeId, answers }] of inventedEntries.entries()) {
    if (index === 0) continue;
    const state = index % 3 === 1 ? 'draft' : 'submitted';
    const organisationId = authorities.get(placeId)!;
    await anApplication(daysAgo(ctx, index % 9), {
      callId: open.id,
      organisationId,
      state,
      answers,
      contact: contactOf(placeId),
    });
  }
}

/** The authorities of the demo rounds: those of the handed-down rounds again, the others new. */
async function loadAuthorities(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const known = new Map((await listOrganisations(ctx)).map(({ placeId, id }) => [placeId, id]));
  const places = await listPlacesById(
    ctx,
    inventedEntries.map(({ placeId }) => placeId),
  );
  const authorities = new Map<string, string>();
  for (const place of places) {
    const id = known.get(place.id) ?? (await anOrganisation(ctx, { name: place.name, placeId: place.id }));
    authorities.set(place.id, id);
    const mailbox = played[place.id];
    if (mailbox === undefined) continue;
    await addContactPerson(ctx, id, contactOf(place.id));
    const person = { name: `Koordination ${place.name} (Vorführung)`, email: `${mailbox}@${demoDomain}` };
    await aMembership(ctx, { personId: await aPerson(ctx, person), organisationId: id, role: 'coordinator' });
  }
  return authorities;
}

/** Nobody real: a function and an address that no mail can reach. */
function contactOf(placeId: string) {
  const mailbox = played[placeId] ?? 'klimaschutz';
  return {
    name: 'Klimaschutzmanagement (erfunden)',
    jobTitle: 'Klimaschutzmanagement',
    email: `${mailbox}@${demoDomain}`,
    phone: '0123 456',
  };
}

function daysAgo(ctx: Ctx, days: number): Ctx {
  const now = new Date(ctx.now.getTime() - days * 86_400_000);
  return { ...ctx, now, today: dayAt(now, homeTimeZone) };
}

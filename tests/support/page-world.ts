import { listPersonas } from '../../src/app/demo/personas.ts';
import { decideApplication } from '../../src/areas/applications/commands.ts';
import { fillRound } from '../../src/areas/applications/commands/fill.ts';
import { anApplication } from '../../src/areas/applications/fixtures.ts';
import { listApplications } from '../../src/areas/applications/queries/list.ts';
import { createSetUpLink } from '../../src/areas/identity/commands/set-up.ts';
import { invitePerson } from '../../src/areas/identity/commands/invitations.ts';
import { aPerson, signIn } from '../../src/areas/identity/fixtures.ts';
import { anUnconfirmedIdea } from '../../src/areas/ideas/fixtures.ts';
import { answerProposal } from '../../src/areas/matching/commands/answer.ts';
import { computeRun } from '../../src/areas/matching/commands/compute.ts';
import { constrainPair } from '../../src/areas/matching/commands/constrain.ts';
import { releaseRun } from '../../src/areas/matching/commands/release.ts';
import { listProposals } from '../../src/areas/matching/queries.ts';
import { listOrganisations } from '../../src/areas/organisations/queries.ts';
import { closeDueCalls } from '../../src/areas/programmes/commands/close.ts';
import { aCall, aProgramme } from '../../src/areas/programmes/fixtures.ts';
import { findCallBySlug } from '../../src/areas/programmes/queries.ts';
import { prepareAgreements } from './page-agreements.ts';
import { addDays } from '../../src/kernel/day.ts';
import type { Outcome } from '../../src/kernel/verdict.ts';
import type { Ctx } from '../../src/platform/context.ts';
import type { VisitedSite } from './visited-site.ts';
import type { Visitor } from './walk.ts';

/** Those who walk through the demo, and where each begins besides the pages without a subject. */
export type PageWorld = { readonly visitors: readonly Visitor[]; readonly starts: readonly string[] };

/**
 * The demo with a call in every state, a round that was computed, and one that was released and partly answered, so that
 * following its links leads to every page of the main job.
 */
export async function preparePages(site: VisitedSite): Promise<PageWorld> {
  const ctx = site.ctx();
  const arriving = await arrive(site);
  const closed = (await findCallBySlug(ctx, '2027'))!;
  const open = (await findCallBySlug(ctx, '2028'))!;
  const programmeId = closed.programme.id;
  for (const state of ['draft', 'cancelled', 'evaluated'] as const)
    await aCall(ctx, { programmeId, state, slug: state, name: { de: `Runde (${state})`, en: `Round (${state})` } });
  const unfinished = { about: { de: 'Worum es geht', en: '' }, fields: [] };
  await aCall(ctx, {
    programmeId,
    slug: 'unfinished',
    name: { de: 'Unfertig', en: 'Unfinished' },
    state: 'draft',
    terms: unfinished,
  });
  const other = {
    slug: 'massnahmen',
    format: 'measure',
    name: { de: 'Maßnahmen-Twinning', en: 'Measure twinning' },
  } as const;
  await aProgramme(ctx, { officeId: closed.programme.officeId, ...other });
  await computeSecondRound(ctx, programmeId);
  await release(ctx, closed.id);
  const gießen = (await listOrganisations(ctx, { placeIds: ['DE:06531'] }))[0]!.id;
  await prepareAgreements(ctx, gießen);
  const draft = await anApplication(ctx, { callId: open.id, organisationId: gießen, state: 'draft' });
  const signedIn = (await listPersonas(ctx)).map(async ({ name, personId }): Promise<Visitor> => {
    return { name, cookies: { kt_session: await signIn(ctx, personId) } };
  });
  const list = '/de/arbeit/aufrufe/2028/interessen';
  return {
    visitors: [arriving.visitor, ...(await Promise.all(signedIn))],
    starts: [
      ...arriving.starts,
      `/de/arbeit/interesse/${draft.id}/handlungsfelder/efficiency`,
      '/de/projekte/massnahmen',
      `${list}/liste/ergebnis?created=2&left=Kreis+Steinfurt&notices=%5B%5D`,
    ],
  };
}

/** Somebody without an account, at the doors that letters open: set-up, invitation, sign-in, an idea to confirm. */
async function arrive(site: VisitedSite): Promise<{ visitor: Visitor; starts: string[] }> {
  const ctx = site.ctx();
  const [office] = await listOrganisations(ctx, { kinds: ['office'] });
  const invited = { name: 'Ida Beispiel', email: 'ida@stadt.example', role: 'office', language: 'de' } as const;
  must(await invitePerson(ctx, office!.id, { ...invited, baseUrl: 'http://localhost' }));
  await anUnconfirmedIdea(ctx, 'idee@stadt.example');
  for (const name of ['Kim Beispiel', 'Alex Beispiel']) await aPerson(ctx, { name, email: 'post@stadt.example' });
  const browser = site.browser();
  await browser.submit('/de/anmelden', '/de/anmelden', { email: 'post@stadt.example' });
  const { text } = await site.letterTo('post@stadt.example');
  const who = await browser.submit('/de/code', '/de/code', { code: /\d{3} \d{3}/.exec(text)![0] });
  const late = await browser.post('/de/arbeit/programme/neu', { 'name-de': 'Zu spät abgeschickt' });
  const held = new URL(late.location!, 'http://localhost').searchParams.get('next')!;
  const letters = [
    text,
    (await site.letterTo('ida@stadt.example')).text,
    (await site.letterTo('idee@stadt.example')).text,
  ];
  return {
    visitor: { name: 'nobody', cookies: { kt_browser: browser.cookie('kt_browser')! } },
    starts: [
      `/de/einrichten/${await createSetUpLink(ctx)}`,
      ...letters.flatMap(letter => [...letter.matchAll(/https?:\/\/[^/\s]*(\/de\/\S+)/g)].map(([, path]) => path!)),
      who.location!,
      held,
    ],
  };
}

/** A closed round of four, with one pair fixed; computed and not released. */
async function computeSecondRound(ctx: Ctx, programmeId: string): Promise<void> {
  const call = await aCall(ctx, { programmeId, slug: 'computed', name: { de: 'Berechnet', en: 'Computed' } });
  const rows = ['06531;Mobilität;beratend;4;0', '12072;Mobilität;anwendend;0;4', '05566;Mobilität;beratend;4;0'];
  const text = ['Schlüssel;Handlungsfeld;Rolle;Erfahrung;Bedarf', ...rows, '09184;Mobilität;anwendend;0;3'].join('\n');
  const file = { name: 'list.csv', bytes: new TextEncoder().encode(text) };
  must(await fillRound(ctx, call.id, { receivedOn: ctx.today, lateReason: '', file }));
  for (const { application } of await listApplications(ctx, call.id)) {
    must(await decideApplication(ctx, application.id, { to: 'eligible', reason: '' }));
  }
  const later: Ctx = { ...ctx, now: new Date(call.deadlineAt.getTime() + 1), today: addDays(ctx.today, 30) };
  await closeDueCalls(later);
  must(await constrainPair(later, call.id, { kind: 'lock', a: '06531', b: '12072', reason: 'Sie kennen sich.' }));
  must(await computeRun(later, call.id));
}

/** Releases the pairs of a closed round; one is confirmed, one refused, one half answered. */
async function release(ctx: Ctx, callId: string): Promise<void> {
  must(await releaseRun(ctx, must(await computeRun(ctx, callId))));
  const received = { channel: 'phone', on: ctx.today, file: null } as const;
  const others = (await listProposals(ctx, { callId })).filter(
    ({ record }) => !record.members.some(key => key === '06531' || key === '12072'),
  );
  for (const [index, { id, members }] of others.slice(0, 3).entries()) {
    const consent = index !== 1;
    const answering = members.slice(0, index === 0 ? 2 : 1);
    for (const { organisationId } of answering) {
      must(await answerProposal(ctx, id, { organisationId, consent, reason: consent ? '' : 'Zu weit.', received }));
    }
  }
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
  return outcome.value;
}

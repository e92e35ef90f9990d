import { anAgreement } from '../../src/areas/agreements/fixtures.ts';
import { loadAgreement } from '../../src/areas/agreements/queries.ts';
import { listSignatureRules } from '../../src/areas/agreements/queries/library.ts';
import { anApplication } from '../../src/areas/applications/fixtures.ts';
import { anEvent } from '../../src/areas/events/fixtures.ts';
import { anIdea, aReceipt, aSupport, anUnconfirmedIdea } from '../../src/areas/ideas/fixtures.ts';
import { aFunding } from '../../src/areas/funding/fixtures.ts';
import { aMembership, aPerson, signIn } from '../../src/areas/identity/fixtures.ts';
import { aLink, aPaper } from '../../src/areas/council/fixtures.ts';
import { addMembership, addTarget } from '../../src/areas/measures/commands.ts';
import { addAchievement } from '../../src/areas/measures/commands/achievements.ts';
import { addContactPerson } from '../../src/areas/organisations/commands.ts';
import { aProject, aTownTwinning } from '../../src/areas/networks/fixtures.ts';
import { anOrganisation } from '../../src/areas/organisations/fixtures.ts';
import { recordPartnership } from '../../src/areas/partnerships/commands.ts';
import { prepareYear } from './permission-year.ts';
import { aCall, aDocument, aProgramme } from '../../src/areas/programmes/fixtures.ts';
import { modules } from '../../src/areas/programmes/model.ts';
import type { Role } from '../../src/kernel/actor.ts';
import type { Ctx } from '../../src/platform/context.ts';
import { postMail } from '../../src/platform/mail/post.ts';
import type { Route } from '../../src/platform/web/route.ts';
import type { Browser } from './browser.ts';
import { cells } from './permission-cells.ts';
import { prepareContents } from './permission-contents.ts';
import { openTestSite, type TestSite } from './test-site.ts';

/** Who asks: without account; of the authority concerned; of another one; of the programme's office; of another office. */
export const whos = ['nobody', 'coordinator', 'member', 'stranger', 'office', 'other office'] as const;
export type Who = (typeof whos)[number];

export type World = {
  readonly site: TestSite;
  /** The address part of something that exists, by its name in the table. */
  readonly subject: (name: string) => string;
  readonly browser: (who: Who) => Promise<Browser>;
};

/** The German address of a route, with the subjects that the table names for it. */
export function addressOf(world: World, { id, path }: Route): string {
  const names = cells[id]?.params ?? {};
  const pattern = typeof path === 'string' ? path : path.de;
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(world.subject(names[name] ?? name)));
}

/** One programme with an open call and a draft, its office, another office, and two authorities. */
export async function prepareWorld(): Promise<World> {
  const site = await openTestSite({ demo: true });
  const ctx = site.ctx();
  const people = new Map<Who, string>();
  const employ = async (who: Who, organisationId: string, role: Role): Promise<string> => {
    const personId = await aPerson(ctx, { name: `Person ${who}` });
    await aMembership(ctx, { personId, organisationId, role });
    people.set(who, personId);
    return personId;
  };
  const office = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const otherOffice = await anOrganisation(ctx, { kind: 'office', name: 'Anderes Büro' });
  const authority = await anOrganisation(ctx, { name: 'Landkreis A' });
  const foreign = await anOrganisation(ctx, { name: 'Landkreis B' });
  await employ('office', office, 'office');
  await employ('other office', otherOffice, 'office');
  await employ('coordinator', authority, 'coordinator');
  await employ('member', authority, 'member');
  await employ('stranger', foreign, 'coordinator');
  const programme = await aProgramme(ctx, { officeId: office, modules });
  const call = await aCall(ctx, { programmeId: programme.id, slug: 'offen' });
  const application = await anApplication(ctx, { callId: call.id, organisationId: authority, state: 'draft' });
  const second = await aCall(ctx, { programmeId: programme.id, slug: 'zweiter' });
  const sent = await anApplication(ctx, { callId: second.id, organisationId: authority });
  const third = await aCall(ctx, { programmeId: programme.id, slug: 'dritter' });
  const complete = await anApplication(ctx, { callId: third.id, organisationId: authority, state: 'draft' });
  const fourth = await aCall(ctx, { programmeId: programme.id, slug: 'vierter' });
  const waiting = await anApplication(ctx, { callId: fourth.id, organisationId: authority });
  const partnership = await recordPartnership(ctx, {
    callId: call.id,
    memberIds: [authority, await anOrganisation(ctx, { name: 'Landkreis C' })],
    fields: [],
    confirmedAt: null,
  });
  if (!partnership.ok) throw new Error('the partnership was refused');
  const papers = await preparePapers(ctx, partnership.value, authority);
  const bound = await recordPartnership(ctx, {
    callId: second.id,
    memberIds: [authority, await anOrganisation(ctx, { name: 'Landkreis D' })],
    fields: [],
    confirmedAt: null,
  });
  if (!bound.ok) throw new Error('the partnership was refused');
  const clause = await prepareAgreement(ctx, office, bound.value);
  const said = await sayThings(ctx, { authority, foreign, programmeId: programme.id });
  const draft = await aCall(ctx, { programmeId: programme.id, slug: 'entwurf', state: 'draft' });
  const document = await aDocument(ctx, draft.id, { de: 'Muster', en: 'Template' });
  await postMail(ctx, { kind: 'test.lost', recipient: { kind: 'address', id: authority }, dedupe: 'lost' });
  const lost = ctx.db.updateTable('mail').set({ state: 'uncertain' }).where('dedupe', '=', 'lost').returning('id');
  const event = await anEvent(ctx, { programmeId: programme.id });
  const passing = await anEvent(ctx, { programmeId: programme.id });
  const ideas = await prepareIdeas(ctx, programme.slug);
  const contents = await prepareContents(ctx, programme.id);
  const funders = [await anOrganisation(ctx, { kind: 'funder' }), await anOrganisation(ctx, { kind: 'funder' })];
  await aFunding(ctx, programme.id, { funders: funders.map(organisationId => ({ organisationId })) });
  const subjects = new Map([
    ['uncertain mail', (await lost.executeTakeFirstOrThrow()).id],
    ...ideas,
    ...contents,
    ['authority', authority],
    ['authority slug', 'landkreis-a'],
    ['programme id', programme.id],
    ...said,
    ...papers,
    ['block', 'subject'],
    ['programme', programme.slug],
    ['open call', 'offen'],
    ['draft', 'entwurf'],
    ['draft document', document],
    ['application', application.id],
    ['fourth call', 'vierter'],
    ['waiting', waiting.id],
    ['sent', sent.id],
    ['complete', complete.id],
    ...(await prepareYear(ctx, partnership.value)),
    ['partnership', partnership.value],
    ['partnership with agreement', bound.value],
    ['first version', '1'],
    ['first annex', '1'],
    ['clause', clause],
    ['duty', 'plan'],
    ['library clause', 'subject'],
    ['signature rule', (await listSignatureRules(ctx))[0]!.id],
    ['event', event.slug],
    ...(await prepareNetworks(ctx, office, authority)),
    ['funder', funders[0]!],
    ['passing funder', funders[1]!],
    ['passing event', passing.slug],
  ]);
  return {
    site,
    subject: name => subjects.get(name) ?? '00000000-0000-7000-8000-000000000000',
    async browser(who) {
      const browser = site.browser();
      const personId = people.get(who);
      if (personId !== undefined) browser.setCookie('kt_session', await signIn(ctx, personId));
      return browser;
    },
  };
}

/** A draft with a body, and a released paper whose sitting is over. */
async function preparePapers(ctx: Ctx, partnershipId: string, organisationId: string): Promise<[string, string][]> {
  const sequence = [{ body: 'Kreistag', day: '2027-02-22' }];
  const draft = await aPaper(ctx, { partnershipId, organisationId, sequence });
  const moves = ['co-signed', 'released', 'scheduled'] as const;
  const released = await aPaper(ctx, { partnershipId, organisationId, sequence, moves });
  return [
    ['paper', draft.id],
    ['paper link', await aLink(ctx, released.id)],
    ['released paper', released.id],
    ['sitting', released.consultations[0]!.sitting!.id],
    ['council body', released.consultations[0]!.body.id],
    ['oparl list', 'papers'],
    ['consultation', released.consultations[0]!.id],
  ];
}

/** The draft of an agreement; answers the id of its first clause. */
async function prepareAgreement(ctx: Ctx, officeId: string, partnershipId: string): Promise<string> {
  const pair = { officeId, partnershipId, programmeId: '', memberIds: [] };
  const agreement = await loadAgreement(ctx, await anAgreement(ctx, pair));
  return agreement.clauses[0]!.id;
}

/** A project of the office, and two bonds of towns. */
async function prepareNetworks(ctx: Ctx, officeId: string, authority: string): Promise<[string, string][]> {
  const name = { de: 'Städte im Netz', en: 'Towns in a network' };
  const programme = await aProgramme(ctx, { officeId, slug: 'netz', name, format: 'network', modules: ['networks'] });
  const project = await aProject(ctx, { programmeId: programme.id, memberIds: [authority] });
  const bond = async (name: string): Promise<string> =>
    (await aTownTwinning(ctx, { firstId: authority, secondId: await anOrganisation(ctx, { name }) })).slug;
  return [
    ['joint project', project.slug],
    ['twinning', await bond('Leiria')],
    ['passing twinning', await bond('Trakai')],
  ];
}

/** An idea that everybody reads, one that nobody does, one that waits for its code. */
async function prepareIdeas(ctx: Ctx, programme: string): Promise<[string, string][]> {
  const open = await anIdea(ctx, { programme, acts: [{ act: 'publish' }] });
  const hidden = await anIdea(ctx, { programme, acts: [{ act: 'publish' }, { act: 'hide', text: 'Werbung' }] });
  // Name and address, so that there is something to erase.
  const own = await anIdea(ctx, { programme, name: 'Kim', email: 'kim@musterland.example' });
  return [
    ['programme', programme],
    ['public idea', String(open.number)],
    ['hidden idea', String(hidden.number)],
    ['support', await aSupport(ctx, open, 'person@musterland.example')],
    ['receipt', await aReceipt(ctx, own)],
    ['unconfirmed receipt', await aReceipt(ctx, await anUnconfirmedIdea(ctx, 'kim@musterland.example'))],
  ];
}

/** A target, a membership, something achieved and a contact person, each by its name in the table. */
async function sayThings(
  ctx: Ctx,
  whose: { readonly authority: string; readonly foreign: string; readonly programmeId: string },
): Promise<(readonly [string, string])[]> {
  const { authority, foreign, programmeId } = whose;
  const source = 'Eigene Angabe';
  const words = { de: 'Weniger', en: 'Less' };
  const target = { percent: 20, baseYear: null, targetYear: 2030, statement: words, source };
  const contact = { name: 'Kim Beispiel', jobTitle: '', email: 'kim@kreis.example', phone: '' };
  const achieved = { fieldId: 'industry', title: words, text: words, year: null, source, pioneer: false };
  const made = {
    target: await addTarget(ctx, { kind: 'organisation', id: authority }, target),
    'programme target': await addTarget(ctx, { kind: 'programme', id: programmeId }, target),
    membership: await addMembership(ctx, authority, { network: 'ee100', since: null, source }),
    achievement: await addAchievement(ctx, authority, achieved),
    contact: await addContactPerson(ctx, authority, contact),
    'foreign contact': await addContactPerson(ctx, foreign, contact),
  };
  return Object.entries(made).map(([name, outcome]) => {
    if (!outcome.ok) throw new Error(`${name} was refused`);
    return [name, outcome.value] as const;
  });
}

import { organisationsOf } from '../../../kernel/actor.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { listApplications } from '../../../areas/applications/queries/list.ts';
import { listMembers } from '../../../areas/identity/queries.ts';
import { isLive } from '../../../areas/matching/model.ts';
import { listProposals } from '../../../areas/matching/queries.ts';
import { listOrganisations } from '../../../areas/organisations/queries.ts';
import { mayUse } from '../../../areas/programmes/policy.ts';
import { type CallOfProgramme, listCalls } from '../../../areas/programmes/queries.ts';
import { speak } from '../../../areas/programmes/rules/words.ts';
import { formatDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { Waiting } from '../views/today.tsx';
import { deadlineOf } from './authority.ts';
import { awaitedOf, type Own, withCalls } from './own.ts';

/** For whom one waits, with the number to call: the office for authorities, an authority for the office and for others. */
export async function waitingFor(visit: Visit, own: Own): Promise<Waiting[]> {
  const forAuthority = [...(await consentsOfOthers(visit, own)), ...(await ownDecisions(visit, own))];
  return [...(await forOffice(visit)), ...forAuthority, ...(await answersOfOffice(visit, own))];
}

/** Partners whose answer to a common proposal is still out. */
async function consentsOfOthers(visit: Visit, own: Own): Promise<Waiting[]> {
  const t = inLanguage(visit.language, { de, en }).today;
  const awaited = own.proposals.flatMap(proposal =>
    awaitedOf(proposal)
      .filter(id => !own.ids.includes(id))
      .map(id => ({ id, proposal })),
  );
  const byId = await organisationsById(
    visit,
    awaited.map(({ id }) => id),
  );
  return awaited.map(({ id, proposal }) => ({
    what: t.consent(formatDay(visit.language, proposal.term)),
    name: byId.get(id)?.name ?? '',
    phone: byId.get(id)?.phone ?? '',
    href: own.filling.length > 0 ? visit.link('proposals.show', { proposal: proposal.id }) : null,
  }));
}

/** The decision of one's own authority, for those who may not take it: by whom it is taken. */
async function ownDecisions(visit: Visit, own: Own): Promise<Waiting[]> {
  const t = inLanguage(visit.language, { de, en }).today;
  const awaited = own.proposals.flatMap(proposal =>
    awaitedOf(proposal)
      .filter(id => own.ids.includes(id) && !own.deciding.includes(id))
      .map(id => ({ id, proposal })),
  );
  if (awaited.length === 0) return [];
  const organisationIds = awaited.map(({ id }) => id);
  const byId = await organisationsById(visit, organisationIds);
  const members = await listMembers(visit.ctx, { organisationIds, roles: ['head', 'coordinator'] });
  return awaited.map(({ id, proposal }) => {
    const people = members.filter(({ organisationId }) => organisationId === id).map(({ person }) => person.name);
    return {
      what: t.ownDecision(formatDay(visit.language, proposal.term)),
      name: [...new Set(people)].join(', ') || (byId.get(id)?.name ?? ''),
      phone: byId.get(id)?.phone ?? '',
      href: null,
    };
  });
}

/** What the office does with what was sent: it checks, or looks for a partner. */
async function answersOfOffice(visit: Visit, { applications, proposals }: Own): Promise<Waiting[]> {
  const t = inLanguage(visit.language, { de, en }).today;
  const held = new Set(proposals.filter(({ state }) => isLive(state)).map(p => p.call.id));
  const waiting = applications.filter(
    ({ state, call }) => state === 'submitted' || (state === 'eligible' && !held.has(call.id)),
  );
  const byId = await organisationsById(
    visit,
    waiting.map(({ call }) => call.programme.officeId),
  );
  return waiting.map(({ state, call }) => ({
    what: `${state === 'submitted' ? t.officeChecks : t.officeSearches} (${call.name[visit.language]})`,
    name: byId.get(call.programme.officeId)?.name ?? '',
    phone: byId.get(call.programme.officeId)?.phone ?? '',
    href: null,
  }));
}

/** What the office waits for: answers to proposals, entries to be completed, and in the last week drafts. */
async function forOffice(visit: Visit): Promise<Waiting[]> {
  const { ctx } = visit;
  const officeIds = organisationsOf(ctx.actor, 'office');
  const calls = (await listCalls(ctx, { officeIds })).filter(({ state }) => state === 'open' || state === 'closed');
  return (await Promise.all(calls.map(call => forOfficeOf(visit, call)))).flat();
}

async function forOfficeOf(visit: Visit, call: CallOfProgramme): Promise<Waiting[]> {
  const { ctx, language } = visit;
  const t = inLanguage(language, { de, en }).today;
  if (!mayUse(ctx.actor, call.programme, 'applications')) return [];
  const listed = await listApplications(ctx, call.id);
  // An authority may have no number of its own; whoever is named in its application has one.
  const phoneOf = new Map(
    listed.map(({ organisation, application }) => [organisation.id, organisation.phone || application.contact.phone]),
  );
  const nameOf = new Map(listed.map(({ organisation }) => [organisation.id, organisation.name]));
  const proposals = await withCalls(ctx, await listProposals(ctx, { callId: call.id }));
  const consents = proposals.flatMap(proposal =>
    awaitedOf(proposal).map(id => ({
      what: t.consent(formatDay(language, proposal.term)),
      name: nameOf.get(id) ?? '',
      phone: phoneOf.get(id) ?? '',
      href: visit.link('proposals.show', { proposal: proposal.id }),
    })),
  );
  const { days, due } = deadlineOf(visit, call);
  const { application: word } = speak(call.programme.terms, language);
  const late = listed.filter(
    ({ application: { state } }) => state === 'returned' || (state === 'draft' && days >= 0 && days <= 7),
  );
  const entries = late.map(({ application, organisation }) => ({
    what: application.state === 'returned' ? t.completion(word.one) : `${t.sending(word.one)}, ${due}`,
    name: organisation.name,
    phone: phoneOf.get(organisation.id) ?? '',
    href: visit.link('applications.record', { call: call.slug, id: application.id }),
  }));
  return [...consents, ...entries];
}

async function organisationsById({ ctx }: Visit, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const organisations = await listOrganisations(ctx, { ids: [...new Set(ids)] });
  return new Map(organisations.map(organisation => [organisation.id, organisation]));
}

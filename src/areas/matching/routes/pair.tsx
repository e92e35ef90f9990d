import { NotFound } from '../../../kernel/errors.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { downloadStored } from '../../../platform/web/stored.ts';
import { loadBorders } from '../../places/queries.ts';
import { loadRoundCall } from '../queries/round-call.ts';
import { isLive } from '../model.ts';
import { mayConsent, mayReadAnswer, mayReadProposal, mayRun } from '../policy.ts';
import { findLatestRun, listProposals, loadProposal } from '../queries.ts';
import { PairPage } from '../views/pair-page.tsx';
import { ProposalPage, type ProposalView } from '../views/proposal-page.tsx';
import { placesByKey } from './load.ts';
import { callOfOffice } from './round.tsx';

/** `GET /de/arbeit/zuordnung/:call/paar/:a/:b`: a pair of the latest run; once it is released, its proposal. */
export async function showPair(visit: Visit): Promise<Response> {
  const call = await callOfOffice(visit);
  const wanted = [visit.params.a!, visit.params.b!].sort().join();
  const released = (await listProposals(visit.ctx, { callId: call.id })).find(
    ({ state, record }) => isLive(state) && record.members.join() === wanted,
  );
  if (released) return seeOther(visit.link('proposals.show', { proposal: released.id }));
  const run = await findLatestRun(visit.ctx, call.id);
  const record = run?.record.pairs.find(({ members }) => members.join() === wanted);
  if (!run || !record) throw new NotFound('pair');
  const places = await placesByKey(visit.ctx, record.members);
  const pair = { record, words: call.words, places, topology: loadBorders() };
  return html(<PairPage visit={visit} call={call} pair={pair} run={run} />);
}

/** `GET /de/arbeit/paar/:proposal` */
export async function showProposal(visit: Visit): Promise<Response> {
  return html(<ProposalPage visit={visit} view={await loadProposalView(visit)} />);
}

/** A proposal as the visitor may see it. @throws NotFound for whoever is neither a member nor the office */
export async function loadProposalView(visit: Visit): Promise<ProposalView> {
  const { ctx } = visit;
  const proposal = await loadProposal(ctx, visit.params.proposal!);
  const call = await loadRoundCall(ctx, proposal.callId);
  const memberIds = proposal.members.map(({ organisationId }) => organisationId);
  if (!mayReadProposal(ctx.actor, call.officeId, memberIds)) throw new NotFound('proposal');
  const { record } = proposal;
  return {
    record,
    words: call.words,
    proposal,
    call,
    places: await placesByKey(ctx, record.members),
    topology: loadBorders(),
    ownId: memberIds.find(id => mayConsent(ctx.actor, id)) ?? null,
    office: mayRun(ctx.actor, call.officeId),
  };
}

/** `GET /de/arbeit/paar/:proposal/schreiben/:file`: the letter behind an answer. @throws NotFound for the other side, too */
export async function downloadLetter(visit: Visit): Promise<Response> {
  const { proposal, call } = await loadProposalView(visit);
  const member = proposal.members.find(({ fileId }) => fileId !== null && fileId === visit.params.file);
  if (!member || !mayReadAnswer(visit.ctx.actor, call.officeId, member.organisationId)) throw new NotFound('letter');
  return downloadStored(visit.ctx, visit.params.file!);
}

import { Forbidden } from '../../../kernel/errors.ts';
import { done, type Outcome } from '../../../kernel/verdict.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { type Answer, answerProposal } from '../commands/answer.ts';
import { isWaiting } from '../model.ts';
import { answerInput, recordedAnswerInput } from '../schema.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { type AnswerDraft, AnswerPage } from '../views/answer-page.tsx';
import type { ProposalView } from '../views/proposal-page.tsx';
import { loadProposalView } from './pair.tsx';

/** `GET /de/arbeit/paar/:proposal/entscheidung`; `consent=no` asks for the reason. */
export async function showAnswer(visit: Visit): Promise<Response> {
  const view = await viewToAnswer(visit);
  const own = view.proposal.members.find(({ organisationId }) => organisationId === view.ownId);
  if (!isWaiting(view.proposal.state) || (own && own.state !== 'pending')) return backToPair(visit, view);
  const consent = visit.query.get('consent') ?? '';
  const draft = { consent, reason: '', organisationId: '', channel: '', receivedOn: visit.ctx.today };
  return html(<AnswerPage visit={visit} view={view} draft={draft} errors={[]} />);
}

/** `POST /de/arbeit/paar/:proposal/entscheidung` */
export async function answer(visit: Visit): Promise<Response> {
  const view = await viewToAnswer(visit);
  const typed = (name: string) => visit.fields.text(name);
  const draft: AnswerDraft = {
    consent: typed('consent'),
    reason: typed('reason'),
    organisationId: typed('organisationId'),
    channel: typed('channel'),
    receivedOn: typed('receivedOn'),
  };
  const shape = readAnswer(visit, view, draft);
  if (!shape.ok) return again(visit, view, draft, shape.reasons, 400);
  const answered = await answerProposal(visit.ctx, view.proposal.id, shape.value);
  return answered.ok ? backToPair(visit, view) : again(visit, view, draft, answered.reasons, 422);
}

/** A member answers for itself; the office says besides how and when the answer came. */
function readAnswer(visit: Visit, view: ProposalView, draft: AnswerDraft): Outcome<Answer> {
  if (view.ownId !== null) return readShape(answerInput, draft);
  const shape = readShape(recordedAnswerInput, draft);
  if (!shape.ok) return shape;
  const { channel, receivedOn, ...answer } = shape.value;
  return done({ ...answer, received: { channel, on: receivedOn, file: visit.fields.file('file') } });
}

/** @throws Forbidden for whoever may read the proposal and not answer it */
async function viewToAnswer(visit: Visit): Promise<ProposalView> {
  const view = await loadProposalView(visit);
  if (view.ownId === null && !view.office) throw new Forbidden('consent');
  return view;
}

function backToPair(visit: Visit, { proposal }: ProposalView): Response {
  return seeOther(visit.link('proposals.show', { proposal: proposal.id }));
}

function again(
  visit: Visit,
  view: ProposalView,
  draft: AnswerDraft,
  reasons: Parameters<typeof sayReasons>[0],
  status: number,
): Promise<Response> {
  const errors = sayReasons(reasons, inLanguage(visit.language, { de, en }).refusals);
  return html(<AnswerPage visit={visit} view={view} draft={draft} errors={errors} />, status);
}

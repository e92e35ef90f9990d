import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { changeWording, decideIdea, mergeIdea } from '../commands.ts';
import { type Act, acts, type Idea, ideaMoves, mergeable } from '../model.ts';
import { loadForOffice } from '../queries.ts';
import { loadRules } from '../queries/rules.ts';
import { answerDueOf, isPublic } from '../rules.ts';
import { decisionInput, mergeInput, wordingInput } from '../schema.ts';
import { DecisionPage, MergePage, type WordingDraft, WordingPage } from '../views/office-decision.tsx';
import { sayErrors } from '../views/words.ts';
import { readClean } from './forms.ts';

async function ownIdea(visit: Visit): Promise<Idea> {
  return (await loadForOffice(visit.ctx, visit.params.idea!)).idea;
}

function record(visit: Visit): Response {
  return seeOther(visit.link('ideas.record', { idea: visit.params.idea! }));
}

/** `GET /de/arbeit/ideen/:idea/entscheidung?act=…`; what somebody else did meanwhile is shown on the record. */
export async function showDecision(visit: Visit): Promise<Response> {
  const idea = await ownIdea(visit);
  const act = acts.find(known => known === visit.query.get('act'));
  if (act === undefined) throw new NotFound('decision');
  if (!ideaMoves[act].from.includes(idea.state)) return record(visit);
  return decisionPage(visit, idea, act, '', [], 200);
}

/** `POST /de/arbeit/ideen/:idea/entscheidung` */
export async function takeDecision(visit: Visit): Promise<Response> {
  const idea = await ownIdea(visit);
  const { values } = readClean(visit, ['act', 'text']);
  const typed = readShape(decisionInput, values);
  const act = acts.find(known => known === values.act);
  if (act === undefined) throw new NotFound('decision');
  if (!typed.ok) return decisionPage(visit, idea, act, values.text, typed.reasons, 400);
  const decided = await decideIdea(visit.ctx, idea.id, typed.value);
  if (decided.ok) return record(visit);
  return decisionPage(visit, idea, act, values.text, decided.reasons, 422);
}

async function decisionPage(
  visit: Visit,
  idea: Idea,
  act: Act,
  text: string,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const rules = await loadRules(visit.ctx, idea.programmeId);
  const answerDue = act === 'review' ? (idea.answerDue ?? answerDueOf(visit.ctx.today, rules)) : null;
  const props = { visit, idea, act, text, answerDue, errors: sayErrors(visit, reasons) };
  return html(<DecisionPage {...props} />, status);
}

/** `GET /de/arbeit/ideen/:idea/wortlaut` */
export async function showWording(visit: Visit): Promise<Response> {
  const idea = await ownIdea(visit);
  if (idea.state !== 'submitted' && !isPublic(idea.state)) return record(visit);
  const { title, text, pictureAlt } = idea;
  return html(<WordingPage visit={visit} idea={idea} draft={{ title, text, pictureAlt, reason: '' }} errors={[]} />);
}

/** `POST /de/arbeit/ideen/:idea/wortlaut` */
export async function takeWording(visit: Visit): Promise<Response> {
  const idea = await ownIdea(visit);
  const { values } = readClean(visit, ['title', 'text', 'pictureAlt', 'reason']);
  const draft: WordingDraft = values;
  const again = (reasons: readonly Reason[], status: number) =>
    html(<WordingPage visit={visit} idea={idea} draft={draft} errors={sayErrors(visit, reasons)} />, status);
  const typed = readShape(wordingInput, draft);
  if (!typed.ok) return again(typed.reasons, 400);
  const changed = await changeWording(visit.ctx, idea.id, typed.value);
  return changed.ok ? record(visit) : again(changed.reasons, 422);
}

/** `GET /de/arbeit/ideen/:idea/zusammenfuehren` */
export async function showMerge(visit: Visit): Promise<Response> {
  const idea = await ownIdea(visit);
  if (!mergeable.some(state => state === idea.state)) return record(visit);
  return html(<MergePage visit={visit} idea={idea} into="" errors={[]} />);
}

/** `POST /de/arbeit/ideen/:idea/zusammenfuehren` */
export async function takeMerge(visit: Visit): Promise<Response> {
  const idea = await ownIdea(visit);
  const into = visit.fields.text('into');
  const again = (reasons: readonly Reason[], status: number) =>
    html(<MergePage visit={visit} idea={idea} into={into} errors={sayErrors(visit, reasons)} />, status);
  const typed = readShape(mergeInput, { into });
  if (!typed.ok) return again(typed.reasons, 400);
  const merged = await mergeIdea(visit.ctx, idea.id, typed.value.into);
  return merged.ok ? record(visit) : again(merged.reasons, 422);
}

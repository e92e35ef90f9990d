import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { movePaper, recordResult } from '../commands/move.ts';
import type { PaperView } from '../queries/view.ts';
import { movesFrom } from '../rules/moves.ts';
import { resultInput } from '../schema.ts';
import { ResultPage } from '../views/result-page.tsx';
import { StepPage, type StepTo } from '../views/step-page.tsx';
import { answersOf, backToPaper, consultationOf, paperToWrite, readReceipt, reasonsOf, typed } from './load.ts';

const steps = ['co-signed', 'released', 'scheduled', 'draft', 'withdrawn'] as const satisfies readonly StepTo[];

/** `GET /de/arbeit/vorlagen/:paper/schritt?to=released`: what it means, before it is done. */
export async function showStep(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const to = stepTo(visit.query.get('to') ?? '');
  // Somebody else was faster, or the link is old.
  if (!movesFrom(view.paper.state).includes(to)) return backToPaper(visit, view);
  return stepPage(visit, view, to, {});
}

/** `POST /de/arbeit/vorlagen/:paper/schritt` */
export async function takeStep(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const to = stepTo(visit.fields.text('to'));
  const receipt = readReceipt(visit, view.onBehalf);
  if (!receipt.ok) return stepPage(visit, view, to, typed(visit), receipt.reasons, 400);
  const moved = await movePaper(visit.ctx, view.paper.id, to, receipt.value, {
    onPaper: visit.fields.text('onPaper') !== '',
  });
  return moved.ok ? backToPaper(visit, view) : stepPage(visit, view, to, typed(visit), moved.reasons, 422);
}

/** @throws NotFound for a step that there is not */
function stepTo(text: string): StepTo {
  const found = steps.find(step => step === text);
  if (found === undefined) throw new NotFound('step');
  return found;
}

function stepPage(
  visit: Visit,
  view: PaperView,
  to: StepTo,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  return html(<StepPage visit={visit} view={view} to={to} answers={answersOf(visit, values, reasons)} />, status);
}

/** `GET /de/arbeit/vorlagen/:paper/beratung/:consultation` */
export async function showResult(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const { sitting } = consultationOf(visit, view);
  return resultPage(visit, view, { resultOn: sitting?.day ?? '' });
}

/** `POST /de/arbeit/vorlagen/:paper/beratung/:consultation` */
export async function takeResult(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const { id } = consultationOf(visit, view);
  const shape = readShape(resultInput, {
    result: visit.fields.text('result'),
    resultOn: visit.fields.text('resultOn'),
  });
  const receipt = readReceipt(visit, view.onBehalf);
  if (!shape.ok || !receipt.ok) return resultPage(visit, view, typed(visit), reasonsOf(shape, receipt), 400);
  const { result, resultOn: on } = shape.value;
  const said = { result, on, file: visit.fields.file('file') };
  const recorded = await recordResult(visit.ctx, view.paper.id, id, said, receipt.value);
  return recorded.ok ? backToPaper(visit, view) : resultPage(visit, view, typed(visit), recorded.reasons, 422);
}

function resultPage(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const consultation = consultationOf(visit, view);
  const answers = answersOf(visit, values, reasons);
  return html(<ResultPage visit={visit} view={view} consultation={consultation} answers={answers} />, status);
}

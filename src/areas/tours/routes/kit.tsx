import { rowValues } from '../../../design/answers.ts';
import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { canMakePdf, makePdf } from '../../../platform/documents/pdf.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { loadStart } from '../../partnerships/queries/start.ts';
import { kitData, kitTemplate } from '../documents/kit.ts';
import { changeKit, noteSupport } from '../commands/kit.ts';
import type { WorkshopKit } from '../model/kit.ts';
import { countSupportedWorkshops, loadKit } from '../queries/kit.ts';
import { agreedWorkshops } from '../rules/kit.ts';
import { kitInput, stepNames } from '../schema.ts';
import { KitFormPage } from '../views/kit-form.tsx';
import { KitPage } from '../views/kit-page.tsx';
import { kitTexts, sayRefusals } from '../views/words.ts';
import {
  actingOf,
  answersOf,
  isLate,
  type Known,
  knownOf,
  knownToWorkOn,
  reasonsOf,
  tourOf,
  type Typed,
  typedIn,
} from './load.ts';

type Filled = { readonly values: Typed; readonly steps: readonly Typed[] };

/** `GET …/programm/ablauf` */
export async function showKit(visit: Visit): Promise<Response> {
  return kitPage(visit, await knownOf(visit), []);
}

async function kitPage(visit: Visit, known: Known, reasons: readonly Reason[], status = 200): Promise<Response> {
  const { partnership, memberIds } = known.setting;
  const view = {
    ...known,
    kit: await loadKit(visit.ctx, known.tour.meeting),
    supported: await countSupportedWorkshops(visit.ctx, partnership.id),
    agreed: agreedWorkshops((await loadStart(visit.ctx, partnership.id)).formats, memberIds),
    errors: sayRefusals(visit.language, reasons),
  };
  return html(<KitPage visit={visit} view={view} />, status);
}

/** `GET …/programm/ablauf/ablauf.pdf` */
export async function downloadKit(visit: Visit): Promise<Response> {
  if (!canMakePdf()) throw new NotFound('pdf');
  const known = await knownOf(visit);
  const data = kitData(known, await loadKit(visit.ctx, known.tour.meeting), visit.language);
  const file = makePdf(kitTemplate, visit.language, data);
  return download(file, 'application/pdf', `${kitTexts(visit.language).title}.pdf`);
}

/** `GET …/programm/ablauf/bearbeiten` */
export async function showKitForm(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const kit = await loadKit(visit.ctx, known.tour.meeting);
  const steps = kit.steps.map(step => ({ ...step, minutes: String(step.minutes) }));
  return formPage(visit, known, kit, { values: { goal: kit.goal, result: kit.result }, steps }, []);
}

/** `POST …/programm/ablauf/bearbeiten`; what somebody else has changed meanwhile is shown beside what was typed */
export async function editKit(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const kit = await loadKit(visit.ctx, known.tour.meeting);
  const filled = { values: typedIn(visit, ['goal', 'result']), steps: visit.fields.rows('steps', stepNames) };
  const typed = { ...filled.values, steps: filled.steps };
  const [shape, acting] = [readShape(kitInput, typed), actingOf(visit, known)];
  if (!shape.ok || !acting.ok) return formPage(visit, known, kit, filled, reasonsOf(shape, acting), 400);
  const change = { content: shape.value, version: Number(visit.fields.text('version')) };
  const saved = await changeKit(visit.ctx, tourOf(known), change, acting.value);
  return saved.ok ? back(visit, known) : formPage(visit, known, kit, filled, saved.reasons, 422);
}

/** `POST …/programm/ablauf/unterstuetzung`: one press of the office */
export async function support(visit: Visit): Promise<Response> {
  const known = await knownToWorkOn(visit);
  const supported = visit.fields.text('supported') !== '';
  const acting = { organisationId: known.setting.officeId, received: null };
  const noted = await noteSupport(visit.ctx, tourOf(known), supported, acting);
  return noted.ok ? back(visit, known) : kitPage(visit, known, noted.reasons, 422);
}

function back(visit: Visit, { setting, tour }: Known): Response {
  return seeOther(visit.link('tours.kit', { partnership: setting.partnership.id, meeting: tour.meeting.id }));
}

function formPage(
  visit: Visit,
  known: Known,
  kit: WorkshopKit,
  { values, steps }: Filled,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const answers = answersOf(visit, { ...values, ...rowValues('steps', steps) }, reasons);
  const view = { visit, known, answers, kit, rows: steps.length, isLate: isLate(reasons) };
  return html(<KitFormPage {...view} />, status);
}

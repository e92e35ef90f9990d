import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import { handleOnce } from '../../../platform/web/once.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { checkCode } from '../commands/confirm.ts';
import { countReport, reportIdea } from '../commands/report.ts';
import { askToSupport, confirmSupport, countSupport } from '../commands/support.ts';
import type { Idea } from '../model.ts';
import { loadPublicIdea, loadSupportOf } from '../queries.ts';
import { maySupport } from '../rules.ts';
import { codeInput, reportInput, supportInput } from '../schema.ts';
import { ReportedPage, ReportPage } from '../views/report.tsx';
import { SupportCodePage, SupportPage } from '../views/support.tsx';
import { sayErrors } from '../views/words.ts';
import { judgeForm, openForm, readClean } from './forms.ts';

const publicIdea = (visit: Visit): Promise<Idea> => loadPublicIdea(visit.ctx, visit.params.idea!);

function backTo(visit: Visit, idea: Idea): Response {
  return seeOther(visit.link('ideas.show', { idea: String(idea.number) }));
}

/** `GET /de/ideen/:idea/unterstuetzen` */
export async function showSupport(visit: Visit): Promise<Response> {
  const idea = await publicIdea(visit);
  if (!maySupport(idea.state)) return backTo(visit, idea);
  return html(<SupportPage visit={visit} idea={idea} opened={await openForm(visit)} />);
}

/** `POST /de/ideen/:idea/unterstuetzen`: the answer is the same whether the address supports it already or not. */
export async function askSupport(visit: Visit): Promise<Response> {
  const idea = await publicIdea(visit);
  const email = visit.fields.text('email');
  const { verdict, opened } = await judgeForm(visit);
  const again = (reasons: readonly Reason[], status: number) => {
    const errors = sayErrors(visit, reasons);
    return html(<SupportPage visit={visit} idea={idea} email={email} opened={opened} errors={errors} />, status);
  };
  const typed = readShape(supportInput, { email });
  if (!typed.ok) return again(typed.reasons, 400);
  if (!verdict.ok) return again(verdict.reasons, 422);
  const counted = await countSupport(visit.ctx, { browser: visit.browser, email: typed.value.email });
  if (!counted.ok) return again(counted.reasons, 429);
  return handleOnce(visit, async inside => {
    const asked = await askToSupport(inside.ctx, idea, typed.value.email);
    if (!asked.ok) return again(asked.reasons, 422);
    return seeOther(visit.link('ideas.support.code', { idea: String(idea.number), support: asked.value }));
  });
}

/** `GET /de/ideen/:idea/unterstuetzen/:support` */
export async function showSupportCode(visit: Visit): Promise<Response> {
  const idea = await publicIdea(visit);
  const { confirmedAt } = await loadSupportOf(visit.ctx, visit.params.support!, idea);
  return html(<SupportCodePage visit={visit} idea={idea} confirmed={confirmedAt !== null} />);
}

/** `POST /de/ideen/:idea/unterstuetzen/:support` */
export async function takeSupportCode(visit: Visit): Promise<Response> {
  const idea = await publicIdea(visit);
  const id = visit.params.support!;
  await loadSupportOf(visit.ctx, id, idea);
  const code = visit.fields.text('code');
  const again = (reasons: readonly Reason[], status: number) => {
    const errors = sayErrors(visit, reasons);
    return html(<SupportCodePage visit={visit} idea={idea} confirmed={false} code={code} errors={errors} />, status);
  };
  const typed = readShape(codeInput, { code });
  if (!typed.ok) return again(typed.reasons, 400);
  const checked = await checkCode(visit.ctx, id, typed.value.code);
  if (!checked.ok) return again(checked.reasons, 422);
  const confirmed = await confirmSupport(visit.ctx, id);
  if (!confirmed.ok) return again(confirmed.reasons, 422);
  return seeOther(visit.link('ideas.support.code', visit.params));
}

/** `GET /de/ideen/:idea/melden` */
export async function showReport(visit: Visit): Promise<Response> {
  const idea = await publicIdea(visit);
  const opened = await openForm(visit);
  return html(<ReportPage visit={visit} idea={idea} draft={{ kind: '', text: '' }} errors={[]} opened={opened} />);
}

/** `POST /de/ideen/:idea/melden` */
export async function takeReport(visit: Visit): Promise<Response> {
  const idea = await publicIdea(visit);
  const { values: draft, reasons } = readClean(visit, ['kind', 'text']);
  const { verdict, opened } = await judgeForm(visit);
  const again = (why: readonly Reason[], status: number) => {
    const errors = sayErrors(visit, why);
    return html(<ReportPage visit={visit} idea={idea} draft={draft} errors={errors} opened={opened} />, status);
  };
  const typed = readShape(reportInput, draft);
  if (!typed.ok || reasons.length > 0) return again([...reasons, ...(typed.ok ? [] : typed.reasons)], 400);
  if (!verdict.ok) return again(verdict.reasons, 422);
  const counted = await countReport(visit.ctx, visit.browser);
  if (!counted.ok) return again(counted.reasons, 429);
  return handleOnce(visit, async inside => {
    await reportIdea(inside.ctx, idea, typed.value);
    return seeOther(visit.link('ideas.reported', { idea: String(idea.number) }));
  });
}

/** `GET /de/ideen/:idea/gemeldet` */
export async function showReported(visit: Visit): Promise<Response> {
  return html(<ReportedPage visit={visit} idea={await publicIdea(visit)} />);
}

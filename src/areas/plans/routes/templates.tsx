import { Forbidden } from '../../../kernel/errors.ts';
import { findDay } from '../../../kernel/day.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { keepTemplate, takeTemplate } from '../commands/templates.ts';
import { mayRecordFor } from '../policy.ts';
import { listTemplates, listUses, loadTemplate } from '../queries/templates.ts';
import { offersOf } from '../rules/templates.ts';
import { TemplatePage, TemplatesPage } from '../views/template-pages.tsx';
import { sayRefusals } from '../views/words.ts';
import { settingToWorkOn, type Typed, typedIn } from './load.ts';

function answersOf(visit: Visit, values: Typed, reasons: readonly Reason[]) {
  return { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
}

/** `GET …/arbeitsplan/vorlagen` */
export async function showTemplates(visit: Visit): Promise<Response> {
  return templatesPage(visit, {}, []);
}

/** `POST …/arbeitsplan/vorlagen`: the office keeps the plan as a template */
export async function keep(visit: Visit): Promise<Response> {
  const { setting } = await settingToWorkOn(visit);
  if (!mayRecordFor(visit.ctx.actor, setting)) throw new Forbidden('template');
  const title = visit.fields.text('title').slice(0, 200);
  const kept = await keepTemplate(visit.ctx, setting.partnership.id, title);
  if (!kept.ok) return templatesPage(visit, { title }, kept.reasons, 422);
  return seeOther(visit.link('plans.templates', { partnership: setting.partnership.id }));
}

async function templatesPage(visit: Visit, values: Typed, reasons: readonly Reason[], status = 200) {
  const { setting } = await settingToWorkOn(visit);
  const uses = await listUses(visit.ctx, setting.partnership.id);
  const templates = (await listTemplates(visit.ctx, setting.call.programme.id)).map(template => ({
    ...template,
    offered: offersOf(template, uses).filter(({ state }) => state !== 'taken').length,
  }));
  const view = { setting, answers: answersOf(visit, values, reasons) };
  const mayKeep = mayRecordFor(visit.ctx.actor, setting);
  return html(<TemplatesPage {...{ visit, view, templates, mayKeep }} />, status);
}

/** `GET …/arbeitsplan/vorlagen/:template` */
export async function showTemplate(visit: Visit): Promise<Response> {
  return templatePage(visit, { from: visit.ctx.today }, []);
}

/** `POST …/arbeitsplan/vorlagen/:template` */
export async function take(visit: Visit): Promise<Response> {
  const { setting, speakers } = await settingToWorkOn(visit);
  const template = await loadTemplate(visit.ctx, setting.call.programme.id, visit.params.template!);
  const typed = typedIn(visit, ['from']);
  const from = findDay(typed.from!);
  const acting = readActing(visit, speakers, actingInput);
  if (from === null || !acting.ok) {
    const noDay = from === null ? [{ code: 'day-invalid', field: 'from' }] : [];
    return templatePage(visit, typed, [...noDay, ...(acting.ok ? [] : acting.reasons)], 400);
  }
  const { id } = setting.partnership;
  const taken = await takeTemplate(visit.ctx, id, template.id, { keys: visit.fields.all('key'), from }, acting.value);
  if (!taken.ok) return templatePage(visit, typed, taken.reasons, 422);
  return seeOther(visit.link('plans.show', { partnership: id }));
}

async function templatePage(visit: Visit, values: Typed, reasons: readonly Reason[], status = 200) {
  const { setting, speakers } = await settingToWorkOn(visit);
  const template = await loadTemplate(visit.ctx, setting.call.programme.id, visit.params.template!);
  const offers = offersOf(template, await listUses(visit.ctx, setting.partnership.id));
  const view = { setting, answers: answersOf(visit, values, reasons) };
  return html(<TemplatePage {...{ visit, view, template, offers, speakers }} />, status);
}

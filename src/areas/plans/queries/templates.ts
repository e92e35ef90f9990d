import { NotFound } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../platform/context.ts';
import type { PlanTemplate, TemplateUse } from '../model/templates.ts';
import { plansDb } from '../tables.ts';

/** The templates of a programme, by title. */
export async function listTemplates(ctx: Ctx, programmeId: string): Promise<PlanTemplate[]> {
  return plansDb(ctx.db)
    .selectFrom('planTemplate')
    .selectAll()
    .where('programmeId', '=', programmeId)
    .orderBy('title')
    .execute();
}

/** @throws NotFound for a template of another programme */
export async function loadTemplate(ctx: Ctx, programmeId: string, id: string): Promise<PlanTemplate> {
  const found = (await listTemplates(ctx, programmeId)).find(one => one.id === id);
  if (!found) throw new NotFound('template');
  return found;
}

/** Which entries of a plan came from templates. */
export async function listUses(ctx: Ctx, partnershipId: string): Promise<TemplateUse[]> {
  return plansDb(ctx.db)
    .selectFrom('planTemplateUse')
    .innerJoin('planEntry', 'planEntry.id', 'planTemplateUse.entryId')
    .select(['entryId', 'templateId', 'key', 'planTemplateUse.title', 'planTemplateUse.note'])
    .where('partnershipId', '=', partnershipId)
    .execute();
}

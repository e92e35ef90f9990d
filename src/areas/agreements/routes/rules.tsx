import { type Answers } from '../../../design/answers.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { addSignatureRule, endSignatureRule } from '../commands/signature-rules.ts';
import { listSignatureRules, loadSignatureRule } from '../queries/library.ts';
import type { SignatureRule } from '../model/signatures.ts';
import { endRuleInput, ruleInput } from '../schema.ts';
import { EndRulePage } from '../views/end-rule-page.tsx';
import { RulesPage } from '../views/rules-page.tsx';
import { sayRefusals } from '../views/words.ts';
import { officeOf } from './load.ts';

type Typed = Readonly<Record<string, string>>;

/** `GET /de/arbeit/unterschriften` */
export async function showRules(visit: Visit): Promise<Response> {
  return rulesPage(visit, { validFrom: visit.ctx.today });
}

/** `POST /de/arbeit/unterschriften` */
export async function addRule(visit: Visit): Promise<Response> {
  const officeId = officeOf(visit);
  const names = ['land', 'organisationId', 'validFrom', 'validTo', 'source'];
  const typed = Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
  const forms = visit.fields.all('forms');
  const shape = readShape(ruleInput, { ...typed, forms });
  const values = { ...typed, forms: forms.join(' ') };
  if (!shape.ok) return rulesPage(visit, values, shape.reasons, 400);
  const saved = await addSignatureRule(visit.ctx, officeId, shape.value);
  return saved.ok ? seeOther(visit.link('signature-rules.list')) : rulesPage(visit, values, saved.reasons, 422);
}

async function rulesPage(visit: Visit, values: Typed, reasons: readonly Reason[] = [], status = 200) {
  officeOf(visit);
  const answers: Answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  const rules = await listSignatureRules(visit.ctx);
  const organisations = await listOrganisations(visit.ctx, { kinds: ['authority', 'association'] });
  return html(<RulesPage {...{ visit, answers, rules, organisations }} />, status);
}

/** `GET /de/arbeit/unterschriften/:rule/beenden` */
export async function showEndRule(visit: Visit): Promise<Response> {
  officeOf(visit);
  return endRulePage(visit, await loadSignatureRule(visit.ctx, visit.params.rule!), { on: visit.ctx.today }, []);
}

/** `POST /de/arbeit/unterschriften/:rule/beenden` */
export async function endRule(visit: Visit): Promise<Response> {
  const officeId = officeOf(visit);
  const rule = await loadSignatureRule(visit.ctx, visit.params.rule!);
  const typed = { on: visit.fields.text('on'), source: visit.fields.text('source') };
  const shape = readShape(endRuleInput, typed);
  if (!shape.ok) return endRulePage(visit, rule, typed, shape.reasons, 400);
  const saved = await endSignatureRule(visit.ctx, officeId, rule.id, shape.value);
  return saved.ok ? seeOther(visit.link('signature-rules.list')) : endRulePage(visit, rule, typed, saved.reasons, 422);
}

async function endRulePage(
  visit: Visit,
  rule: SignatureRule,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const answers: Answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  const ids = rule.organisationId === null ? [] : [rule.organisationId];
  const organisations = await listOrganisations(visit.ctx, { ids });
  return html(<EndRulePage {...{ visit, answers, rule, organisations }} />, status);
}

import { type Answers } from '../../../design/answers.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { listOrganisations } from '../../organisations/queries.ts';
import { addSignatureRule } from '../commands/library.ts';
import { listSignatureRules } from '../queries/library.ts';
import { ruleInput } from '../schema.ts';
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

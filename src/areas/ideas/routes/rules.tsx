import { NotFound } from '../../../kernel/errors.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import type { Programme } from '../../programmes/model.ts';
import { setRules } from '../commands/rules.ts';
import type { IdeaRules } from '../model.ts';
import { listOwnScopes } from '../queries.ts';
import { loadRules } from '../queries/rules.ts';
import { rulesInput } from '../schema.ts';
import { EditRulesPage, type RulesDraft, RulesPage, type ScopeRules } from '../views/office-rules.tsx';
import { type Errors, officeTextsIn, textsIn } from '../views/words.ts';
import { proveOffice } from './office.tsx';

/** In the address the rules of ideas without programme stand under this word, which no programme is called by. */
const none = '-';

const names = ['moderation', 'land', 'moderationDays', 'answerDays', 'supportGoal', 'keepDays'] as const;

/** `GET /de/arbeit/ideen/regeln` */
export async function showRules(visit: Visit): Promise<Response> {
  proveOffice(visit);
  const { ctx, language } = visit;
  const rows: ScopeRules[] = [];
  const { programmes } = await listOwnScopes(ctx);
  for (const { id, slug, name, modules } of programmes) {
    if (!modules.includes('ideas')) continue;
    rows.push({ scope: slug, name: name[language], rules: await loadRules(ctx, id) });
  }
  rows.push({ scope: none, name: officeTextsIn(language).rules.none, rules: await loadRules(ctx, null) });
  return html(<RulesPage visit={visit} rows={rows} />);
}

/** The programme of the address, null for ideas without one. @throws NotFound for those of another office */
async function loadScope(visit: Visit): Promise<Programme | null> {
  proveOffice(visit);
  const { scope } = visit.params;
  if (scope === none) return null;
  const programme = (await listOwnScopes(visit.ctx)).programmes.find(({ slug }) => slug === scope);
  if (!programme) throw new NotFound('programme');
  return programme;
}

/** `GET /de/arbeit/ideen/regeln/:scope` */
export async function editRules(visit: Visit): Promise<Response> {
  const programme = await loadScope(visit);
  const rules = await loadRules(visit.ctx, programme?.id ?? null);
  return page(visit, programme, draftOf(rules), [], 200);
}

/** `POST /de/arbeit/ideen/regeln/:scope` */
export async function takeRules(visit: Visit): Promise<Response> {
  const programme = await loadScope(visit);
  const draft = Object.fromEntries(names.map(name => [name, visit.fields.text(name)])) as RulesDraft;
  const typed = readShape(rulesInput, draft);
  if (!typed.ok) {
    const { refusals } = officeTextsIn(visit.language);
    const errors = sayReasons(typed.reasons, { ...textsIn(visit.language).refusals, ...refusals });
    return page(visit, programme, draft, errors, 400);
  }
  await setRules(visit.ctx, programme, typed.value);
  return seeOther(visit.link('ideas.rules'));
}

function draftOf(rules: IdeaRules): RulesDraft {
  return Object.fromEntries(names.map(name => [name, String(rules[name] ?? '')])) as RulesDraft;
}

function page(visit: Visit, programme: Programme | null, draft: RulesDraft, errors: Errors, status: number) {
  const { scope } = visit.params;
  const name = programme?.name[visit.language] ?? officeTextsIn(visit.language).rules.none;
  const on = programme === null || programme.modules.includes('ideas');
  const props = { visit, scope: scope!, name, draft, errors, on };
  return html(<EditRulesPage {...props} />, status);
}

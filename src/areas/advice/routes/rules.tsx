import { Forbidden, NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import type { Programme } from '../../programmes/model.ts';
import { mayRunProgramme } from '../../programmes/policy.ts';
import { findProgramme } from '../../programmes/queries.ts';
import { addHolidays, removeHolidays, saveRule } from '../commands/rules.ts';
import { listPauses, listRules } from '../queries/stale.ts';
import { ruleOn } from '../rules/stale.ts';
import { holidaysInput, ruleInput } from '../schema.ts';
import { type RulesForm, RulesPage } from '../views/rules-page.tsx';
import { sayRefusals } from '../views/words.ts';

type Typed = Readonly<Record<string, string>>;

/** `GET /de/arbeit/kontaktregeln/:programme` */
export async function showRules(visit: Visit): Promise<Response> {
  return rulesPage(visit, await programmeOf(visit), null);
}

/** `POST /de/arbeit/kontaktregeln/:programme` */
export async function keepRule(visit: Visit): Promise<Response> {
  const programme = await programmeOf(visit);
  const typed = typedIn(visit, [
    'validFrom',
    'contactDays',
    'meetingDays',
    'adviser',
    'office',
    'authority',
    'pulseDays',
  ]);
  const shape = readShape(ruleInput, typed);
  if (!shape.ok) return rulesPage(visit, programme, { form: 'rule', typed, reasons: shape.reasons }, 400);
  const { adviser, office, authority, ...rule } = shape.value;
  const saved = await saveRule(visit.ctx, programme.id, { ...rule, steps: { adviser, office, authority } });
  if (!saved.ok) return rulesPage(visit, programme, { form: 'rule', typed, reasons: saved.reasons }, 422);
  return back(visit, programme);
}

/** `POST /de/arbeit/kontaktregeln/:programme/ferien` */
export async function keepHolidays(visit: Visit): Promise<Response> {
  const programme = await programmeOf(visit);
  const typed = typedIn(visit, ['land', 'from', 'to', 'reason']);
  const shape = readShape(holidaysInput, typed);
  if (!shape.ok) return rulesPage(visit, programme, { form: 'holidays', typed, reasons: shape.reasons }, 400);
  const saved = await addHolidays(visit.ctx, programme.id, shape.value);
  if (!saved.ok) return rulesPage(visit, programme, { form: 'holidays', typed, reasons: saved.reasons }, 422);
  return back(visit, programme);
}

/** `POST /de/arbeit/kontaktregeln/:programme/ferien/:pause` */
export async function dropHolidays(visit: Visit): Promise<Response> {
  const programme = await programmeOf(visit);
  await removeHolidays(visit.ctx, programme.id, visit.params.pause!);
  return back(visit, programme);
}

/** @throws NotFound, Forbidden for everybody but its office */
async function programmeOf({ ctx, params }: Visit): Promise<Programme> {
  const programme = await findProgramme(ctx, params.programme!);
  if (programme === null) throw new NotFound('programme');
  if (!mayRunProgramme(ctx.actor, programme.officeId)) throw new Forbidden('programme');
  return programme;
}

function typedIn({ fields }: Visit, names: readonly string[]): Typed {
  return Object.fromEntries(names.map(name => [name, fields.text(name)]));
}

function back(visit: Visit, { slug }: Programme): Response {
  return seeOther(visit.link('advice.rules', { programme: slug }));
}

type Refused = { readonly form: RulesForm; readonly typed: Typed; readonly reasons: readonly Reason[] };

async function rulesPage(visit: Visit, programme: Programme, refused: Refused | null, status = 200) {
  const { ctx, language } = visit;
  const rules = (await listRules(ctx, [programme.id])).get(programme.id) ?? [];
  const { steps, ...now } = ruleOn(rules, ctx.today);
  const values = Object.fromEntries(
    Object.entries({ ...now, ...steps, validFrom: ctx.today }).map(([name, value]) => [name, String(value ?? '')]),
  );
  const answersOf = (form: RulesForm, blank: Typed) => ({
    lang: language,
    values: refused?.form === form ? refused.typed : blank,
    errors: refused?.form === form ? sayRefusals(language, refused.reasons) : [],
  });
  const view = {
    ...{ programme, rules, pauses: await listPauses(ctx, { programmeIds: [programme.id], partnershipIds: [] }) },
    ...{ rule: answersOf('rule', values), holidays: answersOf('holidays', {}) },
  };
  return html(<RulesPage visit={visit} view={view} />, status);
}

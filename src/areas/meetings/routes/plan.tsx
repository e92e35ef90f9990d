import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { inviteToPlanned, planMeetings } from '../commands/plan.ts';
import { listAttending } from '../queries.ts';
import { planInput, repeatInput } from '../schema.ts';
import { type FormView, PlanFormPage } from '../views/form-pages.tsx';
import { sayRefusals } from '../views/words.ts';
import { actingAtOnce, settingToWorkOn, type Typed, typedIn } from './load.ts';

const inputs = ['kind', 'title', 'day', 'time', 'minutes', 'zone', 'place', 'link', 'repeat', 'every', 'last'] as const;

type Known = Omit<FormView, 'answers'>;

/** `GET …/termine/neu`: a jour fixe of an hour by the clocks of the reader's side, unless said otherwise */
export async function showPlan(visit: Visit): Promise<Response> {
  const known = await settingToWorkOn(visit);
  const attending = await listAttending(visit.ctx, known.setting.partnership);
  const own = known.speakers.find(one => one.own)?.organisationId;
  const host = attending.find(({ organisationId }) => organisationId === own) ?? attending[0]!;
  const usual = { kind: 'jour-fixe', time: '10:00', minutes: '60', repeat: 'once', every: '1', zone: host.zone };
  return formPage(visit, known, usual, []);
}

/** `POST …/termine/neu` */
export async function plan(visit: Visit): Promise<Response> {
  const known = await settingToWorkOn(visit);
  const typed = typedIn(visit, inputs);
  const content = readShape(planInput, typed);
  const rule =
    typed.repeat === 'once' ? null : readShape(repeatInput, { ...typed, skipMonths: visit.fields.all('skipMonths') });
  const acting = readActing(visit, known.speakers, actingInput);
  if (!content.ok || (rule !== null && !rule.ok) || !acting.ok) {
    const reasons = [content, rule, acting].flatMap(read => (read === null || read.ok ? [] : read.reasons));
    return formPage(visit, known, typed, reasons, 400);
  }
  const meeting = { ...content.value, rule: rule?.value ?? null };
  const made = await planMeetings(visit.ctx, known.setting.partnership.id, meeting, acting.value);
  return made.ok ? back(visit, known) : formPage(visit, known, typed, made.reasons, 422);
}

/** `POST …/termine/einladen` */
export async function invite(visit: Visit): Promise<Response> {
  const known = await settingToWorkOn(visit);
  await inviteToPlanned(visit.ctx, known.setting.partnership.id, actingAtOnce(known.speakers));
  return back(visit, known);
}

function back(visit: Visit, { setting }: Known): Response {
  return seeOther(visit.link('meetings.list', { partnership: setting.partnership.id }));
}

async function formPage(
  visit: Visit,
  known: Known,
  values: Typed,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  return html(
    <PlanFormPage visit={visit} view={{ ...known, answers }} skipped={visit.fields.all('skipMonths')} />,
    status,
  );
}

import { Forbidden } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { readActing } from '../../../platform/web/acting.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { actingInput } from '../../partnerships/schema.ts';
import { speakersIn } from '../../plans/policy.ts';
import { loadPlanSetting } from '../../plans/queries.ts';
import { answerPulse } from '../commands/pulse.ts';
import { listAnswers } from '../queries/pulse.ts';
import { pulseInput } from '../schema.ts';
import { PulsePage } from '../views/pulse-page.tsx';
import { sayRefusals } from '../views/words.ts';

type Typed = Readonly<Record<string, string>>;
type Known = Awaited<ReturnType<typeof knownOf>>;

/** `GET …/zwei-fragen`: the questions, with what the own authority has answered last */
export async function showPulse(visit: Visit): Promise<Response> {
  const known = await knownOf(visit);
  const { own } = known;
  return pulsePage(visit, known, own === null ? {} : { going: own.going, needs: own.needs }, []);
}

/** `POST …/zwei-fragen` */
export async function answer(visit: Visit): Promise<Response> {
  const known = await knownOf(visit);
  const names = ['going', 'needs', 'organisationId', 'channel', 'receivedOn'];
  const typed = Object.fromEntries(names.map(name => [name, visit.fields.text(name)]));
  const shape = readShape(pulseInput, typed);
  const acting = readActing(visit, known.speakers, actingInput);
  if (!shape.ok || !acting.ok) {
    const reasons = [shape, acting].flatMap(read => (read.ok ? [] : read.reasons));
    return pulsePage(visit, known, typed, reasons, 400);
  }
  const { partnership } = known.setting;
  const saved = await answerPulse(visit.ctx, partnership.id, shape.value, acting.value);
  if (!saved.ok) return pulsePage(visit, known, typed, saved.reasons, 422);
  const isOwn = known.speakers.some(({ organisationId, own }) => own && organisationId === saved.value);
  const address = { partnership: partnership.id };
  return seeOther(isOwn ? visit.link('advice.pulse', address) : `${visit.link('advice.show', address)}#zwei-fragen`);
}

/** The pair for whoever answers in it, with the own answer and no other. @throws NotFound, Forbidden for mere readers */
async function knownOf(visit: Visit) {
  const { ctx } = visit;
  const setting = await loadPlanSetting(ctx, visit.params.partnership!);
  const speakers = speakersIn(ctx.actor, setting).filter(({ organisationId }) => organisationId !== setting.officeId);
  if (speakers.length === 0) throw new Forbidden('pulse');
  const mine = speakers.filter(({ own }) => own).map(({ organisationId }) => organisationId);
  const answers = await listAnswers(ctx, setting.partnership.id);
  return { setting, speakers, own: answers.find(({ organisationId }) => mine.includes(organisationId)) ?? null };
}

function pulsePage(visit: Visit, known: Known, values: Typed, reasons: readonly Reason[], status = 200) {
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  return html(<PulsePage visit={visit} {...known} answers={answers} />, status);
}

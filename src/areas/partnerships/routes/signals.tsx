import { Forbidden } from '../../../kernel/errors.ts';
import { addDays } from '../../../kernel/day.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { setSignalAside } from '../commands/signals.ts';
import { loadSignal } from '../queries/signals.ts';
import { setAsideInput } from '../schema.ts';
import { SetAsidePage } from '../views/set-aside-page.tsx';
import { textsIn } from '../views/words.ts';
import { partnershipOf } from './load.ts';

async function signalOf(visit: Visit) {
  const { partnership, mayAccompany } = await partnershipOf(visit);
  const signal = await loadSignal(visit.ctx, partnership.id, visit.params.signal!);
  if (!mayAccompany) throw new Forbidden('signal');
  return { partnership, signal };
}

/** `GET /de/arbeit/partnerschaften/:partnership/hinweise/:signal` */
export async function showSignal(visit: Visit): Promise<Response> {
  return page(visit, await signalOf(visit), { until: addDays(visit.ctx.today, 14), reason: '' }, []);
}

/** `POST /de/arbeit/partnerschaften/:partnership/hinweise/:signal` */
export async function setAside(visit: Visit): Promise<Response> {
  const known = await signalOf(visit);
  const typed = { until: visit.fields.text('until'), reason: visit.fields.text('reason') };
  const shape = readShape(setAsideInput, typed);
  if (!shape.ok) return page(visit, known, typed, shape.reasons, 400);
  const saved = await setSignalAside(visit.ctx, known.partnership.id, known.signal.id, shape.value);
  if (!saved.ok) return page(visit, known, typed, saved.reasons, 422);
  return seeOther(visit.link('partnerships.show', { partnership: known.partnership.id }));
}

function page(
  visit: Visit,
  known: Awaited<ReturnType<typeof signalOf>>,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[],
  status = 200,
) {
  const lang = visit.language;
  const answers = { lang, values, errors: sayReasons(reasons, textsIn(lang).refusals) };
  return html(<SetAsidePage {...{ visit, ...known, answers }} />, status);
}

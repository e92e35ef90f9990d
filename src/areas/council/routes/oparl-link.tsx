import { inLanguage } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape, sayReasons } from '../../../platform/web/shape.ts';
import { endOparl, fetchOparl, takeOparl } from '../commands/oparl.ts';
import { findOparlLink } from '../queries/oparl-link.ts';
import type { PaperView } from '../queries/view.ts';
import { isFileable } from '../rules/final.ts';
import { oparlInput } from '../schema.ts';
import { OparlPage } from '../views/oparl-page.tsx';
import { de } from '../views/refusals.de.ts';
import { en } from '../views/refusals.en.ts';
import { answersOf, backToPaper, paperToWrite, typed } from './load.ts';

/** `GET /de/arbeit/vorlagen/:paper/ratsinformation`: what was read last. The council's server is not asked by looking. */
export async function showOparl(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  if (!isFileable(view.paper.state)) return backToPaper(visit, view);
  return page(visit, view, null);
}

/** `POST /de/arbeit/vorlagen/:paper/ratsinformation`: read there, take over what was read, or end the link. */
export async function takeOparlForm(visit: Visit): Promise<Response> {
  const view = await paperToWrite(visit);
  const { id } = view.paper;
  const act = visit.fields.text('act');
  if (act === 'end') {
    await endOparl(visit.ctx, id);
    return backToPaper(visit, view);
  }
  if (act === 'take') {
    const taken = await takeOparl(visit.ctx, id);
    return taken.ok ? done(visit, view, 'taken') : page(visit, view, typed(visit), taken.reasons, 422);
  }
  const shape = readShape(oparlInput, { address: visit.fields.text('address') });
  if (!shape.ok) return page(visit, view, typed(visit), shape.reasons, 400);
  const fetched = await fetchOparl(visit.ctx, id, shape.value.address);
  return fetched.ok ? done(visit, view, 'read') : page(visit, view, typed(visit), fetched.reasons, 422);
}

function done(visit: Visit, { paper }: PaperView, what: 'read' | 'taken'): Response {
  return seeOther(visit.link('papers.oparl', { paper: paper.id }, { done: what }));
}

async function page(
  visit: Visit,
  view: PaperView,
  values: Readonly<Record<string, string>> | null,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const link = await findOparlLink(visit.ctx, view.paper.id);
  const answers = answersOf(visit, values ?? { address: link?.address ?? '' }, reasons);
  const said = visit.query.get('done');
  const done = said === 'read' || said === 'taken' ? said : null;
  const faults = link?.fault ? sayReasons([{ code: link.fault }], inLanguage(visit.language, { de, en })) : [];
  return html(<OparlPage {...{ visit, view, answers, link, done }} fault={faults[0]?.text ?? null} />, status);
}

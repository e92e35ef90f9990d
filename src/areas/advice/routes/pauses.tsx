import { seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { addPause, removePause } from '../commands/rules.ts';
import { pauseInput } from '../schema.ts';
import { advisedOf } from './load.ts';
import { advicePage } from './notes.tsx';

/** `POST …/begleitung/pause` */
export async function pause(visit: Visit): Promise<Response> {
  const setting = await advisedOf(visit);
  const typed = Object.fromEntries(
    ['organisationId', 'from', 'to', 'reason'].map(name => [name, visit.fields.text(name)]),
  );
  const shape = readShape(pauseInput, typed);
  const saved = shape.ok ? await addPause(visit.ctx, setting.partnership.id, shape.value) : shape;
  if (saved.ok) return back(visit);
  return advicePage(visit, setting, { form: 'pause', typed, reasons: saved.reasons }, shape.ok ? 422 : 400);
}

/** `POST …/begleitung/pause/:pause` */
export async function unpause(visit: Visit): Promise<Response> {
  const { partnership } = await advisedOf(visit);
  await removePause(visit.ctx, partnership.id, visit.params.pause!);
  return back(visit);
}

function back(visit: Visit): Response {
  return seeOther(`${visit.link('advice.show', { partnership: visit.params.partnership! })}#pausen`);
}

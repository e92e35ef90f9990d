import { NotFound } from '../../../kernel/errors.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { loadOrganisation } from '../../organisations/queries.ts';
import { findCallBySlug, listCalls, listVersions } from '../queries.ts';
import { loadAccompanying } from '../queries/accompanying.ts';
import { changesByClock, isPublic, stateAt } from '../rules.ts';
import { CallPage } from '../views/call.tsx';
import { CallsPage } from '../views/calls.tsx';

/** `GET /de/aufrufe`: what is open, the nearest deadline first, and what was. */
export async function showCalls(visit: Visit): Promise<Response> {
  const calls = await listCalls(visit.ctx, 'published');
  calls.flatMap(call => changesByClock(call, visit.ctx.now)).forEach(visit.changesAt);
  const open = calls.filter(call => stateAt(call, visit.ctx.now) === 'open').reverse();
  return html(<CallsPage visit={visit} open={open} past={calls.filter(call => !open.includes(call))} />);
}

/** `GET /de/aufrufe/:call`. A draft has its preview elsewhere. */
export async function showCall(visit: Visit): Promise<Response> {
  const call = await findCallBySlug(visit.ctx, visit.params.call!);
  if (!call || !isPublic(call.state)) throw new NotFound('call');
  changesByClock(call, visit.ctx.now).forEach(visit.changesAt);
  const versions = await listVersions(visit.ctx, call.id);
  const office = await loadOrganisation(visit.ctx, call.programme.officeId);
  const props = { visit, call, versions, office, accompanying: await loadAccompanying(visit.ctx, call.id) };
  return html(<CallPage {...props} />);
}

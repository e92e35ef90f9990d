import { hasRole } from '../../../kernel/actor.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { recordNote } from '../commands.ts';
import { listAdvisedPairs } from '../queries/pairs.ts';
import { callInput } from '../schema.ts';
import { type ListAsked, queryOf, type RefusedCall } from '../views/asked.ts';
import { PairsPage } from '../views/pairs-page.tsx';
import { sayRefusals } from '../views/words.ts';
import { advisedOf } from './load.ts';

/** `GET /de/arbeit/meine-paare` */
export async function showPairs(visit: Visit): Promise<Response> {
  return pairsPage(
    visit,
    askedIn(name => visit.query.get(name) ?? ''),
    null,
  );
}

/** `POST …/begleitung/telefonat/:organisation`: a call with a member, noted on its row */
export async function noteCall(visit: Visit): Promise<Response> {
  const { partnership } = await advisedOf(visit);
  const organisationId = visit.params.organisation!;
  const typed = { kind: visit.fields.text('kind'), text: visit.fields.text('text') };
  const asked = askedIn(name => visit.fields.text(name));
  const shape = readShape(callInput, typed);
  const content = shape.ok ? { ...shape.value, organisationId, day: visit.ctx.today } : null;
  const noted = content === null ? shape : await recordNote(visit.ctx, partnership.id, content);
  if (noted.ok) {
    const query = { ...queryOf(asked), notiert: partnership.id };
    return seeOther(`${visit.link('advice.pairs', {}, query)}#paar-${partnership.id}`);
  }
  const [error] = sayRefusals(visit.language, noted.reasons);
  const call = { partnershipId: partnership.id, organisationId, text: typed.text, error: error!.text };
  return pairsPage(visit, { ...asked, all: true }, call, shape.ok ? 422 : 400);
}

function askedIn(read: (name: string) => string): ListAsked {
  return {
    all: read('alle') === '1',
    callId: read('runde'),
    adviserId: read('beratung'),
    noted: read('notiert'),
  };
}

async function pairsPage(visit: Visit, asked: ListAsked, refused: RefusedCall | null, status = 200): Promise<Response> {
  if (!hasRole(visit.ctx.actor, 'office') && !hasRole(visit.ctx.actor, 'adviser')) throw new Forbidden('advice');
  const found = await listAdvisedPairs(visit.ctx, asked);
  return html(<PairsPage {...{ visit, asked, refused }} {...found} />, status);
}

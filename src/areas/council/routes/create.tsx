import { NotFound } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { findPlace } from '../../places/queries.ts';
import { mayUse } from '../../programmes/policy.ts';
import { loadCall } from '../../programmes/queries.ts';
import { createPaper } from '../commands.ts';
import { mayWritePaper, writesItself } from '../policy.ts';
import { newPaperInput } from '../schema.ts';
import { CreatePage } from '../views/create-page.tsx';
import { answersOf, readReceipt, reasonsOf, typed } from './load.ts';

/** `GET /de/arbeit/partnerschaften/:partnership/vorlage` */
export async function showCreate(visit: Visit): Promise<Response> {
  const { partnership, members } = await membersToWriteFor(visit);
  const [own] = members;
  const place = own!.placeId === null ? null : await findPlace(visit.ctx, own!.placeId);
  // Papers of an authority abroad are begun in English.
  const language = place !== null && place.country !== 'DE' ? 'en' : 'de';
  return page(visit, partnership, members, { kind: 'information', language });
}

/** `POST /de/arbeit/partnerschaften/:partnership/vorlage` */
export async function create(visit: Visit): Promise<Response> {
  const { partnership, members } = await membersToWriteFor(visit);
  const values = typed(visit);
  const shape = readShape(newPaperInput, {
    organisationId: visit.fields.text('organisationId'),
    kind: visit.fields.text('kind'),
    language: visit.fields.text('language'),
  });
  const receipt = readReceipt(visit, isOnBehalf(visit, members));
  if (!shape.ok || !receipt.ok) return page(visit, partnership, members, values, reasonsOf(shape, receipt), 400);
  const input = { ...shape.value, partnershipId: partnership.id };
  const created = await createPaper(visit.ctx, input, receipt.value);
  if (!created.ok) return page(visit, partnership, members, values, created.reasons, 422);
  return seeOther(visit.link('papers.show', { paper: created.value }));
}

/** The partnership and those of its members for whom the visitor may write. @throws NotFound where there is none */
async function membersToWriteFor(visit: Visit) {
  const { ctx } = visit;
  const partnership = await loadPartnership(ctx, visit.params.partnership!);
  const { programme } = await loadCall(ctx, partnership.callId);
  const members = partnership.members.filter(({ organisationId }) =>
    mayWritePaper(ctx.actor, programme.officeId, organisationId),
  );
  if (members.length === 0 || !mayUse(ctx.actor, programme, 'partnerships')) throw new NotFound('partnership');
  return { partnership, members };
}

function isOnBehalf({ ctx }: Visit, members: Partnership['members']): boolean {
  return !members.some(({ organisationId }) => writesItself(ctx.actor, organisationId));
}

function page(
  visit: Visit,
  partnership: Partnership,
  members: Partnership['members'],
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[] = [],
  status = 200,
): Promise<Response> {
  const answers = answersOf(visit, values, reasons);
  const onBehalf = isOnBehalf(visit, members);
  return html(<CreatePage {...{ visit, partnership, members, onBehalf, answers }} />, status);
}

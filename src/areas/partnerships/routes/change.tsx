import { Forbidden } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { changePartnership } from '../commands/change.ts';
import { possibleChanges } from '../rules/change.ts';
import { changeInput } from '../schema.ts';
import { ChangePage } from '../views/change-page.tsx';
import { sayRefusals } from '../views/words.ts';
import { partnershipOf } from './load.ts';

type Known = Awaited<ReturnType<typeof partnershipOf>>;

/** @throws Forbidden for anyone but the office */
async function toChange(visit: Visit): Promise<Known> {
  const known = await partnershipOf(visit);
  if (!known.isOffice) throw new Forbidden('partnership');
  return known;
}

/** `GET …/wie-weiter` */
export async function showChange(visit: Visit): Promise<Response> {
  return page(visit, await toChange(visit), [], 200);
}

/** `POST …/wie-weiter` */
export async function saveChange(visit: Visit): Promise<Response> {
  const known = await toChange(visit);
  const leaving = visit.fields.all('leaving').filter(id => isMember(known, id));
  const typed = Object.fromEntries(['what', 'reason', 'until'].map(name => [name, visit.fields.text(name)]));
  const shape = readShape(changeInput, typed);
  if (!shape.ok) return page(visit, known, shape.reasons, 400);
  const saved = await changePartnership(visit.ctx, known.partnership.id, { ...shape.value, leaving });
  if (!saved.ok) return page(visit, known, saved.reasons, 422);
  return seeOther(visit.link('partnerships.show', { partnership: known.partnership.id }));
}

function isMember({ partnership }: Known, id: string): boolean {
  return partnership.members.some(({ organisationId }) => organisationId === id);
}

function page(visit: Visit, { partnership }: Known, reasons: readonly Reason[], status: number) {
  const { fields, language } = visit;
  const [first, ...others] = possibleChanges(partnership);
  // Where there is one thing to choose, it is chosen.
  const only = others.length === 0 ? (first ?? '') : '';
  const values = { what: fields.text('what') || only, reason: fields.text('reason'), until: fields.text('until') };
  const answers = { lang: language, values, errors: sayRefusals(language, reasons) };
  return html(<ChangePage {...{ visit, partnership, answers }} leaving={fields.all('leaving')} />, status);
}

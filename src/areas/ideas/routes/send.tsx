import type { Reason } from '../../../kernel/verdict.ts';
import { inLanguage } from '../../../kernel/text.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import { handleOnce } from '../../../platform/web/once.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { countIdea, sendIdea } from '../commands/send.ts';
import { fieldsOf, listOpenProgrammes } from '../queries.ts';
import { loadProofs } from '../queries/proofs.ts';
import { maySend } from '../rules.ts';
import { type IdeaInput, ideaInput } from '../schema.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import { emptyDraft, type IdeaDraft, IdeaFormPage } from '../views/form.tsx';
import { sayErrors } from '../views/words.ts';
import { judgeForm, openForm, readClean } from './forms.ts';

const typed = ['title', 'text', 'place', 'programme', 'field', 'pictureAlt', 'name', 'email', 'age'] as const;

/** `GET /de/ideen/neu` */
export async function showForm(visit: Visit): Promise<Response> {
  const draft = { ...emptyDraft, programme: visit.query.get('programme') ?? '' };
  return page(visit, draft, await openForm(visit), [], 200);
}

/**
 * `POST /de/ideen/neu`. Floods are counted outside of the transaction, and only what would be taken counts. Whoever is
 * refused gets everything back that was typed.
 */
export async function send(visit: Visit): Promise<Response> {
  const { values, reasons } = readClean(visit, typed);
  const picture = visit.fields.file('picture')?.bytes ?? null;
  const draft = { ...values, publishName: visit.fields.has('publishName'), hadPicture: picture !== null };
  const { verdict, opened } = await judgeForm(visit);
  const again = (why: readonly Reason[], status: number) => page(visit, draft, opened, why, status);
  const shape = readShape(ideaInput, draft);
  if (!shape.ok || reasons.length > 0) return again([...reasons, ...(shape.ok ? [] : shape.reasons)], 400);
  const allowed = maySend(shape.value, picture !== null);
  if (!allowed.ok) return again(allowed.reasons, 422);
  if (!verdict.ok) return again(verdict.reasons, 422);
  const counted = await countIdea(visit.ctx, { browser: visit.browser, email: shape.value.email });
  if (!counted.ok) return again(counted.reasons, 429);
  return handleOnce(visit, inside => take(inside, shape.value, picture, again));
}

async function take(
  visit: Visit,
  input: IdeaInput,
  picture: Uint8Array | null,
  again: (why: readonly Reason[], status: number) => Promise<Response>,
): Promise<Response> {
  const t = inLanguage(visit.language, { de, en }).form;
  const consents = { name: t.publishName, guardian: t.ageGuardian };
  const sent = await sendIdea(visit.ctx, { input, picture, consents });
  if (!sent.ok) return again(sent.reasons, 422);
  const receipt = (await loadProofs(visit.ctx)).receipt(sent.value);
  return seeOther(visit.link('ideas.own', { receipt }));
}

async function page(
  visit: Visit,
  draft: IdeaDraft,
  opened: string,
  reasons: readonly Reason[],
  status: number,
): Promise<Response> {
  const programmes = await listOpenProgrammes(visit.ctx);
  const fields = fieldsOf(programmes);
  const errors = sayErrors(visit, reasons);
  const props = { visit, draft, opened, errors, programmes, fields };
  return html(<IdeaFormPage {...props} />, status);
}

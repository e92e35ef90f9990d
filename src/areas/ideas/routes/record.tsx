import { inLanguage } from '../../../kernel/text.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { recordIdea } from '../commands/record.ts';
import { fieldsOf, listOwnScopes } from '../queries.ts';
import { recordedIdeaInput } from '../schema.ts';
import { de } from '../views/office.de.ts';
import { en } from '../views/office.en.ts';
import { emptyRecordDraft, type RecordDraft, RecordFormPage } from '../views/office-form.tsx';
import { sayErrors } from '../views/words.ts';
import { readClean } from './forms.ts';
import { proveOffice } from './office.tsx';

const typed = [
  'title',
  'text',
  'place',
  'programme',
  'field',
  'name',
  'email',
  'age',
  'channel',
  'receivedOn',
] as const;

/** `GET /de/arbeit/ideen/neu` */
export async function showRecordForm(visit: Visit): Promise<Response> {
  proveOffice(visit);
  return page(visit, { ...emptyRecordDraft, receivedOn: visit.ctx.today }, [], 200);
}

/** `POST /de/arbeit/ideen/neu` */
export async function takeRecord(visit: Visit): Promise<Response> {
  proveOffice(visit);
  const { values, reasons } = readClean(visit, typed);
  const draft = {
    ...values,
    publishName: visit.fields.has('publishName'),
    emailConsent: visit.fields.has('emailConsent'),
  };
  const shape = readShape(recordedIdeaInput, draft);
  if (!shape.ok || reasons.length > 0) return page(visit, draft, [...reasons, ...(shape.ok ? [] : shape.reasons)], 400);
  const t = inLanguage(visit.language, { de, en }).onBehalf;
  const consents = { name: t.publishName, email: t.emailConsent, guardian: t.ageGuardian };
  const recorded = await recordIdea(visit.ctx, shape.value, visit.fields.file('file'), consents);
  if (!recorded.ok) return page(visit, draft, recorded.reasons, 422);
  return seeOther(visit.link('ideas.record', { idea: String(recorded.value.number) }));
}

async function page(visit: Visit, draft: RecordDraft, reasons: readonly Reason[], status: number): Promise<Response> {
  const { programmes } = await listOwnScopes(visit.ctx);
  const open = programmes.filter(({ modules }) => modules.includes('ideas'));
  const errors = sayErrors(visit, reasons);
  const props = { visit, draft, errors, programmes: open, fields: fieldsOf(open) };
  return html(<RecordFormPage {...props} />, status);
}

import { formatDay, formatMoment } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import type { ApplicationOfCall } from '../queries.ts';
import { placeKey } from '../../places/rules.ts';
import type { Looked } from '../views/answers.tsx';
import { fieldLabel, textsIn, wordsOf } from '../views/typed.ts';

export const receiptTemplate = 'src/areas/applications/documents/receipt.typ';

/** What stands in the receipt, in the words of a language. */
export function receiptData({ application, call, organisation }: ApplicationOfCall, looked: Looked, lang: Language) {
  const t = textsIn(lang);
  const w = wordsOf(call, lang);
  const { place } = looked;
  const { contact } = application;
  const late = application.lateReceivedOn;
  return {
    document: t.receipt.document,
    title: `${t.title(w)}: ${call.name[lang]}`,
    facts: [
      [t.place.name, organisation.name],
      [t.place.key, place ? placeKey(place) : t.place.none],
      [t.receipt.moment, formatMoment(lang, application.submittedAt, call.terms.timeZone)],
      ...(late === null
        ? []
        : [[t.receipt.afterDeadline, t.receipt.late(formatDay(lang, late), application.lateReason ?? '')]]),
      [
        t.steps.contact,
        [contact.name, contact.jobTitle, contact.email, contact.phone].filter(Boolean).join(', ') || '–',
      ],
    ],
    columns: [t.steps.fields, t.fields.experience, t.fields.need, t.fields.proofs],
    fields: application.answers.map(answer => [
      `${fieldLabel(call, answer.field, lang)} (${t.roleNames[answer.role](w)})`,
      t.experience[answer.experience],
      t.need[answer.need],
      answer.proofs.map(({ measure }) => measure || t.fields.unnamed).join('; ') || '–',
    ]),
    after: t.receipt.after,
    afterText: t.receipt.afterText,
  };
}

import { formatPlainDay } from '../../design/format.ts';
import { dayAt } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import { homeTimeZone } from '../../platform/context.ts';
import { type Table, writeCsv } from '../../platform/spreadsheet/write.ts';
import { laender } from '../places/model.ts';
import type { CallOfProgramme } from '../programmes/queries.ts';
import type { ListedApplication } from './queries/list.ts';
import { officeTextsIn } from './views/office-list.tsx';
import { fieldLabel, textsIn, wordsOf } from './views/typed.ts';

/** The office's list as CSV for a spreadsheet in this language, one row per authority. */
export function listAsCsv(rows: readonly ListedApplication[], call: CallOfProgramme, language: Language): string {
  const t = textsIn(language);
  const o = officeTextsIn(language);
  const w = wordsOf(call, language);
  const table: Table = {
    name: o.title(w),
    headings: [
      o.authority,
      o.key,
      o.land,
      o.state,
      o.completeness,
      o.received,
      o.late,
      ...call.terms.fields.flatMap(field => {
        const label = fieldLabel(call, field, language);
        return [`${label}: ${t.fields.role}`, `${label}: ${t.fields.experience}`, `${label}: ${t.fields.need}`];
      }),
      o.contact,
      t.contact.email,
      t.contact.phone,
    ],
    rows: rows.map(({ application, organisation, place, key, missing }) => [
      organisation.name,
      key,
      (place?.land ? laender[place.land]?.[language] : null) ?? '',
      t.states[application.state],
      missing.length === 0 ? o.complete : o.incomplete(missing.length),
      application.submittedAt === null ? '' : formatPlainDay(language, dayAt(application.submittedAt, homeTimeZone)),
      application.lateReceivedOn === null ? '' : formatPlainDay(language, application.lateReceivedOn),
      ...call.terms.fields.flatMap(id => {
        const answer = application.answers.find(({ field }) => field === id);
        return answer ? [t.roleNames[answer.role](w), answer.experience, answer.need] : [null, null, null];
      }),
      application.contact.name,
      application.contact.email,
      application.contact.phone,
    ]),
  };
  return writeCsv(table, language);
}

import { formatPlainDay } from '../../design/format.ts';
import type { Language } from '../../kernel/text.ts';
import { homeTimeZone } from '../../platform/context.ts';
import { writeCsv } from '../../platform/spreadsheet/write.ts';
import type { Programme } from '../programmes/model.ts';
import type { ListedIdea } from './queries/list.ts';
import { arrivedOn } from './rules.ts';
import { termOf } from './views/office-list.tsx';
import { officeTextsIn, programmeName, textsIn } from './views/words.ts';

/** The office's list as CSV for a spreadsheet in this language; no addresses of people. */
export function ideasAsCsv(rows: readonly ListedIdea[], programmes: readonly Programme[], language: Language): string {
  const t = officeTextsIn(language);
  const p = textsIn(language);
  const { facts } = p;
  return writeCsv(
    {
      name: t.csv,
      headings: [
        t.number,
        t.headline,
        t.record.words,
        t.state,
        t.term,
        t.supports,
        t.reports,
        facts.by,
        facts.place,
        facts.field,
        facts.programme,
        t.sent,
      ],
      rows: rows.map(idea => [
        idea.number,
        idea.title,
        idea.text,
        p.states[idea.state],
        formatPlainDay(language, termOf(idea)),
        idea.supports,
        idea.openReports,
        idea.authorName ?? p.anonymous,
        idea.place,
        idea.fieldLabel?.[language] ?? '',
        programmeName(language, programmes, idea.programmeId),
        formatPlainDay(language, arrivedOn(idea, homeTimeZone)),
      ]),
    },
    language,
  );
}

import { formatMoment } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { contentLanguages } from '../model.ts';
import { keyInAddress } from '../rules/keys.ts';
import type { TextGroup, TextRow, Told } from '../views/texts-page.tsx';
import { languageIn, nameOfContent, textTextsIn } from '../views/words.ts';

/** The answer to what was just done, as the address tells it, and the next text that is owed. */
export function toldOf(visit: Visit, groups: readonly TextGroup[]): Told | null {
  const [key, code, act] = (visit.query.get('gespeichert') ?? '').split(' ');
  const rows = groups.flatMap(group => group.rows);
  const row = rows.find(({ overview }) => overview.key === key);
  const language = contentLanguages.find(one => one === code);
  if (!row || !language) return null;
  const t = textTextsIn(visit.language).list;
  const name = nameOfContent(visit.language, row.overview);
  const said = languageIn(visit.language, language);
  const titles: Readonly<Record<string, string>> = {
    draft: t.saved(name, said),
    scheduled: plannedFor(visit, row, language) ?? t.saved(name, said),
    approved: t.published(name, said),
    withdrawn: t.withdrawn(name),
  };
  return { title: titles[act ?? ''] ?? t.saved(name, said), next: nextOwed(visit, rows, language) };
}

/** When the text that was just scheduled appears; null once it has. */
function plannedFor(visit: Visit, { overview }: TextRow, language: (typeof contentLanguages)[number]): string | null {
  const moment = overview.versions.findLast(one => one.language === language)?.publishAt ?? null;
  if (moment === null || moment <= visit.ctx.now) return null;
  const name = `${nameOfContent(visit.language, overview)} (${languageIn(visit.language, language)})`;
  return textTextsIn(visit.language).list.scheduledFor(name, formatMoment(visit.language, moment));
}

/** The next text that is owed in the language in which somebody is at work. */
function nextOwed(visit: Visit, rows: TextGroup['rows'], language: (typeof contentLanguages)[number]): Told['next'] {
  const row = rows.find(({ translations }) => translations.some(one => one.language === language && one.isOwed));
  if (!row) return null;
  const t = textTextsIn(visit.language).list;
  return {
    text: t.next(nameOfContent(visit.language, row.overview), languageIn(visit.language, language)),
    href: visit.link('texts.edit', { content: keyInAddress(row.overview.key), language }),
  };
}

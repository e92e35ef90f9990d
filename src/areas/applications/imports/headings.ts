import type { Row, Sheet } from '../../../platform/spreadsheet/cell.ts';
import { foldSpelling, withoutBrackets } from '../../../kernel/spelling.ts';
import type { Text } from '../../../kernel/text.ts';

/** The columns of a file of applicants. `name` is read by people only. */
const applicantColumns = [
  'key',
  'field',
  'role',
  'experience',
  'need',
  'evidence',
  'maxTravelHours',
  'excluded',
  'name',
] as const;
export type ApplicantColumn = (typeof applicantColumns)[number];

/** Without these a file says nothing. */
export const requiredColumns = ['key', 'field', 'role', 'experience', 'need'] as const;

/** The words for a column that we write ourselves and name where it is missing. */
export const columnNames: Record<ApplicantColumn, Text> = {
  key: { de: 'Schlüssel', en: 'key' },
  field: { de: 'Handlungsfeld', en: 'field' },
  role: { de: 'Rolle', en: 'role' },
  experience: { de: 'Erfahrung', en: 'experience' },
  need: { de: 'Bedarf', en: 'need' },
  evidence: { de: 'Nachweis', en: 'evidence' },
  maxTravelHours: { de: 'Max. Reisezeit', en: 'max_travel_hours' },
  excluded: { de: 'Ausgeschlossen', en: 'excluded' },
  name: { de: 'Name', en: 'name' },
};

const words: Record<ApplicantColumn, string> = {
  key:
    'key, keys, place key, placekey, official key, region key, code, id, Schlüssel, AGS, ARS, RS, KRS, LAU, NUTS, NUTS 3, NUTS-Code, LAU-Code, AGS/ARS, ' +
    'amtlicher Schlüssel, amtlicher Gemeindeschlüssel, amtlicher Regionalschlüssel, Gemeindeschlüssel, ' +
    'Regionalschlüssel, Kreisschlüssel, Kreiskennziffer, Gemeindekennziffer, Kennziffer, Schlüsselnummer, Gebietsschlüssel, Ortsschlüssel',
  field:
    'field, fields, field of action, action field, Handlungsfeld, Handlungsfelder, Feld, Themenfeld, Thema, topic, theme',
  role: 'role, field role, wish, role wish, wished role, preferred role, Rolle, Rollenwunsch, Wunschrolle, gewünschte Rolle, Rolle im Handlungsfeld, Rolle im Feld',
  experience:
    'experience, experience level, level of experience, experiences, Erfahrung, Erfahrungen, Erfahrungsstufe, Erfahrungswert, Stufe Erfahrung, Erfahrung Stufe',
  need: 'need, needs, need level, level of need, Bedarf, Bedarfe, Bedarfsstufe, Unterstützungsbedarf, Lernbedarf, Stufe Bedarf, Bedarf Stufe',
  evidence:
    'evidence, evidences, proof, proofs, Nachweis, Nachweise, Beleg, Belege, Anzahl Nachweise, number of evidences, evidence count',
  maxTravelHours:
    'max travel hours, max travel, max travel time, maximum travel time, maximum travel hours, max travel time hours, max travel time in hours, travel hours, max hours, ' +
    'Max. Reisezeit, maximale Reisezeit, Reisezeit, Reisezeit max, höchste Reisezeit, Höchstreisezeit, Max. Reisestunden, maximale Reisestunden, Reisezeit Stunden, Max. Reisezeit Stunden, Max. Reisezeit in Stunden, ' +
    'maximale Reisezeit in Stunden, Max. Fahrzeit, Max. Fahrtzeit, maximale Fahrzeit, maximale Fahrtzeit, Fahrzeit, Fahrtzeit, Max. Reisezeit h',
  excluded:
    'excluded, exclude, excludes, exclusion, exclusions, excluded keys, excluded places, excluded partners, not with, forbidden, ' +
    'ausgeschlossen, ausgeschlossene, Ausschluss, Ausschlüsse, ausgeschlossene Schlüssel, ausgeschlossene Partner, ausgeschlossene Orte, ausgeschlossene Gebiete, nicht mit',
  name:
    'name, names, place, place name, applicant, municipality, region, Ort, Ortsname, Gebiet, Gebietsname, Kommune, Kreis, Landkreis, Gemeinde, Stadt, ' +
    'Gebietskörperschaft, Bewerber, Raumeinheit, Bezeichnung, Land, Bundesland, country, state',
};

const columnOf = new Map<string, ApplicantColumn>(
  applicantColumns.flatMap(column => words[column].split(', ').map(word => [foldSpelling(word), column] as const)),
);

/** The heading of a file, understood: where each column stands and what it is called there. */
export type Heading = {
  readonly row: number;
  /** Number of cells; what stands to the right of them has no heading. */
  readonly width: number;
  readonly columns: ReadonlyMap<ApplicantColumn, { readonly index: number; readonly title: string }>;
  readonly unknown: readonly string[];
  /** A second column with the meaning of an earlier one; the earlier one is read. */
  readonly repeated: readonly string[];
};

/** What a heading means; spelling is folded and words in brackets are ignored. */
export function findColumn(title: string): ApplicantColumn | null {
  return columnOf.get(foldSpelling(withoutBrackets(title))) ?? null;
}

/**
 * The first sheet that has our heading, and the heading itself: of the first ten rows the one with most known
 * columns, so that a title above the table does no harm. Null if no row has two of them.
 */
export function findHeading(sheets: readonly Sheet[]): { readonly sheet: Sheet; readonly heading: Heading } | null {
  for (const sheet of sheets) {
    let best: Heading | null = null;
    for (const row of sheet.rows.slice(0, 10)) {
      const heading = readHeading(row);
      if (heading.columns.size > Math.max(1, best?.columns.size ?? 0)) best = heading;
    }
    if (best) return { sheet, heading: best };
  }
  return null;
}

function readHeading(row: Row): Heading {
  const columns = new Map<ApplicantColumn, { index: number; title: string }>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  for (const [index, { text }] of row.cells.entries()) {
    const title = text.replace(/\s+/g, ' ');
    const column = findColumn(title);
    if (column === null) {
      if (title !== '') unknown.push(title);
    } else if (!columns.has(column)) columns.set(column, { index, title });
    else if (column !== 'name') repeated.push(title);
  }
  return { row: row.row, width: row.cells.length, columns, unknown, repeated };
}

/** What offices write for a figure that is secret, blocked, unpublished or not there. Missing, never zero. */
const missing = new Set([
  '',
  '-',
  '–',
  '—',
  '.',
  '..',
  '...',
  '…',
  'x',
  '/',
  ':',
  '•',
  'na',
  'n/a',
  'k.a.',
  'k. a.',
  'nan',
  'null',
]);

export function isMissing(text: string): boolean {
  return missing.has(text.trim().toLowerCase());
}

export type DecimalMark = ',' | '.';

/** Text of a number without blanks between its digits, percent sign and typographic minus. */
function bare(text: string): string {
  return text
    .replace(/[\s'’]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/%$/, '')
    .replace(/^\+/, '');
}

/** `1.560` can be both 1560 and 1.56; anything else tells which mark is the decimal one. */
function decimalMarkIn(text: string): DecimalMark | null {
  const digits = bare(text).replace(/^-/, '');
  const marks = digits.replace(/\d/g, '');
  if (marks === '') return null;
  const last = marks.at(-1) as DecimalMark;
  const other = last === ',' ? '.' : ',';
  if (marks.includes(',') && marks.includes('.')) return last;
  if (marks.length > 1) return other;
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? null : last;
}

/**
 * The decimal mark of a file. Where every marked number could have groups of three digits, the marks are read as those of
 * thousands, because a column of figures with three decimals each and never another count is rare.
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
  let onlyPoints = true;
  for (const text of texts) {
    if (!/^[-+−–]?[\d.,\s'’]+%?$/.test(text)) continue;
    const mark = decimalMarkIn(text);
    if (mark !== null) return mark;
    if (text.includes(',')) onlyPoints = false;
  }
  return onlyPoints ? ',' : '.';
}

/** The number that a text means with this decimal mark, or null if it is none. */
export function findNumber(text: string, mark: DecimalMark): number | null {
  const digits = bare(text);
  const shape = mark === ',' ? /^-?(\d{1,3}(\.\d{3})+|\d+)?(,\d+)?$/ : /^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;
  if (!/\d/.test(digits) || !shape.test(digits)) return null;
  return Number(mark === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''));
}

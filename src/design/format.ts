import { addDays, dayAt, endOfDay, type Day, type Period } from '../kernel/day.ts';
import type { Money } from '../kernel/money.ts';
import type { Language } from '../kernel/text.ts';

/** What stands where a value is not known. Never 0. */
export const unknown = '–';

/** The time zone that terms are meant in unless a call says otherwise. */
const defaultTimeZone = 'Europe/Berlin';

// British English names the zone CET, where American English would say GMT+1.
const locales: Record<Language, string> = { de: 'de-DE', en: 'en-GB' };

type Formatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.DisplayNames;
const formatters = new Map<string, Formatter>();

/** Building an Intl formatter costs far more than using it, so each is built once. */
function cached<T extends Formatter>(key: string, build: () => T): T {
  const found = formatters.get(key) as T | undefined;
  if (found) return found;
  const built = build();
  formatters.set(key, built);
  return built;
}

function dateParts(lang: Language, moment: Date, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `date ${lang} ${timeZone} ${JSON.stringify(options)}`;
  const formatter = cached(key, () => new Intl.DateTimeFormat(locales[lang], { ...options, timeZone }));
  return new Map(formatter.formatToParts(moment).map(part => [part.type, part.value]));
}

function written(lang: Language, day: Day, weekday: boolean, year: boolean): string {
  const moment = new Date(`${day}T12:00:00Z`);
  const parts = dateParts(lang, moment, 'UTC', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  const dot = lang === 'de' ? '.' : '';
  // English and German ICU data differ between versions in this full stop; we set it ourselves.
  const name = weekday ? `${parts.get('weekday')!.replace('.', '')}${dot}, ` : '';
  return `${name}${parts.get('day')}${dot} ${parts.get('month')}${year ? ` ${parts.get('year')}` : ''}`;
}

/** "Fr., 26. Februar 2027" / "Fri, 26 February 2027". */
export function formatDay(lang: Language, day: Day | null): string {
  return day === null ? unknown : written(lang, day, true, true);
}

/** "26. Februar 2027" / "26 February 2027", for tables and running text. */
export function formatPlainDay(lang: Language, day: Day | null): string {
  return day === null ? unknown : written(lang, day, false, true);
}

/** @public "Fr., 26. Februar", where the year is beyond doubt. */
export function formatDayOfYear(lang: Language, day: Day | null): string {
  return day === null ? unknown : written(lang, day, true, false);
}

/** "20. bis 21. Oktober 2011", "26. Februar bis 3. März 2027": year and month are named once where they are the same; a whole month is only named. */
export function formatPeriod(lang: Language, period: Period): string {
  const { from, to } = period;
  if (from === to) return formatPlainDay(lang, from);
  if (isWholeMonth(period)) return written(lang, to, false, true).replace(/^\d+\.? /, '');
  const last = written(lang, to, false, true);
  const between = lang === 'de' ? 'bis' : 'to';
  if (from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))}${lang === 'de' ? '.' : ''} ${between} ${last}`;
  return `${written(lang, from, false, from.slice(0, 4) !== to.slice(0, 4))} ${between} ${last}`;
}

function isWholeMonth({ from, to }: Period): boolean {
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && addDays(to, 1).endsWith('-01');
}

function zoneName(lang: Language, moment: Date, timeZone: string): string {
  return dateParts(lang, moment, timeZone, { hour: 'numeric', timeZoneName: 'short' }).get('timeZoneName') ?? timeZone;
}

/** A term that ends with a day: "Fr., 26. Februar 2027, 24 Uhr (MEZ)" / "Fri, 26 February 2027, midnight (CET)". */
export function formatDeadline(lang: Language, last: Day, timeZone = defaultTimeZone): string {
  const zone = zoneName(lang, new Date(endOfDay(last, timeZone).getTime() - 1), timeZone);
  return `${formatDay(lang, last)}, ${lang === 'de' ? '24 Uhr' : 'midnight'} (${zone})`;
}

/** A moment as the clocks of a zone show it: "Mo., 1. März 2027, 14:30 Uhr (MEZ)". */
export function formatMoment(lang: Language, moment: Date | null, timeZone = defaultTimeZone): string {
  if (moment === null) return unknown;
  return `${formatDay(lang, dayAt(moment, timeZone))}, ${formatClock(lang, moment, timeZone)}`;
}

/** The time of a moment by the clocks of a zone: "14:30 Uhr (MEZ)". */
export function formatClock(lang: Language, moment: Date, timeZone: string): string {
  const parts = dateParts(lang, moment, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clock = `${parts.get('hour')}:${parts.get('minute')}${lang === 'de' ? ' Uhr' : ''}`;
  return `${clock} (${zoneName(lang, moment, timeZone)})`;
}

/** "heute", "morgen", "in 3 Tagen", "vor 2 Tagen". Stands beside the date, never instead of it. */
export function formatDaysAhead(lang: Language, days: number): string {
  const key = `relative ${lang}`;
  return cached(key, () => new Intl.RelativeTimeFormat(locales[lang], { numeric: 'auto' })).format(days, 'day');
}

function numberFormat(lang: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `number ${lang} ${JSON.stringify(options)}`;
  return cached(key, () => new Intl.NumberFormat(locales[lang], options));
}

/** "1.400" / "1,400"; `digits` places behind the comma at most. */
export function formatNumber(lang: Language, value: number | null, digits = 0): string {
  return value === null ? unknown : numberFormat(lang, { maximumFractionDigits: digits }).format(value);
}

/** A share between 0 and 1 as "31 %" / "31%". */
export function formatPercent(lang: Language, share: number | null, digits = 0): string {
  if (share === null) return unknown;
  return numberFormat(lang, { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/** "1.400 €" / "€1,400"; cents only where there are any. */
export function formatEuros(lang: Language, money: Money | null): string {
  if (money === null) return unknown;
  const digits = money.cents % 100 === 0 ? 0 : 2;
  const options = { style: 'currency', currency: money.currency, minimumFractionDigits: digits } as const;
  return numberFormat(lang, { ...options, maximumFractionDigits: digits }).format(money.cents / 100);
}

/** Whole kilometres: "342 km". */
export function formatKilometres(lang: Language, kilometres: number | null): string {
  return kilometres === null ? unknown : `${formatNumber(lang, kilometres)}\u00a0km`;
}

/** The size of a file: "240 kB", "1,2 MB". */
export function formatBytes(lang: Language, bytes: number): string {
  if (bytes < 1_000_000) return `${formatNumber(lang, Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`;
  return `${formatNumber(lang, bytes / 1_000_000, 1)}\u00a0MB`;
}

/** Travel time given in minutes: "4:10 h". */
export function formatHours(minutes: number | null): string {
  if (minutes === null) return unknown;
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}\u00a0h`;
}

/** "Portugal", "Niederlande" for the two letters of ISO 3166. */
export function formatCountry(lang: Language, code: string | null): string {
  if (code === null) return unknown;
  return cached(`country ${lang}`, () => new Intl.DisplayNames(locales[lang], { type: 'region' })).of(code) ?? code;
}

/** Fields that may stand in a log line: ids, counts, codes, paths without their query. Never names or contents. */
type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** One JSON line on standard output. */
export function log(level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
  if (level === 'info' && process.env.KLIMATWIN_LOG === 'quiet') return;
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

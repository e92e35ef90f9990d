/** Fields that may stand in a log line: ids, counts, codes, paths without their query. Never names or contents. */
type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Lines that wait to be written together: one call of the system for all requests that were answered in one go. */
let waiting = '';
process.once('exit', write);

/** One JSON line on standard output, at once if something is wrong. */
export function log(level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void {
  if (level === 'info' && process.env.KLIMATWIN_LOG === 'quiet') return;
  if (waiting === '') setImmediate(write);
  waiting += `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`;
  if (level !== 'info') write();
}

function write(): void {
  if (waiting !== '') process.stdout.write(waiting);
  waiting = '';
}

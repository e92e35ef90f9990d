/** An event of a trace of Chromium, as far as it is read here; times in microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread at the beginning, and what was used until the end. */
  readonly tts?: number;
  readonly tdur?: number;
};

type Task = TraceEvent & { dur: number; readonly tts: number; readonly tdur: number };

/**
 * Takes out of a trace what tasks waited for a processor that others were using: each task, and all that happens in it,
 * then lasts as long as it was worked on. On a machine with nothing else to do this changes next to nothing; on a busy
 * one it leaves what the page itself costs. Tasks begin when they began.
 */
export function withoutWaiting(events: TraceEvent[]): void {
  const threads = Map.groupBy(events, ({ pid, tid }) => `${pid} ${tid}`);
  for (const thread of threads.values()) {
    thread.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    let task: { readonly begin: number; readonly end: number; readonly tts: number; readonly tdur: number } | null =
      null;
    for (const event of thread) {
      if (task === null || event.ts >= task.end) {
        task = isTask(event) ? { begin: event.ts, end: event.ts + event.dur, tts: event.tts, tdur: event.tdur } : null;
      }
      if (task !== null) shorten(event, task);
    }
  }
}

function isTask(event: TraceEvent): event is Task {
  const isMeasured = event.dur !== undefined && event.tts !== undefined && event.tdur !== undefined;
  return event.ph === 'X' && isMeasured && event.name.endsWith('RunTask');
}

function shorten(event: TraceEvent, task: { begin: number; tts: number; tdur: number }): void {
  const worked = event.tts === undefined ? event.ts - task.begin : event.tts - task.tts;
  event.ts = task.begin + Math.min(Math.max(worked, 0), task.tdur);
  if (event.dur !== undefined && event.tdur !== undefined) event.dur = event.tdur;
}

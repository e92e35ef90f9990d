/**
 * What happens next: a binary heap of numbered events, earliest first. Every number is in it at most once; putting it in
 * again can only bring it forward. Readers must check an event when it comes: it may have been overtaken.
 */
export class Agenda {
  private readonly heap: Int32Array;
  private readonly position: Int32Array;
  private readonly time: Float64Array;
  private count = 0;
  /** Events later than this never happen and are not kept. */
  horizon: number;

  constructor(events: number, horizon: number) {
    this.horizon = horizon;
    this.heap = new Int32Array(events);
    this.position = new Int32Array(events).fill(-1);
    this.time = new Float64Array(events);
  }

  /** The time of the earliest event, Infinity when nothing is left. */
  get next(): number {
    return this.count === 0 ? Infinity : this.time[this.heap[0]!]!;
  }

  /** Tells whether the event is new or comes earlier than before. */
  put(event: number, time: number): boolean {
    if (time > this.horizon) return false;
    let at = this.position[event]!;
    if (at < 0) at = this.count++;
    else if (time >= this.time[event]!) return false;
    this.time[event] = time;
    this.rise(event, at);
    return true;
  }

  /** Forgets everything that has not happened. */
  clear(): void {
    for (let at = 0; at < this.count; at++) this.position[this.heap[at]!] = -1;
    this.count = 0;
  }

  /** Removes and returns the earliest event; only call it when `next` is finite. */
  take(): number {
    const first = this.heap[0]!;
    this.position[first] = -1;
    const last = this.heap[--this.count]!;
    if (last !== first) this.sink(last);
    return first;
  }

  private rise(event: number, from: number): void {
    const { heap, position, time } = this;
    const own = time[event]!;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above]!;
      if (time[other]! <= own) break;
      heap[at] = other;
      position[other] = at;
      at = above;
    }
    heap[at] = event;
    position[event] = at;
  }

  private sink(event: number): void {
    const { heap, position, time, count } = this;
    const own = time[event]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && time[heap[below + 1]!]! < time[heap[below]!]!) below++;
      const other = heap[below]!;
      if (time[other]! >= own) break;
      heap[at] = other;
      position[other] = at;
      at = below;
    }
    heap[at] = event;
    position[event] = at;
  }
}

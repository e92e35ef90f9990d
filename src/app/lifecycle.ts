import { StartError } from '../platform/postgres/start-error.ts';

/** The life of the program, as those parts see it that need to be ended properly. */
type Life = {
  /** Aborted as soon as the program is to end. */
  readonly stopping: AbortSignal;
  /** Begins a part of the program together with the way it ends. Parts end in reverse order. */
  begin<Part>(start: () => Part | Promise<Part>, end: (part: Part) => void | Promise<void>): Promise<Part>;
  /** Ends the program with exit code 1, because something it cannot do without is lost. */
  fail(error: unknown): void;
};

/** From the signal on everything together gets this long to end, in ms; a PostgreSQL that must be forced takes 15 s. */
const patience = 25_000;

/**
 * Runs the program until TERM, INT or HUP arrives, its parent is gone, or something fails; then ends whatever has
 * begun and exits: 0 after a signal, 1 after an error. A StartError is told in its sentence, others with their stack.
 */
export async function live(start: (life: Life) => Promise<void>): Promise<never> {
  const controller = new AbortController();
  const { signal } = controller;
  const ends: (() => void | Promise<void>)[] = [];
  let exitCode = 0;

  const fail = (error: unknown) => {
    exitCode = 1;
    process.stderr.write((error instanceof StartError ? error.message : stackOf(error)) + '\n');
    controller.abort();
  };
  const begin: Life['begin'] = async (startPart, end) => {
    signal.throwIfAborted();
    const part = await startPart();
    ends.unshift(() => end(part));
    // A signal during a long start: the part is known now and will be ended.
    signal.throwIfAborted();
    return part;
  };

  // Further signals change nothing: Ctrl-C reaches us from the terminal and again through npm.
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  // Nobody may be listening any more: then there is nothing to tell, and the program ends as it should.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  endWithParent(() => controller.abort());

  const stopped = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()));
  signal.addEventListener('abort', () => {
    setTimeout(() => {
      process.stderr.write('Not everything ended in time.\n');
      process.exit(1);
    }, patience).unref();
  });
  await start({ stopping: signal, begin, fail }).catch(error => {
    if (!signal.aborted) fail(error);
  });
  await stopped;

  for (const end of ends) {
    try {
      await end();
    } catch (error) {
      fail(error);
    }
  }
  process.exit(exitCode);
}

/** The bootstrap names the process whose end means ours: npm's or its own may be killed without a word. */
function endWithParent(end: () => void): void {
  const parent = process.env.KLIMATWIN_PARENT;
  if (parent === undefined) return;
  setInterval(() => {
    if (String(process.ppid) !== parent) end();
  }, 250).unref();
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

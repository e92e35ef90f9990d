/**
 * Prints what the work costs that issues name numbers for: `npm run bench`, or one part alone, `npm run bench -- round`,
 * `… -- pairing`, `… -- server`, `… -- documents`, `… -- start`. Nothing here is asserted: times belong to machines.
 */
import { benchDocuments } from './bench/documents.ts';
import { benchPairing } from './bench/pairing.ts';
import { benchRound } from './bench/round.ts';
import { benchServer } from './bench/server.ts';
import { benchStart } from './bench/start.ts';

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  round: benchRound,
  pairing: benchPairing,
  server: benchServer,
  documents: benchDocuments,
  start: benchStart,
};
const wanted = process.argv[2];
if (wanted !== undefined && !(wanted in parts)) {
  console.error(`There is no part "${wanted}"; there are ${Object.keys(parts).join(' and ')}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(parts)) if (wanted === undefined || wanted === name) await bench();

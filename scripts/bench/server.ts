import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { readBundled } from '../../src/areas/places/imports/bundled.ts';
import { startDemo, type RunningDemo } from '../demo-run/demo.ts';
import { Visitor } from '../demo-run/visitor.ts';
import { type Recorded, startRaw } from './raw.ts';

const year = new Date().getFullYear();
const call = `/de/arbeit/aufrufe/${year + 1}/interessen`;
const publicPages = [`/de/aufrufe/${year + 1}`, '/de', '/de/klimapartnerschaft'];

const connections = 20;
/** Each server in turn, so that what else happens on the machine hits both; the best round counts. */
const rounds = { number: 3, seconds: 4 };

/**
 * How many requests per second the server answers: public pages from memory, and the office's list of a hundred
 * applications from the database; each beside a raw `node:http` server that sends the same headers and bytes.
 */
export async function benchServer(): Promise<void> {
  const demo = await startDemo();
  try {
    const [busy] = loadavg();
    console.log(`load of the machine ${busy!.toFixed(1)} on ${availableParallelism()} processors`);
    console.log(`memory of the server after loading the demo: ${memoryOf(demo)}`);
    console.log(`${'page'.padEnd(40)}${['bytes', 'ours/s', 'raw/s', 'share'].map(word => word.padStart(10)).join('')}`);
    for (const path of publicPages) await compare(demo, path, '');
    const office = new Visitor(demo.address);
    await office.become('Programmbüro (Vorführung)');
    const rows = await fillCall(office);
    await compare(demo, call, office.cookie, `a list of ${rows} applications`);
    console.log(`memory of the server after all that: ${memoryOf(demo)}`);
  } finally {
    await demo.stop();
  }
}

async function compare(demo: RunningDemo, path: string, cookie: string, name = path): Promise<void> {
  const headers = { 'Accept-Encoding': 'gzip, br', ...(cookie === '' ? {} : { Cookie: cookie }) };
  const recorded = await record(demo.address + path, headers);
  const raw = await startRaw(recorded);
  try {
    const best = { ours: 0, raw: 0 };
    await requestsPerSecond(demo.address + path, headers, 1);
    for (let round = 0; round < rounds.number; round++) {
      best.ours = Math.max(best.ours, await requestsPerSecond(demo.address + path, headers, rounds.seconds));
      best.raw = Math.max(best.raw, await requestsPerSecond(raw.address, headers, rounds.seconds));
    }
    const bytes = Buffer.byteLength(recorded.body, 'base64');
    const columns = [
      bytes,
      Math.round(best.ours),
      Math.round(best.raw),
      `${((best.ours / best.raw) * 100).toFixed(1)} %`,
    ];
    console.log(`${name.padEnd(40)}${columns.map(value => String(value).padStart(10)).join('')}`);
  } finally {
    raw.stop();
  }
}

async function requestsPerSecond(url: string, headers: Record<string, string>, seconds: number): Promise<number> {
  const { requests, duration, errors, timeouts, non2xx } = await autocannon({
    url,
    connections,
    duration: seconds,
    headers,
  });
  if (errors + timeouts + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${timeouts} late, ${non2xx} refused`);
  return requests.total / duration;
}

/** One answer as it comes over the line, not unpacked. */
function record(url: string, headers: Record<string, string>): Promise<Recorded> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const own = Object.entries(answer.headers).filter(([name]) => !ofTheLine.includes(name));
        const body = Buffer.concat(chunks);
        const recorded = own.map(([name, value]) => [name, String(value)] as const);
        resolve({ headers: [...recorded, ['content-length', String(body.length)]], body: body.toString('base64') });
      });
    });
    asked.on('error', reject).end();
  });
}

/** What node:http writes by itself. */
const ofTheLine = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** Uploads Kreise until a hundred have expressed interest, as an office does with a list of its own. Answers how many. */
async function fillCall(office: Visitor): Promise<number> {
  const before = rowsIn(await office.read(`${call}.csv`));
  const known = await office.read(`${call}.csv`);
  const others = readBundled(join(import.meta.dirname, '..', '..', 'data'), ['kreis'])
    .places.map(({ key }) => key!)
    .filter(key => !known.includes(key))
    .slice(0, Math.max(0, 100 - before));
  const lines = others.map(key => `${key};Mobilität;beratend;3;1;1\n${key};Energieeffizienz;anwendend;1;4;0\n`);
  const file = new File([`key;field;role;experience;need;evidence\n${lines.join('')}`], 'Liste.csv');
  const receivedOn = new Date().toISOString().slice(0, 10);
  await office.submit(`${call}/liste`, `${call}/liste`, { receivedOn, lateReason: '', file });
  return rowsIn(await office.read(`${call}.csv`));
}

function rowsIn(csv: string): number {
  return csv.trim().split('\n').length - 1;
}

/** Of the process alone, without PostgreSQL: now, and the most it ever was. */
function memoryOf(demo: RunningDemo): string {
  const status = readFileSync(`/proc/${demo.pid}/status`, 'utf8');
  const megabytes = (field: string): string =>
    (Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)![1]) / 1024).toFixed(0);
  return `${megabytes('VmRSS')} MB, at most ${megabytes('VmHWM')} MB`;
}

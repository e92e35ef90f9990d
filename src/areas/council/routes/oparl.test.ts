import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { day } from '../../../kernel/day.ts';
import { movePaper, recordResult } from '../commands/move.ts';
import { saveSequence, seenOfSequence } from '../commands/sequence.ts';
import { aPair, aPaper, asRow, type TestPair } from '../fixtures.ts';
import type { CouncilPaper } from '../model.ts';
import { sequenceInput } from '../schema.ts';

/** Two public papers of one authority, one of them through an internal body as well, and one that is not public. */
let site: TestSite;
let pair: TestPair;
let paper: CouncilPaper;
beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  pair = await aPair(ctx);
  const own = { partnershipId: pair.partnershipId, organisationId: pair.own };
  const moves = ['co-signed', 'released', 'scheduled'] as const;
  paper = await aPaper(ctx, {
    ...own,
    kind: 'decision',
    details: { number: '7/27', paperOn: '2027-01-08' },
    sequence: [
      { body: 'Kreisausschuss', day: '2027-01-25', role: 'preliminary', internal: true },
      { body: 'Kreistag', day: '2027-02-01', time: '17:00', role: 'decision' },
    ],
    moves,
  });
  const said = (index: number, on: string) =>
    recordResult(ctx, paper.id, paper.consultations[index]!.id, { result: 'adopted', on: day(on), file: null });
  await said(0, '2027-01-25');
  await said(1, '2027-02-01');
  await aPaper(ctx, { ...own, sequence: [{ body: 'Kreistag', day: '2027-02-01' }], moves });
  await aPaper(ctx, {
    ...own,
    details: { isPublic: 'no' },
    sequence: [{ body: 'Kreistag' }],
    moves: ['co-signed', 'released'],
  });
  await aPaper(ctx, own);
});
afterAll(() => site.close());

type Json = { readonly [key: string]: unknown };

async function fetchJson(address: string): Promise<Json> {
  const { status, response } = await site.browser().get(address);
  expect([
    address,
    status,
    response.headers.get('Content-Type'),
    response.headers.get('Access-Control-Allow-Origin'),
  ]).toEqual([address, 200, 'application/json; charset=utf-8', '*']);
  return (await response.json()) as Json;
}

const isOparl = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('http://localhost/oparl');

/** Every object that can be reached from the system, by its address; lists are opened on the way. */
async function walk(): Promise<Map<string, Json>> {
  const found = new Map<string, Json>();
  const seen = new Set<string>();
  const waiting = ['http://localhost/oparl'];
  const note = (value: unknown): void => {
    if (isOparl(value)) waiting.push(value);
    else if (Array.isArray(value)) value.forEach(note);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(note);
  };
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const body = await fetchJson(address);
    if ('id' in body) found.set(address, body);
    note(body);
  }
  return found;
}

/** What every object must have, by the last word of its type (OParl 1.1, chapter 3). */
const required: Readonly<Record<string, readonly string[]>> = {
  System: ['oparlVersion', 'body'],
  Body: ['name', 'organization', 'person', 'meeting', 'paper', 'legislativeTerm'],
  Paper: [],
  File: ['accessUrl'],
  Consultation: [],
  AgendaItem: ['order'],
  Meeting: [],
  Organization: [],
};

/** What the schemas of OParl say about an object, as far as they are plain: what must be there, and of which kind. */
function faultsOf(object: Json, schema: { required: string[]; properties: Record<string, Json> }): string[] {
  const missing = schema.required.filter(name => !(name in object));
  const odd = Object.entries(object).flatMap(([name, value]) => {
    const property = schema.properties[name];
    if (!property) return [`${name} is unknown`];
    const kind = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
    if (kind !== property.type) return [`${name} is ${kind}`];
    if (property.pattern && !new RegExp(String(property.pattern)).test(String(value))) return [`${name} is odd`];
    const isBroken = property.format === 'url' && !URL.canParse(String(value));
    return isBroken ? [`${name} is no address`] : [];
  });
  return [...missing.map(name => `${name} is missing`), ...odd];
}

test('everything that is public can be reached from the system, answers at its own address and is complete', async () => {
  const objects = await walk();
  const counts: Record<string, number> = {};
  // The schemas of OParl come from its own repository; whoever has them names their folder.
  const folder = process.env.OPARL_SCHEMAS ?? '';
  for (const [address, object] of objects) {
    const type = String(object.type).replace('https://schema.oparl.org/1.1/', '');
    counts[type] = (counts[type] ?? 0) + 1;
    expect(object.id).toBe(address);
    expect([address, required[type]?.filter(name => !(name in object))]).toEqual([address, []]);
    const file = join(folder, `${type}.json`);
    if (folder !== '' && existsSync(file)) {
      expect([address, faultsOf(object, JSON.parse(readFileSync(file, 'utf8')))]).toEqual([address, []]);
    }
  }
  expect(counts).toEqual({
    System: 1,
    Body: 1,
    Paper: 2,
    File: 2,
    Consultation: 2,
    AgendaItem: 2,
    Meeting: 1,
    Organization: 1,
  });
});

test('a paper says number, day, kind, file and the bodies of its public sittings with what they decided', async () => {
  const found = await fetchJson(`/oparl/paper/${paper.id}`);
  const { mainFile, consultation, created, modified, ...head } = found as Json & { consultation: Json[] };
  const at = (path: string) => `http://localhost${path}`;
  expect(head).toEqual({
    id: at(`/oparl/paper/${paper.id}`),
    type: 'https://schema.oparl.org/1.1/Paper',
    body: at(`/oparl/body/${pair.own}`),
    name: 'Regionen-Twinning mit dem Landkreis Buche',
    reference: '7/27',
    date: '2027-01-08',
    paperType: 'Beschlussvorlage',
    web: at(`/de/vorlagen/${paper.id}`),
  });
  expect([created, modified]).toEqual([site.ctx().now.toISOString(), site.ctx().now.toISOString()]);
  expect((mainFile as Json).accessUrl).toBe(at(`/de/vorlagen/${paper.id}/vorlage.pdf`));
  expect(consultation.map(({ role, authoritative }) => [role, authoritative])).toEqual([['Entscheidung', true]]);
  const meeting = (await fetchJson(String(consultation[0]!.meeting))) as Json & { agendaItem: Json[] };
  expect([meeting.name, meeting.start, meeting.meetingState]).toEqual([
    'Kreistag',
    '2027-02-01T17:00:00+01:00',
    'durchgeführt',
  ]);
  expect(meeting.agendaItem.map(({ order }) => order)).toEqual([1, 2]);
  const own = meeting.agendaItem.find(item => item.consultation === consultation[0]!.id);
  expect([own?.name, own?.public, own?.result]).toEqual([head.name, true, 'beschlossen']);
});

test('papers that are not public, drafts and what is made up are not there', async () => {
  for (const path of [
    'paper/00000000-0000-7000-8000-000000000000',
    `paper/${pair.own}`,
    'body/x',
    `body/${pair.own}/secrets`,
  ]) {
    const { status, response } = await site.browser().get(`/oparl/${path}`);
    expect([path, status, await response.json()]).toEqual([path, 404, { error: 'Not found' }]);
  }
  expect((await site.browser().get(`/oparl/body/${pair.other}/papers`)).status).toBe(404);
  const { data } = (await fetchJson(`/oparl/body/${pair.own}/papers`)) as { data: Json[] } & Json;
  expect(data.length).toBe(2);
});

test('a sitting without a time begins at midnight there; one that is moved is told at its old address as deleted', async () => {
  const ctx = site.ctx();
  const moved = await aPaper(ctx, {
    ...{ partnershipId: pair.partnershipId, organisationId: pair.own },
    sequence: [{ body: 'Umweltausschuss', day: '2027-06-07' }],
    moves: ['co-signed', 'released'],
  });
  const [before] = moved.consultations;
  const address = `/oparl/meeting/${before!.sitting!.id}`;
  expect((await fetchJson(address)).start).toBe('2027-06-07T00:00:00+02:00');
  const row = { ...asRow({ body: '', day: '2027-11-08', time: '09:30' }, 0), id: before!.id, body: before!.body.id };
  const { rows } = sequenceInput.parse({ rows: [{ ...row, newBody: '' }] });
  expect((await saveSequence(ctx, moved.id, { rows, seen: seenOfSequence(moved) })).ok).toBe(true);
  const { deleted, type } = await fetchJson(address);
  expect([deleted, type]).toEqual([true, 'https://schema.oparl.org/1.1/Meeting']);
  const consultation = await fetchJson(`/oparl/consultation/${before!.id}`);
  const now = await fetchJson(String(consultation.meeting));
  expect([now.start, now.deleted]).toEqual(['2027-11-08T09:30:00+01:00', undefined]);
  const meetings = `/oparl/body/${pair.own}/meetings`;
  const idsIn = async (of: string) => ((await fetchJson(of)) as { data: Json[] } & Json).data.map(({ id }) => id);
  const old = `http://localhost${address}`;
  expect([
    (await idsIn(meetings)).includes(old),
    (await idsIn(`${meetings}?modified_since=2020-01-01T00:00:00Z`)).includes(old),
  ]).toEqual([false, true]);
});

test('a paper that was taken back or withdrawn is told as deleted, with all that was only there for it', async () => {
  const ctx = site.ctx();
  const gone = await aPaper(ctx, {
    ...{ partnershipId: pair.partnershipId, organisationId: pair.own },
    sequence: [{ body: 'Bauausschuss', day: '2027-04-05' }],
    moves: ['co-signed', 'released'],
  });
  const list = `/oparl/body/${pair.own}/papers`;
  const idsOf = async (address: string) =>
    ((await fetchJson(address)) as { data: Json[] } & Json).data.map(({ id }) => id);
  const id = `http://localhost/oparl/paper/${gone.id}`;
  expect((await idsOf(list)).includes(id)).toBe(true);
  for (const to of ['draft', 'withdrawn'] as const) {
    await movePaper(ctx, gone.id, to);
    const now = ctx.now.toISOString();
    const told = { created: now, modified: now, deleted: true };
    const type = (of: string) => `https://schema.oparl.org/1.1/${of}`;
    expect(await fetchJson(`/oparl/paper/${gone.id}`)).toEqual({ id, type: type('Paper'), ...told });
    const consultation = `/oparl/consultation/${gone.consultations[0]!.id}`;
    expect(await fetchJson(consultation)).toEqual({
      id: `http://localhost${consultation}`,
      type: type('Consultation'),
      ...told,
    });
    const meeting = await fetchJson(`/oparl/meeting/${gone.consultations[0]!.sitting!.id}`);
    expect([meeting.deleted, meeting.name]).toEqual([true, undefined]);
    expect((await idsOf(list)).includes(id)).toBe(false);
    expect((await idsOf(`${list}?modified_since=2020-01-01T00:00:00Z`)).includes(id)).toBe(true);
  }
});

test('the public page says what the bodies of public sittings decided, and nothing of the others', async () => {
  const { html } = await site.browser().get(`/de/vorlagen/${paper.id}`);
  const words = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  expect([
    await faultsOfHtml(html),
    words.includes('Kreistag 01.02.2027 Entscheidung beschlossen, Mo., 1. Februar 2027'),
  ]).toEqual([[], true]);
  expect([words.includes('empfohlen'), words.includes('Kreisausschuss')]).toEqual([false, false]);
});

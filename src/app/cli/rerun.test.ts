import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, workFolder } from '../../../tests/support/command-line.ts';

const folder = workFolder();
afterAll(folder.remove);

const list =
  'key,field,role,experience,need,max_travel_hours,excluded\n' +
  '06531,efficiency,advising,4,1,,\n' +
  '12072,efficiency,adopting,1,4,,\n' +
  '12072,organisation,advising,4,0,,06532\n' +
  '06532,organisation,adopting,0,3,,\n' +
  '05566,renewables,peer,2,3,,\n' +
  '15089,renewables,peer,2,3,,\n' +
  '08226,efficiency,adopting,1,3,6,\n' +
  '14729,consumption,advising,3,0,,\n';

type Content = {
  input: { entries: { answers: { need: number }[] }[]; rules: { floor: number }; places: { name: string }[] };
  result: { pairs: { utility: number; names: string[] }[]; certificate: { duals: { slots: number[] } } };
  softwareVersion: string;
  format: string;
};

let recorded: string;
let printed: string;
beforeAll(async () => {
  const record = folder.path('record.json');
  const done = await run('match', '--applicants', folder.file('list.csv', list), '--record', record);
  expect(done.code).toBe(0);
  printed = done.stdout;
  recorded = readFileSync(record, 'utf8');
});

/** The answer to a record that somebody changed. */
async function after(change: (content: Content) => void) {
  const content = JSON.parse(recorded) as Content;
  change(content);
  const { code, stderr } = await run('rerun', folder.file('changed.json', canonical(content)), '--lang', 'en');
  return [code, stderr.trimEnd().split('\n').at(-1)];
}

/** As the record is written, so that nothing but the change is one. */
function canonical(value: unknown): string {
  const write = (part: unknown): string => {
    if (Array.isArray(part)) return `[${part.map(write).join(',')}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const sorted = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${write(one)}`).join(',')}}`;
  };
  return `${write(value)}\n`;
}

describe('klimatwin rerun', () => {
  test('answers the bytes of the record, on standard output or in a file', async () => {
    const file = folder.file('again.json', recorded);
    const { code, stdout, stderr } = await run('rerun', file);
    expect([code, stdout === recorded]).toEqual([0, true]);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('Nachgerechnet: dasselbe Ergebnis, Byte für Byte.');
    const out = folder.path('out.json');
    const second = await run('rerun', file, '--out', out);
    expect([second.code, second.stdout, readFileSync(out, 'utf8') === recorded]).toEqual([0, '', true]);
  });

  test('repeats the pairs that were printed beside the record', () => {
    type Printed = { pairs: { members: string[]; utility: number }[]; unmatched: { key: string; reason: string }[] };
    const short = ({ pairs, unmatched }: Printed) => [
      pairs.map(({ members, utility }) => [members, utility]),
      unmatched.map(({ key, reason }) => [key, reason]),
    ];
    const { result } = JSON.parse(recorded) as { result: Printed };
    expect(short(result)).toEqual(short(JSON.parse(printed) as Printed));
    expect(result.pairs.length).toBeGreaterThan(1);
  });

  test('says in one sentence what differs where somebody changed what went in', async () => {
    expect(await after(({ input }) => void (input.rules.floor = 1))).toEqual([
      3,
      'Computed anew, something else comes out: the same result from other input (what stands in the record is no longer what was computed from).',
    ]);
    const [code, sentence] = await after(({ input }) => {
      for (const { answers } of input.entries) for (const answer of answers) answer.need = 0;
    });
    expect(code).toBe(3);
    expect(sentence).toMatch(/^Computed anew, something else comes out: .+ is no pair.* \(what stands in the record /);
  });

  test('says so where the pairs, their numbers or the proof are not what comes out', async () => {
    const pairs = (JSON.parse(recorded) as Content).result.pairs;
    const title = pairs[0]!.names.join(' – ');
    const why = 'the recorded proof does not hold (the recorded result does not come from this input).';
    expect(await after(({ result }) => void result.pairs.shift())).toEqual([
      3,
      `Computed anew, something else comes out: ${title} is a pair that is not in the record; ${why}`,
    ]);
    expect(await after(({ result }) => void (result.pairs[0]!.utility += 1))).toEqual([
      3,
      `Computed anew, something else comes out: other numbers for ${title}; ${why}`,
    ]);
    expect(await after(({ result }) => void (result.certificate.duals.slots[0]! += 2))).toEqual([
      3,
      `Computed anew, something else comes out: another proof; ${why}`,
    ]);
  });

  test('names the versions where another one wrote the record', async () => {
    const change = (content: Content) => void (content.softwareVersion = '0.0.1');
    expect(await after(change)).toEqual([
      0,
      'Computed anew: the same result, byte for byte (version 0.0.1 then, 0.1.0 now).',
    ]);
    const [code, sentence] = await after(content => {
      change(content);
      content.result.pairs[0]!.utility += 1;
    });
    expect(code).toBe(3);
    expect(sentence).toMatch(/\(recorded with version 0\.0\.1, computed anew with 0\.1\.0\)\.$/);
  });

  test('refuses in one sentence what is no record', async () => {
    const said = async (content: string, name = 'x.json') => {
      const { code, stdout, stderr } = await run('rerun', folder.file(name, content), '--lang', 'en');
      return [code, stdout, stderr.trimEnd().replace(folder.path(name), 'x')];
    };
    expect(await said('key,field')).toEqual([2, '', 'x: this is no record of a pairing, it is not even JSON.']);
    expect(await said('[]')).toEqual([2, '', 'x: this is no record of a pairing.']);
    expect(await said('{"format":"klimatwin-run-9"}')).toEqual([
      2,
      '',
      'x: this version does not know the format “klimatwin-run-9”.',
    ]);
    expect(await said(recorded.replace('"experience":4', '"experience":"4"'))).toEqual([
      2,
      '',
      expect.stringMatching(
        /^x: the record is damaged or incomplete, at “input\.entries\.\d\.answers\.0\.experience”\.$/,
      ),
    ]);
    const unknown = recorded.replace(/"kindBarrier":true/, '"kindBarrier":true,"newRule":true');
    expect((await said(unknown))[0]).toBe(2);
    expect(await said(recorded.replace('"places":[{', '"places":[],"x":[{'))).toEqual([
      2,
      '',
      'x: the record is damaged or incomplete, at “input”.',
    ]);
    const lonely = canonical({
      ...JSON.parse(recorded),
      input: { ...(JSON.parse(recorded) as Content).input, places: [] },
    });
    expect((await said(lonely))[2]).toContain('x: nothing can be computed from what stands in this record.');
    const missing = await run('rerun', folder.path('nowhere.json'), '--lang', 'en');
    expect([missing.code, missing.stderr.split('\n').length]).toEqual([2, 2]);
    expect((await run('rerun')).code).toBe(2);
  });
});

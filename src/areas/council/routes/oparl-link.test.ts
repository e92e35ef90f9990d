import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { type OparlServer, openOparlServer } from '../../../../tests/support/oparl-server.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { day } from '../../../kernel/day.ts';
import { recordResult } from '../commands/move.ts';
import { refreshOparl } from '../commands/oparl.ts';
import { aPair, aPaper, type TestPair } from '../fixtures.ts';
import type { CouncilPaper } from '../model.ts';
import { loadPaper } from '../queries.ts';

let site: TestSite;
let server: OparlServer;
let pair: TestPair;
let clerk: Browser;
let paper: CouncilPaper;
let form: string;
beforeAll(async () => {
  site = await openTestSite();
  server = await openOparlServer();
  pair = await aPair(site.ctx());
  clerk = await signedIn(site, pair.own, 'clerk');
});
afterAll(async () => {
  await site.close();
  await server.close();
});

beforeEach(async () => {
  paper = await aPaper(site.ctx(), {
    partnershipId: pair.partnershipId,
    organisationId: pair.own,
    sequence: [{ body: 'Kreistag', day: '2027-02-22' }],
    moves: ['co-signed', 'released'],
  });
  form = `/de/arbeit/vorlagen/${paper.id}/ratsinformation`;
});

/** A paper there: the committee has recommended it, the council sits later. Answers its address. */
function aRemotePaper(said: { committee: string; council: string; reference?: string }): string {
  const at = (path: string) => server.origin + path;
  server.put('/organization/1', { name: 'Umweltausschuss' });
  server.put('/organization/2', { name: 'Kreistag' });
  server.put('/meeting/1', { start: '2027-02-08T17:00:00+01:00' });
  server.put('/meeting/2', { start: '2027-02-22T00:00:00+01:00' });
  server.put('/agendaItem/1', { result: said.committee, public: true, web: 'https://ratsinfo.example/to/1' });
  server.put('/agendaItem/2', { result: said.council, public: true });
  return server.put('/paper/1', {
    name: 'Regionen-Twinning mit dem Landkreis Buche',
    reference: said.reference ?? '5-2786/27',
    paperType: 'Beschlussvorlage',
    consultation: [
      {
        id: at('/consultation/2'),
        organization: [at('/organization/2')],
        meeting: at('/meeting/2'),
        agendaItem: at('/agendaItem/2'),
        role: 'Entscheidung',
      },
      {
        id: at('/consultation/1'),
        organization: [at('/organization/1')],
        meeting: at('/meeting/1'),
        agendaItem: at('/agendaItem/1'),
        role: 'Vorberatung',
      },
    ],
  });
}

/** The words that a reader sees. The page is checked on the way. */
async function read(path: string): Promise<string> {
  const { status, html } = await clerk.get(path);
  expect([path, status, await faultsOfHtml(html)]).toEqual([path, 200, []]);
  return wordsOf(html);
}
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

async function standing() {
  const { state, number, kind, consultations } = await loadPaper(site.ctx(), paper.id);
  return [state, number, kind, ...consultations.map(one => [one.body.name, one.sitting?.day, one.role, one.result])];
}

test('is read by a button, shown, taken over only after a yes, and read again at night', async () => {
  const address = aRemotePaper({ committee: 'ungeändert empfohlen', council: '' });
  const before = await standing();
  await read(form);
  const asked = server.asked();
  const sent = await clerk.submit(form, form, { act: 'read', address });
  expect([sent.location, server.asked() > asked]).toEqual([`${form}?done=read`, true]);
  const shown = await read(sent.location!);
  for (const said of [
    'Nachgelesen, noch nichts geändert',
    'Nummer 5-2786/27 wird übernommen, hier steht: keine Angabe',
    'Umweltausschuss Vorberatung Mo., 8. Februar 2027 empfohlen kommt hinzu',
    'Kreistag Entscheidung Mo., 22. Februar 2027 – wird ergänzt',
  ]) {
    expect(shown).toContain(said);
  }
  const afterReading = server.asked();
  expect([await standing(), await read(form), server.asked()]).toEqual([before, expect.any(String), afterReading]);
  expect((await clerk.submit(form, form, { act: 'take' })).location).toBe(`${form}?done=taken`);
  const committee = ['Umweltausschuss', '2027-02-08', 'preliminary', 'adopted'];
  expect(await standing()).toEqual([
    ...['consulted', '5-2786/27', 'decision'],
    committee,
    ['Kreistag', '2027-02-22', 'decision', null],
  ]);
  const page = await read(`/de/arbeit/vorlagen/${paper.id}`);
  expect(page).toContain(
    'empfohlen, Mo., 8. Februar 2027 übernommen aus dem Ratsinformationssystem, Mo., 1. März 2027',
  );
  aRemotePaper({ committee: 'ungeändert empfohlen', council: 'mit Änderungen beschlossen' });
  await refreshOparl(site.ctx());
  expect(await standing()).toEqual([
    ...['amended', '5-2786/27', 'decision'],
    committee,
    ['Kreistag', '2027-02-22', 'decision', 'amended'],
  ]);
  expect((await loadPaper(site.ctx(), paper.id)).consultations[0]!.taken).toEqual({
    source: 'https://ratsinfo.example/to/1',
    at: site.ctx().now,
  });
});

test('a day that the council corrects is corrected here, also with the result, and nothing stands there twice', async () => {
  const address = aRemotePaper({ committee: 'ungeändert empfohlen', council: '' });
  await clerk.submit(form, form, { act: 'read', address });
  await clerk.submit(form, form, { act: 'take' });
  server.put('/meeting/1', { start: '2027-02-09T17:00:00+01:00' });
  await refreshOparl(site.ctx());
  expect((await standing()).slice(3)).toEqual([
    ['Umweltausschuss', '2027-02-09', 'preliminary', 'adopted'],
    ['Kreistag', '2027-02-22', 'decision', null],
  ]);
  expect((await loadPaper(site.ctx(), paper.id)).consultations[0]!.resultOn).toBe('2027-02-09');
});

test('a result that somebody recorded here stays, and the page says that it differs', async () => {
  await clerk.submit(`/de/arbeit/vorlagen/${paper.id}/schritt?to=scheduled`, `/de/arbeit/vorlagen/${paper.id}/schritt`);
  const said = { result: 'noted', on: day('2027-02-22'), file: null } as const;
  await recordResult(site.ctx(), paper.id, paper.consultations[0]!.id, said);
  const address = aRemotePaper({ committee: '', council: 'abgelehnt' });
  const sent = await clerk.submit(form, form, { act: 'read', address });
  expect(await read(sent.location!)).toContain('abgelehnt weicht ab; was hier eingetragen wurde, bleibt');
  await clerk.submit(form, form, { act: 'take' });
  expect((await standing()).at(-1)).toEqual(['Kreistag', '2027-02-22', 'notice', 'noted']);
});

test('words for a result that nobody can tell are shown and not taken over', async () => {
  const address = aRemotePaper({ committee: 'siehe Niederschrift', council: '' });
  const sent = await clerk.submit(form, form, { act: 'read', address });
  expect(await read(sent.location!)).toContain('„siehe Niederschrift“ – das können wir nicht zuordnen.');
});

test('what cannot be read gets a sentence beside the address, and nothing is lost', async () => {
  const cases = [
    ['Vorlage 7', 'Gebraucht wird eine Adresse, die mit https:// beginnt.', 400],
    ['https://10.0.0.1/oparl/paper/1', 'Diese Adresse liegt in einem inneren Netz.', 422],
    [`${server.origin}/nichts`, 'Unter dieser Adresse gibt es dort nichts.', 422],
    [server.put('/meeting/9', {}), 'Unter dieser Adresse steht keine Vorlage.', 422],
    [server.put('/paper/9', { deleted: true }), 'Diese Vorlage ist dort gelöscht.', 422],
    [server.answer('/kaputt', { status: 500 }), 'Der Server antwortet gerade nicht.', 422],
  ] as const;
  for (const [address, said, status] of cases) {
    const refused = await clerk.submit(form, form, { act: 'read', address });
    expect([address, refused.status, await faultsOfHtml(refused.html)]).toEqual([address, status, []]);
    expect(wordsOf(refused.html)).toContain(said);
    expect(refused.html).toContain(`value="${address}"`);
  }
});

test('a night without answer is said, and the next one mends it; ending the link keeps what was taken over', async () => {
  const address = aRemotePaper({ committee: '', council: '' });
  await clerk.submit(form, form, { act: 'read', address });
  await clerk.submit(form, form, { act: 'take' });
  server.answer('/paper/1', { status: 503 });
  await refreshOparl(site.ctx());
  expect(await read(form)).toContain('In der letzten Nacht wurde nichts übernommen Der Server antwortet gerade nicht.');
  aRemotePaper({ committee: '', council: '' });
  await refreshOparl(site.ctx());
  expect(await read(form)).not.toContain('In der letzten Nacht');
  expect((await clerk.submit(form, form, { act: 'end' })).location).toBe(`/de/arbeit/vorlagen/${paper.id}`);
  expect([(await standing())[1], (await read(form)).includes('Das steht dort')]).toEqual(['5-2786/27', false]);
});

test('nothing that names somebody is taken over into a public paper, neither by a button nor at night', async () => {
  const address = aRemotePaper({ committee: '', council: '' });
  server.put('/organization/1', { name: 'Beirat bei Person clerk' });
  await clerk.submit(form, form, { act: 'read', address });
  const before = await standing();
  const said = 'Dort nennt die Nummer oder ein Gremium jemanden';
  const refused = await clerk.submit(form, form, { act: 'take' });
  expect([refused.status, await faultsOfHtml(refused.html), wordsOf(refused.html).includes(said)]).toEqual([
    ...[422, [], true],
  ]);
  expect(await standing()).toEqual(before);
  aRemotePaper({ committee: '', council: '' });
  await clerk.submit(form, form, { act: 'read', address });
  await clerk.submit(form, form, { act: 'take' });
  const taken = await standing();
  aRemotePaper({ committee: '', council: '', reference: '5-2786/27, Person clerk' });
  await refreshOparl(site.ctx());
  expect([taken[1], await standing(), (await read(form)).includes(`nichts übernommen ${said}`)]).toEqual([
    ...['5-2786/27', taken, true],
  ]);
});

test('what somebody does while the night reads holds: a link that is ended, a paper that is withdrawn', async () => {
  const night = async (meanwhile: () => Promise<unknown>) => {
    const { outside, ...ctx } = site.ctx();
    let begun = false;
    const slow: typeof outside = {
      async readJson(address, signal) {
        if (!begun) await meanwhile();
        begun = true;
        return outside.readJson(address, signal);
      },
    };
    await refreshOparl({ ...ctx, outside: slow });
  };
  const address = aRemotePaper({ committee: '', council: '' });
  const take = async () => {
    await clerk.submit(form, form, { act: 'read', address });
    await clerk.submit(form, form, { act: 'take' });
  };
  await take();
  aRemotePaper({ committee: '', council: '', reference: '6-1/27' });
  await night(() => clerk.submit(form, form, { act: 'end' }));
  expect([(await standing()).slice(0, 2), (await read(form)).includes('Das steht dort')]).toEqual([
    ['scheduled', '5-2786/27'],
    false,
  ]);
  await take();
  aRemotePaper({ committee: '', council: '', reference: '7-1/27' });
  const step = `/de/arbeit/vorlagen/${paper.id}/schritt`;
  await night(() => clerk.submit(`${step}?to=withdrawn`, step));
  expect((await standing()).slice(0, 2)).toEqual(['withdrawn', '6-1/27']);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../tests/support/browser.ts';
import { countingBrowser } from '../../../tests/support/count-queries.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import type { Role } from '../../kernel/actor.ts';
import { addDays, day } from '../../kernel/day.ts';
import { listHistory } from '../../platform/audit.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { addContactPerson } from '../organisations/commands.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { recordPartnership } from '../partnerships/commands.ts';
import { recordSignal } from '../partnerships/commands/signals.ts';
import { nameAdviser, nameContacts } from '../partnerships/commands/start.ts';
import { aCall, aProgramme } from '../programmes/fixtures.ts';
import { forgetNotes } from './commands.ts';
import { aNote } from './fixtures.ts';
import { listNotes } from './queries.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function personWith(organisationId: string, role: Role): Promise<{ personId: string; browser: Browser }> {
  const personId = await aPerson(site.ctx(), { name: `Person ${role}` });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return { personId, browser };
}

let worlds = 0;
/** An office with so many pairs, all of which one person advises. The names of members begin with a number. */
async function aWorld(count: number) {
  const ctx = site.ctx();
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const slug = `begleitung-${++worlds}`;
  const programme = await aProgramme(ctx, { officeId, slug });
  const call = await aCall(ctx, { programmeId: programme.id, slug });
  const adviser = await personWith(officeId, 'adviser');
  const pairs: { partnershipId: string; memberIds: string[] }[] = [];
  for (let number = 1; number <= count; number++) {
    const memberIds = [
      await anOrganisation(ctx, { name: `${number} Nord`, phone: `0123 ${number}` }),
      await anOrganisation(ctx, { name: `${number} Süd` }),
    ];
    const made = await recordPartnership(ctx, { callId: call.id, memberIds, fields: [], confirmedAt: null });
    if (!made.ok) throw new Error('the pair was refused');
    await nameAdviser(ctx, made.value, { personId: adviser.personId, startsOn: ctx.today, endsOn: null });
    pairs.push({ partnershipId: made.value, memberIds });
  }
  return { officeId, adviser, pairs };
}

const list = '/de/arbeit/meine-paare';
/** What each row says, in its order, without what stands inside folded forms. */
const rows = ({ html }: Page) =>
  [...html.matchAll(/<li class="kt-pair".*?<\/dl>/gs)].map(([row]) =>
    row
      .replace(/<p>\s*<a href="[^"]*\/begleitung">.*?<\/p>/gs, '')
      .replace(/<span class="kern-sr-only">.*?<\/span>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
const callAt = (pair: { partnershipId: string }, organisationId: string) =>
  `/de/arbeit/partnerschaften/${pair.partnershipId}/begleitung/telefonat/${organisationId}`;

describe('an adviser on Monday morning', () => {
  test('reads where to call first and why, and notes the call on the row', async () => {
    const { adviser, pairs } = await aWorld(4);
    const [quiet, blocked, unsigned, heard] = pairs as [
      (typeof pairs)[0],
      (typeof pairs)[0],
      (typeof pairs)[0],
      (typeof pairs)[0],
    ];
    const fact = (pair: (typeof pairs)[0], since: string) => ({
      ...{ partnershipId: pair.partnershipId, subjectId: site.ctx().newId(), since: day(since) },
    });
    await recordSignal(site.ctx(), {
      ...{ ...fact(unsigned, '2027-01-20'), kind: 'agreement-unsigned', organisationId: null },
    });
    await recordSignal(site.ctx(), {
      ...{ ...fact(blocked, '2027-02-20'), kind: 'task-blocked', organisationId: blocked.memberIds[1]! },
      values: { title: 'Raum finden', reason: 'gesperrt' },
    });
    await recordSignal(site.ctx(), { ...fact(blocked, '2027-02-27'), kind: 'meeting-missing', organisationId: null });
    await aNote(site.ctx(), heard, { kind: 'visit', day: day('2027-02-22') });
    await aNote(site.ctx(), heard, { kind: 'attempt', day: day('2027-02-26'), text: '' });
    const page = await adviser.browser.get(list);
    expect(rows(page)).toEqual([
      '2 Nord – 2 Süd 2 Süd: Kommt nicht weiter: Raum finden (gesperrt) Seit 20. Februar 2027 (vor 9 Tagen). Ein weiterer Hinweis Letzter Kontakt noch keiner festgehalten Nächster Termin keiner vereinbart',
      '3 Nord – 3 Süd Die Arbeit läuft, die Vereinbarung ist noch nicht unterschrieben. Seit 20. Januar 2027 (vor 40 Tagen). Letzter Kontakt noch keiner festgehalten Nächster Termin keiner vereinbart',
      '1 Nord – 1 Süd Nichts braucht zurzeit Aufmerksamkeit. Letzter Kontakt noch keiner festgehalten Nächster Termin keiner vereinbart',
      '4 Nord – 4 Süd Nichts braucht zurzeit Aufmerksamkeit. Letzter Kontakt 22. Februar 2027 (vor 7 Tagen), Besuch mit 4 Nord Nächster Termin keiner vereinbart',
    ]);
    expect((await adviser.browser.get('/de/arbeit')).location).toBe(list);

    const path = callAt(quiet, quiet.memberIds[1]!);
    const empty = await adviser.browser.submit(list, path, { kind: 'call', text: ' ' });
    expect([empty.status, /<a href="#feld-text-[\w-]+">(.*?)<\/a>/.exec(empty.html)?.[1]]).toEqual([
      422,
      'Schreiben Sie eine Zeile, worum es ging.',
    ]);
    const odd = await adviser.browser.submit(list, path, { kind: 'other', text: 'Zwei Betriebe sind dabei' });
    expect([odd.status, odd.html.includes('value="Zwei Betriebe sind dabei"')]).toEqual([400, true]);
    const taken = await adviser.browser.submit(list, path, { kind: 'call', text: 'Zwei Betriebe sind dabei' });
    expect(taken.location).toBe(`${list}?notiert=${quiet.partnershipId}#paar-${quiet.partnershipId}`);
    const after = await adviser.browser.get(taken.location!.split('#')[0]!);
    expect(after.html).toContain('Notiert: 1 Nord – 1 Süd');
    expect(rows(after)[3]).toBe(
      '1 Nord – 1 Süd Nichts braucht zurzeit Aufmerksamkeit. Letzter Kontakt 1. März 2027 (heute), Telefonat mit 1 Süd Nächster Termin keiner vereinbart',
    );
    const history = await listHistory(site.ctx(), 'partnership', quiet.partnershipId);
    expect([history[0]!.action, history[0]!.personId]).toEqual(['note.recorded', adviser.personId]);
    expect(
      await Promise.all([page, empty, await adviser.browser.get('/en/work/my-pairs')].map(p => faultsOfHtml(p.html))),
    ).toEqual([[], [], []]);
  });

  test('reaches who was named for the pair; colleagues, members and other advisers note nothing', async () => {
    const { adviser, pairs, officeId } = await aWorld(1);
    const [pair] = pairs as [(typeof pairs)[0]];
    const [north, south] = pair.memberIds as [string, string];
    const contact = { name: 'Robin Muster', jobTitle: '', email: 'r@stadt.example', phone: '0456 7' };
    const added = await addContactPerson(site.ctx(), south, contact);
    if (!added.ok) throw new Error('the contact person was refused');
    await nameContacts(site.ctx(), pair.partnershipId, [added.value], { organisationId: south, received: null });
    const { html } = await adviser.browser.get(list);
    expect(
      [...html.matchAll(/<li><p>(.*?)<\/p>/gs)].map(([, said]) =>
        said!
          .replace(/<[^>]+>/g, ' ')
          .replace(/ +/g, ' ')
          .trim(),
      ),
    ).toEqual(['1 Nord 0123\u00a01', '1 Süd Robin Muster, 0456\u00a07']);
    const [member, colleague] = [await personWith(north, 'coordinator'), await personWith(officeId, 'adviser')];
    const statuses = [];
    for (const { browser } of [member, colleague]) {
      const answer = await browser.submit('/de/arbeit/konto', callAt(pair, north), { kind: 'call', text: 'x' });
      statuses.push((await browser.get(list)).status, answer.status);
    }
    expect(statuses).toEqual([403, 403, 200, 404]);
    expect((await adviser.browser.submit(list, callAt(pair, officeId), { kind: 'call', text: 'x' })).status).toBe(404);
  });

  test('sees eight pairs, all forty at a press, with as many statements and on a small page', async () => {
    const { adviser, pairs, officeId } = await aWorld(40);
    const { browser, queriesOf } = countingBrowser(site.services);
    browser.setCookie('kt_session', await signIn(site.ctx(), adviser.personId));
    const few = await aWorld(2);
    const ofFew = countingBrowser(site.services);
    ofFew.browser.setCookie('kt_session', await signIn(site.ctx(), few.adviser.personId));
    for (const { partnershipId } of pairs) {
      await recordSignal(site.ctx(), {
        ...{ partnershipId, kind: 'meeting-missing', subjectId: partnershipId, organisationId: null },
        since: addDays(site.ctx().today, -3),
      });
    }
    expect(await queriesOf(`${list}?alle=1`)).toBe(await ofFew.queriesOf(list));
    const [eight, all] = [await browser.get(list), await browser.get(`${list}?alle=1`)];
    expect([rows(eight).length, rows(all).length, all.html.length < 300_000]).toEqual([8, 40, true]);
    expect(eight.html).toContain('Alle 40 Paare zeigen');

    const office = await personWith(officeId, 'office');
    const nobody = await personWith(officeId, 'adviser');
    await nameAdviser(site.ctx(), pairs[0]!.partnershipId, {
      ...{ personId: nobody.personId, startsOn: site.ctx().today, endsOn: null },
    });
    const filtered = await office.browser.get(`${list}?beratung=${nobody.personId}`);
    expect(rows(filtered).map(row => row.slice(0, 15))).toEqual(['1 Nord – 1 Süd ']);
    expect(await faultsOfHtml(filtered.html)).toEqual([]);
  });
});

describe('notes about a pair', () => {
  test('are written, changed and removed by one adviser, read by the next and the office, and never by members', async () => {
    const { adviser, pairs, officeId } = await aWorld(1);
    const [pair] = pairs as [(typeof pairs)[0]];
    const base = `/de/arbeit/partnerschaften/${pair.partnershipId}/begleitung`;
    const typed = { kind: 'visit', organisationId: pair.memberIds[1]!, day: '2027-03-02', text: 'Rundgang im Rathaus' };
    const future = await adviser.browser.submit(base, base, typed);
    expect([future.status, future.html.includes('Dieser Tag liegt in der Zukunft.')]).toEqual([422, true]);
    expect(future.html).toContain('Rundgang im Rathaus</textarea>');
    const odd = await adviser.browser.submit(base, base, { ...typed, day: '2027-02-30' });
    expect((await adviser.browser.submit(base, base, { ...typed, day: '2027-02-26' })).status).toBe(303);
    const [note] = await listNotes(site.ctx(), pair.partnershipId);
    const at = `${base}/notiz/${note!.id}`;
    const form = await adviser.browser.get(at);
    const better = { ...typed, day: '2027-02-26', text: 'Rundgang und Gespräch' };
    expect((await adviser.browser.submit(at, at, better)).status).toBe(303);
    const late = await adviser.browser.submit(at, at, { ...better, text: 'Nur Rundgang', version: '1' });
    expect([late.status, late.html.includes('Nur Rundgang</textarea>')]).toEqual([422, true]);

    const [next, office] = [await personWith(officeId, 'adviser'), await personWith(officeId, 'office')];
    const member = await personWith(pair.memberIds[0]!, 'head');
    const read = async ({ browser }: { browser: Browser }) => {
      const { status, html } = await browser.get(base);
      return [status, html.includes('Rundgang und Gespräch'), html.includes('Wird gelöscht am')];
    };
    expect(await read(next)).toEqual([404, false, false]);
    await nameAdviser(site.ctx(), pair.partnershipId, {
      ...{ personId: next.personId, startsOn: site.ctx().today, endsOn: null },
    });
    expect([await read(next), await read(office), await read(member)]).toEqual([
      [200, true, true],
      [200, true, true],
      [403, false, false],
    ]);
    expect((await office.browser.submit(base, `${at}/loeschen`)).status).toBe(403);
    const removing = await adviser.browser.get(`${at}/loeschen`);
    expect((await adviser.browser.submit(`${at}/loeschen`, `${at}/loeschen`)).status).toBe(303);
    expect(await listNotes(site.ctx(), pair.partnershipId)).toEqual([]);
    const history = await listHistory(site.ctx(), 'partnership', pair.partnershipId);
    const told = history.filter(({ action }) => action.startsWith('note.'));
    expect(told.map(({ action, fields }) => [action, fields])).toEqual([
      ['note.removed', ['visit']],
      ['note.changed', ['text']],
      ['note.recorded', ['visit']],
    ]);
    const english = await office.browser.get(`/en/work/partnerships/${pair.partnershipId}/advice`);
    const pages = [future, odd, form, late, removing, english];
    expect(await Promise.all(pages.map(({ html }) => faultsOfHtml(html)))).toEqual(pages.map(() => []));
  });

  test('are erased by themselves three years later', async () => {
    const { pairs } = await aWorld(1);
    const [pair] = pairs as [(typeof pairs)[0]];
    await aNote(site.ctx(), pair, { day: day('2024-02-29') });
    await aNote(site.ctx(), pair, { day: day('2024-03-01') });
    await forgetNotes(site.ctx());
    expect((await listNotes(site.ctx(), pair.partnershipId)).map(one => one.day)).toEqual(['2024-03-01']);
  });
});

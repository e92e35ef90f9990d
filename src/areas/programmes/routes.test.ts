import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, hiddenFields } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { day } from '../../kernel/day.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aCall, aProgramme } from './fixtures.ts';
import type { Call, Programme } from './model.ts';
import { listVersions, loadCall } from './queries.ts';
import { inputsOf } from './schema.ts';

const now = new Date('2027-02-01T09:00:00Z');
const work = '/de/arbeit/aufrufe';

let site: TestSite;
let programme: Programme;
let office: Browser;
let otherOffice: Browser;
let authority: Browser;

beforeAll(async () => {
  site = await openTestSite({ now });
  const officeId = await anOrganisation(site.ctx(), { kind: 'office', name: 'IdE Kassel', phone: '0561 123' });
  programme = await aProgramme(site.ctx(), { officeId });
  office = await browserOf('office', officeId);
  otherOffice = await browserOf('office', await anOrganisation(site.ctx(), { kind: 'office', name: 'Anderes Büro' }));
  authority = await browserOf('coordinator', await anOrganisation(site.ctx(), { name: 'Landkreis Gießen' }));
});
beforeEach(async () => {
  site.setNow(now);
  await sql`truncate call cascade`.execute(site.services.db);
});
afterAll(() => site.close());

async function browserOf(role: 'office' | 'coordinator', organisationId: string): Promise<Browser> {
  const personId = await aPerson(site.ctx(), { name: 'Mila Muster' });
  await aMembership(site.ctx(), { personId, organisationId, role });
  const browser = site.browser();
  browser.setCookie('kt_session', await signIn(site.ctx(), personId));
  return browser;
}

function callInState(state: 'draft' | 'open' | 'closed' | 'cancelled', lastDay = '2027-02-26') {
  return aCall(site.ctx(), { programmeId: programme.id, state, slug: '2027', lastDay: day(lastDay) });
}

/** What a form sends when one leaves it as it is. */
function typed(call: Call): Record<string, string | string[]> {
  const { fields, barriers, ...single } = inputsOf(call);
  return { ...single, fields: [...fields], barriers: [...barriers] };
}

/** The words that a reader sees, without the marks between them. */
function words(html: string): string {
  return html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');
}

describe('the public page of a call', () => {
  test('says by when, what it gives and asks, and how pairs are found', async () => {
    const call = await callInState('open');
    const page = await site.browser().get('/de/aufrufe/2027');
    const text = words(page.html);
    expect(page.status).toBe(200);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    for (const said of [
      'Bis Fr., 26. Februar 2027, 24 Uhr (MEZ)',
      'Die Frist endet in 25 Tagen.',
      'Interesse bekunden',
      '20, also bis zu 10 Paare',
      '1.400 €',
      'Ähnliche Struktur 50, Ergänzung in den Handlungsfeldern 35, Machbarkeit 15 von 100',
      `Ihre Prüfsumme beginnt mit ${call.hash!.slice(0, 12)}`,
      'IdE Kassel, 0561 123',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('is there in English, too', async () => {
    await callInState('open');
    const page = await site.browser().get('/en/calls/2027');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect(words(page.html)).toContain('Until Fri, 26 February 2027, midnight (CET)');
    expect(words(page.html)).toContain('€1,400');
  });

  test('offers nothing more once the deadline has passed, before any job has run', async () => {
    const call = await callInState('open');
    site.setNow(call.deadlineAt);
    const page = await site.browser().get('/de/aufrufe/2027');
    expect(words(page.html)).toContain('Die Frist endete am Fr., 26. Februar 2027, 24 Uhr (MEZ)');
    expect(words(page.html)).not.toContain('Interesse bekunden');
  });

  test('of a cancelled call stays with the reason', async () => {
    await callInState('cancelled');
    expect(words((await site.browser().get('/de/aufrufe/2027')).html)).toContain(
      'Die Förderung wurde nicht bewilligt.',
    );
  });

  test('does not exist while the call is a draft', async () => {
    await callInState('draft');
    expect((await site.browser().get('/de/aufrufe/2027')).status).toBe(404);
    expect((await office.get('/de/aufrufe/2027')).status).toBe(404);
  });

  test('stands in the list, the open ones apart from the earlier ones', async () => {
    expect(words((await site.browser().get('/de/aufrufe')).html)).toContain('Zurzeit ist kein Aufruf offen');
    await callInState('open');
    await aCall(site.ctx(), {
      programmeId: programme.id,
      state: 'archived',
      name: { de: 'Runde 2016', en: 'Round 2016' },
    });
    const page = await site.browser().get('/en/calls');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect(words(page.html)).toMatch(/Open Region twinning 2027 .* Earlier calls .* Round 2016 .* completed/);
  });
});

describe('who comes to the office’s pages', () => {
  test.each([
    ['', [303, 403, 200, 200]],
    ['/neu', [303, 403, 200, 200]],
    ['/2027', [303, 404, 404, 200]],
    ['/2027/bearbeiten', [303, 404, 404, 200]],
    ['/2027/vorschau', [303, 404, 404, 200]],
    ['/2027/veroeffentlichen', [303, 404, 404, 200]],
  ])('%s of a draft: nobody, an authority, another office, the office itself', async (path, expected) => {
    await callInState('draft');
    const answers = [];
    for (const browser of [site.browser(), authority, otherOffice, office]) {
      const page = await browser.get(`${work}${path}`);
      answers.push(page.status);
      if (page.status === 200) expect(await faultsOfHtml(page.html)).toEqual([]);
    }
    expect(answers).toEqual(expected);
  });

  test.each([['/2027'], ['/2027/korrigieren'], ['/2027/verlaengern'], ['/2027/absagen']])(
    '%s of an open call: others may know of it, not do it',
    async path => {
      await callInState('open');
      const answers = [];
      for (const browser of [site.browser(), authority, otherOffice, office]) {
        const page = await browser.get(`${work}${path}`);
        answers.push(page.status);
        if (page.status === 200) expect(await faultsOfHtml(page.html)).toEqual([]);
      }
      expect(answers).toEqual([303, 403, 403, 200]);
    },
  );
});

describe('the office', () => {
  test('begins a programme and a call, writes it, sees what is missing, and publishes it', async () => {
    const begun = await office.submit('/de/arbeit/programme/neu', '/de/arbeit/programme/neu', {
      'name-de': 'Maßnahmen-Twinning',
      'name-en': 'Measure twinning',
      format: 'measure',
      modules: ['applications', 'matching'],
    });
    expect(begun.location).toBe(`${work}/neu`);
    const created = await office.submit(`${work}/neu`, `${work}/neu`, {
      programme: programme.id,
      'name-de': 'Runde 2028',
      'name-en': 'Round 2028',
      from: '',
    });
    expect(created.location).toBe(`${work}/runde-2028/bearbeiten`);
    const edit = created.location!;
    const [draft] = (await sql<{ id: string }>`select id from call`.execute(site.services.db)).rows;
    const inputs = typed(await loadCall(site.ctx(), draft!.id));
    const saved = await office.submit(edit, edit, {
      ...inputs,
      'about-en': '',
      cap: '1.200,50',
      deadline: '2027-03-15',
    });
    expect(saved.location).toBe(`${work}/runde-2028`);
    const publish = `${work}/runde-2028/veroeffentlichen`;
    expect(words((await office.get(publish)).html)).toContain('Worum es geht (Englisch): Dieser Text fehlt noch.');
    expect((await office.submit(publish, publish, { seen: '' })).status).toBe(422);
    await office.submit(edit, edit, { ...inputs, cap: '1.200,50', deadline: '2027-03-15' });
    expect((await office.submit(publish, publish)).location).toBe(`${work}/runde-2028`);
    const call = await loadCall(site.ctx(), draft!.id);
    expect([call.state, call.terms.funding.capCents, call.deadlineAt.toISOString()]).toEqual([
      'open',
      120_050,
      '2027-03-15T23:00:00.000Z',
    ]);
  });

  test('gets back everything it typed when something is wrong', async () => {
    const call = await callInState('draft');
    const edit = `${work}/2027/bearbeiten`;
    const inputs = typed(call);
    const wrong = await office.submit(edit, edit, { ...inputs, places: 'viele', source: 'Bescheid vom 1. Februar' });
    expect(wrong.status).toBe(400);
    expect(words(wrong.html)).toContain('Plätze: Geben Sie eine ganze Zahl an.');
    expect(wrong.html).toContain('value="viele"');
    expect(wrong.html).toContain('value="Bescheid vom 1. Februar"');
    expect(await faultsOfHtml(wrong.html)).toEqual([]);
    const order = await office.submit(edit, edit, { ...inputs, opens: '2027-04-01' });
    expect([order.status, (await loadCall(site.ctx(), call.id)).opensAt]).toEqual([422, call.opensAt]);
  });

  test('saving a draft as it is changes nothing', async () => {
    const call = await callInState('draft');
    const edit = `${work}/2027/bearbeiten`;
    await office.submit(edit, edit, typed(call));
    expect(await loadCall(site.ctx(), call.id)).toEqual(call);
  });

  test('sees what a correction changes before it is published, and everyone reads it afterwards', async () => {
    const call = await callInState('open');
    const correct = `${work}/2027/korrigieren`;
    const inputs = typed(call);
    const nothing = await office.submit(correct, correct, { ...inputs, reason: '' });
    expect(nothing.status).toBe(422);
    expect(words(nothing.html)).toContain('Sie haben nichts geändert.');
    const correction = {
      ...inputs,
      places: '24',
      alpha: '40',
      beta: '45',
      'who-en': 'Everyone',
      reason: 'Zwei Paare mehr',
    };
    const check = await office.submit(correct, correct, { ...correction, deadline: '2030-01-01' });
    expect(check.status).toBe(200);
    expect(await faultsOfHtml(check.html)).toEqual([]);
    for (const said of [
      'Plätze 20, also bis zu 10 Paare 24, also bis zu 12 Paare',
      'Wer mitmachen kann (englisch)',
      'Ähnliche Struktur 40, Ergänzung in den Handlungsfeldern 45',
    ]) {
      expect(words(check.html)).toContain(said);
    }
    expect((await listVersions(site.ctx(), call.id)).length).toBe(1);
    const published = await office.post(correct, { ...hiddenFields(check.html, correct), step: 'publish' });
    expect(published.location).toBe(`${work}/2027`);
    const corrected = await loadCall(site.ctx(), call.id);
    expect([corrected.version, corrected.terms.places, corrected.deadlineAt]).toEqual([2, 24, call.deadlineAt]);
    expect(corrected.terms.rules.weights).toEqual({ alpha: 0.4, beta: 0.45, gamma: 0.15 });
    const page = words((await site.browser().get('/de/aufrufe/2027')).html);
    expect(page).toContain('Fassung 2');
    expect(page).toContain('Zwei Paare mehr');
  });

  test('gives more time with a reason', async () => {
    const call = await callInState('open');
    const extend = `${work}/2027/verlaengern`;
    const earlier = await office.submit(extend, extend, { deadline: '2027-02-20', reason: 'Winterferien' });
    expect([earlier.status, earlier.html.includes('value="2027-02-20"')]).toEqual([422, true]);
    expect((await office.submit(extend, extend, { deadline: '2027-03-05', reason: 'Winterferien' })).status).toBe(303);
    const page = words((await site.browser().get('/de/aufrufe/2027')).html);
    expect(page).toContain('Bis Fr., 5. März 2027, 24 Uhr (MEZ)');
    expect(page).toContain('Die Frist wurde verlängert. Vorher endete sie am Fr., 26. Februar 2027, 24 Uhr (MEZ).');
    expect((await loadCall(site.ctx(), call.id)).hash).toBe(call.hash);
  });

  test('cancels with a reason only', async () => {
    const call = await callInState('open');
    const cancel = `${work}/2027/absagen`;
    expect((await office.submit(cancel, cancel, { reason: ' ' })).status).toBe(400);
    expect((await office.submit(cancel, cancel, { reason: 'Keine Förderung' })).status).toBe(303);
    expect((await loadCall(site.ctx(), call.id)).state).toBe('cancelled');
  });

  test('moves a closed call on with one button', async () => {
    const call = await callInState('closed', '2027-01-29');
    expect((await office.submit(`${work}/2027`, `${work}/2027/weiter`)).location).toBe(`${work}/2027`);
    expect((await loadCall(site.ctx(), call.id)).state).toBe('evaluated');
    expect((await otherOffice.submit('/de/arbeit/programme/neu', `${work}/2027/weiter`)).status).toBe(403);
  });

  test('is warned when somebody changed the rules past the program', async () => {
    const call = await callInState('open');
    await sql`update call set terms = jsonb_set(terms, '{places}', '22') where id = ${call.id}`.execute(
      site.services.db,
    );
    expect(words((await office.get(`${work}/2027`)).html)).toContain('an der Datenbank vorbei geändert');
  });
});

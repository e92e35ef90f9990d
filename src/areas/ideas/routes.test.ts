import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Page } from '../../../tests/support/browser.ts';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../tests/support/valid-html.ts';
import { aMembership, aPerson, signIn } from '../identity/fixtures.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { anIdea, aReceipt } from './fixtures.ts';
import { listIdeas, readFilter } from './queries/list.ts';

let site: TestSite;
let clock = Date.parse('2027-03-01T09:00:00Z');
let office: Browser;
beforeAll(async () => {
  site = await openTestSite();
  const ctx = site.ctx();
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro', phone: '0123 456' });
  await aProgramme(ctx, { officeId, modules: ['ideas'] });
  const personId = await aPerson(ctx, { name: 'Toni Beispiel' });
  await aMembership(ctx, { personId, organisationId: officeId, role: 'office' });
  office = site.browser();
  office.setCookie('kt_session', await signIn(ctx, personId));
});
// An hour passes before each test, so that the limits of one do not count in the next.
beforeEach(() => wait(3601));
afterAll(() => site.close());

function wait(seconds: number): void {
  clock += seconds * 1000;
  site.setNow(new Date(clock));
}

const form = '/de/ideen/neu';
const idea = { title: 'Mehr Bäume', text: 'Auf dem Schulhof ist es zu heiß.' };
type Values = Parameters<Browser['post']>[1];

/** Opens the form, takes the time that a person takes, and sends it. */
async function send(values: Values = {}, browser = site.browser(), seconds = 20): Promise<Page> {
  const page = await browser.get(form);
  const hidden = Object.fromEntries(
    [...page.html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  wait(seconds);
  return browser.post(form, { ...hidden, ...idea, ...values } as Values);
}

const said = ({ html }: Page) => [...html.matchAll(/<li><a href="#feld-[\w-]+">(.*?)<\/a>/g)].map(([, text]) => text);
const unfielded = ({ html }: Page) => /id="fehler"[\s\S]*?<ul><li>([^<]*)<\/li>/.exec(html)?.[1];
const total = async () =>
  (await listIdeas(site.ctx(), readFilter(new URLSearchParams()), { programmeIds: [null] })).total;

describe('somebody without account', () => {
  test('sends an idea with nothing but headline and text, and gets a private address', async () => {
    const sent = await send();
    expect(sent.status).toBe(303);
    expect(sent.location).toMatch(/^\/de\/ideen\/meine\/\d+-[\w-]{22}$/);
    const receipt = await site.browser().get(sent.location!);
    expect(receipt.html).toContain('Das Programmbüro sieht sich Ihre Idee an, bevor sie erscheint.');
    expect(await faultsOfHtml(receipt.html)).toEqual([]);
    const forged = sent.location!.replace(/-.*/, `-${'A'.repeat(22)}`);
    expect((await site.browser().get(forged)).status).toBe(404);
  });

  test('who sends twice by a double click has sent one idea', async () => {
    const browser = site.browser();
    const before = await total();
    await browser.get(form);
    const values = { ...idea, _key: 'one', _opened: '' };
    const page = await browser.get(form);
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.html)![1]!;
    wait(20);
    const all = { ...values, _csrf: hidden('_csrf'), _opened: hidden('_opened') };
    const [first, second] = [await browser.post(form, all), await browser.post(form, all)];
    expect([first.location === second.location, (await total()) - before]).toEqual([true, 1]);
  });

  test('reads what is missing beside the field; what was typed is still there', async () => {
    const page = await send({ title: '', text: 'kurz', place: 'Schule am Park' });
    expect([page.status, said(page)]).toEqual([
      400,
      ['Geben Sie Ihrer Idee eine Überschrift.', 'Beschreiben Sie Ihre Idee in ein, zwei Sätzen.'],
    ]);
    expect(page.html).toContain('value="Schule am Park"');
    expect(await faultsOfHtml(page.html)).toEqual([]);
  });

  test('who is younger than 16 is told before the form, and asked for nothing', async () => {
    const page = await site.browser().get(form);
    expect(page.html.indexOf('Wer jünger als 16 ist')).toBeLessThan(page.html.indexOf('name="title"'));
    const refused = await send({ name: 'Kim', publishName: 'ja', age: 'alone' });
    expect([refused.status, said(refused)]).toEqual([
      422,
      ['Lassen Sie Namen und E-Mail-Adresse bitte weg, oder fragen Sie Ihre Eltern. Ihre Idee nehmen wir auch so.'],
    ]);
  });

  test('sees a picture again that was drawn anew, with its description', async () => {
    const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'green' } })
      .jpeg()
      .toBuffer();
    const picture = new File([new Uint8Array(photo)], 'Omas Garten.jpg', { type: 'image/jpeg' });
    const sent = await send({ picture, pictureAlt: 'Ein Baum auf dem Hof' });
    const browser = site.browser();
    expect((await browser.get(sent.location!)).html).toContain('alt="Ein Baum auf dem Hof"');
    const { response } = await browser.get(`${sent.location}/bild`);
    expect(response.headers.get('Content-Type')).toBe('image/jpeg');
    expect((await sharp(await response.arrayBuffer()).metadata()).width).toBe(40);
  });

  test('reports an idea; it stays to be read, and the office has a task', async () => {
    const { number } = await anIdea(site.ctx(), { acts: [{ act: 'publish' }] });
    const browser = site.browser();
    const page = await browser.get(`/de/ideen/${number}/melden`);
    wait(5);
    const hidden = Object.fromEntries(
      [...page.html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    const told = await browser.post(`/de/ideen/${number}/melden`, { ...hidden, kind: 'insult', text: 'Unfreundlich.' });
    expect((await browser.follow(told)).html).toContain('Ihre Meldung ist angekommen');
    expect((await browser.get(`/de/ideen/${number}`)).status).toBe(200);
    expect((await office.get('/de/arbeit')).html).toContain('Eine Idee wurde gemeldet');
    expect((await office.get(`/de/arbeit/ideen/${number}`)).html).toContain('Unfreundlich.');
  });
});

describe('hostile input gets a clear sentence and harms nobody', () => {
  test('scripts in text and name', async () => {
    const page = await send({
      text: 'Hallo <script>alert(1)</script> Welt',
      name: '<img src=x onerror=alert(1)>',
      publishName: 'ja',
      age: '16',
    });
    const sentence = 'Bitte schreiben Sie einfachen Text. HTML und Skripte in spitzen Klammern nehmen wir nicht an.';
    expect([page.status, said(page)]).toEqual([400, [sentence, sentence]]);
    expect(page.html).not.toMatch(/<script>alert|<img src=x/);
  });

  test('a megabyte of text', async () => {
    const page = await send({ text: 'Lärm '.repeat(210_000) });
    expect([page.status, said(page)]).toEqual([400, ['Das ist zu lang. Bitte kürzen Sie es.']]);
    expect(page.html).toContain('Ihr Text hat 1.049.999 Zeichen. Unten stehen die ersten 20.000.');
    expect(page.html.length).toBeLessThan(60_000);
  });

  test('marks that turn the direction of reading', async () => {
    const page = await send({ title: 'Mehr \u202eBäume' });
    expect([page.status, said(page)[0]]).toEqual([
      400,
      'Hier standen unsichtbare Zeichen, die die Leserichtung umdrehen. Wir haben sie entfernt. Bitte prüfen Sie den Text und senden Sie ihn noch einmal.',
    ]);
    expect(page.html).toContain('value="Mehr Bäume"');
  });

  test('a renamed file, a drawing with a script, a broken picture', async () => {
    const file = (content: string, name: string) => new File([content], name, { type: 'image/jpeg' });
    const refused = async (picture: File) => said(await send({ picture, pictureAlt: 'Ein Baum' }));
    const noPicture = ['Das ist kein Bild, auch wenn die Datei so heißt. Möglich sind JPEG und PNG.'];
    expect(await refused(file('MZ\u0090 program', 'baum.jpg'))).toEqual(noPicture);
    expect(await refused(file('<svg onload="alert(1)"/>', 'baum.png'))).toEqual(noPicture);
    const broken = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])], 'baum.jpg');
    expect(await refused(broken)).toEqual([
      'Dieses Bild ist beschädigt. Bitte speichern Sie es neu oder wählen Sie ein anderes.',
    ]);
  });

  test('a program that is faster than a hand, and may try again', async () => {
    const browser = site.browser();
    const page = await send({}, browser, 1);
    expect([page.status, unfielded(page)]).toEqual([
      422,
      'Das ging schneller, als ein Mensch schreiben kann. Alles ist noch da. Bitte warten Sie drei Sekunden und senden Sie noch einmal.',
    ]);
    expect((await send({}, browser, 0)).status).toBe(422);
    expect((await send({}, browser, 3)).status).toBe(303);
  });

  test('a program that fills in what nobody sees, and one that made up its own proof', async () => {
    expect(unfielded(await send({ website: 'https://kaufen.example' }))).toContain(
      'Ein Feld, das leer bleiben muss, war ausgefüllt',
    );
    expect(unfielded(await send({ _opened: `${clock - 60_000}-AAAAAAAAAAAAAAAAAAAAAA` }))).toContain(
      'Die Seite war sehr lange offen.',
    );
  });

  test('a hundred ideas a minute: sixty are taken, the others keep their text, and a minute later all is well', async () => {
    const before = await total();
    const pages: Page[] = [];
    const browsers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const browser = site.browser();
        const { html } = await browser.get(form);
        return { browser, hidden: (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]! };
      }),
    );
    wait(20);
    for (const { browser, hidden } of browsers)
      pages.push(
        await browser.post(form, { ...idea, _csrf: hidden('_csrf'), _key: hidden('_key'), _opened: hidden('_opened') }),
      );
    const statuses = Map.groupBy(pages, ({ status }) => status);
    expect([statuses.get(303)?.length, statuses.get(429)?.length, (await total()) - before]).toEqual([60, 40, 60]);
    const refused = statuses.get(429)![0]!;
    expect(unfielded(refused)).toBe(
      'Gerade kommt sehr viel auf einmal an. Alles ist noch da. Bitte senden Sie es in einer Minute noch einmal.',
    );
    expect(refused.html).toContain(idea.text);
    expect((await site.browser().get('/de/ideen')).status).toBe(200);
    wait(61);
    expect((await send()).status).toBe(303);
  });

  test('one browser sends five ideas an hour', async () => {
    const browser = site.browser();
    const statuses = [];
    for (let n = 0; n < 6; n++) statuses.push((await send({}, browser)).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });
});

describe('pages', () => {
  test('a hidden idea says so and shows nothing; a merged one leads on; one that waits is not there', async () => {
    const ctx = site.ctx();
    const hidden = await anIdea(ctx, {
      title: 'Werbung für Schuhe',
      acts: [{ act: 'publish' }, { act: 'hide', text: 'Werbung' }],
    });
    const page = await site.browser().get(`/de/ideen/${hidden.number}`);
    expect([page.status, page.html.includes('Schuhe')]).toEqual([410, false]);
    const waiting = await anIdea(ctx);
    expect((await site.browser().get(`/de/ideen/${waiting.number}`)).status).toBe(404);
    const own = await site.browser().get(`/de/ideen/meine/${await aReceipt(ctx, hidden)}`);
    expect(own.html).toContain('Werbung');
  });

  test('of everybody and of the office are valid in both languages', async () => {
    const ctx = site.ctx();
    const { number } = await anIdea(ctx, {
      name: 'Kim',
      acts: [{ act: 'publish' }, { act: 'answer', text: 'Nein.\n\nLeider nicht.' }],
    });
    const open = await anIdea(ctx, { acts: [{ act: 'publish' }], supports: 10 });
    const everybody = ['', '/new', '/netiquette', `/${number}`, `/${open.number}/support`, `/${open.number}/report`];
    const work = [
      '',
      `/${number}`,
      `/${open.number}`,
      `/${open.number}/wording`,
      `/${open.number}/merge`,
      `/${open.number}/decision?act=accept`,
      '/rules',
      '/rules/-',
    ];
    const faults: Record<string, string[]> = {};
    for (const path of everybody)
      faults[path] = await faultsOfHtml((await site.browser().get(`/en/ideas${path}`)).html);
    for (const path of work)
      faults[`work${path}`] = await faultsOfHtml((await office.get(`/en/work/ideas${path}`)).html);
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
  });

  test('the list of the office leaves as a file, without addresses of people', async () => {
    await anIdea(site.ctx(), { title: '=HYPERLINK("x")', email: 'kim@schule.example' });
    const { html } = await office.get('/de/arbeit/ideen.csv');
    expect(html).toContain(`"'=HYPERLINK(""x"")"`);
    expect(html).not.toContain('kim@schule.example');
  });

  test('the office sets terms; numbers that are none are said beside the field', async () => {
    const path = '/de/arbeit/ideen/regeln/regionen-twinning';
    const rules = {
      moderation: 'after',
      land: '11',
      moderationDays: '3',
      answerDays: 'bald',
      supportGoal: '5',
      keepDays: '30',
    };
    const refused = await office.submit(path, path, rules);
    expect([refused.status, said(refused)]).toEqual([400, ['Geben Sie eine ganze Zahl ein.']]);
    expect((await office.submit(path, path, { ...rules, answerDays: '15' })).status).toBe(303);
    expect((await site.browser().get('/de/ideen/netiquette')).html).toMatch(
      /Regionen-Twinning[\s\S]*3 Arbeitstagen[\s\S]*15 Arbeitstagen[\s\S]*Berlin/,
    );
  });
});

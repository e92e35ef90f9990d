import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../../../tests/support/browser.ts';
import { signedIn } from '../../../../tests/support/signed-in.ts';
import { openTestSite, type TestSite } from '../../../../tests/support/test-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { amendAgreement } from '../../agreements/commands/create.ts';
import { proposeClause } from '../../agreements/commands/text.ts';
import { anAgreement, signedByAll } from '../../agreements/fixtures.ts';
import { loadAgreement } from '../../agreements/queries.ts';
import { movePaper } from '../commands/move.ts';
import { aLink, aPair, aPaper, type TestPair } from '../fixtures.ts';
import type { CouncilPaper } from '../model.ts';
import { loadPaper } from '../queries.ts';
import { listAnnexFiles } from '../queries/annexes.ts';
import { findPublicPaper } from '../queries/published.ts';

let site: TestSite;
let pair: TestPair;
let agreementId: string;
let clerk: Browser;
let paper: CouncilPaper;
let page: string;
beforeAll(async () => {
  site = await openTestSite();
  pair = await aPair(site.ctx());
  const { officeId, partnershipId } = pair;
  agreementId = await anAgreement(site.ctx(), { officeId, partnershipId, programmeId: '', memberIds: [] });
  clerk = await signedIn(site, pair.own, 'clerk');
});
afterAll(() => site.close());

/** A draft with the agreement, an annex that everybody may read and one that nobody else may. */
beforeEach(async () => {
  paper = await aPaper(site.ctx(), { partnershipId: pair.partnershipId, organisationId: pair.own });
  page = `/de/arbeit/vorlagen/${paper.id}`;
  const form = `${page}/anlagen`;
  const add = (title: string, isPublic: string) =>
    clerk.submit(form, form, { title, isPublic, added: new File([`%PDF-1.7 ${title}`], 'scan.pdf') });
  expect((await add('Lageplan', 'yes')).location).toBe(page);
  expect((await add('Kalkulation', '')).location).toBe(page);
});

const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
async function bytesOf(browser: Browser, path: string): Promise<Uint8Array> {
  const { status, response } = await browser.get(path);
  expect([path, status]).toEqual([path, 200]);
  return new Uint8Array(await response.arrayBuffer());
}

test('its own people and whoever holds the link get every annex as a numbered PDF, and all in one archive', async () => {
  const { html } = await clerk.get(page);
  expect(await faultsOfHtml(html)).toEqual([]);
  expect(wordsOf(html)).toContain('Anlage 2 – Lageplan (PDF) Anlage 3 – Kalkulation (PDF) (nicht öffentlich)');
  const shared = `/de/sitzungsdienst/${await aLink(site.ctx(), paper.id)}`;
  for (const [browser, base] of [
    [clerk, page],
    [site.browser(), shared],
  ] as const) {
    const archive = unzipSync(await bytesOf(browser, `${base}/anlagen.zip`));
    expect(Object.keys(archive)).toEqual([
      'Anlage 1 – Kooperationsvereinbarung mit dem Landkreis Buche (Regionen-Twinning).pdf',
      'Anlage 2 – Lageplan.pdf',
      'Anlage 3 – Kalkulation.pdf',
    ]);
    expect(strFromU8(archive['Anlage 2 – Lageplan.pdf']!)).toBe('%PDF-1.7 Lageplan');
    const agreement = Buffer.from(await bytesOf(browser, `${base}/anlage/1`)).toString('latin1');
    expect([agreement.slice(0, 5), agreement.includes('pdfuaid')]).toEqual(['%PDF-', true]);
  }
  const listed = await site.browser().get(shared);
  expect([await faultsOfHtml(listed.html), wordsOf(listed.html).includes('Alle Anlagen (ZIP)')]).toEqual([[], true]);
  const isOpen = async () => wordsOf((await site.browser().get(shared)).html).includes('Noch nicht freigegeben');
  const before = await isOpen();
  for (const to of ['co-signed', 'released'] as const) await movePaper(site.ctx(), paper.id, to);
  expect([before, await isOpen()]).toEqual([true, false]);
  await movePaper(site.ctx(), paper.id, 'withdrawn');
  expect(wordsOf((await site.browser().get(shared)).html)).toContain('Diese Vorlage wurde zurückgezogen.');
});

test('a release binds in the agreement as it stands; its draft is read by nobody outside, and no later version either', async () => {
  const { ctx } = site;
  const anybody = site.browser();
  const everybody = async () => (await anybody.get(`/de/vorlagen/${paper.id}/anlage/1`)).status;
  for (const to of ['co-signed', 'released'] as const) await movePaper(ctx(), paper.id, to);
  expect([await everybody(), (await clerk.get(`${page}/anlage/1`)).status]).toEqual([404, 200]);
  await signedByAll(ctx(), agreementId);
  // The paper was released with the draft: that is what its own people have, and nobody else.
  const bound = async () => (await loadPaper(ctx(), paper.id)).released!.agreement!;
  expect([await everybody(), (await bound()).isDraft]).toEqual([404, true]);
  for (const to of ['draft', 'co-signed', 'released'] as const) await movePaper(ctx(), paper.id, to);
  const first = await bound();
  expect([await everybody(), first.number, first.isDraft, first.forEverybody]).toEqual([200, 1, false, true]);
  const wordsOfAnnex = async (readers: 'own' | 'public') => {
    const view = await findPublicPaper(ctx({ kind: 'anonymous' }), paper.id);
    const [annex] = await listAnnexFiles(ctx(), view, readers);
    return annex!.agreement!.editions[0]!.clauses.map(({ body }) => body).join(' ');
  };
  const before = await wordsOfAnnex('public');
  const acting = { organisationId: pair.officeId, received: null };
  const { startsOn, endsOn } = await loadAgreement(ctx(), agreementId);
  const frame = { startsOn, endsOn, languages: ['de'], leading: 'de', officeSigns: false, reason: 'Länger' } as const;
  const next = await amendAgreement(ctx(), pair.partnershipId, frame, acting);
  if (!next.ok) throw new Error('the next version was refused');
  const unfinished = { de: 'Unfertige Worte', en: '' };
  const change = { clauseId: null, title: unfinished, body: unfinished, removed: false, note: '', read: '' };
  expect((await proposeClause(ctx(), next.value, change, acting)).ok).toBe(true);
  expect([await wordsOfAnnex('public'), await wordsOfAnnex('own')]).toEqual([before, before]);
});

test('everybody gets the public annexes only, under the same numbers; OParl names no other one', async () => {
  await movePaper(site.ctx(), paper.id, 'co-signed');
  expect((await site.browser().get(`/de/vorlagen/${paper.id}/anlage/2`)).status).toBe(404);
  await movePaper(site.ctx(), paper.id, 'released');
  const anybody = site.browser();
  const { html } = await anybody.get(`/de/vorlagen/${paper.id}`);
  expect([await faultsOfHtml(html), html.includes('Lageplan (PDF)'), html.includes('Kalkulation')]).toEqual([
    [],
    true,
    false,
  ]);
  const status = async (number: number) => (await anybody.get(`/de/vorlagen/${paper.id}/anlage/${number}`)).status;
  expect([await status(1), await status(2), await status(3), await status(4)]).toEqual([200, 200, 404, 404]);
  const { response } = await anybody.get(`/oparl/paper/${paper.id}`);
  const oparl = (await response.json()) as { auxiliaryFile: { id: string; name: string; accessUrl: string }[] };
  expect(oparl.auxiliaryFile.map(({ name, accessUrl }) => [name, accessUrl])).toEqual([
    [
      'Anlage 1 – Kooperationsvereinbarung mit dem Landkreis Buche (Regionen-Twinning)',
      `http://localhost/de/vorlagen/${paper.id}/anlage/1`,
    ],
    ['Anlage 2 – Lageplan', `http://localhost/de/vorlagen/${paper.id}/anlage/2`],
  ]);
  for (const one of oparl.auxiliaryFile) {
    expect(await (await anybody.get(one.id)).response.json()).toEqual(one);
  }
});

test('a release of which nobody kept the words of the agreement gives them to nobody outside', async () => {
  for (const to of ['co-signed', 'released'] as const)
    await movePaper(site.ctx(), paper.id, to, null, { onPaper: true });
  await sql`update council_paper set released = released - 'agreement' where id = ${paper.id}`.execute(site.ctx().db);
  const view = await findPublicPaper(site.ctx(), paper.id);
  const titles = (await listAnnexFiles(site.ctx(), view, 'public')).map(({ title }) => title);
  expect(titles).toEqual(['Lageplan']);
});

test('an annex without a file is named before the release, and goes along on paper when somebody says so', async () => {
  const organisationId = pair.own;
  paper = await aPaper(site.ctx(), { partnershipId: pair.partnershipId, organisationId });
  page = `/de/arbeit/vorlagen/${paper.id}`;
  const details = `${page}/angaben`;
  const given = { kind: 'information', language: 'de', isPublic: 'yes', climateEffect: 'no', agreement: 'public' };
  await clerk.submit(details, details, { ...given, signatory: 'Der Landrat', 'annexes.0.title': 'Lageplan' });
  await movePaper(site.ctx(), paper.id, 'co-signed');
  const step = `${page}/schritt`;
  const asked = await clerk.get(`${step}?to=released`);
  expect([await faultsOfHtml(asked.html), wordsOf(asked.html).includes('Anlage 2 hat noch keine Datei.')]).toEqual([
    [],
    true,
  ]);
  const refused = await clerk.submit(`${step}?to=released`, step, {});
  expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([422, []]);
  expect((await clerk.submit(`${step}?to=released`, step, { onPaper: 'yes' })).location).toBe(page);
  const { released } = await loadPaper(site.ctx(), paper.id);
  expect(released!.annexes[1]).toEqual({ title: 'Lageplan', isPublic: false, onPaper: true });
  const mark = 'Anlage 2 – Lageplan (nicht öffentlich, liegt auf Papier bei)';
  const word = unzipSync(await bytesOf(clerk, `${page}/vorlage.docx`))['word/document.xml']!;
  expect([wordsOf((await clerk.get(page)).html).includes(mark), strFromU8(word).includes(mark)]).toEqual([true, true]);
});

test('a release with an agreement that nobody has begun says so, and goes on', async () => {
  const { partnershipId, own } = await aPair(site.ctx(), { slug: 'andere', name: { de: 'Andere', en: 'Others' } });
  const early = await aPaper(site.ctx(), { partnershipId, organisationId: own, moves: ['co-signed'] });
  const step = `/de/arbeit/vorlagen/${early.id}/schritt`;
  const said = 'Die Vereinbarung (Anlage 1) gibt es noch nicht';
  const people = await signedIn(site, own, 'clerk');
  const { html } = await people.get(`${step}?to=released`);
  expect([await faultsOfHtml(html), wordsOf(html).includes(said)]).toEqual([[], true]);
  expect((await people.submit(`${step}?to=released`, step)).location).toBe(`/de/arbeit/vorlagen/${early.id}`);
  await movePaper(site.ctx(), paper.id, 'co-signed');
  expect((await clerk.get(`${page}/schritt?to=released`)).html).not.toContain(said);
});

test('only PDFs with a title are taken, and only for a draft; files stay with their annexes when details are saved', async () => {
  const form = `${page}/anlagen`;
  const file = new File(['%PDF-1.7 x'], 'x.pdf');
  for (const [fields, said] of [
    [{ title: 'Bild', added: new File(['Text'], 'x.pdf') }, 'Die Anlage ist kein PDF.'],
    [{ title: '', added: file }, 'Geben Sie der Anlage einen Titel.'],
    [{ title: 'Ohne Datei' }, 'Wählen Sie mindestens eine Datei.'],
  ] as const) {
    const refused = await clerk.submit(form, form, fields);
    expect([refused.status, await faultsOfHtml(refused.html), refused.html.includes(said)]).toEqual([422, [], true]);
  }
  const details = `${page}/angaben`;
  const { html } = await clerk.get(details);
  const fieldsOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1]!;
  const given = { kind: 'information', language: 'de', isPublic: 'yes', climateEffect: 'no', agreement: 'public' };
  const renamed = {
    ...{ 'annexes.0.title': 'Plan', 'annexes.0.isPublic': 'yes', 'annexes.0.fileId': fieldsOf('annexes.0.fileId') },
    ...{ 'annexes.1.title': 'Fremd', 'annexes.1.fileId': '00000000-0000-7000-8000-000000000000' },
  };
  expect((await clerk.submit(details, details, { ...given, ...renamed, signatory: 'Der Landrat' })).location).toBe(
    page,
  );
  const archive = unzipSync(await bytesOf(clerk, `${page}/anlagen.zip`));
  expect(Object.keys(archive).slice(1)).toEqual(['Anlage 2 – Plan.pdf']);
  const moves = ['co-signed', 'released'] as const;
  for (const to of moves) await movePaper(site.ctx(), paper.id, to, null, { onPaper: true });
  // The number comes later; with files among the annexes it is saved like without.
  const again = await clerk.submit(details, details, {
    ...{ ...given, ...renamed, signatory: 'Der Landrat', number: '7/27', town: 'Ahornau' },
    'annexes.1.fileId': '',
  });
  expect(again.location).toBe(page);
  expect((await clerk.get(form)).location).toBe(page);
});

test('a file never goes to another annex than the one for which it was chosen', async () => {
  const form = `${page}/anlagen`;
  const seen = /name="seen" value="(\w+)"/.exec((await clerk.get(form)).html)?.[1] ?? '';
  const details = `${page}/angaben`;
  const given = { kind: 'information', language: 'de', isPublic: 'yes', climateEffect: 'no', agreement: 'none' };
  // Without the agreement every annex moves up by one.
  const files = [...(await clerk.get(details)).html.matchAll(/name="annexes\.\d\.fileId" value="([^"]+)"/g)];
  await clerk.submit(details, details, {
    ...{ ...given, signatory: 'Der Landrat', 'annexes.0.title': 'Kalkulation', 'annexes.0.fileId': files[1]![1]! },
    ...{ 'annexes.1.title': 'Lageplan', 'annexes.1.isPublic': 'yes', 'annexes.1.fileId': files[0]![1]! },
  });
  const file = { 'file.1': new File(['%PDF-1.7 neu'], 'neu.pdf') };
  const refused = await clerk.submit(form, form, { ...file, seen });
  expect([refused.status, await faultsOfHtml(refused.html)]).toEqual([422, []]);
  expect(wordsOf(refused.html)).toContain('Jemand hat inzwischen gespeichert.');
  const archive = unzipSync(await bytesOf(clerk, `${page}/anlagen.zip`));
  expect(strFromU8(archive['Anlage 2 – Lageplan.pdf']!)).toBe('%PDF-1.7 Lageplan');
  expect((await clerk.submit(form, form, file)).location).toBe(page);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestSite, type TestSite } from '../../../tests/support/test-site.ts';
import { aTourWorld, browserOf, english, faultsOf, said, send, version } from '../../../tests/support/tour-world.ts';
import { day } from '../../kernel/day.ts';
import { listHistory } from '../../platform/audit.ts';
import { aMeeting } from '../meetings/fixtures.ts';
import { listEntries } from '../plans/queries.ts';
import { aStation } from './fixtures.ts';
import { forgetPeople } from './commands/forget.ts';
import { loadTour } from './queries.ts';
import { listParticipants } from './queries/people.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

const aWorld = () => aTourWorld(site);
const stationsOf = async ({ partnershipId, meetingId }: { partnershipId: string; meetingId: string }) =>
  (await loadTour(site.ctx(), partnershipId, meetingId)).stations;

const typed = {
  ...{ title: 'Energiezentrale', day: '2027-03-03', starts: '10:00', ends: '11:30', place: 'Am Markt 1' },
  ...{ host: 'Stadtwerke', hostFunction: 'Technische Leitung', seen: 'Zwei <Wärmepumpen>' },
  ...{ 'questions.0.question': 'Was kostet die Wartung?', 'questions.0.answer': '' },
};

describe('the programme of a study tour', () => {
  test('grows by stations, is answered afterwards, and stands on the page of its meeting in both languages', async () => {
    const { pair, tour, meeting, base, a, b } = await aWorld();
    expect((await a.get(meeting)).html).toContain(`href="${base}"`);
    const own = { organisationId: pair.memberIds[0]! };
    const form = `${base}/station/neu`;
    const pages = [await a.get(base), await a.get(form)];
    const wrong = await send(a, form, { ...typed, ...own, title: '', ends: '25:00' });
    expect([wrong.status, said(wrong), wrong.html.includes('Was kostet die Wartung?')]).toEqual([
      ...[400, ['Schreiben Sie, was Sie besuchen.', 'Geben Sie eine Uhrzeit an, etwa 10:00.'], true],
    ]);
    const answerOnly = { 'questions.0.question': '', 'questions.0.answer': 'Wenig' };
    const refused = await send(a, form, { ...typed, ...own, ...answerOnly, ends: '09:00' });
    expect([refused.status, said(refused), refused.html.includes('Wenig')]).toEqual([
      ...[422, ['Die Station endet, bevor sie anfängt.', 'Zu dieser Antwort fehlt die Frage.'], true],
    ]);
    expect((await send(a, form, { ...typed, ...own })).status).toBe(303);
    await send(a, form, { ...typed, ...own, title: 'Rundgang', starts: '11:00', ends: '12:00' });
    const shown = await b.get(base);
    expect(shown.html).toContain('„Energiezentrale“ und „Rundgang“ überschneiden sich');
    expect(shown.html).toContain('Zwei &lt;Wärmepumpen&gt;');
    const [first] = await stationsOf(tour);
    const now = site.ctx().now;
    site.setNow(new Date('2027-03-04T08:00:00Z'));
    const after = await b.get(base);
    expect(after.html).toContain('2 Lernfragen sind noch offen');
    const path = `${base}/station/${first!.id}`;
    const answer = { ...typed, 'questions.0.answer': '900 € im Jahr', organisationId: pair.memberIds[1]! };
    expect((await send(b, path, { ...answer, version: version(await b.get(path)) })).status).toBe(303);
    const answered = await a.get(english(base));
    expect(answered.html).toContain('One learning question is open');
    site.setNow(now);
    expect((await listHistory(site.ctx(), 'meeting', tour.meetingId)).map(({ action }) => action)).toEqual([
      ...['tour.station-changed', 'tour.station-added', 'tour.station-added', 'meeting.planned'],
    ]);
    pages.push(wrong, refused, shown, after, answered, await a.get(english(base) + `/station/${first!.id}`));
    expect(await faultsOf(pages)).toEqual([]);
  });

  test('says what the journeys mean for the climate beside the car, the rail first', async () => {
    const { pair, base, a, office } = await aWorld();
    const form = `${base}/anreise/neu`;
    const car = { travellerId: pair.memberIds[1]!, mode: 'car', route: '', kilometres: '100', people: '1', cents: '' };
    const empty = await a.get(form);
    expect(empty.html).toMatch(/value="rail" checked/);
    const wrong = await send(a, form, { ...car, organisationId: pair.memberIds[0]!, people: '0', cents: 'viel' });
    expect([wrong.status, said(wrong)]).toEqual([
      ...[400, ['Geben Sie an, wie viele fahren, von 1 bis 200.', 'Geben Sie einen Betrag in Euro an, etwa 89,50.']],
    ]);
    // The office enters what the other side said on the telephone.
    const told = { organisationId: pair.memberIds[1]!, channel: '', receivedOn: '2027-02-26' };
    expect((await send(office, form, { ...car, ...told })).status).toBe(400);
    expect((await send(office, form, { ...car, ...told, channel: 'phone' })).status).toBe(303);
    const onlyCar = await a.get(base);
    expect(onlyCar.html).toContain('Mit der Bahn wären es etwa 5 kg, also 11 kg weniger.');
    const rail = {
      ...car,
      travellerId: pair.memberIds[0]!,
      mode: 'rail',
      kilometres: '1000',
      people: '2',
      cents: '179,80',
    };
    expect((await send(a, form, { ...rail, organisationId: pair.memberIds[0]! })).status).toBe(303);
    const shown = await a.get(base);
    expect(shown.html).toContain(
      'Alle Fahrten zusammen: etwa 108 kg. Mit dem Auto wären es etwa 340 kg, also 232 kg mehr.',
    );
    expect(shown.html).toContain('Schätzung nach Durchschnitten für 2021 (Umweltbundesamt');
    expect(shown.html.replaceAll('\u00a0', ' ')).toContain('Geschätzte Kosten zusammen: 179,80 €.');
    expect(shown.html.indexOf('>Bahn<')).toBeLessThan(shown.html.indexOf('>Auto<'));
    expect(shown.html).toContain('im Auftrag');
    expect(await faultsOf([empty, wrong, onlyCar, shown, await a.get(english(base))])).toEqual([]);
  });

  test('loses nothing where two change a station at once, and takes one out only as it was read', async () => {
    const { pair, tour, base, a, b } = await aWorld();
    const path = `${base}/station/${await aStation(site.ctx(), tour)}`;
    const [mine, theirs] = [await a.get(path), await b.get(path)];
    await send(a, path, { ...typed, host: 'Landkreis', organisationId: pair.memberIds[0]!, version: version(mine) });
    const late = { ...typed, host: 'Berufsschule', organisationId: pair.memberIds[1]! };
    const refused = await send(b, path, { ...late, version: version(theirs) });
    expect([
      refused.status,
      refused.html.includes('value="Berufsschule"'),
      refused.html.includes('Landkreis</'),
    ]).toEqual([...[422, true, true]]);
    const stale = await b.submit(path, `${path}/streichen`, { version: version(theirs) });
    expect(stale.status).toBe(422);
    expect((await send(b, path, { ...late, version: version(refused) })).status).toBe(303);
    expect((await stationsOf(tour)).map(({ host }) => host)).toEqual(['Berufsschule']);
    expect((await b.submit(path, `${path}/streichen`, { version: version(await b.get(path)) })).status).toBe(303);
    expect(await stationsOf(tour)).toEqual([]);
    expect(await faultsOf([refused, stale])).toEqual([]);
  });

  test('is no part of a jour fixe', async () => {
    const { pair, base, tour, a } = await aWorld();
    const [id] = await aMeeting(site.ctx(), pair, { day: day('2027-04-13') });
    const other = base.replace(tour.meetingId, id!);
    expect((await a.get(other)).status).toBe(404);
    expect((await a.get(other.replace('/programm', ''))).html).not.toContain('/programm"');
  });
});

describe('who takes part in a study tour', () => {
  const person = {
    ...{ name: 'Alex Beispiel', jobTitle: 'Klimaschutz', diet: '', access: '', needsAgreed: '' },
    ...{ photos: '', photosAgreedOn: '2027-03-01' },
  };

  test('is written down with needs only by consent, signs on paper, and gets a certificate if present', async () => {
    const { pair, tour, base, a, b, office } = await aWorld();
    const list = `${base}/teilnahme`;
    const form = `${list}/neu`;
    const own = { organisationId: pair.memberIds[0]!, partyId: pair.memberIds[0]! };
    const wrong = await send(a, form, { ...person, ...own, name: '', photos: 'ja', photosAgreedOn: '' });
    expect([wrong.status, said(wrong)]).toEqual([
      ...[400, ['Schreiben Sie den Namen.', 'Geben Sie den Tag der Einwilligung an.']],
    ]);
    const refused = await send(a, form, {
      ...person,
      ...own,
      diet: 'ohne Nüsse',
      photos: 'ja',
      photosAgreedOn: '2027-03-09',
    });
    expect([refused.status, said(refused), refused.html.includes('ohne Nüsse')]).toEqual([
      422,
      [
        'Was die Person braucht, darf hier nur mit ihrem Einverständnis stehen.',
        'Eine Einwilligung liegt nicht in der Zukunft.',
      ],
      true,
    ]);
    const agreed = { diet: 'ohne Nüsse', needsAgreed: 'ja', photos: 'ja' };
    expect((await send(a, form, { ...person, ...own, ...agreed })).status).toBe(303);
    const told = { organisationId: pair.memberIds[1]!, channel: 'phone', receivedOn: '2027-02-26' };
    const other = { ...person, ...told, name: 'Kim Muster', partyId: pair.memberIds[1]! };
    expect((await send(office, form, other)).status).toBe(303);
    const reader = await browserOf(site, pair.memberIds[0]!, 'reader');
    const [mine, read] = [await b.get(list), await reader.get(list)];
    expect([mine.html.includes('ohne Nüsse'), read.html.includes('ohne Nüsse')]).toEqual([true, false]);
    expect(mine.html).toContain('2 Personen kommen mit; auf Fotos zu sehen sein darf eine davon.');
    const [alex, kim] = await listParticipants(site.ctx(), tour.meetingId);
    const certificate = `${list}/person/${alex!.id}/bescheinigung.pdf`;
    expect((await a.get(certificate)).status).toBe(404);
    const now = site.ctx().now;
    site.setNow(new Date('2027-03-04T08:00:00Z'));
    // Two mark at once, each another one.
    const pages = [await a.get(list), await b.get(list)];
    await a.submit(list, `${list}/anwesenheit`, { present: alex!.id, before: '' });
    await b.submit(list, `${list}/anwesenheit`, { present: kim!.id, before: '' });
    expect((await listParticipants(site.ctx(), tour.meetingId)).map(({ present }) => present)).toEqual([true, true]);
    const sheets = [`${list}/unterschriften.pdf`, `${english(base)}/participants/sign-in-sheet.pdf`];
    for (const path of [certificate, ...sheets]) {
      const { status, response } = await a.get(path);
      expect([status, response.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    }
    site.setNow(now);
    expect(await faultsOf([wrong, refused, mine, read, ...pages, await a.get(`${list}/person/${alex!.id}`)])).toEqual(
      [],
    );
    // What people need is forgotten 14 days after the tour, who took part two years after it.
    const night = async (on: string) => {
      await forgetPeople({ ...site.ctx(), today: day(on), actor: { kind: 'system', job: 'tours.forget' } });
      return (await listParticipants(site.ctx(), tour.meetingId)).map(({ name, diet }) => [name, diet]);
    };
    expect(await night('2027-03-17')).toEqual([
      ['Alex Beispiel', 'ohne Nüsse'],
      ['Kim Muster', ''],
    ]);
    expect(await night('2027-03-18')).toEqual([
      ['Alex Beispiel', ''],
      ['Kim Muster', ''],
    ]);
    expect(await night('2029-03-02')).toEqual([
      ['Alex Beispiel', ''],
      ['Kim Muster', ''],
    ]);
    expect(await night('2029-03-03')).toEqual([]);
  });

  test('sees what follows become an entry of the work plan exactly once', async () => {
    const { pair, base, a, b } = await aWorld();
    const form = `${base}/folge/neu`;
    const own = { organisationId: pair.memberIds[0]!, partyId: pair.memberIds[1]!, dueOn: '2027-04-30' };
    const wrong = await send(a, form, { ...own, title: '', dueOn: '2027-02-30' });
    expect([wrong.status, said(wrong)]).toEqual([
      ...[400, ['Schreiben Sie, was folgt.', 'Geben Sie einen Tag an, den es gibt.']],
    ]);
    expect((await send(a, form, { ...own, title: 'Verbrauch anzeigen' })).status).toBe(303);
    const page = await a.get(base);
    const press = /action="([^"]*\/folge\/[^"]*\/arbeitsplan)"/.exec(page.html)![1]!;
    await a.submit(base, press);
    // From a page that is old by now.
    expect((await b.submit(base, press)).status).toBe(303);
    const entries = await listEntries(site.ctx(), pair.partnershipId);
    expect(entries.map(({ title, organisationId, dueOn }) => [title, organisationId, dueOn])).toEqual([
      ['Verbrauch anzeigen', pair.memberIds[1]!, '2027-04-30'],
    ]);
    const shown = await b.get(base);
    expect(shown.html).toContain(`/arbeitsplan/eintrag/${entries[0]!.id}"`);
    expect(await faultsOf([wrong, page, shown])).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fill, follow, heading, press, refused } from '../support/forms.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// One round from the first word of its call to a partnership, told in order, in German and without JavaScript: by the
// office, by the climate manager of Landkreis Gießen, who signs in by mail, and by Landkreis Teltow-Fläming.
let site: VisitedSite;
let office: Page;
let giessen: Page;
let teltow: Page;
beforeAll(async () => {
  site = await openVisitedSite();
  [office, giessen, teltow] = [await site.window(), await site.window(), await site.window()];
});
afterAll(() => site?.close());

const round = 'Regionen-Twinning Sommer 2027';
const next = 'Speichern und weiter';

test('the office writes a call from an earlier one, and publishes it', async () => {
  await site.become(office, 'Programmbüro (Vorführung)');
  await office.goto('/de/arbeit/aufrufe');
  await follow(office, 'Neuer Aufruf');
  expect(await refused(office, 'Entwurf anlegen', { 'name-de': round })).toEqual([
    'Name (Englisch): Geben Sie einen Namen an.',
  ]);
  await fill(office, { 'name-en': 'Region twinning summer 2027' });
  await press(office, 'Entwurf anlegen');
  expect(await heading(office)).toBe('Entwurf bearbeiten');
  const wrong = { opens: '', places: 'viele', cap: 'wenig' };
  expect(await refused(office, 'Entwurf speichern', wrong)).toEqual([
    'Beginn: Geben Sie einen Tag an.',
    'Plätze: Geben Sie eine ganze Zahl an.',
    'Höchstbetrag je Kommune: Geben Sie einen Betrag in Euro an, zum Beispiel 1.400 oder 1.400,50.',
  ]);
  await fill(office, { opens: '2027-03-01', deadline: '2027-03-31', places: '20', cap: '1.400' });
  await press(office, 'Entwurf speichern');
  await follow(office, 'Prüfen und veröffentlichen');
  await press(office, 'Jetzt veröffentlichen');
  expect(await heading(office)).toBe(round);
  expect(await office.getByText('Offen bis').count()).toBe(1);
});

test('Landkreis Gießen finds the call, signs in with the code of a mail, and begins', async () => {
  await giessen.goto('/de/aufrufe');
  await follow(giessen, 'Aufruf lesen', round);
  await follow(giessen, 'Interesse bekunden');
  expect(await heading(giessen)).toBe('Anmelden');
  expect(await refused(giessen, 'E-Mail anfordern', { email: 'giessen' })).toEqual([
    'Das ist keine vollständige E-Mail-Adresse. Beispiel: klima@stadt.example',
  ]);
  await fill(giessen, { email: 'giessen@vorfuehrung.example' });
  await press(giessen, 'E-Mail anfordern');
  const code = /\d{3} \d{3}/.exec((await site.letterTo('giessen@vorfuehrung.example')).text)![0];
  expect(await refused(giessen, 'Anmelden', { code: '12345' })).toEqual(['Der Code hat sechs Ziffern.']);
  await fill(giessen, { code });
  await press(giessen, 'Anmelden');
  expect(await heading(giessen)).toBe('Interesse bekunden');
  await press(giessen, 'Interessensbekundung beginnen');
  expect(await heading(giessen)).toBe('Ihre Kommune');
});

test('Landkreis Gießen answers step by step; what is wrong is said beside its field, and nothing typed is lost', async () => {
  expect(await refused(giessen, next, { place: 'Atlantis' })).toEqual([
    '„Atlantis“ kennt das Verzeichnis nicht. Schreiben Sie den amtlichen Namen oder Schlüssel.',
  ]);
  await fill(giessen, { place: 'Landkreis Gießen' });
  await press(giessen, next);
  await fill(giessen, { 'experience-efficiency': '4', 'role-efficiency': 'advising', 'need-organisation': '4' });
  await press(giessen, next);
  expect(await heading(giessen)).toBe('Energieeffizienz: Was steckt dahinter?');
  const proof = { experienceText: 'Energierunden mit Betrieben', 'year-0': '24', 'effect-0': 'Viel gespart' };
  expect(await refused(giessen, next, proof)).toEqual([
    'Geben Sie das Jahr mit vier Ziffern an.',
    'Nennen Sie die Maßnahme.',
  ]);
  await fill(giessen, { 'measure-0': 'Energierunden in Unternehmen', 'year-0': '2024' });
  await press(giessen, next);
  await fill(giessen, { needText: 'Wie andere ihre Verwaltung beteiligen' });
  await press(giessen, next);
  expect(
    await refused(giessen, next, { maxTravelHours: 'viele', languages: ['de'], note: 'Gern mit dem Zug' }),
  ).toEqual(['Geben Sie die Stunden als Zahl an, zum Beispiel 4,5.']);
  await fill(giessen, { maxTravelHours: '6,5' });
  await press(giessen, next);
  const letter = { name: 'schreiben.txt', text: 'Wir machen mit.' };
  expect(await refused(giessen, next, { headConfirmed: ['ja'], letter, team: 'Zehn Stunden in der Woche' })).toEqual([
    'Diese Art von Datei nehmen wir hier nicht an.',
  ]);
  await fill(giessen, { letter: { name: 'schreiben.pdf', text: '%PDF-1.7\n' } });
  await press(giessen, next);
  expect(await refused(giessen, next, { name: 'Kim Beispiel', email: 'kim@landkreis' })).toEqual([
    'Das ist keine vollständige E-Mail-Adresse. Beispiel: klima@stadt.example',
  ]);
  await fill(giessen, { email: 'giessen@vorfuehrung.example' });
  await press(giessen, next);
  expect(await heading(giessen)).toBe('Prüfen und absenden');
  await press(giessen, 'Interessensbekundung absenden');
  expect(await heading(giessen)).toBe('Ihre Interessensbekundung ist eingegangen');
  const receipt = await site.letterTo('giessen@vorfuehrung.example');
  expect(receipt.subject).toBe('Eingegangen: Interessensbekundung Landkreis Gießen');
});

test('Landkreis Teltow-Fläming interrupts, continues another day, and forgets something that it is told', async () => {
  await site.become(teltow, 'Koordination Landkreis Teltow-Fläming (Vorführung)');
  await follow(teltow, 'Aufruf ansehen', round);
  await follow(teltow, 'Interesse bekunden');
  await press(teltow, 'Interessensbekundung beginnen');
  await press(teltow, next);
  await fill(teltow, { 'experience-mobility': '2', 'need-efficiency': '3' });
  await press(teltow, 'Speichern und später weiter');
  expect(await heading(teltow)).toBe('Ihre Interessensbekundung ist ein Entwurf');
  await site.passTo(new Date('2027-03-10T09:00:00Z'));
  await teltow.goto('/de/arbeit');
  await follow(teltow, 'Weiter ausfüllen', round);
  await follow(teltow, 'Weiter ausfüllen');
  expect(await heading(teltow)).toBe('Rückhalt');
  await press(teltow, next);
  await fill(teltow, { name: 'Alex Muster', phone: '0123 456' });
  await press(teltow, next);
  await press(teltow, 'Interessensbekundung absenden');
  expect(await teltow.locator('.kt-errors li').allTextContents()).toEqual([
    'Es fehlt die Zustimmung der Verwaltungsleitung.',
  ]);
  await teltow.getByRole('region', { name: 'Zum Absenden fehlt noch etwas' }).getByRole('link').click();
  await fill(teltow, { headConfirmed: ['ja'] });
  await press(teltow, next);
  await press(teltow, next);
  await press(teltow, 'Interessensbekundung absenden');
  expect(await heading(teltow)).toBe('Ihre Interessensbekundung ist eingegangen');
});

test('the office takes two more from a list, which it corrects first', async () => {
  await office.goto('/de/arbeit/aufrufe');
  await follow(office, round);
  await office.goto(`${office.url()}/interessen`);
  await follow(office, 'Bewerberliste hochladen');
  expect(await refused(office, 'Liste übernehmen')).toEqual(['Wählen Sie eine Datei.']);
  const list = (need: number) => ({
    name: 'bewerber.csv',
    text: `Schlüssel;Handlungsfeld;Rolle;Erfahrung;Bedarf\n05566;Organisation;beratend;4;0\n09184;Mobilität;anwendend;1;${need}\n`,
  });
  await fill(office, { file: list(7) });
  await press(office, 'Liste übernehmen');
  expect(await office.getByRole('alert').getByRole('listitem').allTextContents()).toEqual([
    'Zeile 3, Spalte Bedarf: „7“ ist keine Stufe. Möglich sind 0, 1, 2, 3 und 4.',
  ]);
  await fill(office, { file: list(4) });
  await press(office, 'Liste übernehmen');
  expect(await heading(office)).toBe('2 Interessensbekundungen übernommen');
});

test('after the deadline the office admits all four, and computes two pairs', async () => {
  await site.passTo(new Date('2027-04-01T07:00:00Z'));
  await site.become(office, 'Programmbüro (Vorführung)');
  await follow(office, 'Eingänge prüfen', round);
  const list = office.url();
  for (const member of ['Landkreis Gießen', 'Landkreis Teltow-Fläming', 'Kreis Steinfurt', 'Landkreis München']) {
    await office.goto(list);
    await follow(office, member);
    if (member === 'Kreis Steinfurt') {
      await follow(office, 'Nicht zulassen');
      expect(await refused(office, 'Nicht zulassen')).toEqual(['Geben Sie einen Grund an. Die Kommune liest ihn.']);
      await follow(office, 'Zurück zu den Angaben');
    }
    await follow(office, 'Zulassen');
    await press(office, 'Zulassen');
  }
  await office.goto('/de/arbeit');
  await follow(office, 'Zur Zuordnung', round);
  await press(office, 'Paare berechnen');
  expect(await heading(office)).toBe(`${round}: 2 Paare aus 4`);
  expect(await pairs()).toEqual([
    'Kreis Steinfurt und Landkreis Gießen',
    'Landkreis München und Landkreis Teltow-Fläming',
  ]);
});

/** The pairs of the round as the office sees them, by the names of their links. */
const pairs = async () => {
  const links = await office.getByRole('link', { name: / öffnen$/ }).all();
  return Promise.all(links.map(async link => (await link.getAttribute('aria-label'))!.replace(' öffnen', '')));
};

test('it fixes one pair, computes again, and releases', async () => {
  await office.getByText('Ein Paar festlegen oder ausschließen').click();
  expect(await refused(office, 'Eintragen', { kind: 'lock', reason: 'Kennen sich' })).toEqual([
    'Wählen Sie ein Gebiet.',
    'Wählen Sie ein Gebiet.',
  ]);
  await fill(office, { a: '06531', b: '12072' });
  await press(office, 'Eintragen');
  await press(office, 'Neu berechnen');
  // The other two have nothing to learn from each other.
  expect(await pairs()).toEqual(['Landkreis Gießen und Landkreis Teltow-Fläming']);
  await follow(office, 'Freigeben …');
  await press(office, '1 Paar jetzt freigeben');
  expect(await office.getByText('wartet auf beide').count()).toBe(1);
});

test('Landkreis Gießen is led from its letter to the pair, signs in with a link, and agrees', async () => {
  const { subject, text } = await site.letterTo('giessen@vorfuehrung.example', 'Paarvorschlag');
  expect(subject).toBe('Paarvorschlag: Landkreis Teltow-Fläming');
  await giessen.goto(/http\S+/.exec(text)![0]);
  expect(await heading(giessen)).toBe('Anmelden');
  await fill(giessen, { email: 'giessen@vorfuehrung.example' });
  await press(giessen, 'E-Mail anfordern');
  await giessen.goto(/http\S+\/link\/\S+/.exec((await site.letterTo('giessen@vorfuehrung.example')).text)![0]);
  await press(giessen, 'Jetzt anmelden');
  expect(await heading(giessen)).toBe('Landkreis Gießen und Landkreis Teltow-Fläming');
  await follow(giessen, 'Dem Paar zustimmen …');
  await press(giessen, 'Dem Paar zustimmen');
  expect(await giessen.getByText('Sie haben zugestimmt').count()).toBe(1);
});

test('Landkreis Teltow-Fläming hesitates, agrees too, and the partnership is there', async () => {
  await site.become(teltow, 'Koordination Landkreis Teltow-Fläming (Vorführung)');
  await follow(teltow, 'Vorschlag ansehen');
  await follow(teltow, 'Ablehnen mit Grund');
  expect(await refused(teltow, 'Das Paar ablehnen')).toEqual(['Geben Sie einen Grund an.']);
  await follow(teltow, 'Zurück zum Paar');
  await follow(teltow, 'Dem Paar zustimmen …');
  await press(teltow, 'Dem Paar zustimmen');
  expect(await teltow.getByText('Das Paar ist bestätigt').count()).toBe(1);
  await site.settle();
  for (const page of [office, giessen, teltow]) {
    await page.goto('/de/arbeit/partnerschaften');
    await follow(page, 'Landkreis Gießen und Landkreis Teltow-Fläming', round);
    expect(await heading(page)).toBe('Landkreis Gießen und Landkreis Teltow-Fläming');
  }
});

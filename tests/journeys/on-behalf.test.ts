import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCall } from '../../src/areas/programmes/fixtures.ts';
import { findCallBySlug } from '../../src/areas/programmes/queries.ts';
import { fill, follow, heading, press, refused } from '../support/forms.ts';
import { openVisitedSite, type VisitedSite } from '../support/visited-site.ts';

// A round in which no authority ever signs in: one telephones, one writes letters, the office records everything for
// both. Borne lies in the Netherlands, without a German key and without figures.
let site: VisitedSite;
let office: Page;
beforeAll(async () => {
  site = await openVisitedSite();
  const { programme } = (await findCallBySlug(site.ctx(), '2028'))!;
  const name = { de: 'Runde am Telefon', en: 'Round by telephone' };
  await aCall(site.ctx(), { programmeId: programme.id, slug: 'telefon', name });
  office = await site.window({ javaScript: true });
  await site.become(office, 'Programmbüro (Vorführung)');
});
afterAll(() => site?.close());

const list = '/de/arbeit/aufrufe/telefon/interessen';
const next = 'Speichern und weiter';
const pair = 'Landkreis Marburg-Biedenkopf und Borne';

test('the office begins for Landkreis Marburg-Biedenkopf, which telephones', async () => {
  await office.goto(list);
  await follow(office, 'Im Auftrag erfassen');
  expect(await refused(office, 'Erfassung beginnen', { receivedOn: '' })).toEqual([
    'Geben Sie einen Tag an.',
    'Wählen Sie, auf welchem Weg es kam.',
  ]);
  await fill(office, { organisation: '06534', receivedOn: '2027-03-01', channel: 'phone' });
  await press(office, 'Erfassung beginnen');
  expect(await heading(office)).toBe('Landkreis Marburg-Biedenkopf');
});

test('it answers for the authority step by step, with what was said on the telephone', async () => {
  await follow(office, 'Im Auftrag ausfüllen');
  await press(office, next);
  const levels = { 'experience-renewables': '3', 'role-renewables': 'advising', 'need-mobility': '2' };
  expect(await refused(office, next, { ...levels, receivedOn: '2027-03-09' })).toEqual([
    'Der Tag des Eingangs liegt in der Zukunft.',
  ]);
  await fill(office, { receivedOn: '2027-03-01' });
  await press(office, next);
  expect(await heading(office)).toBe('Mobilität: Was steckt dahinter?');
  await fill(office, { needText: 'Wie andere das Land ohne Auto erschließen' });
  await press(office, next);
  await fill(office, { 'measure-0': 'Bürgersolaranlagen', 'year-0': '2023' });
  await press(office, next);
  await press(office, next);
  await fill(office, { headConfirmed: ['ja'] });
  await press(office, next);
  await fill(office, { name: 'Sascha Beispiel', phone: '0123 456', email: 'klima@marburg-biedenkopf.example' });
  await press(office, next);
  await press(office, 'Interessensbekundung absenden');
  expect(await heading(office)).toBe('Ihre Interessensbekundung ist eingegangen');
  const email = 'klima@marburg-biedenkopf.example';
  expect((await site.letterTo(email, 'Im Auftrag')).subject).toBe('Im Auftrag erfasst: Landkreis Marburg-Biedenkopf');
  const receipt = await site.letterTo(email, 'Eingegangen');
  expect(receipt.subject).toBe('Eingegangen: Interessensbekundung Landkreis Marburg-Biedenkopf');
});

test('Borne writes a letter, which is kept with what the office enters for it', async () => {
  await office.goto(list);
  await follow(office, 'Im Auftrag erfassen');
  const letter = { name: 'brief.pdf', text: '%PDF-1.7\n' };
  expect(await refused(office, 'Erfassung beginnen', { organisation: 'Borne', channel: 'letter' })).toEqual([
    '„Borne“ gibt es mehrmals: Borne (15089045), Borne (NL:GM0147). Schreiben Sie den Schlüssel dazu.',
  ]);
  await fill(office, { organisation: 'Borne (NL:GM0147)', file: letter });
  await press(office, 'Erfassung beginnen');
  await follow(office, 'Im Auftrag ausfüllen');
  await press(office, next);
  await fill(office, { 'need-renewables': '4', 'role-renewables': 'adopting' });
  await press(office, next);
  await press(office, next);
  await fill(office, { languages: ['de', 'en'] });
  await press(office, next);
  await fill(office, { headConfirmed: ['ja'] });
  await press(office, next);
  await fill(office, { name: 'Robin Voorbeeld', phone: '0031 123' });
  await press(office, next);
  await press(office, 'Interessensbekundung absenden');
  await office.goto(list);
  await follow(office, 'Borne');
  const papers = office.getByRole('region', { name: 'Im Auftrag erfasst' }).getByRole('listitem');
  expect((await papers.allInnerTexts()).toSorted()).toEqual([
    'Angaben eingetragen: eingegangen am Mo., 1. März 2027, Brief',
    'Interessensbekundung abgesendet: eingegangen am Mo., 1. März 2027, Brief',
    'Interessensbekundung begonnen: eingegangen am Mo., 1. März 2027, Brief · Schreiben öffnen',
  ]);
});

test('after the deadline both are admitted, paired and told', async () => {
  await site.passTo(new Date('2027-03-30T08:00:00Z'));
  for (const authority of ['Landkreis Marburg-Biedenkopf', 'Borne']) {
    await office.goto(list);
    await follow(office, authority);
    await follow(office, 'Zulassen');
    await press(office, 'Zulassen');
  }
  await office.goto('/de/arbeit/zuordnung/telefon');
  await press(office, 'Paare berechnen');
  expect(await heading(office)).toBe('Runde am Telefon: 1 Paar aus 2');
  await follow(office, 'Freigeben …');
  await press(office, '1 Paar jetzt freigeben');
  await office.getByRole('link', { name: `${pair} öffnen` }).click();
  expect(await heading(office)).toBe(pair);
});

test('one agrees on the telephone, one by letter, and the partnership is there though nobody ever signed in', async () => {
  await follow(office, 'Antwort im Auftrag erfassen …');
  expect(await refused(office, 'Antwort erfassen', { receivedOn: '' })).toEqual([
    'Wählen Sie, wer geantwortet hat.',
    'Wählen Sie die Antwort.',
    'Wählen Sie, wie die Antwort kam.',
    'Geben Sie den Tag an.',
  ]);
  await office.getByLabel('Landkreis Marburg-Biedenkopf').check();
  await fill(office, { consent: 'yes', channel: 'phone', receivedOn: '2027-03-30' });
  await press(office, 'Antwort erfassen');
  await follow(office, 'Antwort im Auftrag erfassen …');
  await office.getByLabel('Borne').check();
  const letter = { name: 'zustimmung.pdf', text: '%PDF-1.7\n' };
  await fill(office, { consent: 'yes', channel: 'letter', receivedOn: '2027-03-30', file: letter });
  await press(office, 'Antwort erfassen');
  expect(await office.getByText('Das Paar ist bestätigt').count()).toBe(1);
  await site.settle();
  await office.goto('/de/arbeit/partnerschaften');
  await follow(office, pair);
  expect(await heading(office)).toBe(pair);
  await office.goto('/de/arbeit/personen?q=Borne');
  await follow(office, 'Borne');
  expect(await office.getByText('Noch niemand').count()).toBe(1);
});

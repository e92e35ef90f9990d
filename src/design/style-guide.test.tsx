import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Topology } from 'topojson-specification';
import { faultsOfHtml } from '../../tests/support/valid-html.ts';
import { aFrame } from './fixtures.ts';
import { Page } from './page.tsx';
import { StyleGuide } from './style-guide.tsx';

const topology = JSON.parse(readFileSync('data/kreise.topo.json', 'utf8')) as Topology;

function page(lang: 'de' | 'en') {
  return String(
    <Page frame={aFrame()} lang={lang} title="Alle Bausteine">
      <StyleGuide lang={lang} topology={topology} />
    </Page>,
  );
}

test('every piece in every state is valid HTML, in both languages', async () => {
  expect(await faultsOfHtml(page('de'))).toEqual([]);
  expect(await faultsOfHtml(page('en'))).toEqual([]);
});

test('nothing on the page needs a style or script inside the document', () => {
  expect(page('de')).not.toMatch(/ style=|<style|<script|javascript:| on[a-z]+="/);
});

test('every id that something points to exists', () => {
  const html = page('de');
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1]!));
  const references = [...html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"| href="#([^"]+)"/g)];
  const missing = references.flatMap(match => (match[1] ?? match[2]!).split(' ')).filter(id => !ids.has(id));
  expect(missing).toEqual([]);
});

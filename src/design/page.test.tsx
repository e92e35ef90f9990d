import { expect, test } from 'vitest';
import { faultsOfHtml } from '../../tests/support/valid-html.ts';
import { aFrame } from './fixtures.ts';
import { Page } from './page.tsx';

test('a page says its language, its name and where the same page is in the other language', async () => {
  const html = String(
    <Page frame={aFrame()} lang="en" title="Round 2027">
      <h1>Round</h1>
    </Page>,
  );
  expect(html.slice(0, 46)).toBe('<!DOCTYPE html><html lang="en"><head><meta cha');
  expect(html).toContain('<title>Round 2027 – Klimatwin</title>');
  expect(html.match(/<link rel="(?:canonical|alternate)"[^>]*>/g)).toEqual([
    '<link rel="canonical" href="https://klimatwin.example/en/style"/>',
    '<link rel="alternate" hreflang="de" href="https://klimatwin.example/de/stil"/>',
    '<link rel="alternate" hreflang="en" href="https://klimatwin.example/en/style"/>',
    '<link rel="alternate" hreflang="x-default" href="https://klimatwin.example/de/stil"/>',
  ]);
  expect(html).toContain('<a class="kt-skip" href="#inhalt">Skip to content</a>');
  expect(html).toContain('<a href="/en/style" hreflang="en" aria-current="true">EN');
  expect(await faultsOfHtml(html)).toEqual([]);
});

test('a shared link shows title, sentence, language and picture; a hidden page shows nothing', () => {
  const share = { kind: 'article', query: 'seite=2', image: { path: '/bild/1.png', alt: 'Zwei Kreise' } } as const;
  const said = (html: string) =>
    [...html.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g)].map(([, k, v]) => `${k} ${v}`);
  const page = <Page frame={aFrame()} lang="de" title="Runde 2027" description="Zehn Paare." share={share} />;
  expect(said(String(page))).toEqual([
    'og:site_name Klimatwin',
    'og:type article',
    'og:title Runde 2027',
    'og:description Zehn Paare.',
    'og:url https://klimatwin.example/de/stil?seite=2',
    'og:locale de_DE',
    'og:locale:alternate en_GB',
    'og:image https://klimatwin.example/bild/1.png',
    'og:image:alt Zwei Kreise',
    'og:image:width 1200',
    'og:image:height 630',
  ]);
  expect(said(String(<Page frame={aFrame()} lang="de" title="Heute" hidden />))).toEqual([]);
});

test('after a refused form the title begins with the error', () => {
  const html = String(<Page frame={aFrame()} lang="de" title="Interesse" failed />);
  expect(html).toContain('<title>Fehler: Interesse – Klimatwin</title>');
});

test('signing out is a form with proof of origin, never a link', async () => {
  const session = {
    kind: 'signed-in',
    name: 'Büro',
    signOut: '/de/abmelden',
    csrf: { name: 'csrf', value: 'geheim' },
  } as const;
  const html = String(
    <Page
      frame={aFrame({ session, banner: { text: 'Vorführung', link: { text: 'Rolle', href: '#rolle' } } })}
      lang="de"
      title="Heute"
      crumbs={[{ text: 'Heute' }]}
    >
      <h1>Heute</h1>
    </Page>,
  );
  expect(html).toContain(
    '<form class="kt-session" method="post" action="/de/abmelden"><input type="hidden" name="csrf" value="geheim"/>',
  );
  expect(html).not.toContain('href="/de/abmelden"');
  expect(await faultsOfHtml(html)).toEqual([]);
});

test('there is no style and no script inside the document', () => {
  const html = String(<Page frame={aFrame({ scripts: ['design/form.js'] })} lang="de" title="Heute" />);
  expect(html.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="form.js">']);
  expect(html).not.toMatch(/ style=|<style| on[a-z]+=/);
});

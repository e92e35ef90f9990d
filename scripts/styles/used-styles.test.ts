import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keepUsed } from './used-styles.ts';

const keep = (css: string, sources = '') => keepUsed(css, 'kern-', sources);

test('a rule stays where a source names its class, and only for the selectors that can apply', () => {
  const css = '.kern-btn,.kern-card{color:red}.kern-card .kern-btn{margin:0}.kern-list{x:1}a:focus{y:1}';
  expect(keep(css, 'class="kern-btn kt-btn"')).toBe('.kern-btn{color:red}a:focus{y:1}');
});

test('what a rule excludes or offers beside others need not be used', () => {
  const css = '.kern-btn:not(.kern-wide,.kern-x){x:1}:is(body:not(.kern-a),.kern-dark) p{x:2}';
  expect(keep(css, 'kern-btn')).toBe(css);
});

test('a name that is put together keeps the classes that it can become', () => {
  const css = '.kern-alert--info{x:1}.kern-alert--calendar{x:2}.kern-alerting{x:3}';
  expect(keep(css, "type Kind = 'info'; `kern-alert--${kind}`")).toBe('.kern-alert--info{x:1}');
});

test('groups stay while something is left in them; fonts, layers and the character set always do', () => {
  const css =
    '@charset "UTF-8";@layer a;@media print{.kern-x{y:1}}@media screen{.kern-x{y:1}.kern-btn{y:2}}@font-face{src:url(a,b)}';
  expect(keep(css, 'kern-btn')).toBe('@charset "UTF-8";@layer a;@media screen{.kern-btn{y:2}}@font-face{src:url(a,b)}');
});

test('braces and semicolons in strings and addresses are no structure', () => {
  const css = `.kern-a{content:"};\\"{"}.kern-b{mask:url(data:image/svg+xml;utf8,{})}.kern-c{x:1}`;
  expect(keep(css, 'kern-b kern-c')).toBe('.kern-b{mask:url(data:image/svg+xml;utf8,{})}.kern-c{x:1}');
});

test('a custom property goes when nobody reads it, nor anybody who is read', () => {
  const css = ':root{--a:1;--b:var(--a);--c:2;--d:var(--c)}p{x:var(--b)}';
  expect(keep(css)).toBe(':root{--a:1;--b:var(--a);}p{x:var(--b)}');
  expect(keep(css, 'y: var( --d )')).toBe(css);
});

test('of KERN stays every class that our sources write down, at a fraction of the size', () => {
  const css = readFileSync('node_modules/@kern-ux/native/dist/kern.min.css', 'utf8');
  const sources = globSync('src/**/*.{tsx,css}').map(path => readFileSync(path, 'utf8'));
  const kept = keep(css, sources.join('\n'));
  const classes = (text: string) => new Set(text.match(/(?<=\.)kern-[\w-]+/g));
  const written = new Set(sources.join('\n').match(/kern-[\w-]+/g));
  expect([...classes(css).intersection(written).difference(classes(kept))]).toEqual([]);
  expect(kept.length).toBeLessThan(css.length / 3);
});

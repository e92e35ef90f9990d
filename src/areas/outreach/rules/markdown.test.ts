import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { longestBody, plainWords, renderMarkdown, withoutHiddenSigns } from './markdown.ts';

const html = (text: string): string => renderMarkdown(text, { headingShift: 1 }).trim();

describe('what somebody writes', () => {
  test('becomes headings, lists, links and quotes', () => {
    const written = '# Ziele\n\n- *lernen*\n- **wagen**\n\n> So war es.\n\n[Aufrufe](/de/aufrufe)';
    expect(html(written)).toBe(
      '<h2 class="kt-h2">Ziele</h2>\n<ul>\n<li><em>lernen</em></li>\n<li><strong>wagen</strong></li>\n</ul>\n' +
        '<blockquote>\n<p>So war es.</p>\n</blockquote>\n<p><a href="/de/aufrufe">Aufrufe</a></p>',
    );
  });

  test('gets headings without gaps, below the heading of the page, whatever it began with', () => {
    const levels = renderMarkdown('### A\n\n##### B\n\n### C\n\n# D\n\n###### E', { headingShift: 2 }).match(/<h\d/g);
    expect(levels).toEqual(['<h3', '<h4', '<h3', '<h3', '<h4']);
  });

  test('leads out of the site with a mark for the browser', () => {
    expect(html('[BMU](https://www.example.org "Titel")')).toBe(
      '<p><a href="https://www.example.org" rel="external noopener noreferrer">BMU</a></p>',
    );
  });

  test('shows pictures that lie here, and of others only the words', () => {
    const own = '/medien/0192f3d2-0000-7000-8000-000000000000/workshop.jpg';
    expect(html(`![Zwanzig Leute](${own})`)).toBe(`<p><img src="${own}" alt="Zwanzig Leute" loading="lazy" /></p>`);
    expect(html('![Zählpixel](https://tracker.example/pixel.png)')).toBe('<p>Zählpixel</p>');
    expect(html('![x](/medien/../geheim)')).toBe('<p>x</p>');
    expect(html('![x](data:image/svg+xml;base64,AAAA)')).not.toContain('<img');
  });

  test('is said in a few words without its marks', () => {
    expect(plainWords('# Ziele\n\nVoneinander *lernen*, [gemeinsam](/de) wagen.', 200)).toBe(
      'Ziele Voneinander lernen, gemeinsam wagen.',
    );
    expect(plainWords('Klimaschutz geht alle an, auch kleine Städte.', 30)).toBe('Klimaschutz geht alle an …');
  });
});

describe('what somebody writes who means harm', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in a name of a link', '[<script>alert(1)</script>](/de)'],
    ['an event of a picture', '<img src=x onerror=alert(1)>'],
    ['a script as an address', '[hier](javascript:alert(1))'],
    [
      'a script as an address, in disguise',
      '[hier](JaVaScRiPt&#58;alert(1)) [da](java\nscript:alert(1)) [x](&#x6A;avascript:1)',
    ],
    ['a script as a reference', '[hier][1]\n\n[1]: javascript:alert(1)'],
    ['a script between angle brackets', '<javascript:alert(1)>'],
    ['a document as an address', '[hier](data:text/html;base64,PHNjcmlwdD4=)'],
    ['an address of another host that looks like ours', '[hier](//evil.example) [da](/\\evil.example)'],
    ['a title that breaks out', '[hier](/de "x\\" onmouseover=alert(1) y")'],
    ['a picture whose words break out', '![x" onerror="alert(1)](/medien/0192f3d2-0000-7000-8000-000000000000/a.png)'],
    ['a language of code that breaks out', '```js" onclick="alert(1)\n1\n```'],
    ['a frame', '<iframe src="https://evil.example"></iframe>'],
    ['a style', '<p style="position:fixed">x</p>'],
  ])('%s does nothing', async (_, text) => {
    const rendered = html(text);
    const tags = [...rendered.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
    for (const tag of tags) {
      expect(tag).toMatch(
        /^<(?:p|code|pre|a href="[^"]*"( rel="external noopener noreferrer")?|img src="\/medien\/[^"]*" alt="[^"]*" loading="lazy" \/)>$/,
      );
      expect(tag).not.toMatch(/href="(?!https?:|\/[^/\\]|#)/);
    }
    expect(await faultsOfHtml(`<div>${rendered}</div>`)).toEqual([]);
  });

  test('signs that turn the direction of reading are left out', () => {
    expect(html('Rechnung\u202efdp.exe und \u2066\u200fText\u0007')).toBe('<p>Rechnungfdp.exe und Text</p>');
    expect(withoutHiddenSigns('Kim\u202e Beispiel\u061c')).toBe('Kim Beispiel');
  });

  test('one megabyte is cut off, and none of it takes long', () => {
    const megabyte = 1_000_000;
    const hostile = [
      'a',
      '>',
      '[',
      '![',
      '*a_',
      '`',
      '- ',
      '<',
      '&',
      '[a](',
      '**a',
      'a@',
      'a@b.',
      '[x](http://a.b)',
      '\n\n> - ',
    ];
    for (const piece of hostile) {
      const started = performance.now();
      const rendered = html(piece.repeat(megabyte / piece.length));
      expect([piece, performance.now() - started < 5_000]).toEqual([piece, true]);
      expect(rendered.length).toBeLessThan(30 * longestBody);
    }
  });

  test('a thousand quotes in lists in quotes nest no deeper than twenty', () => {
    expect(html(`${'> - '.repeat(1000)}Ende`).match(/<blockquote|<li/g)!.length).toBeLessThanOrEqual(20);
    expect(html(`${'> '.repeat(9)}neun tief`)).toContain('neun tief');
  });

  test('whatever is typed, no tag appears that is not ours', () => {
    const signs = fc.constantFrom(...'<>"\'&;:/()[]!*_`#-\n\\ @.abj'.split(''), 'javascript:', '<script', 'onerror=');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), pieces => {
        const rendered = html(pieces.join(''));
        for (const [, name] of rendered.matchAll(/<\/?([^\s>]*)/g)) {
          expect([
            'p',
            'a',
            'em',
            'strong',
            'code',
            'pre',
            'ul',
            'ol',
            'li',
            'blockquote',
            'br',
            'hr',
            'span',
            'h2',
            'h3',
          ]).toContain(name);
        }
        expect(rendered).not.toMatch(/href="\s*javascript/i);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an e-mail address in a text', () => {
  const address = 'buero@vorfuehrung.example';
  test.each([
    ['as words', `Schreiben Sie an ${address}.`],
    ['between angle brackets', `<${address}>`],
    ['as a link', `[Schreiben Sie uns](mailto:${address}?subject=Hallo)`],
    ['in code', `\`${address}\``],
    ['as the words of a picture', `![${address}](/medien/0192f3d2-0000-7000-8000-000000000000/a.png)`],
  ])('%s is in no stretch of the source', (_, text) => {
    const rendered = html(text);
    expect(rendered).not.toContain(address);
    expect(rendered).not.toContain('mailto');
  });

  test('of a link with other words stands behind them', () => {
    const shown = html(`[Schreiben Sie uns](mailto:${address})`).replace(/<span hidden>.*?<\/span>|<[^>]+>/g, '');
    expect(shown).toBe(`Schreiben Sie uns (${address})`);
  });
});

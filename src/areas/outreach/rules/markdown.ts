import MarkdownIt from 'markdown-it';
import { addressInText, addressPieces } from '../../../kernel/address.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** The longest text, in characters, that is taken and shown: about twenty printed pages. */
export const longestBody = 60_000;

/** Lists in quotes in lists: what is nested deeper than this is left out. */
const deepest = 20;

/**
 * Characters that nobody sees and that turn the direction of what follows (Unicode TR 36, "bidi spoofing"), and
 * control characters. Left out wherever a text is shown.
 */
const unseen = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n])\p{Cc}/gu;

/** A text without the signs that could make it look like another one. */
export function withoutHiddenSigns(text: string): string {
  return text.replace(unseen, '');
}

const markdown = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  xhtmlOut: true,
  maxNesting: deepest,
});
// Tables would bring `style=`, which our content security policy forbids.
markdown.disable('table');
markdown.validateLink = address => /^(https?:\/\/[^/]|mailto:|\/(?![/\\])|#)/i.test(address);

/** A picture that lies here. Others would tell a third party who reads. */
const ownPicture = /^\/medien\/[0-9a-f-]{36}\/[\w.%-]+$/;

markdown.renderer.rules.text = (tokens, index) => escapeText(tokens[index]!.content);
markdown.renderer.rules.code_inline = (tokens, index) => `<code>${escapeText(tokens[index]!.content)}</code>`;
markdown.renderer.rules.code_block = (tokens, index) => `<pre><code>${escapeText(tokens[index]!.content)}</code></pre>`;
markdown.renderer.rules.fence = markdown.renderer.rules.code_block;
markdown.renderer.rules.image = (tokens, index) => pictureOf(tokens[index]!);

/**
 * Markdown as HTML that may stand in a page as it is, whoever wrote it: no HTML of the writer, links only to
 * `http`, `https` and within the site, pictures only from here, e-mail addresses safe from harvesters.
 * `headingShift` is the level of the heading above the text: 1 makes its headings begin at `h2`, without gaps.
 */
export function renderMarkdown(text: string, options: { readonly headingShift: 1 | 2 | 3 }): string {
  const tokens = markdown.parse(withoutHiddenSigns(text.slice(0, longestBody)), {});
  levelHeadings(tokens, options.headingShift);
  for (const token of tokens) if (token.children) token.children = settleLinks(token.children);
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** @public The first words of a text without its marks, for a description; at most `length` characters. */
export function plainWords(text: string, length: number): string {
  const words = markdown
    .parse(withoutHiddenSigns(text.slice(0, 4 * length)), {})
    .map(token => (token.children ?? []).map(wordsOf).join(''))
    .join(' ')
    .replace(addressInText, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= length) return words;
  return `${words.slice(0, words.lastIndexOf(' ', length - 2)).replace(/[\s,;:.–-]+$/, '')} …`;
}

function wordsOf(token: Token): string {
  if (token.type === 'text' || token.type === 'code_inline' || token.type === 'image') return token.content;
  return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : '';
}

/** Levels without gaps, whatever the writer began with: a screen reader jumps from one to the next. */
function levelHeadings(tokens: readonly Token[], above: number): void {
  const open: string[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    while (open.length > 0 && open.at(-1)! >= token.tag) open.pop();
    open.push(token.tag);
    const level = Math.min(6, above + open.length);
    // Opening, words, closing: a heading is always three tokens.
    for (const part of [token, tokens[index + 2]!]) part.tag = `h${level}`;
    token.attrSet('class', level === 2 ? 'kt-h2' : 'kt-h3');
  }
}

/** Links that leave the site say so to the browser; links of mail become the address itself. */
function settleLinks(tokens: readonly Token[]): Token[] {
  const settled: Token[] = [];
  const mailTo: (string | null)[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      const mail = /^mailto:([^?]*)/i.exec(href)?.[1] ?? null;
      mailTo.push(mail === null ? null : decoded(mail));
      if (mail !== null) continue;
      token.attrs = [['href', href]];
      if (/^https?:/i.test(href)) token.attrSet('rel', 'external noopener noreferrer');
    } else if (token.type === 'link_close') {
      const mail = mailTo.pop() ?? null;
      if (mail !== null) {
        const said = settled.at(-1);
        if (said?.type !== 'text' || said.content !== mail) settled.push(textToken(token, ` (${mail})`));
        continue;
      }
    }
    settled.push(token);
  }
  return settled;
}

function textToken(like: Token, content: string): Token {
  const token = new (like.constructor as new (type: string, tag: string, nesting: 0) => Token)('text', '', 0);
  token.content = content;
  return token;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A picture from here with what it shows; of any other only the words. */
function pictureOf(token: Token): string {
  const source = String(token.attrGet('src') ?? '');
  const words = escapeText(token.content);
  if (!ownPicture.test(source)) return words;
  return `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(token.content)}" loading="lazy" />`;
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`).replaceAll('@', '');
}

/** Words as they are, with every e-mail address in pieces. */
function escapeText(text: string): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(addressInText)) {
    html += escape(text.slice(from, match.index));
    html += addressPieces(match[0])
      .map(piece => `<span${piece.decoy ? ' hidden' : ''}>${escape(piece.text)}</span>`)
      .join('');
    from = match.index + match[0].length;
  }
  return html + escape(text.slice(from));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Embeddings, overrides, isolates and marks that turn the direction of what follows; unseen, so nobody means them. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Control characters except tab and line end, and what stands for a byte order. A database takes no U+0000. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;

/** More accents on one letter than any language has: they would run over the lines above and below. */
const towers = /(\p{M}{4})\p{M}+/gu;

/** A text without what cannot be seen and can do harm: control characters, halves of characters, towers of accents. */
export function cleanText(text: string): { readonly text: string; readonly hadDirectionMarks: boolean } {
  const whole = text.toWellFormed().normalize('NFC').replace(controls, '').replace(towers, '$1');
  const plain = whole.replace(directionMarks, '');
  return { text: plain.trim(), hadDirectionMarks: plain.length < whole.length };
}

/** Whether a text holds a tag of HTML, such as `<script>` or `</p>`; `a < b` and `<3` are none. */
export function hasMarkup(text: string): boolean {
  return /<[!/?]?[a-z][^<>]*>|<script\b|<!--/i.test(text);
}

/** A text as paragraphs and lines: an empty line ends a paragraph. */
export function paragraphsOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.split('\n').filter(line => line.trim() !== ''))
    .filter(lines => lines.length > 0);
}

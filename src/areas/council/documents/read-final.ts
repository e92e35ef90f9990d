import type { WordText } from '../../../platform/documents/read-word.ts';
import type { FinalPart, Wording } from '../model.ts';
import { type PaperDocument, plainFields, tagNames } from './paper.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';

const parts = ['subject', 'resolution', 'facts', 'financialEffect', 'climateEffect'] as const;

/** Headings under which a part begins, and those under which something else does. */
const titles: readonly (readonly [FinalPart, string])[] = parts.flatMap(part =>
  [de, en].map(words => [part, words[part].toLowerCase()] as const),
);
const others = [de, en].flatMap(({ sequence, annexes, contact }) =>
  [sequence, annexes, contact].map(title => title.toLowerCase()),
);

/**
 * The parts of a paper in a Word file: by the fields of the authority's template, else under the headings that papers
 * have ("Betreff: …", "Sachverhalt"), whatever they look like; else the text as a whole.
 */
export function wordingOf(word: WordText): Wording {
  const found = { ...underHeadings(word.paragraphs), ...inFields(word.fields) };
  return Object.keys(found).length > 0 || word.paragraphs.length === 0
    ? found
    : { whole: word.paragraphs.join('\n\n') };
}

function inFields(fields: WordText['fields']): Wording {
  return Object.fromEntries(
    parts.flatMap(part => {
      const said = tagNames[part].map(name => fields.get(name) ?? '').find(text => text !== '');
      return said === undefined ? [] : [[part, said] as const];
    }),
  );
}

function underHeadings(paragraphs: readonly string[]): Wording {
  const found = new Map<FinalPart, string[]>();
  let at: string[] | null = null;
  for (const paragraph of paragraphs) {
    const [, head = '', rest = ''] = /^(?:\d+\.?\s+)?([^:\n]{3,60}?)\s*(?::\s*(.*))?$/su.exec(paragraph) ?? [];
    const part = titles.find(([, title]) => title === head.toLowerCase())?.[0];
    // A second heading of the same name is a heading within the text.
    if (part !== undefined && !found.has(part)) {
      at = rest === '' ? [] : [rest];
      found.set(part, at);
    } else if (others.includes(head.toLowerCase())) at = null;
    else if (at !== null) at.push(paragraph);
    // The subject is one paragraph; what follows it is the paper's head.
    if (at !== null && at === found.get('subject') && at.length > 0) at = null;
  }
  return Object.fromEntries(
    [...found].filter(([, lines]) => lines.length > 0).map(([part, lines]) => [part, lines.join('\n\n')]),
  );
}

/** Our own text in the same parts, and as a whole. */
export function ownWording(paper: PaperDocument): Wording {
  const fields = new Map(plainFields(paper).map(({ tag, text }) => [tag, text]));
  const said = parts.flatMap(part => {
    const text = fields.get(part);
    return text === undefined ? [] : [[part, text] as const];
  });
  return { ...Object.fromEntries(said), whole: said.map(([, text]) => text).join('\n\n') };
}

import { inLanguage, type Language } from '../../../kernel/text.ts';
import { blocksOf as blocksIn } from '../../agreements/rules/blocks.ts';
import type { Block, BlockKey, PaperDetails } from '../model.ts';
import { blockKeys } from '../model.ts';
import type { SentenceKey, Sentences } from '../model/sentences.ts';
import { fillSentence } from './fill-sentence.ts';
import { de } from './sentences.de.ts';
import { en } from './sentences.en.ts';
import type { PaperFacts } from './sentences.ts';
import { valuesOf } from './variables.ts';

/**
 * The text of a paper as the data say it today, part by part, in the order of information paper 5-2786/16-III. Parts
 * about which nothing is known are ''. Paragraphs are separated by an empty line, points of a list begin with `- `.
 * `own` are the sentences that the office has written in the language of the paper.
 */
export function makeBlocks(
  facts: PaperFacts,
  details: PaperDetails,
  own: Sentences = {},
): Readonly<Record<BlockKey, string>> {
  return Object.fromEntries(blockKeys.map(key => [key, makeBlock(key, facts, details, own)])) as Record<
    BlockKey,
    string
  >;
}

function makeBlock(key: BlockKey, facts: PaperFacts, details: PaperDetails, own: Sentences): string {
  // An information paper proposes nothing.
  if (key === 'resolution' && details.kind === 'information') return '';
  return make(key, facts, details, own);
}

/** The title of the agreement that goes along with a paper. */
export function agreementTitle(facts: PaperFacts, details: PaperDetails, own: Sentences = {}): string {
  return make('agreement', facts, details, own);
}

function make(key: SentenceKey, facts: PaperFacts, details: PaperDetails, own: Sentences): string {
  return fillSentence(own[key] ?? productSentence(key, details.language), valuesOf(facts, details));
}

/** What the product says where an office has written nothing. */
export function productSentence(key: SentenceKey, language: Language): string {
  return inLanguage(language, { de, en }).sentences[key];
}

/** Whether a paper cannot be without this part: its subject, and what it asks a body to decide. */
export function isNeeded(key: SentenceKey, kind: PaperDetails['kind']): boolean {
  return key === 'subject' || key === 'agreement' || (key === 'resolution' && kind === 'decision');
}

/** What stands in a paper: what was written where somebody wrote, else what the data say. */
export function blocksOf(
  made: Readonly<Record<BlockKey, string>>,
  edited: ReadonlyMap<BlockKey, { readonly text: string; readonly base: string }>,
): Block[] {
  return blockKeys.map(key => {
    const own = edited.get(key);
    return {
      key,
      made: made[key],
      text: own?.text ?? made[key],
      edited: own !== undefined,
      outdated: own !== undefined && own.base !== made[key],
    };
  });
}

export type Piece =
  { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'list'; readonly items: readonly string[] };

/** A text as paragraphs and lists. */
export function piecesOf(text: string): Piece[] {
  return blocksIn(text).map(({ kind, lines }) =>
    kind === 'list' ? { kind, items: lines } : { kind: 'paragraph', text: lines.map(line => line.trim()).join(' ') },
  );
}

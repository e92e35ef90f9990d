import { inLanguage } from '../../../kernel/text.ts';
import { blocksOf as blocksIn } from '../../agreements/rules/blocks.ts';
import type { Block, BlockKey, PaperDetails } from '../model.ts';
import { blockKeys } from '../model.ts';
import { atBeginning, enumerate } from './naming.ts';
import { de } from './sentences.de.ts';
import { en } from './sentences.en.ts';
import type { PaperFacts, Sentences } from './sentences.ts';

/**
 * The text of a paper as the data say it today, part by part, in the order of information paper 5-2786/16-III. Parts
 * about which nothing is known are ''. Paragraphs are separated by an empty line, points of a list begin with `- `.
 */
export function makeBlocks(facts: PaperFacts, details: PaperDetails): Readonly<Record<BlockKey, string>> {
  const t = inLanguage(details.language, { de, en });
  const { kind, fit, consentWhen: when } = details;
  const themes = facts.themes.map(t.theme);
  const body = facts.decidingBody === '' ? t.theCouncil : facts.decidingBody;
  return {
    subject: t.subject(facts),
    resolution: kind === 'decision' ? t.resolution({ ...facts, body: atBeginning(body) }) : '',
    occasion: paragraphs(
      t.occasion({ ...facts, themes: enumerate(themes, t.and) }),
      fit === '' ? '' : t.fit({ ...facts, fit }),
    ),
    competition: t.competition(facts),
    programme: facts.about,
    consent: when === '' ? '' : t.consent({ ...facts, when }),
    officeDuties: paragraphs(
      t.proposed(facts),
      facts.ownDuties.office ?? paragraphs(t.officeIntro(facts), points(t.officeDuties, facts)),
    ),
    partnerDuties: facts.ownDuties.partners ?? paragraphs(t.partnersIntro(), points(t.partnerDuties, facts)),
    costs: paragraphs(t.costs(facts), t.savings(facts)),
    financialEffect: t.financialEffect(facts),
    climateEffect: t.climateEffects[details.climateEffect],
  };
}

/** The title of the agreement that goes along with a paper. */
export function agreementTitle(facts: PaperFacts, details: Pick<PaperDetails, 'language'>): string {
  return inLanguage(details.language, { de, en }).agreement(facts);
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

function points(duties: Sentences['officeDuties'] | Sentences['partnerDuties'], facts: PaperFacts): string {
  return Object.values(duties)
    .map(say => `- ${say(facts.words)}`)
    .join('\n');
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('\n\n');
}

import { z } from 'zod';
import { type Text, textOrNull } from '../../kernel/text.ts';
import { line, long, optionalAmount, optionalDay } from '../programmes/schema.ts';
import type { Funder, Funding, FundingFacts, Share } from './model.ts';

/** Inputs of one member's share; `approximate` is a box to tick. */
export const shareNames = ['organisationId', 'cents', 'approximate'] as const;

/** What the office types about the money of a programme. Amounts in euros; what is left open is not known. */
export const fundingInput = z.object({
  total: optionalAmount,
  fromDay: optionalDay,
  toDay: optionalDay,
  reference: line,
  'shareNote-de': long,
  'shareNote-en': long,
  source: line,
  shares: z.array(
    z.object({ organisationId: z.string().min(1, 'member-missing'), cents: optionalAmount, approximate: z.string() }),
  ),
});
type FundingInput = z.output<typeof fundingInput>;

export function fundingOf(input: FundingInput): FundingFacts {
  const { total, fromDay, toDay, reference, source } = input;
  const shareNote = textOrNull({ de: input['shareNote-de'], en: input['shareNote-en'] });
  return { totalCents: total, fromDay, toDay, reference, shareNote, source };
}

export function sharesOf({ shares }: FundingInput): Omit<Share, 'name'>[] {
  return shares.map(share => ({ ...share, approximate: share.approximate !== '' }));
}

/** What stands in the inputs, without the shares. */
export function inputsOf(funding: Funding | null): Record<string, string> {
  return {
    total: euros(funding?.totalCents ?? null),
    fromDay: funding?.fromDay ?? '',
    toDay: funding?.toDay ?? '',
    reference: funding?.reference ?? '',
    'shareNote-de': funding?.shareNote?.de ?? '',
    'shareNote-en': funding?.shareNote?.en ?? '',
    source: funding?.source ?? '',
  };
}

/** What stands in the inputs of the shares. */
export function shareInputsOf(shares: readonly Share[]): Record<(typeof shareNames)[number], string>[] {
  return shares.map(({ organisationId, cents, approximate }) => ({
    organisationId,
    cents: euros(cents),
    approximate: approximate ? 'ja' : '',
  }));
}

/** A funder is one of the list or, under a new name, one that comes into the register. */
export const funderInput = z
  .object({
    funder: z.string(),
    name: line,
    cents: optionalAmount,
    'credit-de': long,
    'credit-en': long,
    'alt-de': line,
    'alt-en': line,
  })
  .refine(({ funder, name }) => funder !== '' || name !== '', { message: 'funder-missing', path: ['funder'] });
type FunderInput = z.output<typeof funderInput>;

/** Its texts as they are kept. */
export function funderTextsOf(input: FunderInput): { readonly creditLine: Text | null; readonly logoAlt: Text | null } {
  return {
    creditLine: textOrNull({ de: input['credit-de'], en: input['credit-en'] }),
    logoAlt: textOrNull({ de: input['alt-de'], en: input['alt-en'] }),
  };
}

export function funderInputsOf(funder: Funder | null): Record<string, string> {
  return {
    funder: funder?.organisationId ?? '',
    name: '',
    cents: euros(funder?.cents ?? null),
    'credit-de': funder?.creditLine?.de ?? '',
    'credit-en': funder?.creditLine?.en ?? '',
    'alt-de': funder?.logo?.alt.de ?? '',
    'alt-en': funder?.logo?.alt.en ?? '',
  };
}

/** Cents as they are typed, whole euros without decimals; '' where not known. */
function euros(cents: number | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2).replace('.', ',').replace(',00', '');
}

import type { Language } from '../../../kernel/text.ts';

/** The template of the PDF. */
export const agreementTemplate = 'src/areas/agreements/documents/agreement.typ';

type Clause = {
  readonly heading: string;
  readonly blocks: readonly { readonly kind: 'text' | 'list'; readonly lines: readonly string[] }[];
};

/** What stands on the agreement on paper. */
export type AgreementPaper = {
  readonly title: string;
  readonly subtitle: string;
  readonly state: string;
  /** What has to be known about these words; '' for most. */
  readonly remark: string;
  /** One edition for each language of the agreement, the prevailing one first. */
  readonly editions: readonly {
    readonly language: Language;
    readonly title: string;
    readonly clauses: readonly Clause[];
  }[];
  readonly signatures: {
    readonly title: string;
    readonly placeAndDay: string;
    readonly parties: readonly { readonly name: string; readonly people: readonly string[]; readonly signed: string }[];
  };
  readonly hash: string;
};

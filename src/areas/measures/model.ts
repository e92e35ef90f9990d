import type { Text } from '../../kernel/text.ts';

/** Whose target it is. */
export type TargetSubject = { readonly kind: 'programme' | 'organisation'; readonly id: string };

/** How much less climate gas by when. A base year that nobody stated is null and never guessed. */
export type ClimateTarget = {
  readonly id: string;
  readonly subject: TargetSubject;
  /** Reduction in percent, above 0 and at most 100. */
  readonly percent: number;
  readonly baseYear: number | null;
  readonly targetYear: number;
  /** The target in words; one of the two languages may be ''. */
  readonly statement: Text;
  /** Where it stands. */
  readonly source: string;
};

/** Networks of climate protection that many belong to; any other one is kept under its own name. */
export const networks = {
  ee100: { de: '100ee-Region', en: '100ee region' },
  covenant: { de: 'Konvent der Bürgermeister', en: 'Covenant of Mayors' },
  'klima-buendnis': { de: 'Klima-Bündnis', en: 'Climate Alliance' },
  eea: { de: 'European Energy Award', en: 'European Energy Award' },
  masterplan: { de: 'Masterplan 100 % Klimaschutz', en: 'Masterplan 100% Climate Protection' },
} as const satisfies Record<string, Text>;

/** An organisation in a network. */
export type NetworkMembership = {
  readonly id: string;
  readonly organisationId: string;
  /** A key of `networks`, or the name of another one. */
  readonly network: string;
  /** Year; null where it is not known. */
  readonly since: number | null;
  readonly source: string;
};

/** Something that an organisation has done for the climate, in a field of action. */
export type Achievement = {
  readonly id: string;
  readonly organisationId: string;
  /** Id of a field of action in the taxonomy of a programme. */
  readonly fieldId: string;
  /** One of the two languages may be ''. */
  readonly title: Text;
  /** What was done and what came of it; may be '' in both. */
  readonly text: Text;
  readonly year: number | null;
  readonly source: string;
  /** Shown among the pioneer regions; only the office says so. */
  readonly pioneer: boolean;
};

import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';

/** Kinds of project partnership; what each is stands in the texts. */
export const projectKinds = ['small', 'large', 'ring', 'thematic'] as const;
export type ProjectKind = (typeof projectKinds)[number];

/** What is said about a project of several towns. Null is "not handed down", or not fixed yet. */
export type ProjectFacts = {
  /** A programme of the format `network`. */
  readonly programmeId: string;
  readonly name: Text;
  readonly motto: Text | null;
  readonly kind: ProjectKind;
  /** First and last day; both or none. */
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly coordinationId: string | null;
  /** Postal address of the coordination, one line each, without names of people. Telephone and e-mail are its own. */
  readonly address: string;
  /** Who applies for the money; it may be no member. */
  readonly applicantId: string | null;
  readonly source: string;
};

/** An organisation as a project shows it. */
export type ProjectBody = {
  readonly organisationId: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
};

export type ProjectMember = {
  readonly organisationId: string;
  readonly name: string;
  readonly placeId: string | null;
  /** Leads the others. */
  readonly lead: boolean;
};

/** A focus theme: which member held it, at which event. */
export type ProjectTheme = {
  readonly label: Text;
  readonly host: { readonly organisationId: string; readonly name: string } | null;
  readonly eventId: string | null;
};

export type Project = ProjectFacts & {
  readonly id: string;
  readonly slug: string;
  readonly coordination: ProjectBody | null;
  readonly applicant: ProjectBody | null;
  /** In their order. */
  readonly members: readonly ProjectMember[];
  readonly themes: readonly ProjectTheme[];
};

/** What a theme is when it is typed. */
export type ThemeFacts = { readonly label: Text; readonly hostId: string | null; readonly eventId: string | null };

/** What may be known of a town twinning, in the order in which it is asked and shown. */
export const twinningTopics = ['reasons', 'initiators', 'actors', 'bodies', 'committees'] as const;
/** The review of a town twinning: what is kept, what is renewed, what is dared. */
export const reviewTopics = ['keep', 'renew', 'dare'] as const;
export type TwinningTopic = (typeof twinningTopics)[number] | (typeof reviewTopics)[number];

/** What is said about the bond of two towns. Null is "not handed down". */
export type TwinningFacts = Readonly<Record<TwinningTopic, Text | null>> & {
  /** The two towns. */
  readonly firstId: string;
  readonly secondId: string;
  /** The year in which it began. */
  readonly sinceYear: number | null;
  readonly source: string;
};

export type TwinnedTown = {
  readonly organisationId: string;
  readonly name: string;
  readonly placeId: string | null;
  /** Its part of an address; its profile stands there if it is published. */
  readonly slug: string;
  readonly published: boolean;
};

export type TownTwinning = TwinningFacts & {
  readonly id: string;
  readonly slug: string;
  readonly towns: readonly [TwinnedTown, TwinnedTown];
};

/** `carried`: was not dealt with and stands on a later agenda, or waits in the store. */
export type TopicState = 'open' | 'dealt' | 'carried';

/** What is to be talked about, for how long, and who brings it. */
export type TopicContent = {
  readonly title: string;
  /** Null where nobody has planned how long. */
  readonly minutes: number | null;
  /** A member or the office; null for all together. */
  readonly organisationId: string | null;
};

export type Topic = TopicContent & {
  readonly id: string;
  /** Null for one that waits in the store of the pair until a meeting takes it up. */
  readonly meetingId: string | null;
  readonly state: TopicState;
};

/** The topics of a meeting in their order. One that comes from the template has no id before somebody saves it. */
export type Agenda = {
  readonly topics: readonly (Omit<Topic, 'id' | 'meetingId'> & { readonly id: string | null })[];
  readonly isTemplate: boolean;
};

/** What a template says of a topic; who brings it is for the pair to say. */
export type TemplateTopic = Pick<TopicContent, 'title' | 'minutes'>;

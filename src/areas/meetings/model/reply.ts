export const replyAnswers = ['coming', 'not-coming'] as const;
export type ReplyAnswer = (typeof replyAnswers)[number];

/** Whether somebody comes to a meeting on the day that it has now. */
export type Reply = {
  readonly recipientKind: 'person' | 'contact';
  readonly recipientId: string;
  /** For whom; null for whoever advises. */
  readonly organisationId: string | null;
  readonly answer: ReplyAnswer;
};

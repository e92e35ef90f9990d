import type { Text } from '../../../kernel/text.ts';

/** A question that is often asked about a call, with its answer. */
export type CallQuestion = { readonly question: Text; readonly answer: Text };

/** Something to read or to fill in that a call hands out. */
export type CallDocument = {
  readonly id: string;
  readonly title: Text;
  readonly fileId: string;
  /** As the file says of itself, for the link: its kind and its size in bytes. */
  readonly type: string;
  readonly size: number;
};

/** At most as many of each, so that a form stays one. */
export const mostQuestions = 40;
export const mostDocuments = 30;

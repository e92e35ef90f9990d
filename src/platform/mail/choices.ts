import type { Rhythm } from '../../kernel/rhythm.ts';
import type { Ctx } from '../context.ts';
import type { MailRow } from './post.ts';

/** The choice of one person about one kind of mail. */
export type RhythmOf = (personId: string, kind: string) => Rhythm;

/** What people with an account decide about their mails; the area that knows people hands it in. */
export type MailChoices = {
  readonly rhythmsOf: (ctx: Ctx, personIds: readonly string[]) => Promise<RhythmOf>;
  /** What stands below a mail to a person: where to choose. */
  readonly footerOf: (ctx: Ctx, mail: MailRow) => Promise<string>;
};

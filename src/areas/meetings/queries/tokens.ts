import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '../../../kernel/id.ts';
import type { Ctx } from '../../../platform/context.ts';
import { meetingsDb } from '../tables.ts';

/** What a link is for; one made for one purpose opens nothing else. */
type Purpose = 'poll' | 'reply' | 'feed';

/**
 * Secret parts of addresses, made from one key of this installation and kept nowhere: asked for again, they are the same,
 * and nobody without the key can make them.
 */
export type Tokens = {
  readonly make: (purpose: Purpose, id: string) => string;
  /** The id in a token, which may be anybody's typing; whether we have made it is for `isOurs` to say. */
  readonly idIn: (token: string) => string | null;
  readonly isOurs: (token: string, purpose: Purpose, id: string) => boolean;
};

export async function loadTokens(ctx: Ctx): Promise<Tokens> {
  const { key } = await meetingsDb(ctx.db).selectFrom('meetingKey').select('key').executeTakeFirstOrThrow();
  const make: Tokens['make'] = (purpose, id) => {
    const proof = createHmac('sha256', key).update([purpose, id].join('\n')).digest('base64url');
    return `${id.replaceAll('-', '')}${proof.slice(0, 24)}`;
  };
  return {
    make,
    idIn: token => {
      const parts = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})[\w-]{24}$/.exec(token);
      const id = parts?.slice(1).join('-') ?? '';
      return isId(id) ? id : null;
    },
    isOurs: (token, purpose, id) => {
      const [wanted, given] = [Buffer.from(make(purpose, id)), Buffer.from(token)];
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}

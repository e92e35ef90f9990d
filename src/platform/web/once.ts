import type { Ctx } from '../context.ts';
import { seeOther } from './answers.tsx';
import { hashSecret } from './browser.ts';
import type { Visit } from './route.ts';

/** Carries an answer out of a transaction that is to be undone. */
class Undone extends Error {
  readonly answer: Response;
  constructor(answer: Response) {
    super('undone');
    this.answer = answer;
  }
}

/**
 * Runs a POST in one transaction. Answers of 400 and above undo it. A form with a key is taken once: sent again,
 * even at the same moment, it leads to where the first one led.
 */
export async function handleOnce(
  visit: Visit,
  handle: (visit: Visit) => Promise<Response> | Response,
): Promise<Response> {
  const key = visit.fields.text('_key');
  try {
    return await visit.ctx.db.transaction().execute(async trx => {
      const ctx: Ctx = { ...visit.ctx, db: trx };
      const stored = key === '' ? null : hashSecret(`${visit.browser} ${key}`);
      if (stored !== null) {
        const fresh = await trx
          .insertInto('submission')
          .values({ key: stored, at: ctx.now, location: null })
          .onConflict(conflict => conflict.column('key').doNothing())
          .returning('key')
          .executeTakeFirst();
        if (!fresh) {
          const before = await trx
            .selectFrom('submission')
            .select('location')
            .where('key', '=', stored)
            .executeTakeFirst();
          return seeOther(before?.location ?? visit.frame.home);
        }
      }
      const answer = await handle({ ...visit, ctx });
      if (answer.status >= 400) throw new Undone(answer);
      if (stored !== null) {
        await trx
          .updateTable('submission')
          .set({ location: answer.headers.get('Location') })
          .where('key', '=', stored)
          .execute();
      }
      return answer;
    });
  } catch (error) {
    if (error instanceof Undone) return error.answer;
    throw error;
  }
}

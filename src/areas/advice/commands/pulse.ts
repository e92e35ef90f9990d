import { done, type Outcome } from '../../../kernel/verdict.ts';
import { audit } from '../../../platform/audit.ts';
import { type Ctx, inTransaction } from '../../../platform/context.ts';
import { NotFound } from '../../../kernel/errors.ts';
import { postMail } from '../../../platform/mail/post.ts';
import type { Acting, ActingRefusal } from '../../partnerships/commands/acting.ts';
import { judgeActing, lockPlan } from '../../plans/commands/acting.ts';
import type { PulseAnswer } from '../model/pulse.ts';
import { lastAsked } from '../queries/pulse.ts';
import { adviceDb } from '../tables.ts';
import { type Asked, recipientsOf } from './recipients.ts';

/** Asks the two questions today: a mail to head and coordinator of every member, and a line on their first page. */
export async function askPulse(ctx: Ctx, asked: Asked): Promise<void> {
  const partnershipId = asked.partnership.id;
  const askedOn = ctx.today;
  await keepPulse(ctx, partnershipId);
  for (const recipient of await recipientsOf(ctx, asked, null, 'authority')) {
    await postMail(ctx, {
      ...{ kind: 'advice.pulse', recipient, ids: { partnershipId, askedOn } },
      dedupe: `advice.pulse / ${partnershipId} / ${askedOn} / ${recipient.id}`,
    });
  }
}

/**
 * A member answers what was asked last, or of its own accord; until the next time it may answer anew. The office records
 * what it heard. @throws NotFound, Forbidden for mere readers and for whoever advises
 */
export async function answerPulse(
  ctx: Ctx,
  partnershipId: string,
  answer: Pick<PulseAnswer, 'going' | 'needs'>,
  acting: Acting,
): Promise<Outcome<string, ActingRefusal>> {
  return inTransaction(ctx, async tx => {
    const setting = await lockPlan(tx, partnershipId);
    const { organisationId } = acting;
    if (!setting.memberIds.includes(organisationId)) throw new NotFound('member');
    const judged = await judgeActing(tx, setting, acting);
    if (!judged.ok) return judged;
    const askedOn = (await lastAsked(tx, partnershipId)) ?? (await keepPulse(tx, partnershipId));
    const { onBehalf, received, fileId } = judged.value;
    const row = {
      ...{ ...answer, day: received?.on ?? tx.today, at: tx.now, onBehalf, fileId },
      ...{ channel: received?.channel ?? null, receivedOn: received?.on ?? null },
      personId: tx.actor.kind === 'person' ? tx.actor.personId : null,
    };
    await adviceDb(tx.db)
      .insertInto('adviceAnswer')
      .values({ partnershipId, askedOn, organisationId, ...row })
      .onConflict(conflict => conflict.columns(['partnershipId', 'askedOn', 'organisationId']).doUpdateSet(row))
      .execute();
    await audit(tx, {
      ...{ action: 'pulse.answered', subjectKind: 'partnership', subjectId: partnershipId },
      ...{ organisationId, onBehalf },
    });
    return done(organisationId);
  });
}

async function keepPulse(ctx: Ctx, partnershipId: string) {
  await adviceDb(ctx.db)
    .insertInto('advicePulse')
    .values({ partnershipId, askedOn: ctx.today })
    .onConflict(conflict => conflict.doNothing())
    .execute();
  return ctx.today;
}

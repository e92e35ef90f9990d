import { formatPlainDay } from '../../design/format.ts';
import { dayAt } from '../../kernel/day.ts';
import { homeTimeZone } from '../../platform/context.ts';
import { type MailKind, postMail } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { loadBarrierReport, loadSettings } from './queries/site.ts';
import { routes } from './routes.tsx';

/** Whoever reported a barrier and left an address gets the answer. */
export const listeners: readonly Listener[] = [
  {
    event: 'barrier.answered',
    name: 'outreach.barrier-answered',
    async handle(ctx, { id, subjectId }) {
      const { email } = await loadBarrierReport(ctx, subjectId);
      if (email === '') return;
      const kind = 'outreach.barrier-answer';
      await postMail(ctx, { kind, recipient: { kind: 'address', id: subjectId }, dedupe: `${id} / ${kind}` });
    },
  },
];

export const mails: readonly MailKind[] = [
  {
    kind: 'outreach.barrier-answer',
    always: true,
    async reader(ctx, { recipientId }) {
      const { email } = await loadBarrierReport(ctx, recipientId);
      return email === '' ? null : { name: '', email };
    },
    async build(ctx, mail) {
      const { email, language, at, answer, answeredAt } = await loadBarrierReport(ctx, mail.recipientId);
      if (email === '' || answeredAt === null) return null;
      const { operatorName } = await loadSettings(ctx);
      const values = {
        day: formatPlainDay(language, dayAt(at, homeTimeZone)),
        answer,
        address: `${ctx.baseUrl}${linksOf(routes).path('pages.accessibility', language)}`,
        operator: operatorName,
      };
      return { to: email, ...fillMail('outreach', 'barrier-answer', language, values) };
    },
  },
];

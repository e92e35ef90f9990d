import { formatPlainDay } from '../../design/format.ts';
import type { Ctx } from '../../platform/context.ts';
import type { MailKind, MailRow } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import { linksOf } from '../../platform/web/route.ts';
import { listPersons } from '../identity/queries.ts';
import { listEntries, loadPlanSetting } from './queries.ts';
import { routes } from './routes.tsx';
import { pairOf } from './views/words.ts';

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  {
    kind: 'plan.reminder',
    reader: findReader,
    async build(ctx, mail) {
      const reader = await findReader(ctx, mail);
      const setting = await loadPlanSetting(ctx, mail.ids.partnershipId!);
      const entries = await listEntries(ctx, setting.partnership.id);
      const entry = entries.find(({ id }) => id === mail.ids.entryId);
      // It goes on meanwhile: then there is nothing to remind of.
      if (reader === null || !entry || entry.blocker === null) return null;
      const address = { partnership: setting.partnership.id, entry: entry.id };
      const values = {
        name: reader.name,
        pair: pairOf(setting),
        title: entry.title,
        reason: entry.blocker.reason,
        since: formatPlainDay(reader.language, entry.blocker.since),
        address: ctx.baseUrl + linksOf(routes).path('plans.entry', reader.language, address),
        office: setting.officeName,
      };
      return { to: reader.email, ...fillMail('plans', 'reminder', reader.language, values) };
    },
  },
];

async function findReader(ctx: Ctx, mail: MailRow) {
  return (await listPersons(ctx, { ids: [mail.recipientId] }))[0] ?? null;
}

import { inLanguage } from '../../../kernel/text.ts';
import { listUndelivered } from '../../../platform/mail/undelivered.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';
import type { TodayTask } from '../views/today.tsx';

/** Mails that did not arrive, or of which nobody knows whether they did: the office sends them again or closes them. */
export async function mailTasks(visit: Visit): Promise<TodayTask[]> {
  const t = inLanguage(visit.language, { de, en }).today;
  const { length: undelivered } = await listUndelivered(visit.ctx);
  if (undelivered === 0) return [];
  return [
    {
      title: t.undelivered(undelivered),
      text: t.undeliveredWhy,
      due: null,
      urgent: true,
      href: visit.link('mails.list'),
      button: t.toMails,
    },
  ];
}

import { formatPlainDay } from '../../design/format.ts';
import { dayAt } from '../../kernel/day.ts';
import { type Ctx, homeTimeZone } from '../../platform/context.ts';
import type { MailKind, MailRow } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { isOpen } from '../plans/rules.ts';
import { endGuestsOf } from './commands/invite.ts';
import { issueLink } from './commands/tell.ts';
import { terms } from './model.ts';
import { findAddress } from './queries/address.ts';
import { listOwn, loadSetting, type Own } from './queries/own.ts';
import { loadGuestById } from './queries.ts';
import { routes } from './routes.tsx';
import { guestState } from './rules.ts';
import { hostOf, meetingName, meetingWhen, pairOf, textsIn } from './views/words.ts';

/** Nobody from outside takes part in a pair that is over. */
export const listeners: readonly Listener[] = (['dissolved', 'closed'] as const).map(happened => ({
  event: `partnership.${happened}`,
  name: `guests.end-after-${happened}`,
  handle: (ctx, { subjectId }) => endGuestsOf(ctx, subjectId),
}));

type Values = Readonly<Record<string, string>>;

/** The kinds of mail of this area; each carries a link of its own. Guests have no account to choose with. */
export const mails: readonly MailKind[] = [
  mailKind('invited', 'invited', async (_ctx, { guest }) => {
    const last = new Date(guest.invitedAt.getTime() + terms.invitation);
    return { until: formatPlainDay(guest.language, dayAt(last, homeTimeZone)) };
  }),
  mailKind('link', 'taking-part', async () => ({})),
  mailKind('task', 'taking-part', async (ctx, { guest }, mail) => {
    const task = (await listOwn(ctx, guest)).tasks.find(({ id }) => id === mail.ids.entryId);
    if (!task || !isOpen(task)) return null;
    const day = formatPlainDay(guest.language, task.dueOn);
    return { title: task.title, due: task.dueOn === null ? '' : textsIn(guest.language).own.due({ day }) };
  }),
  mailKind('meeting', 'taking-part', async (ctx, { guest }, mail) => {
    const meeting = (await listOwn(ctx, guest)).meetings.find(({ id }) => id === mail.ids.meetingId);
    if (!meeting || meeting.state === 'cancelled' || meeting.state === 'postponed') return null;
    return {
      title: meetingName(guest.language, meeting),
      when: meetingWhen(guest.language, meeting),
      where: [meeting.place, meeting.link].filter(Boolean).join('\n'),
    };
  }),
];

/** Null where the guest is not in this state any more, or what the mail is about was taken back. */
function mailKind(
  file: 'invited' | 'link' | 'task' | 'meeting',
  state: Own['state'],
  valuesOf: (ctx: Ctx, own: Pick<Own, 'guest'>, mail: MailRow) => Promise<Values | null>,
): MailKind {
  return {
    kind: `guest.${file}`,
    always: true,
    // The address is for the mail alone: other offices look after undelivered mails, too.
    reader: async (ctx, { recipientId }) => ({ name: (await loadGuestById(ctx, recipientId)).name, email: '' }),
    async build(ctx, mail) {
      const guest = await loadGuestById(ctx, mail.recipientId);
      const email = await findAddress(ctx, guest.id);
      if (email === null || guestState(guest, ctx) !== state) return null;
      const own = await valuesOf(ctx, { guest }, mail);
      if (own === null) return null;
      const setting = await loadSetting(ctx, guest);
      const path = linksOf(routes).path('guests.own', guest.language, { token: await issueLink(ctx, guest.id) });
      const values = {
        until: formatPlainDay(guest.language, dayAt(new Date(ctx.now.getTime() + terms.link), homeTimeZone)),
        ...{ name: guest.name, host: hostOf(setting, guest), pair: pairOf(setting), office: setting.officeName },
        ...{ address: ctx.baseUrl + path, ...own },
      };
      return { to: email, ...fillMail('guests', file, guest.language, values) };
    },
  };
}

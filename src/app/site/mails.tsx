import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Mailbox } from '../../platform/mail/post.ts';
import { html, seeOther } from '../../platform/web/answers.tsx';
import { closeMail, listUndelivered, sendAgain, type Undelivered } from '../../platform/mail/undelivered.ts';
import type { Route, Visit } from '../../platform/web/route.ts';
import { mails } from '../wiring.ts';
import { MailsPage } from './views/mails.tsx';

const access = 'signed-in';
const path = (german: string, english: string) => ({ de: `/de/arbeit/post${german}`, en: `/en/work/mail${english}` });
const againPath = path('/:mail/noch-einmal', '/:mail/send-again');
const closePath = path('/:mail/abschliessen', '/:mail/close');

/** What did not arrive, for the office to send again or close. */
export const mailRoutes: readonly Route[] = [
  { id: 'mails.list', method: 'GET', path: path('', ''), access, handle: list },
  { id: 'mails.send-again', method: 'POST', path: againPath, access, handle: visit => settle(visit, sendAgain) },
  { id: 'mails.close', method: 'POST', path: closePath, access, handle: visit => settle(visit, closeMail) },
];

async function list(visit: Visit): Promise<Response> {
  const { ctx } = visit;
  const rows = [];
  for (const mail of await listUndelivered(ctx)) rows.push({ ...mail, reader: await readerOf(ctx, mail) });
  return html(<MailsPage visit={visit} mails={rows} />);
}

/** Null also where the application or the invitation itself was erased meanwhile. */
async function readerOf(ctx: Ctx, mail: Undelivered): Promise<Mailbox | null> {
  try {
    return (await mails.find(({ kind }) => kind === mail.kind)?.reader(ctx, mail)) ?? null;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

async function settle(visit: Visit, how: typeof sendAgain): Promise<Response> {
  await how(visit.ctx, visit.params.mail!);
  return seeOther(visit.link('mails.list'));
}

import { NotFound } from '../../../kernel/errors.ts';
import type { Outcome } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { downloadStored } from '../../../platform/web/stored.ts';
import { askForLink, confirmGuest, declineGuest, finishTask, leave } from '../commands/own.ts';
import { loadOwn } from '../queries/own.ts';
import { OwnPage } from '../views/own-page.tsx';
import { sayRefusals } from '../views/words.ts';

/** `GET /de/mitmachen/:token`: looking changes nothing, for mail gateways open links before people do */
export async function showOwn(visit: Visit): Promise<Response> {
  return ownPage(visit, []);
}

async function ownPage(visit: Visit, reasons: Parameters<typeof sayRefusals>[1], refused?: 422): Promise<Response> {
  const own = await loadOwn(visit.ctx, visit.params.token!);
  const isOver = !own.isOpen || !['invited', 'taking-part'].includes(own.state);
  const errors = sayRefusals(visit.language, reasons);
  return html(<OwnPage {...{ visit, own, errors }} />, refused ?? (isOver ? 410 : 200));
}

/** `GET …/datei/:document`: the latest version of a file that is meant for partners from outside */
export async function download(visit: Visit): Promise<Response> {
  const { documents } = await loadOwn(visit.ctx, visit.params.token!);
  const document = documents.find(({ id }) => id === visit.params.document);
  const [latest] = document?.versions ?? [];
  if (!document || !latest) throw new NotFound('document of guest');
  return downloadStored(visit.ctx, latest.fileId, document.title);
}

/** `POST …/zusage` */
export async function confirm(visit: Visit): Promise<Response> {
  return answer(visit, await confirmGuest(visit.ctx, visit.params.token!));
}

/** `POST …/absage` */
export async function decline(visit: Visit): Promise<Response> {
  return answer(visit, await declineGuest(visit.ctx, visit.params.token!));
}

/** `POST …/erledigt`: the task stands in the form */
export async function finish(visit: Visit): Promise<Response> {
  return answer(visit, await finishTask(visit.ctx, visit.params.token!, visit.fields.text('entry')));
}

/** `POST …/ende` */
export async function end(visit: Visit): Promise<Response> {
  return answer(visit, await leave(visit.ctx, visit.params.token!));
}

/** `POST …/neuer-link`: the page says that a mail is on its way, not to which address */
export async function again(visit: Visit): Promise<Response> {
  const asked = await askForLink(visit.ctx, visit.params.token!);
  if (!asked.ok) return ownPage(visit, asked.reasons, 422);
  return seeOther(visit.link('guests.own', { token: visit.params.token! }, { sent: 'ja' }));
}

function answer(visit: Visit, done: Outcome<void>): Response | Promise<Response> {
  if (!done.ok) return ownPage(visit, done.reasons, 422);
  return seeOther(visit.link('guests.own', { token: visit.params.token! }));
}

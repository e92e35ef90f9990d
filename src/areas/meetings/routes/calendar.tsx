import { Forbidden } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { download, html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { loadPartnership } from '../../partnerships/queries.ts';
import { changeFeed, endFeed, makeFeed } from '../commands/feeds.ts';
import { replyTo } from '../commands/replies.ts';
import { replyAnswers } from '../model/reply.ts';
import { listAttending } from '../queries.ts';
import { findFeed, loadFeed } from '../queries/feeds.ts';
import { listRepliesOf, loadInvitation } from '../queries/replies.ts';
import { mayReply } from '../rules.ts';
import { writeFeed } from '../rules/feed.ts';
import { FeedPage } from '../views/feed-page.tsx';
import { ReplyPage } from '../views/reply-page.tsx';
import { calendarTextsIn, nameOf, pairOf, sayRefusals, textsIn } from '../views/words.ts';

/** `GET /de/arbeit/kalender` */
export async function showFeed(visit: Visit): Promise<Response> {
  const { actor } = visit.ctx;
  if (actor.kind !== 'person') throw new Forbidden('feed');
  const feed = await findFeed(visit.ctx, actor.personId);
  const address = feed && `${visit.baseUrl}${visit.link('meetings.feed-file', { token: feed.token })}`;
  return html(<FeedPage visit={visit} feed={feed && { more: feed.more, address: address! }} />);
}

/** `POST /de/arbeit/kalender`: make, renew, change or end */
export async function keepFeed(visit: Visit): Promise<Response> {
  const more = visit.fields.text('more') !== '';
  const act = visit.fields.text('act');
  if (act === 'end') await endFeed(visit.ctx);
  else if (act === 'change') await changeFeed(visit.ctx, more);
  else await makeFeed(visit.ctx, more);
  return seeOther(visit.link('meetings.feed'));
}

/** `GET /kalender/:token`: for calendars, which do not sign in */
export async function feedFile(visit: Visit): Promise<Response> {
  const { person, more, meetings } = await loadFeed(visit.ctx, visit.params.token!);
  const { language } = person;
  const entries = meetings.map(({ meeting, partnership }) => {
    const kind = textsIn(language).kinds[meeting.kind];
    const path = visit.linkIn(language, 'meetings.show', { partnership: partnership.id, meeting: meeting.id });
    return {
      ...{ meeting, address: `${visit.baseUrl}${path}` },
      summary: more ? `${nameOf(language, meeting)}, ${pairOf(partnership)}` : kind,
      where: more ? meeting.place : '',
      link: more ? meeting.link : '',
    };
  });
  const file = writeFeed(calendarTextsIn(language).name, entries, visit.ctx.now);
  return download(file, 'text/calendar; charset=utf-8', 'klimatwin.ics');
}

/** `GET /de/zusage/:token`: looking answers nothing */
export async function showReply(visit: Visit): Promise<Response> {
  return replyPage(visit, []);
}

/** `POST /de/zusage/:token` */
export async function reply(visit: Visit): Promise<Response> {
  const token = visit.params.token!;
  const answer = replyAnswers.find(one => one === visit.fields.text('answer'));
  // Proves the link before anything else is said.
  await loadInvitation(visit.ctx, token);
  if (answer === undefined) return replyPage(visit, [{ code: 'reply-missing' }], 400);
  const saved = await replyTo(visit.ctx, token, visit.fields.text('meeting'), answer);
  return saved.ok ? seeOther(visit.link('meetings.reply', { token })) : replyPage(visit, saved.reasons, 422);
}

async function replyPage(visit: Visit, reasons: readonly Reason[], status = 200): Promise<Response> {
  const { ctx } = visit;
  const token = visit.params.token!;
  const { invitee, partnershipId, meetings } = await loadInvitation(ctx, token);
  const partnership = await loadPartnership(ctx, partnershipId);
  const attending = await listAttending(ctx, partnership);
  const view = {
    ...{ token, pair: pairOf(partnership), errors: sayRefusals(visit.language, reasons) },
    meetings: meetings.filter(meeting => mayReply(meeting, ctx.now)),
    said: await listRepliesOf(ctx, invitee.recipientId, meetings),
    zone: attending.find(({ organisationId }) => organisationId === invitee.organisationId)?.zone ?? null,
  };
  return html(<ReplyPage visit={visit} view={view} />, status);
}

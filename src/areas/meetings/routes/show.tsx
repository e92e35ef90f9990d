import type { Reason } from '../../../kernel/verdict.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { mayRecordFor } from '../../plans/policy.ts';
import { listActs, listAttending, listMeetings, loadMeeting } from '../queries.ts';
import { listStored, loadAgenda } from '../queries/agenda.ts';
import { listOpenPolls } from '../queries/polls.ts';
import { listInvited, listReplies } from '../queries/replies.ts';
import { nextAfter } from '../rules/agenda.ts';
import { ListPage } from '../views/list-page.tsx';
import { MeetingPage } from '../views/meeting-page.tsx';
import { sayRefusals } from '../views/words.ts';
import { ownOf, settingOf, speakersOf } from './load.ts';

/** `GET /de/arbeit/partnerschaften/:partnership/termine` */
export async function listPage(visit: Visit): Promise<Response> {
  const setting = await settingOf(visit);
  const view = {
    setting,
    meetings: await listMeetings(visit.ctx, [setting.partnership.id]),
    attending: await listAttending(visit.ctx, setting.partnership),
    stored: (await listStored(visit.ctx, setting.partnership.id)).length,
    polls: await listOpenPolls(visit.ctx, setting.partnership.id),
    invitesFor: ownOf(speakersOf(visit, setting)),
  };
  return html(<ListPage visit={visit} view={view} />);
}

/** `GET …/termine/termin/:meeting` */
export async function showMeeting(visit: Visit): Promise<Response> {
  return meetingPage(visit, []);
}

/** The page of a meeting, also as the answer to a press that was refused. */
export async function meetingPage(visit: Visit, reasons: readonly Reason[], status = 200): Promise<Response> {
  const setting = await settingOf(visit);
  const { id } = setting.partnership;
  const { meeting, meetings } = await loadMeeting(visit.ctx, id, visit.params.meeting!);
  const view = {
    ...{ setting, meeting },
    attending: await listAttending(visit.ctx, setting.partnership),
    agenda: await loadAgenda(visit.ctx, setting.call.programme.id, meeting),
    next: nextAfter(meeting, meetings),
    invited: await listInvited(visit.ctx, id, meeting.id),
    replies: await listReplies(visit.ctx, meeting),
    keepsTemplates: mayRecordFor(visit.ctx.actor, setting),
    acts: await listActs(visit.ctx, id, meeting.id),
    actsFor: ownOf(speakersOf(visit, setting)),
    errors: sayRefusals(visit.language, reasons),
  };
  return html(<MeetingPage visit={visit} view={view} />, status);
}

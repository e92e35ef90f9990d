import { Forbidden } from '../../../kernel/errors.ts';
import { addDays } from '../../../kernel/day.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html, seeOther } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { readShape } from '../../../platform/web/shape.ts';
import { listMeetings } from '../../meetings/queries.ts';
import { listEntries, loadPlanSetting, type PlanSetting } from '../../plans/queries.ts';
import { endGuest, inviteGuest, revokeLinks } from '../commands/invite.ts';
import { giveTask, inviteToMeeting, takeTask, uninvite } from '../commands/share.ts';
import { mayEnd, mayInviteFor, mayShare } from '../policy.ts';
import { listGuests, listShared, loadGuest } from '../queries.ts';
import { readAddress } from '../queries/address.ts';
import { guestState } from '../rules.ts';
import { guestInput } from '../schema.ts';
import { GuestPage } from '../views/guest-page.tsx';
import { InvitePage } from '../views/invite-page.tsx';
import { ListPage } from '../views/list-page.tsx';
import { sayRefusals } from '../views/words.ts';

const inputs = ['hostId', 'kind', 'name', 'email', 'language', 'endsOn'] as const;
/** Filled in where nobody said otherwise: the year of a pair. */
const usualDays = 365;

function settingOf(visit: Visit): Promise<PlanSetting> {
  return loadPlanSetting(visit.ctx, visit.params.partnership!);
}

/** For whom the reader invites: its own members, or the office. */
function hostsOf({ ctx: { actor } }: Visit, { partnership, officeId, officeName }: PlanSetting) {
  const all = [{ organisationId: officeId, name: officeName }, ...partnership.members];
  return all.filter(({ organisationId }) => mayInviteFor(actor, organisationId, officeId));
}

/** `GET …/von-aussen` */
export async function showList(visit: Visit): Promise<Response> {
  const setting = await settingOf(visit);
  const guests = await listGuests(visit.ctx, setting.partnership.id);
  const { tasks } = await listShared(
    visit.ctx,
    guests.map(({ id }) => id),
  );
  const rows = guests.map(guest => ({
    guest,
    state: guestState(guest, visit.ctx),
    tasks: tasks.filter(({ guestId }) => guestId === guest.id).length,
  }));
  return html(<ListPage {...{ visit, setting, rows, mayInvite: hostsOf(visit, setting).length > 0 }} />);
}

/** `GET …/von-aussen/einladen` */
export async function showInvite(visit: Visit): Promise<Response> {
  const endsOn = addDays(visit.ctx.today, usualDays);
  return invitePage(visit, { language: visit.language, endsOn }, []);
}

async function invitePage(
  visit: Visit,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const setting = await settingOf(visit);
  const hosts = hostsOf(visit, setting);
  if (hosts.length === 0) throw new Forbidden('invite');
  const answers = { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) };
  return html(<InvitePage {...{ visit, setting, hosts, answers }} />, status);
}

/** `POST …/von-aussen/einladen` */
export async function invite(visit: Visit): Promise<Response> {
  const setting = await settingOf(visit);
  const hosts = hostsOf(visit, setting);
  if (hosts.length === 0) throw new Forbidden('invite');
  const typed = Object.fromEntries(inputs.map(name => [name, visit.fields.text(name)]));
  const shape = readShape(guestInput, typed);
  if (!shape.ok) return invitePage(visit, typed, shape.reasons, 400);
  const partnership = setting.partnership.id;
  const invited = await inviteGuest(visit.ctx, partnership, shape.value);
  if (!invited.ok) return invitePage(visit, typed, invited.reasons, 422);
  return seeOther(visit.link('guests.show', { partnership, guest: invited.value }));
}

/** `GET …/von-aussen/:guest` */
export async function showGuest(visit: Visit): Promise<Response> {
  return guestPage(visit, {}, []);
}

async function guestPage(
  visit: Visit,
  values: Readonly<Record<string, string>>,
  reasons: readonly Reason[],
  status = 200,
): Promise<Response> {
  const { ctx } = visit;
  const setting = await settingOf(visit);
  const { partnership, officeId, memberIds } = setting;
  const guest = await loadGuest(ctx, partnership.id, visit.params.guest!);
  const shared = await listShared(ctx, [guest.id]);
  const view = {
    ...{ setting, guest, state: guestState(guest, ctx) },
    address: await readAddress(ctx, guest, officeId),
    mayEnd: mayEnd(ctx.actor, guest.hostId, officeId),
    mayShare: mayShare(ctx.actor, officeId, memberIds),
    entries: await listEntries(ctx, partnership.id),
    meetings: await listMeetings(ctx, [partnership.id]),
    entryIds: shared.tasks.map(({ entryId }) => entryId),
    meetingIds: shared.meetings.map(({ meetingId }) => meetingId),
    answers: { lang: visit.language, values, errors: sayRefusals(visit.language, reasons) },
  };
  return html(<GuestPage visit={visit} view={view} />, status);
}

/** `POST …/von-aussen/:guest/aufgabe`: gives a task, or takes one back */
export async function shareTask(visit: Visit): Promise<Response> {
  return shareOne(visit, 'entry', giveTask, takeTask);
}

/** `POST …/von-aussen/:guest/termin`: invites to a meeting, or no longer */
export async function shareMeeting(visit: Visit): Promise<Response> {
  return shareOne(visit, 'meeting', inviteToMeeting, uninvite);
}

async function shareOne(
  visit: Visit,
  field: 'entry' | 'meeting',
  give: typeof giveTask,
  take: typeof takeTask,
): Promise<Response> {
  const { partnership, guest } = await namedGuest(visit);
  const [chosen, remove] = [visit.fields.text(field), visit.fields.text('remove')];
  if (remove !== '') {
    await take(visit.ctx, partnership, guest, remove);
    return back(visit);
  }
  if (chosen === '') return guestPage(visit, {}, [{ code: `${field}-missing`, field }], 400);
  const given = await give(visit.ctx, partnership, guest, chosen);
  return given.ok ? back(visit) : guestPage(visit, { [field]: chosen }, given.reasons, 422);
}

/** The guest of the address, for whoever works for the pair. @throws NotFound, Forbidden */
async function namedGuest(visit: Visit) {
  const { partnership, officeId, memberIds } = await settingOf(visit);
  const guest = await loadGuest(visit.ctx, partnership.id, visit.params.guest!);
  if (!mayShare(visit.ctx.actor, officeId, memberIds)) throw new Forbidden('guest');
  return { partnership: partnership.id, guest: guest.id };
}

/** `POST …/von-aussen/:guest/beenden` */
export async function end(visit: Visit): Promise<Response> {
  await endGuest(visit.ctx, visit.params.partnership!, visit.params.guest!);
  return back(visit);
}

/** `POST …/von-aussen/:guest/links` */
export async function revoke(visit: Visit): Promise<Response> {
  await revokeLinks(visit.ctx, visit.params.partnership!, visit.params.guest!);
  return back(visit);
}

function back(visit: Visit): Response {
  const { partnership, guest } = visit.params;
  return seeOther(visit.link('guests.show', { partnership: partnership!, guest: guest! }));
}

import type { Ctx } from '../../../platform/context.ts';
import type { PairDocument } from '../../documents/model.ts';
import { listForGuests } from '../../documents/queries.ts';
import type { Meeting } from '../../meetings/model.ts';
import { listMeetings } from '../../meetings/queries.ts';
import type { PlanEntry } from '../../plans/model.ts';
import { listEntries, loadPlanSetting, type PlanSetting } from '../../plans/queries.ts';
import { isOpen } from '../../plans/rules.ts';
import type { Guest, GuestState } from '../model.ts';
import { listShared, loadGuestByToken } from '../queries.ts';
import { guestState } from '../rules.ts';

/** What a guest sees behind a mailed link: who invites to what, and once taking part what was given to this guest alone. */
export type Own = {
  readonly guest: Guest;
  readonly state: GuestState;
  /** False where the link is too old; it only offers a new one then. */
  readonly isOpen: boolean;
  readonly setting: PlanSetting;
  readonly tasks: readonly PlanEntry[];
  readonly meetings: readonly Meeting[];
  readonly documents: readonly PairDocument[];
};

/** @throws NotFound for a word that is no link of ours */
export async function loadOwn(ctx: Ctx, token: string): Promise<Own> {
  const found = await loadGuestByToken(ctx, token);
  const { guest } = found;
  const setting = await loadSetting(ctx, guest);
  const state = guestState(guest, ctx);
  const known = { guest, state, isOpen: found.isOpen, setting };
  if (!found.isOpen || state !== 'taking-part') return { ...known, tasks: [], meetings: [], documents: [] };
  return { ...known, ...(await listOwn(ctx, guest)), documents: await listForGuests(ctx, guest.partnershipId) };
}

/** The pair of a guest for whoever holds a link, or for a mail: nobody is signed in. */
export function loadSetting(ctx: Ctx, { partnershipId }: Guest): Promise<PlanSetting> {
  return loadPlanSetting({ ...ctx, actor: { kind: 'system', job: 'guest' } }, partnershipId);
}

/** What was given to a guest: open tasks first, then by day; meetings by day. */
export async function listOwn(ctx: Ctx, guest: Guest): Promise<Pick<Own, 'tasks' | 'meetings'>> {
  const given = await listShared(ctx, [guest.id]);
  const entries = await listEntries(ctx, guest.partnershipId);
  const meetings = await listMeetings(ctx, [guest.partnershipId]);
  return {
    tasks: entries
      .filter(({ id }) => given.tasks.some(({ entryId }) => entryId === id))
      .toSorted(
        (a, b) =>
          Number(isOpen(b)) - Number(isOpen(a)) ||
          (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
          a.title.localeCompare(b.title, 'de'),
      ),
    meetings: meetings.filter(({ id }) => given.meetings.some(({ meetingId }) => meetingId === id)),
  };
}

import { aNote } from '../../src/areas/advice/fixtures.ts';
import { recordSignal } from '../../src/areas/partnerships/commands/signals.ts';
import { proposeFormats } from '../../src/areas/partnerships/commands/start.ts';
import { loadPartnership } from '../../src/areas/partnerships/queries.ts';
import { listSignals } from '../../src/areas/partnerships/queries/signals.ts';
import { keepTemplate } from '../../src/areas/plans/commands/templates.ts';
import { aDocument } from '../../src/areas/documents/fixtures.ts';
import { aGuest } from '../../src/areas/guests/fixtures.ts';
import { askForDays } from '../../src/areas/meetings/commands/polls.ts';
import { aHeldMeeting, aMeeting } from '../../src/areas/meetings/fixtures.ts';
import { aDue, aPublicity, aSubmittedReport } from '../../src/areas/reports/fixtures.ts';
import { anEntry } from '../../src/areas/plans/fixtures.ts';
import { day } from '../../src/kernel/day.ts';
import type { Ctx } from '../../src/platform/context.ts';
import { prepareTour } from './permission-tours.ts';

const somePoll = {
  content: {
    ...({ meetingId: null, kind: 'visit', title: '', zone: 'Europe/Berlin', minutes: 60 } as const),
    ...{ place: 'Kreishaus', link: '', until: day('2027-04-01') },
  },
  options: [
    { day: day('2027-04-20'), time: '10:00' },
    { day: day('2027-04-21'), time: '10:00' },
  ],
  told: [],
  guests: [{ name: 'Gast', email: 'gast@anderswo.example' }],
};

/** What the year of a partnership has that can be asked for, by its name in the table of who gets what. */
export async function prepareYear(ctx: Ctx, partnershipId: string): Promise<[string, string][]> {
  const fact = { kind: 'meeting-missing', subjectId: ctx.newId(), organisationId: null } as const;
  await recordSignal(ctx, { ...fact, partnershipId, since: day('2027-02-01') });
  const { members, callId } = await loadPartnership(ctx, partnershipId);
  const formats = {
    talk: 'jour-fixe',
    visit: 'study-tour',
    workshops: null,
    frequency: 'monthly',
    weekday: 2,
  } as const;
  await proposeFormats(ctx, partnershipId, formats, { organisationId: members[1]!.organisationId, received: null });
  const [signal] = await listSignals(ctx, [partnershipId]);
  const memberIds = members.map(({ organisationId }) => organisationId);
  const entry = await anEntry(ctx, { partnershipId, memberIds });
  const template = await keepTemplate(ctx, partnershipId, 'Muster');
  if (!template.ok) throw new Error('the template was refused');
  const held = await aHeldMeeting(ctx, { partnershipId, memberIds }, { day: day('2027-02-10') }, [{}]);
  const note = await aNote(ctx, { partnershipId, memberIds });
  const submitted = await aDue(ctx, callId, { kind: 'final', dueOn: day('2027-12-15') });
  await aSubmittedReport(ctx, { partnershipId, dueId: submitted, memberIds });
  const hosted = { partnershipId, hostId: memberIds[0]! };
  const poll = await askForDays(ctx, partnershipId, somePoll, { organisationId: memberIds[0]!, received: null });
  if (!poll.ok) throw new Error('the poll was refused');
  return [
    ['meeting poll', poll.value],
    ['report', await aDue(ctx, callId)],
    ['submitted report', submitted],
    ['publicity', await aPublicity(ctx, { partnershipId, memberIds })],
    ['note', note],
    ['document', await aDocument(ctx, { partnershipId, organisationId: memberIds[0]! })],
    ['guest', (await aGuest(ctx, hosted)).id],
    ['guest link', (await aGuest(ctx, hosted)).token],
    ['plan template', template.value],
    ['signal', signal!.id],
    ['plan entry', entry],
    ['held meeting', held.id],
    ['outcome', held.outcomeIds[0]!],
    ['meeting', (await aMeeting(ctx, { partnershipId, memberIds }))[0]!],
    ...(await prepareTour(ctx, { partnershipId, memberIds })),
  ];
}

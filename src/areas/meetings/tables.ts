import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Language } from '../../kernel/text.ts';
import type { Db } from '../../platform/database.ts';
import type { Moment } from '../../platform/tables.ts';
import type { Channel } from '../applications/model.ts';
import type { MeetingActKind, MeetingKind, MeetingState, Repeat, Zone } from './model.ts';
import type { OutcomeKind } from './model/minutes.ts';
import type { Poll, PollAnswer, PollGuest } from './model/poll.ts';
import type { Reply } from './model/reply.ts';
import type { TemplateTopic, TopicState } from './model/agenda.ts';

export interface MeetingsTables {
  meetingSeries: MeetingSeriesTable;
  meeting: MeetingTable;
  meetingAct: MeetingActTable;
  meetingTopic: MeetingTopicTable;
  agendaTemplate: AgendaTemplateTable;
  meetingOutcome: MeetingOutcomeTable;
  meetingAttendance: MeetingAttendanceTable;
  meetingFeed: MeetingFeedTable;
  meetingInvitee: MeetingInviteeTable;
  meetingReply: MeetingReplyTable;
  meetingKey: MeetingKeyTable;
  meetingPoll: MeetingPollTable;
  pollOption: PollOptionTable;
  pollGuest: PollGuestTable;
  pollAnswer: PollAnswerTable;
}

export interface MeetingSeriesTable {
  id: string;
  partnershipId: string;
  repeat: Repeat;
  every: number;
  first: Day;
  last: Day;
  skipMonths: number[];
  time: string;
  zone: Zone;
}

/** Days and times are those of the host's clocks; moments follow from them and change with the law. */
export interface MeetingTable {
  id: string;
  partnershipId: string;
  seriesId: string | null;
  kind: MeetingKind;
  title: string;
  state: MeetingState;
  originalDay: Day;
  day: Day;
  time: string;
  zone: Zone;
  minutes: number;
  place: string;
  link: string;
  sequence: number;
  version: number;
  agendaVersion: number;
  minutesVersion: number;
}

export interface MeetingActTable {
  id: string;
  partnershipId: string;
  kind: MeetingActKind;
  meetingIds: string[];
  organisationId: string;
  personId: string | null; // personal
  at: Moment;
  reason: string;
  onBehalf: boolean;
  channel: Channel | null;
  receivedOn: Day | null;
  fileId: string | null;
  minutesVersion: number | null;
  number: Generated<number>;
}

export interface MeetingTopicTable {
  id: string;
  partnershipId: string;
  meetingId: string | null;
  position: number;
  title: string;
  minutes: number | null;
  organisationId: string | null;
  state: TopicState;
  carriedFrom: string | null;
}

export interface AgendaTemplateTable {
  programmeId: string;
  kind: MeetingKind;
  topics: ColumnType<readonly TemplateTopic[], string, string>;
}

export interface MeetingOutcomeTable {
  id: string;
  partnershipId: string;
  meetingId: string;
  topicId: string | null;
  kind: OutcomeKind;
  text: string;
  organisationId: string | null;
  responsible: string;
  dueOn: Day | null;
  entryId: string | null;
  version: number;
  removedAt: Moment | null;
  number: Generated<number>;
}

export interface MeetingAttendanceTable {
  meetingId: string;
  organisationId: string;
  who: string; // personal
}

export interface MeetingFeedTable {
  id: string;
  personId: string; // personal
  more: boolean;
}

export interface MeetingInviteeTable {
  id: string;
  actId: string;
  recipientKind: Reply['recipientKind'];
  recipientId: string; // personal
  organisationId: string | null;
}

export interface MeetingReplyTable {
  meetingId: string;
  recipientId: string; // personal
  recipientKind: Reply['recipientKind'];
  organisationId: string | null;
  sequence: number;
  answer: Reply['answer'];
  at: Moment;
}

export interface MeetingKeyTable {
  key: string;
}

export interface MeetingPollTable extends Pick<Poll, 'id' | 'partnershipId' | 'meetingId' | 'kind' | 'title' | 'zone'> {
  minutes: number;
  place: string;
  link: string;
  until: Day;
  state: Poll['state'];
  organisationId: string;
  createdAt: Moment;
}

export interface PollOptionTable {
  id: string;
  pollId: string;
  day: Day;
  time: string;
}

export interface PollGuestTable {
  id: string;
  pollId: string;
  recipientKind: PollGuest['recipientKind'];
  recipientId: string; // personal
  organisationId: string | null;
  name: string; // personal
  email: string | null; // personal
  language: Language;
  answeredAt: Moment | null;
}

export interface PollAnswerTable {
  guestId: string; // personal
  optionId: string;
  answer: PollAnswer;
}

export function meetingsDb(db: Db): Kysely<MeetingsTables> {
  return db as unknown as Kysely<MeetingsTables>;
}

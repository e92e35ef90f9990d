import * as advice0001 from '../areas/advice/migrations/0001-notes.ts';
import * as advice0002 from '../areas/advice/migrations/0002-stale.ts';
import * as advice0003 from '../areas/advice/migrations/0003-pulse.ts';
import * as agreements0001 from '../areas/agreements/migrations/0001-agreements.ts';
import * as agreements0002 from '../areas/agreements/migrations/0002-duty-proof-on-behalf.ts';
import * as agreements0003 from '../areas/agreements/migrations/0003-clause-origin.ts';
import * as agreements0004 from '../areas/agreements/migrations/0004-rule-ended.ts';
import * as agreements0006 from '../areas/agreements/migrations/0006-discarded.ts';
import * as agreements0007 from '../areas/agreements/migrations/0007-clause-conditions.ts';
import * as agreements0008 from '../areas/agreements/migrations/0008-corrections.ts';
import * as agreements0009 from '../areas/agreements/migrations/0009-duty-reports.ts';
import * as agreements0010 from '../areas/agreements/migrations/0010-ends-moved.ts';
import * as agreements0005 from '../areas/agreements/migrations/0005-taken-over.ts';
import * as applications0001 from '../areas/applications/migrations/0001-applications.ts';
import * as council0001 from '../areas/council/migrations/0001-council.ts';
import * as council0002 from '../areas/council/migrations/0002-links.ts';
import * as council0003 from '../areas/council/migrations/0003-changed.ts';
import * as council0004 from '../areas/council/migrations/0004-templates.ts';
import * as council0005 from '../areas/council/migrations/0005-final.ts';
import * as council0006 from '../areas/council/migrations/0006-oparl.ts';
import * as council0007 from '../areas/council/migrations/0007-published.ts';
import * as council0008 from '../areas/council/migrations/0008-filings.ts';
import * as council0009 from '../areas/council/migrations/0009-moved.ts';
import * as council0010 from '../areas/council/migrations/0010-sentences.ts';
import * as documents0001 from '../areas/documents/migrations/0001-documents.ts';
import * as events0001 from '../areas/events/migrations/0001-events.ts';
import * as events0002 from '../areas/events/migrations/0002-order.ts';
import * as funding0001 from '../areas/funding/migrations/0001-funding.ts';
import * as guests0001 from '../areas/guests/migrations/0001-guests.ts';
import * as ideas0001 from '../areas/ideas/migrations/0001-ideas.ts';
import * as ideas0002 from '../areas/ideas/migrations/0002-on-behalf.ts';
import * as ideas0003 from '../areas/ideas/migrations/0003-on-behalf-address.ts';
import * as identity0001 from '../areas/identity/migrations/0001-identity.ts';
import * as identity0002 from '../areas/identity/migrations/0002-notifications.ts';
import * as matching0001 from '../areas/matching/migrations/0001-matching.ts';
import * as matching0002 from '../areas/matching/migrations/0002-letters.ts';
import * as matching0003 from '../areas/matching/migrations/0003-dissolved.ts';
import * as matching0004 from '../areas/matching/migrations/0004-run-files.ts';
import * as measures0001 from '../areas/measures/migrations/0001-measures.ts';
import * as meetings0001 from '../areas/meetings/migrations/0001-meetings.ts';
import * as meetings0002 from '../areas/meetings/migrations/0002-agenda.ts';
import * as meetings0003 from '../areas/meetings/migrations/0003-minutes.ts';
import * as meetings0004 from '../areas/meetings/migrations/0004-approval.ts';
import * as meetings0005 from '../areas/meetings/migrations/0005-polls.ts';
import * as meetings0006 from '../areas/meetings/migrations/0006-feeds.ts';
import * as meetings0007 from '../areas/meetings/migrations/0007-replies.ts';
import * as networks0001 from '../areas/networks/migrations/0001-networks.ts';
import * as organisations0001 from '../areas/organisations/migrations/0001-organisations.ts';
import * as organisations0002 from '../areas/organisations/migrations/0002-profile.ts';
import * as organisations0003 from '../areas/organisations/migrations/0003-on-behalf.ts';
import * as outreach0001 from '../areas/outreach/migrations/0001-outreach.ts';
import * as partnerships0001 from '../areas/partnerships/migrations/0001-partnerships.ts';
import * as partnerships0002 from '../areas/partnerships/migrations/0002-began.ts';
import * as partnerships0003 from '../areas/partnerships/migrations/0003-signals.ts';
import * as partnerships0004 from '../areas/partnerships/migrations/0004-start.ts';
import * as partnerships0005 from '../areas/partnerships/migrations/0005-changes.ts';
import * as places0001 from '../areas/places/migrations/0001-places.ts';
import * as plans0001 from '../areas/plans/migrations/0001-plans.ts';
import * as plans0002 from '../areas/plans/migrations/0002-templates.ts';
import * as programmes0001 from '../areas/programmes/migrations/0001-programmes.ts';
import * as programmes0002 from '../areas/programmes/migrations/0002-questions-documents.ts';
import * as tours0001 from '../areas/tours/migrations/0001-tours.ts';
import * as tours0002 from '../areas/tours/migrations/0002-people.ts';
import * as tours0003 from '../areas/tours/migrations/0003-workshop-kits.ts';
import * as tours0004 from '../areas/tours/migrations/0004-contact-requests.ts';
import * as reports0001 from '../areas/reports/migrations/0001-reports.ts';
import * as reports0002 from '../areas/reports/migrations/0002-publicity.ts';
import type { AreaMigrations } from '../platform/migrate.ts';

/** The steps of every area, in the order of the house. */
export const migrations: readonly AreaMigrations[] = [
  { area: 'places', steps: { '0001-places': places0001 } },
  {
    area: 'organisations',
    steps: {
      '0001-organisations': organisations0001,
      '0002-profile': organisations0002,
      '0003-on-behalf': organisations0003,
    },
  },
  { area: 'identity', steps: { '0001-identity': identity0001, '0002-notifications': identity0002 } },
  { area: 'programmes', steps: { '0001-programmes': programmes0001, '0002-questions-documents': programmes0002 } },
  { area: 'measures', steps: { '0001-measures': measures0001 } },
  { area: 'applications', steps: { '0001-applications': applications0001 } },
  {
    area: 'matching',
    steps: {
      '0001-matching': matching0001,
      '0002-letters': matching0002,
      '0003-dissolved': matching0003,
      '0004-run-files': matching0004,
    },
  },
  {
    area: 'partnerships',
    steps: {
      '0001-partnerships': partnerships0001,
      '0002-began': partnerships0002,
      '0003-signals': partnerships0003,
      '0004-start': partnerships0004,
      '0005-changes': partnerships0005,
    },
  },
  {
    area: 'agreements',
    steps: {
      '0001-agreements': agreements0001,
      '0002-duty-proof-on-behalf': agreements0002,
      '0003-clause-origin': agreements0003,
      '0004-rule-ended': agreements0004,
      '0005-taken-over': agreements0005,
      '0006-discarded': agreements0006,
      '0007-clause-conditions': agreements0007,
      '0008-corrections': agreements0008,
      '0009-duty-reports': agreements0009,
      '0010-ends-moved': agreements0010,
    },
  },
  {
    area: 'council',
    steps: {
      '0001-council': council0001,
      '0002-links': council0002,
      '0003-changed': council0003,
      '0004-templates': council0004,
      '0005-final': council0005,
      '0006-oparl': council0006,
      '0007-published': council0007,
      '0008-filings': council0008,
      '0009-moved': council0009,
      '0010-sentences': council0010,
    },
  },
  { area: 'plans', steps: { '0001-plans': plans0001, '0002-templates': plans0002 } },
  {
    area: 'meetings',
    steps: {
      '0001-meetings': meetings0001,
      '0002-agenda': meetings0002,
      '0003-minutes': meetings0003,
      '0004-approval': meetings0004,
      '0005-polls': meetings0005,
      '0006-feeds': meetings0006,
      '0007-replies': meetings0007,
    },
  },
  {
    area: 'tours',
    steps: {
      '0001-tours': tours0001,
      '0002-people': tours0002,
      '0003-workshop-kits': tours0003,
      '0004-contact-requests': tours0004,
    },
  },
  { area: 'reports', steps: { '0001-reports': reports0001, '0002-publicity': reports0002 } },
  { area: 'documents', steps: { '0001-documents': documents0001 } },
  { area: 'guests', steps: { '0001-guests': guests0001 } },
  { area: 'advice', steps: { '0001-notes': advice0001, '0002-stale': advice0002, '0003-pulse': advice0003 } },
  { area: 'events', steps: { '0001-events': events0001, '0002-order': events0002 } },
  { area: 'funding', steps: { '0001-funding': funding0001 } },
  { area: 'networks', steps: { '0001-networks': networks0001 } },
  {
    area: 'ideas',
    steps: { '0001-ideas': ideas0001, '0002-on-behalf': ideas0002, '0003-on-behalf-address': ideas0003 },
  },
  { area: 'outreach', steps: { '0001-outreach': outreach0001 } },
];

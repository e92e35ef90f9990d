import { jobs as adviceJobs } from '../areas/advice/jobs.ts';
import { listeners as adviceListeners, mails as adviceMails } from '../areas/advice/notices.ts';
import { routes as adviceRoutes } from '../areas/advice/routes.tsx';
import { jobs as agreementJobs } from '../areas/agreements/jobs.ts';
import { listeners as agreementListeners, mails as agreementMails } from '../areas/agreements/notices.ts';
import { routes as agreementRoutes } from '../areas/agreements/routes.tsx';
import { listeners as applicationListeners, mails as applicationMails } from '../areas/applications/notices.ts';
import { routes as applicationRoutes } from '../areas/applications/routes.tsx';
import { jobs as councilJobs } from '../areas/council/jobs.ts';
import { mails as councilMails } from '../areas/council/notices.ts';
import { routes as councilRoutes } from '../areas/council/routes.tsx';
import { jobs as documentJobs } from '../areas/documents/jobs.ts';
import { routes as documentRoutes } from '../areas/documents/routes.tsx';
import { routes as eventRoutes } from '../areas/events/routes.tsx';
import { routes as fundingRoutes } from '../areas/funding/routes.tsx';
import { jobs as guestJobs } from '../areas/guests/jobs.ts';
import { listeners as guestListeners, mails as guestMails } from '../areas/guests/notices.ts';
import { routes as guestRoutes } from '../areas/guests/routes.tsx';
import { jobs as identityJobs } from '../areas/identity/jobs.ts';
import { choices, digestMail, mails as identityMails } from '../areas/identity/notices.ts';
import { routes as identityRoutes } from '../areas/identity/routes.tsx';
import { jobs as ideaJobs } from '../areas/ideas/jobs.ts';
import { listeners as ideaListeners, mails as ideaMails } from '../areas/ideas/notices.ts';
import { routes as ideaRoutes } from '../areas/ideas/routes.tsx';
import { jobs as matchingJobs } from '../areas/matching/jobs.ts';
import { listeners as matchingListeners, mails as matchingMails } from '../areas/matching/notices.ts';
import { routes as matchingRoutes } from '../areas/matching/routes.tsx';
import { listeners as measureListeners, mails as measureMails } from '../areas/measures/notices.ts';
import { routes as measureRoutes } from '../areas/measures/routes.tsx';
import { jobs as meetingJobs } from '../areas/meetings/jobs.ts';
import { listeners as meetingListeners, mails as meetingMails } from '../areas/meetings/notices.ts';
import { routes as meetingRoutes } from '../areas/meetings/routes.tsx';
import { routes as organisationRoutes } from '../areas/organisations/routes.tsx';
import { routes as networkRoutes } from '../areas/networks/routes.tsx';
import { listeners as partnershipListeners, mails as partnershipMails } from '../areas/partnerships/notices.ts';
import { jobs as outreachJobs } from '../areas/outreach/jobs.ts';
import { listeners as outreachListeners, mails as outreachMails } from '../areas/outreach/notices.ts';
import { routes as outreachRoutes } from '../areas/outreach/routes.tsx';
import { routes as partnershipRoutes } from '../areas/partnerships/routes.tsx';
import { jobs as programmeJobs } from '../areas/programmes/jobs.ts';
import { jobs as partnershipJobs } from '../areas/partnerships/jobs.ts';
import { jobs as planJobs } from '../areas/plans/jobs.ts';
import { mails as planMails } from '../areas/plans/notices.ts';
import { routes as planRoutes } from '../areas/plans/routes.tsx';
import { routes as programmeRoutes } from '../areas/programmes/routes.tsx';
import { jobs as tourJobs } from '../areas/tours/jobs.ts';
import { listeners as tourListeners, mails as tourMails } from '../areas/tours/notices.ts';
import { routes as tourRoutes } from '../areas/tours/routes.tsx';
import { jobs as reportJobs } from '../areas/reports/jobs.ts';
import { listeners as reportListeners, mails as reportMails } from '../areas/reports/notices.ts';
import { routes as reportRoutes } from '../areas/reports/routes.tsx';
import { markUncertainMails, type MailKind } from '../platform/mail/post.ts';
import type { Listener, TimedJob } from '../platform/outbox.ts';
import { forgetOldForms } from '../platform/web/held.ts';
import type { Route } from '../platform/web/route.ts';

/** Who listens to what: every event of every area, in the order of the house. */
export const listeners: readonly Listener[] = [
  ...measureListeners,
  ...applicationListeners,
  ...matchingListeners,
  ...partnershipListeners,
  ...agreementListeners,
  ...meetingListeners,
  ...guestListeners,
  ...tourListeners,
  ...reportListeners,
  ...adviceListeners,
  ...ideaListeners,
  ...outreachListeners,
];

const singleMails: readonly MailKind[] = [
  ...identityMails,
  ...measureMails,
  ...applicationMails,
  ...matchingMails,
  ...partnershipMails,
  ...agreementMails,
  ...councilMails,
  ...planMails,
  ...meetingMails,
  ...tourMails,
  ...reportMails,
  ...guestMails,
  ...adviceMails,
  ...ideaMails,
  ...outreachMails,
];

/** Every kind of mail that can be sent: single ones, and the one that gathers them. */
export const mails: readonly MailKind[] = [...singleMails, digestMail(singleMails)];

/** How often people want which mail. */
export const mailChoices = choices;

/** Work at set times. */
export const jobs: readonly TimedJob[] = [
  { name: 'mail.uncertain', cron: '*/5 * * * *', run: markUncertainMails },
  { name: 'forms.forget', cron: '17 3 * * *', run: forgetOldForms },
  ...identityJobs,
  ...programmeJobs,
  ...matchingJobs,
  ...partnershipJobs,
  ...agreementJobs,
  ...councilJobs,
  ...planJobs,
  ...tourJobs,
  ...meetingJobs,
  ...reportJobs,
  ...adviceJobs,
  ...documentJobs,
  ...guestJobs,
  ...ideaJobs,
  ...outreachJobs,
];

/** Every address of every area. */
export const areaRoutes: readonly Route[] = [
  ...organisationRoutes,
  ...identityRoutes,
  ...programmeRoutes,
  ...measureRoutes,
  ...applicationRoutes,
  ...matchingRoutes,
  ...partnershipRoutes,
  ...agreementRoutes,
  ...councilRoutes,
  ...planRoutes,
  ...meetingRoutes,
  ...tourRoutes,
  ...reportRoutes,
  ...documentRoutes,
  ...guestRoutes,
  ...adviceRoutes,
  ...eventRoutes,
  ...fundingRoutes,
  ...networkRoutes,
  ...ideaRoutes,
  ...outreachRoutes,
];

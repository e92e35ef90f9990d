import { type Door, Doors } from '../../../design/doors.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { PartnershipView } from './record-page.tsx';
import { textsIn } from './words.ts';

/** Where a pair works, in the order in which a year needs it; the last ones only for whoever accompanies it. */
export function Rooms({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const t = textsIn(visit.language);
  const to = (route: string) => visit.link(route, { partnership: view.partnership.id });
  const items: Door[] = [
    { text: t.plan, note: t.toPlan, href: to('plans.show') },
    { text: t.meetings, note: t.toMeetings, href: to('meetings.list') },
    { text: t.agreement, note: t.toAgreement, href: to('agreements.show') },
    { text: t.contactRequests, note: t.toContactRequests, href: to('contact-requests.list') },
    { text: t.documents, note: t.toDocuments, href: to('documents.list') },
    { text: t.guests, note: t.toGuests, href: to('guests.list') },
    { text: t.reports, note: t.toReports, href: to('reports.list') },
    { text: t.publicity, note: t.toPublicity, href: to('publicity.list') },
    ...(view.speakers.some(({ own }) => own) ? [{ text: t.pulse, note: t.toPulse, href: to('advice.pulse') }] : []),
    ...(view.mayAccompany ? [{ text: t.advice, note: t.toAdvice, href: to('advice.show') }] : []),
  ];
  return <Doors label={t.rooms} items={items} />;
}

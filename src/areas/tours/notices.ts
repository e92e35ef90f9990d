import type { Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import { type MailKind, type MailRow, postMail, type Recipient } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { listMembers } from '../identity/queries.ts';
import { findReader, listTold } from '../meetings/queries/readers.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import { loadPartnership } from '../partnerships/queries.ts';
import { loadCall } from '../programmes/queries.ts';
import type { ContactActKind, ContactRequest } from './model/contacts.ts';
import { listContactActs, loadContactRequest } from './queries/contacts.ts';
import { routes } from './routes.tsx';
import { contactTexts, pairOf, whoOf } from './views/words.ts';

const kinds: readonly ContactActKind[] = ['asked', 'brokered', 'met', 'no-result', 'thanked'];

/** What a member did is told to the office; what the office did, or recorded for a member, to the member. */
export const listeners: readonly Listener[] = kinds.map(happened => ({
  event: `contact-request.${happened}`,
  name: `tours.contact-${happened}`,
  async handle(ctx, { id, subjectId, ids }) {
    const partnership = await loadPartnership(ctx, ids.partnershipId!);
    const { programme } = await loadCall(ctx, partnership.callId);
    const request = await loadContactRequest(ctx, partnership.id, subjectId);
    const act = (await listContactActs(ctx, subjectId)).find(one => one.id === ids.actId);
    if (!act) return;
    const isOfMember = act.organisationId === request.organisationId && !act.onBehalf;
    const kind = isOfMember ? 'contact-request.office' : 'contact-request.member';
    const people: readonly Recipient[] = isOfMember
      ? (await listMembers(ctx, { organisationIds: [programme.officeId], roles: ['office'] })).map(({ person }) => ({
          ...({ kind: 'person', id: person.id } as const),
        }))
      : (await listTold(ctx, partnership)).filter(one => one.organisationId === request.organisationId);
    const about = { partnershipId: partnership.id, requestId: subjectId, actId: act.id };
    for (const recipient of people) {
      const to = { kind: recipient.kind, id: recipient.id };
      await postMail(ctx, { kind, recipient: to, ids: about, dedupe: `${id} / ${kind} / ${recipient.id}` });
    }
  },
}));

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  { kind: 'contact-request.office', reader: findReader, build: buildMail },
  // The answer to what was asked, or what the office recorded in one's name.
  { kind: 'contact-request.member', always: true, reader: findReader, build: buildMail },
];

/** Null where reader or act are gone. */
async function buildMail(ctx: Ctx, mail: MailRow) {
  const reader = await findReader(ctx, mail);
  const { partnershipId, requestId, actId } = mail.ids as Record<'partnershipId' | 'requestId' | 'actId', string>;
  const partnership = await loadPartnership(ctx, partnershipId);
  const request = await loadContactRequest(ctx, partnershipId, requestId);
  const act = (await listContactActs(ctx, requestId)).find(({ id }) => id === actId);
  if (reader === null || !act) return null;
  const { programme } = await loadCall(ctx, partnership.callId);
  const office = await loadOrganisation(ctx, programme.officeId);
  const setting = { partnership, officeId: office.id, officeName: office.name };
  const { language } = reader;
  const t = contactTexts(language).mails;
  const path = linksOf(routes).path('contact-requests.show', language, {
    partnership: partnershipId,
    request: requestId,
  });
  const values = {
    ...{ name: reader.name, topic: request.topic, pair: pairOf(partnership), office: office.name },
    happened: sayHappened(language, request, act.kind, whoOf(setting, request.organisationId)),
    more: [detailOf(request, act.kind), act.onBehalf ? t.onBehalf : ''].filter(Boolean).join('\n\n'),
    address: `${ctx.baseUrl}${path}`,
  };
  return { to: reader.email, ...fillMail('tours', 'contact', language, values) };
}

function sayHappened(language: Language, { sought, found }: ContactRequest, kind: ContactActKind, who: string): string {
  const { mails: t, sought: words } = contactTexts(language);
  if (kind === 'asked') return t.asked({ who, sought: words[sought] });
  if (kind === 'brokered') return t.brokered({ found: [found?.name, found?.jobTitle].filter(Boolean).join(', ') });
  return t[kind];
}

/** What somebody wrote about it. */
function detailOf({ why, found, outcome }: ContactRequest, kind: ContactActKind): string {
  if (kind === 'asked') return why;
  if (kind === 'brokered') return found?.note ?? '';
  return kind === 'thanked' ? '' : outcome;
}

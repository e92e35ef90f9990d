import { formatPlainDay } from '../../design/format.ts';
import { isLanguage, type Language } from '../../kernel/text.ts';
import type { Ctx } from '../../platform/context.ts';
import type { MailKind, MailRow } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import type { Listener } from '../../platform/outbox.ts';
import { linksOf } from '../../platform/web/route.ts';
import { listPersons } from '../identity/queries.ts';
import { loadContactPerson, loadOrganisation } from '../organisations/queries.ts';
import { loadPartnership } from '../partnerships/queries.ts';
import { advisersOn } from '../partnerships/rules/start.ts';
import { loadCall } from '../programmes/queries.ts';
import { lookAtPair } from './commands/look.ts';
import { listFacts } from './queries/stale.ts';
import { routes } from './routes.tsx';
import { memberName, pairOf, textsIn } from './views/words.ts';

/** Who is invited to a meeting waits for none any more; where one is cancelled, it may be the last. */
export const listeners: readonly Listener[] = (['invited', 'cancelled'] as const).map(happened => ({
  event: `meeting.${happened}`,
  name: `advice.meeting-${happened}`,
  handle: (ctx, { subjectId }) => lookAtPair(ctx, subjectId, false),
}));

/** The kinds of mail of this area; the words stand in `mails/`. */
export const mails: readonly MailKind[] = [
  {
    kind: 'advice.pulse',
    reader: findReader,
    async build(ctx, mail) {
      const reader = await findReader(ctx, mail);
      const partnership = await loadPartnership(ctx, mail.ids.partnershipId!);
      if (reader === null) return null;
      const { programme } = await loadCall(ctx, partnership.callId);
      const office = await loadOrganisation(ctx, programme.officeId);
      const address = { partnership: partnership.id };
      const values = {
        ...{ name: reader.name, pair: pairOf(partnership), office: office.name },
        questions: office.phone === '' ? '' : textsIn(reader.language).mails.questions({ phone: office.phone }),
        address: ctx.baseUrl + linksOf(routes).path('advice.pulse', reader.language, address),
      };
      return { to: reader.email, ...fillMail('advice', 'pulse', reader.language, values) };
    },
  },
  ...(['stale', 'asked'] as const).map((name): MailKind => ({
    kind: `advice.${name}`,
    reader: findReader,
    async build(ctx, mail) {
      const reader = await findReader(ctx, mail);
      const partnership = await loadPartnership(ctx, mail.ids.partnershipId!);
      const facts = (await listFacts(ctx, [partnership.id])).get(partnership.id) ?? [];
      const fact = facts.find(({ id }) => id === mail.ids.factId);
      // It is over meanwhile: then nobody needs to call.
      if (reader === null || fact === undefined) return null;
      const { programme } = await loadCall(ctx, partnership.callId);
      const office = await loadOrganisation(ctx, programme.officeId);
      const advisers = await listPersons(ctx, { ids: advisersOn(partnership.advisers, ctx.today) });
      const { language } = reader;
      const t = textsIn(language).mails;
      const who = fact.organisationId === null ? '' : memberName(language, partnership, fact.organisationId);
      const values = {
        ...{ name: reader.name, pair: pairOf(partnership), office: office.name },
        what: t.what[fact.kind]({ who, since: formatPlainDay(language, fact.since) }),
        adviser: advisers.length === 0 ? '' : t.adviser({ names: advisers.map(one => one.name).join(', ') }),
        questions: office.phone === '' ? '' : t.questions({ phone: office.phone }),
        address: ctx.baseUrl + linksOf(routes).path('advice.show', language, { partnership: partnership.id }),
      };
      return { to: reader.email, ...fillMail('advice', name, language, values) };
    },
  })),
];

type Reader = { readonly name: string; readonly email: string; readonly language: Language };

/** Whom a mail reaches today, or null if there is no such person any more. */
async function findReader(ctx: Ctx, mail: MailRow): Promise<Reader | null> {
  if (mail.recipientKind === 'person') return (await listPersons(ctx, { ids: [mail.recipientId] }))[0] ?? null;
  const { name, email, organisationId } = await loadContactPerson(ctx, mail.recipientId);
  const { languages } = await loadOrganisation(ctx, organisationId);
  return { name, email, language: languages.includes('de') ? 'de' : (languages.find(isLanguage) ?? 'en') };
}

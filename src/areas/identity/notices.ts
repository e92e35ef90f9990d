import { formatMoment } from '../../design/format.ts';
import { inLanguage, isLanguage, type Language } from '../../kernel/text.ts';
import { NotFound } from '../../kernel/errors.ts';
import type { Ctx } from '../../platform/context.ts';
import type { MailChoices } from '../../platform/mail/choices.ts';
import { listGathered } from '../../platform/mail/digest.ts';
import type { MailKind, MailRow } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import { linksOf } from '../../platform/web/route.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import { issueInvitationToken } from './commands/invitations.ts';
import { issueSignInSecrets } from './commands/sign-in.ts';
import { digestKind } from './model.ts';
import { listPersons, loadPerson, nameOf } from './queries.ts';
import { loadInvitation } from './queries/invitations.ts';
import { readRhythms } from './queries/notifications.ts';
import { routes } from './routes.tsx';
import { notificationRoutes } from './routes/notifications.tsx';
import { formatCode } from './rules.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** Link and code are made when the mail is sent, so that they stand in the mail alone and here only as hashes. */
const signInMail: MailKind = {
  kind: 'identity.sign-in',
  always: true,
  // A mailbox that was typed by whoever wants to come in; nobody looks after these mails.
  reader: async () => null,
  async build(ctx, mail) {
    const secrets = await issueSignInSecrets(ctx, mail.recipientId);
    if (secrets === null) return null;
    const language = languageOf(mail);
    const text = fillMail('identity', 'sign-in', language, {
      code: formatCode(secrets.code),
      codeAddress: addressOf(mail, 'identity.code'),
      linkAddress: addressOf(mail, 'identity.link', { token: secrets.token }),
    });
    return { to: secrets.email, ...text };
  },
};

const invitationMail: MailKind = {
  kind: 'identity.invitation',
  always: true,
  reader: (ctx, { recipientId }) => loadInvitation(ctx, recipientId),
  async build(ctx, mail) {
    const issued = await issueInvitationToken(ctx, mail.recipientId);
    if (issued === null) return null;
    const { invitation, token } = issued;
    const language = languageOf(mail);
    const t = inLanguage(language, { de, en });
    const organisation = (await loadOrganisation(ctx, invitation.organisationId!)).name;
    const inviter = invitation.invitedBy === null ? '' : await nameOf(ctx, invitation.invitedBy);
    const text = fillMail('identity', 'invitation', language, {
      name: invitation.name,
      inviter: inviter || organisation,
      organisation,
      role: t.roles[invitation.role],
      address: addressOf(mail, 'identity.invitation', { token }),
      until: formatMoment(language, invitation.expiresAt),
    });
    return { to: invitation.email, ...text };
  },
};

/**
 * The mail of the day or the week: what each single mail would say now, without its greeting and its signature. What is
 * not wanted any more, no longer of use or gone is left out.
 */
export function digestMail(kinds: readonly MailKind[]): MailKind {
  const contentOf = async (ctx: Ctx, mail: MailRow) => {
    try {
      return (await kinds.find(({ kind }) => kind === mail.kind)?.build(ctx, mail)) ?? null;
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  };
  return {
    kind: digestKind,
    always: true,
    reader: async (ctx, { recipientId }) => (await listPersons(ctx, { ids: [recipientId] }))[0] ?? null,
    async build(ctx, mail) {
      const person = await loadPerson(ctx, mail.recipientId);
      const rhythmOf = await readRhythms(ctx, [person.id]);
      const contents = [];
      for (const one of await listGathered(ctx, mail.id)) {
        const content = rhythmOf(person.id, one.kind) === 'never' ? null : await contentOf(ctx, one);
        if (content !== null) contents.push(content);
      }
      if (contents.length === 0) return null;
      const t = inLanguage(person.language, { de, en }).notifications;
      const parts = contents.map(({ subject, text }, index) => `${index + 1}. ${subject}\n\n${bodyOf(text)}`);
      const values = { name: person.name, count: t.news({ count: contents.length }), parts: parts.join('\n\n\n') };
      const calendars = contents.flatMap(({ calendar }) => calendar ?? []);
      return { to: person.email, calendars, ...fillMail('identity', 'digest', person.language, values) };
    },
  };
}

/** A mail without its first paragraph, which greets, and its last, which signs. */
function bodyOf(text: string): string {
  return text
    .trim()
    .split(/\n(?:[ \t]*\n)+/)
    .slice(1, -1)
    .join('\n\n');
}

/** What people chose about their mails, and the line below each mail that says where. */
export const choices: MailChoices = {
  rhythmsOf: readRhythms,
  async footerOf(ctx, { recipientId }) {
    const { language } = await loadPerson(ctx, recipientId);
    const path = linksOf(notificationRoutes(() => [])).path('identity.notifications', language);
    return inLanguage(language, { de, en }).notifications.footer({ address: `${ctx.baseUrl}${path}` });
  },
};

/** The mails of this area. */
export const mails: readonly MailKind[] = [signInMail, invitationMail];

function languageOf(mail: MailRow): Language {
  return isLanguage(mail.ids.language) ? mail.ids.language : 'de';
}

/** The full address of a page, on the host at which the mail was asked for. */
function addressOf(mail: MailRow, routeId: string, params: Record<string, string> = {}): string {
  return `${mail.ids.baseUrl}${linksOf(routes).path(routeId, languageOf(mail), params)}`;
}

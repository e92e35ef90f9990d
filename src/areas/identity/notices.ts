import { formatMoment } from '../../design/format.ts';
import { inLanguage, isLanguage, type Language } from '../../kernel/text.ts';
import type { MailKind, MailRow } from '../../platform/mail/post.ts';
import { fillMail } from '../../platform/mail/template.ts';
import { linksOf } from '../../platform/web/route.ts';
import { loadOrganisation } from '../organisations/queries.ts';
import { issueInvitationToken } from './commands/invitations.ts';
import { issueSignInSecrets } from './commands/sign-in.ts';
import { nameOf } from './queries.ts';
import { loadInvitation } from './queries/invitations.ts';
import { routes } from './routes.tsx';
import { formatCode } from './rules.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** Link and code are made when the mail is sent, so that they stand in the mail alone and here only as hashes. */
const signInMail: MailKind = {
  kind: 'identity.sign-in',
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

/** The mails of this area. */
export const mails: readonly MailKind[] = [signInMail, invitationMail];

function languageOf(mail: MailRow): Language {
  return isLanguage(mail.ids.language) ? mail.ids.language : 'de';
}

/** The full address of a page, on the host at which the mail was asked for. */
function addressOf(mail: MailRow, routeId: string, params: Record<string, string> = {}): string {
  return `${mail.ids.baseUrl}${linksOf(routes).path(routeId, languageOf(mail), params)}`;
}

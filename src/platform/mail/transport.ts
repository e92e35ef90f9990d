import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** An appointment that goes along, so that a calendar takes it over, changes or removes it (RFC 6047). */
export type MailCalendar = { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };

export type OutgoingMail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar?: MailCalendar;
  /** Appointments of several mails in one, as files to open. */
  readonly calendars?: readonly MailCalendar[];
};

/** How a hand-over ended: surely not sent (may be tried again) or nobody knows. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

export interface MailTransport {
  /** @throws NotSent if the mail surely did not leave; any other error leaves it uncertain */
  send(mail: OutgoingMail): Promise<void>;
}

/** Mail goes to a folder: one file per mail, named by its Message-ID, so that nothing can stand there twice. */
export function folderTransport(folder: string, from: string): MailTransport {
  const compose = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true });
      const { message } = await compose.sendMail(envelope(mail, from));
      const aside = join(folder, `.${mail.id}`);
      await writeFile(aside, message as Buffer, { mode: 0o600 });
      await rename(aside, join(folder, `${mail.id}.eml`));
    },
  };
}

const surelyNotSent = new Set([
  'ECONNECTION',
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EENVELOPE',
  'ECONNREFUSED',
  'ESOCKET',
]);

/** Mail goes to a server, `smtps://user:password@host:465` or `smtp://host:587`. */
export function smtpTransport(url: string, from: string): MailTransport {
  const transport = createTransport(url, { from });
  return {
    async send(mail) {
      await transport.sendMail(envelope(mail, from)).catch((error: Error & { code?: string; command?: string }) => {
        const before = surelyNotSent.has(error.code ?? '') && error.command !== 'DATA';
        throw before ? new NotSent(error.code ?? 'not sent') : error;
      });
    },
  };
}

function envelope(mail: OutgoingMail, from: string) {
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: `<${mail.id}@klimatwin>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(mail.calendar && { icalEvent: { ...mail.calendar, filename: 'termin.ics' } }),
    attachments: (mail.calendars ?? []).map(({ method, content }, index) => ({
      filename: `termin-${index + 1}.ics`,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
      content,
    })),
  };
}

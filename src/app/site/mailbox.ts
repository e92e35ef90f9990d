import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadMail } from './views/mailbox.tsx';

const most = 30;

/** Reads the latest mails of the folder transport, as they would have left the house. */
export async function readMailbox(folder: string): Promise<ReadMail[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter(name => name.endsWith('.eml'))
      .map(async name => ({ name, at: (await stat(join(folder, name))).mtime })),
  );
  const latest = files.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most);
  return Promise.all(
    latest.map(async ({ name, at }) => readMail(await readFile(join(folder, name), 'utf8'), name, at)),
  );
}

/** Our own mails only: one plain text part, headers as nodemailer writes them. */
function readMail(source: string, name: string, at: Date): ReadMail {
  const split = source.search(/\r?\n\r?\n/);
  const head = source.slice(0, split).replace(/\r?\n[ \t]+/g, ' ');
  const header = (wanted: string): string => new RegExp(`^${wanted}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const body = source.slice(split).trim();
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  return {
    id: name.replace(/\.eml$/, ''),
    to: header('To'),
    subject: decodeWords(header('Subject')),
    text:
      encoding === 'base64'
        ? Buffer.from(body, 'base64').toString('utf8')
        : encoding === 'quoted-printable'
          ? decodeQuoted(body)
          : body,
    at,
  };
}

/** Encoded words of RFC 2047. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    );
}

function decodeQuoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

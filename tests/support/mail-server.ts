import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server of our own. */
export type MailServer = {
  readonly url: string;
  /** The Message-IDs that reached it whole, in their order. */
  readonly received: readonly string[];
  /** Until `answer`, it takes mails and does not say so, as when a line breaks at the worst moment. */
  fallSilent(): void;
  answer(): void;
  close(): void;
};

export async function openMailServer(): Promise<MailServer> {
  const received: string[] = [];
  let silent = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, taken) => {
      void text(stream).then(letter => {
        received.push(/^Message-ID: <(.+)>/im.exec(letter)?.[1] ?? '');
        if (!silent) taken();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    fallSilent: () => (silent = true),
    answer: () => (silent = false),
    close: () => server.close(),
  };
}

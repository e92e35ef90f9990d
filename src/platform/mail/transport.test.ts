import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { folderTransport } from './transport.ts';

async function written(calendar: { method: 'REQUEST' | 'CANCEL'; content: string } | null) {
  const folder = mkdtempSync(join(tmpdir(), 'klimatwin-mail-'));
  const mail = { id: 'm', to: 'kim@stadt.example', subject: 'Einladung', text: 'Jour fixe am Dienstag' };
  await folderTransport(folder, 'buero@klimatwin.example').send(calendar === null ? mail : { ...mail, calendar });
  const text = readFileSync(join(folder, 'm.eml'), 'utf8');
  rmSync(folder, { recursive: true });
  return { text, parsed: await simpleParser(text) };
}

test('an appointment goes along as a calendar part with its method and as a file, beside the words', async () => {
  const content = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Grüße\r\nEND:VCALENDAR\r\n';
  const { text, parsed } = await written({ method: 'CANCEL', content });
  expect(text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/);
  expect(parsed.text!.trim()).toBe('Jour fixe am Dienstag');
  expect(parsed.attachments.map(({ filename }) => filename)).toContain('termin.ics');
  expect(parsed.attachments.map(({ content: bytes }) => bytes.toString('utf8'))).toContain(content);
});

test('a mail without an appointment has its words alone', async () => {
  const { parsed } = await written(null);
  expect([parsed.text!.trim(), parsed.attachments.length]).toEqual(['Jour fixe am Dienstag', 0]);
});

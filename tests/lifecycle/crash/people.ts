import { createHash } from 'node:crypto';
import type { Browser } from '../../support/browser.ts';
import type { Entry, Ledger } from './ledger.ts';

type Values = Record<string, string | File>;

/** Somebody at work without end: every `next` is one form, sent until it was acknowledged and is in the ledger. */
export type Work = AsyncGenerator<void, never>;

/** Becomes somebody of the demo by the name on the button. */
export async function become(browser: Browser, name: string): Promise<void> {
  const { html } = await browser.get('/de/demo');
  const people = [...html.matchAll(/name="person" value="([^"]+)"[\s\S]*?sr-only">\s*([^<]+)</g)];
  const person = people.find(found => found[2]!.trim() === `${name} (Vorführung)`)?.[1];
  if (person === undefined) throw new Error(`nobody in the demo is called ${name}`);
  await take(browser, '/de/demo', '/de/demo/rolle', { person });
}

/**
 * The office writes down what authorities without an account say on the telephone: one after the other, from the first
 * word to the receipt. Every answer is another one, so that what is missing or mixed up shows.
 */
export async function* office(browser: Browser, ledger: Ledger, call: string, desk: string): Work {
  const phone = { receivedOn: new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' }), channel: 'phone' };
  const begin = `/de/arbeit/aufrufe/${call}/interessen/neu`;
  for (let number = 1; ; number++) {
    const name = `Gemeinde ${desk} ${number}`;
    const led = await take(browser, begin, begin, { ...phone, organisation: name, bringIn: 'ja' });
    const id = led.split('/').at(-1)!;
    ledger.take(id, { organisation: name }, 'application.started', 'start');
    yield;
    for (const [step, values, change] of answersOf(`${desk}-${number}`)) {
      await take(browser, at(id, step), at(id, step), { ...phone, ...values });
      ledger.take(id, change, 'application.changed', 'answers');
      yield;
    }
    await take(browser, at(id, 'pruefen'), at(id, 'pruefen'), phone);
    ledger.take(id, { state: 'submitted' }, 'application.submitted', 'submit');
    yield;
  }
}

/** The coordinator of a Landkreis comes back to one page of the form again and again, and lets colleagues in. */
export async function* coordinator(browser: Browser, ledger: Ledger, call: string, who: string): Work {
  const begin = `/de/aufrufe/${call}/interesse`;
  const id = (await take(browser, begin, begin)).split('/')[4]!;
  const begun = ledger.book.entries[id] === undefined;
  if (begun) ledger.take(id, { organisation: who }, 'application.started');
  yield;
  const contact = 'klima@kreis.example';
  await take(browser, at(id, 'ansprechpartner'), at(id, 'ansprechpartner'), { name: who, email: contact });
  ledger.take(id, { contact }, 'application.changed');
  yield;
  const people = (await browser.get('/de/arbeit/personen')).location!;
  for (let number = 1; ; number++) {
    const note = `${who}, Fassung ${number}`;
    await take(browser, at(id, 'wuensche'), at(id, 'wuensche'), { note });
    ledger.take(id, { note }, 'application.changed');
    yield;
    if (number % 4 > 0) continue;
    const email = `${number}.${who.toLowerCase().replaceAll(/[^a-z]/g, '')}@kreis.example`;
    const colleague = { name: `Kim ${number}`, email, role: 'member', language: 'de' };
    await take(browser, `${people}/einladen`, `${people}/einladen`, colleague);
    ledger.invite(email);
    yield;
  }
}

/** The steps of a form with what is typed there, and how the application looks afterwards. */
function answersOf(tag: string): [step: string, values: Values, change: Partial<Entry>][] {
  const contact = `${tag}@gemeinde.example`;
  const [words, note, team] = [`Was ${tag} lernen will`, `Wunsch von ${tag}`, `Arbeitsgruppe ${tag}`];
  const letter = new TextEncoder().encode(`%PDF-1.7 Zustimmung ${tag}`);
  const checksum = createHash('sha256').update(letter).digest('hex');
  return [
    ['ansprechpartner', { name: `Kim ${tag}`, email: contact }, { contact }],
    ['handlungsfelder', { 'need-mobility': '4', 'role-mobility': 'adopting' }, { words: { mobility: '' } }],
    ['handlungsfelder/mobility', { needText: words }, { words: { mobility: words } }],
    ['wuensche', { note }, { note }],
    [
      'rueckhalt',
      { headConfirmed: 'ja', team, letter: new File([letter], 'Zustimmung.pdf') },
      { team, letter: checksum },
    ],
  ];
}

/** Sends a form as it stands on its page; answers where it led. @throws when it was not taken */
export async function take(browser: Browser, from: string, action: string, values: Values = {}): Promise<string> {
  const answer = await browser.submit(from, action, values);
  if (answer.status === 303 && answer.location !== null) return answer.location;
  const errors = /role="alert"[\s\S]*?<ul>([\s\S]*?)<\/ul>/.exec(answer.html)?.[1] ?? answer.html.slice(0, 300);
  throw new Error(`${action} was answered with ${answer.status}: ${errors}`);
}

function at(id: string, step: string): string {
  return `/de/arbeit/interesse/${id}/${step}`;
}

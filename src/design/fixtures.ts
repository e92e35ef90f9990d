import type { Frame } from './page.tsx';

/** A frame for tests and for looking at pieces without a server. */
export function aFrame(change: Partial<Frame> = {}): Frame {
  return {
    assets: name => name.replace(/^design\//, ''),
    addresses: { de: '/de/stil', en: '/en/style' },
    origin: 'https://klimatwin.example',
    home: '/de',
    navigation: [
      { text: 'Regionen-Twinning', href: '/de/regionen-twinning' },
      { text: 'KlimaPartnerschaft', href: '/de/klimapartnerschaft' },
      { text: 'Aufrufe', href: '/de/aufrufe', current: true },
      { text: 'Wer ist wie wir?', href: '/de/wer-ist-wie-wir' },
      { text: 'Ideen', href: '/de/ideen' },
    ],
    session: { kind: 'signed-out', href: '/de/anmelden' },
    footer: [
      { text: 'Impressum', href: '/de/impressum' },
      { text: 'Barrierefreiheit', href: '/de/barrierefreiheit' },
      { text: 'Datenschutz', href: '/de/datenschutz' },
    ],
    ...change,
  };
}

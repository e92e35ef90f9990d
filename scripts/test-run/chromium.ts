import { install, isExecutable, mayInstall } from './apt.ts';

// The first one has no window at all and takes a quarter less of the processor.
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * Path of the browser for tests: what `CHROMIUM` names, else the first of the usual places; undefined without one.
 * @public The browser tests start what this finds.
 */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM, ...places].find(path => path !== undefined && path !== '' && isExecutable(path));
}

/** Installs Chromium where it is missing and we may; says what it does. Answers whether a browser is there now. */
export function provideChromium(): boolean {
  if (findChromium() !== undefined) return true;
  if (!mayInstall()) {
    console.log(
      'The browser tests need Chromium: install it (apt-get install chromium-headless-shell) or name it in CHROMIUM.',
    );
    return false;
  }
  return install('Chromium', 'chromium-headless-shell', 'fonts-liberation') && findChromium() !== undefined;
}

import { install, isExecutable, mayInstall } from './apt.ts';

const places = ['/usr/bin/soffice', '/usr/bin/libreoffice'];

/**
 * Path of LibreOffice: what `SOFFICE` names, else the first of the usual places; undefined without one.
 * @public The tests of Word files start what this finds.
 */
export function findLibreOffice(): string | undefined {
  return [process.env.SOFFICE, ...places].find(path => path !== undefined && path !== '' && isExecutable(path));
}

/** Installs LibreOffice where it is missing and we may; says what it does. Answers whether it is there now. */
export function provideLibreOffice(): boolean {
  if (findLibreOffice() !== undefined) return true;
  if (!mayInstall()) {
    console.log('Opening Word files needs LibreOffice: install it (apt-get install libreoffice-writer-nogui).');
    return false;
  }
  return install('LibreOffice', 'libreoffice-writer-nogui') && findLibreOffice() !== undefined;
}

import type { Language } from '../../kernel/text.ts';
import { canTypeset, typeset } from './typesetter.ts';

/** Whether this platform has the typesetter; where it has not, pages offer no PDF. */
export function canMakePdf(): boolean {
  return canTypeset();
}

/** Sets a Typst template of ours with data as an accessible PDF (PDF/UA-1). @throws if the template does not compile */
export function makePdf(template: string, language: Language, data: unknown): Uint8Array {
  return typeset(template, language, data, (compiler, job) => compiler.pdf(job, { pdfStandard: 'ua-1' }));
}

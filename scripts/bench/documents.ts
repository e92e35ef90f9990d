import { agreementDocx } from '../../src/areas/agreements/documents/agreement-docx.ts';
import { type AgreementPaper, agreementTemplate } from '../../src/areas/agreements/documents/paper.ts';
import { makePdf } from '../../src/platform/documents/pdf.ts';

/** Time and memory of one long agreement and of two hundred short ones in a row, as PDF and as Word. */
export async function benchDocuments(): Promise<void> {
  await time('agreement of about 40 pages, PDF', () => makePdf(agreementTemplate, 'de', paper(270)));
  await time('the same as Word', () => agreementDocx(paper(270), 'de'));
  const before = process.memoryUsage().rss;
  const start = performance.now();
  for (let index = 0; index < 200; index++) makePdf(agreementTemplate, 'de', paper(14, index));
  const each = (performance.now() - start) / 200;
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  console.log(
    `200 agreements of 3 pages in a row, PDF: ${each.toFixed(0)} ms each, memory grew by ${grown.toFixed(0)} MB`,
  );
}

async function time(name: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<void> {
  const start = performance.now();
  const { length } = await make();
  console.log(`${name}: ${(performance.now() - start).toFixed(0)} ms, ${(length / 1024).toFixed(0)} KB`);
}

function paper(clauses: number, mark = 0): AgreementPaper {
  const line = 'Die Beteiligten lernen im Klimaschutz voneinander und treffen sich dazu jeden Monat. '.repeat(4).trim();
  const clause = (index: number) => ({
    heading: `§ ${index + 1} Gegenstand ${mark}`,
    blocks: [
      { kind: 'text', lines: [line] },
      { kind: 'list', lines: [line.slice(0, 80), line.slice(0, 60)] },
    ] as const,
  });
  const title = 'Kooperationsvereinbarung';
  return {
    title,
    subtitle: 'Landkreis Ahorn und Landkreis Buche',
    state: '',
    remark: '',
    editions: [{ language: 'de', title, clauses: Array.from({ length: clauses }, (_, index) => clause(index)) }],
    signatures: {
      title: 'Beteiligte und Unterschriften',
      placeAndDay: 'Ort, Tag',
      parties: [{ name: 'Landkreis Ahorn', people: ['A. Beispiel, Landrätin'], signed: '' }],
    },
    hash: '',
  };
}

import type { Upload } from '../../platform/files/upload.ts';

/** A short letter as a PDF file of one page, in a typeface that every reader of PDF files has; without line breaks of its own. */
export function letterOf(name: string, lines: readonly string[]): Upload {
  const shown = lines.map(line => `(${line.replace(/[\\()]/g, '\\$&')}) '`).join('\n');
  const stream = `BT /F1 12 Tf 18 TL 72 740 Td\n${shown}\nET`;
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `${table}trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  // Umlauts are one byte each in this encoding, as in Latin-1.
  return { name, bytes: Buffer.from(file, 'latin1') };
}

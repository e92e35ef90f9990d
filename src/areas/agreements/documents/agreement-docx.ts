import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Language } from '../../../kernel/text.ts';
import type { AgreementPaper } from './paper.ts';

const muted = '555A75';
const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

/** The agreement as a Word file with real headings and lists. */
export async function agreementDocx(paper: AgreementPaper, language: Language): Promise<Uint8Array> {
  const children = [
    ...(paper.state === '' ? [] : [new Paragraph({ children: [new TextRun({ text: paper.state, color: muted })] })]),
    ...(paper.remark === '' ? [] : [new Paragraph({ children: [new TextRun({ text: paper.remark, color: muted })] })]),
    ...paper.editions.flatMap(({ title, clauses, language: edition }, index) => [
      new Paragraph({
        heading: HeadingLevel.TITLE,
        children: [...(index > 0 ? [new PageBreak()] : []), run(title, edition)],
      }),
      ...clauses.flatMap(({ heading, blocks }) => [
        new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(heading, edition)] }),
        ...blocks.flatMap(({ kind, lines }) =>
          lines.map(
            line =>
              new Paragraph({
                children: [run(line, edition)],
                ...(kind === 'list' ? { numbering: { reference: 'list', level: 0 } } : {}),
              }),
          ),
        ),
      ]),
    ]),
    new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, text: paper.signatures.title }),
    ...paper.signatures.parties.flatMap(({ name, people, signed }) => [
      new Paragraph({ keepNext: true, spacing: { before: 240 }, children: [new TextRun({ text: name, bold: true })] }),
      ...(signed === '' ? [] : [new Paragraph({ keepNext: true, text: signed })]),
      ...(people.length === 0 ? [''] : people).flatMap(person => signatureLine(paper.signatures.placeAndDay, person)),
    ]),
    ...(paper.hash === ''
      ? []
      : [new Paragraph({ children: [new TextRun({ text: paper.hash, size: 16, color: muted })] })]),
  ];
  const file = new Document({
    title: `${paper.title}: ${paper.subtitle}`,
    creator: 'Klimatwin',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: locales[language] } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 36, bold: true, color: '1B6B4A' }, paragraph: { spacing: { after: 200 } } },
        heading1: {
          run: { size: 24, bold: true, color: '14172A' },
          paragraph: { spacing: { before: 280, after: 80 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 425, hanging: 425 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { margin: { top: 1361, bottom: 1361, left: 1417, right: 1417 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], color: muted }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function run(text: string, language: Language): TextRun {
  return new TextRun({ text, language: { value: locales[language] } });
}

/** A line for place and day, one for the name. */
function signatureLine(placeAndDay: string, person: string): Paragraph[] {
  const tabs = { tabStops: [{ type: TabStopType.LEFT, position: 4800 }] };
  const blank = '_'.repeat(34);
  const small = { size: 18, color: muted };
  return [
    new Paragraph({
      ...{ keepNext: true, spacing: { before: 600, after: 0 }, ...tabs },
      children: [new TextRun({ children: [blank, new Tab(), blank] })],
    }),
    new Paragraph({ ...tabs, children: [new TextRun({ ...small, children: [placeAndDay, new Tab(), person] })] }),
  ];
}

import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Piece } from '../rules/blocks.ts';
import type { PaperDocument } from './paper.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const textWidth = 9070;

/** The paper as a Word file with real headings, a real table and real lists, for the council's office to work on. */
export async function paperDocx(paper: PaperDocument): Promise<Uint8Array> {
  const font = { font: 'Calibri', language: { value: paper.language === 'de' ? 'de-DE' : 'en-GB' } };
  const heading = (size: number) => ({
    run: { size, bold: true },
    paragraph: { spacing: { before: 280, after: 100 } },
  });
  const file = new Document({
    title: paper.title,
    creator: paper.authority,
    numbering: { config: [{ reference: 'points', levels: [bullet] }] },
    styles: {
      default: {
        document: { run: { ...font, size: 22 }, paragraph: { spacing: { after: 120 } } },
        heading1: heading(32),
        heading2: heading(26),
        heading3: heading(22),
      },
    },
    sections: [
      {
        properties: { page: { margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 } } },
        footers: { default: pageNumbers() },
        children: [...headOf(paper), ...partsOf(paper)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const bullet = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '–',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400, hanging: 280 } } },
};

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ children })] })] });
}

function headOf(paper: PaperDocument): (Paragraph | Table)[] {
  const lines = [paper.number, paper.publicLine].filter(line => line !== '');
  return [
    new Paragraph({ children: [new TextRun({ text: paper.authority, bold: true, size: 26 })] }),
    ...(paper.signatory === '' ? [] : [new Paragraph(paper.signatory)]),
    new Paragraph({ text: paper.kind, heading: HeadingLevel.HEADING_1 }),
    ...lines.map(line => new Paragraph(line)),
    ...(paper.sequence.rows.length === 0 ? [] : [headingOf(paper.sequence.title), sequenceTable(paper)]),
    headingOf(`${paper.subject.label}: ${paper.subject.text}`),
    ...(paper.placeAndDay === '' ? [] : [new Paragraph(paper.placeAndDay)]),
    new Paragraph({ spacing: { before: 600 }, children: [new TextRun(paper.signatory || paper.signature)] }),
  ];
}

function partsOf(paper: PaperDocument): Paragraph[] {
  return [
    ...paper.parts.flatMap(part => [
      headingOf(part.title),
      ...part.sections.flatMap(({ heading, pieces }) => [
        ...(heading === '' ? [] : [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_3, keepNext: true })]),
        ...pieces.flatMap(paragraphsOf),
      ]),
    ]),
    ...(paper.annexes.items.length === 0 ? [] : [headingOf(paper.annexes.title), ...paper.annexes.items.map(point)]),
    ...(paper.contact.lines.length === 0
      ? []
      : [headingOf(paper.contact.title), ...paper.contact.lines.map(line => new Paragraph(line))]),
  ];
}

function headingOf(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_2, keepNext: true });
}

function paragraphsOf(piece: Piece): Paragraph[] {
  return piece.kind === 'list' ? piece.items.map(point) : [new Paragraph(piece.text)];
}

function point(text: string): Paragraph {
  return new Paragraph({ text, numbering: { reference: 'points', level: 0 } });
}

function sequenceTable({ sequence }: PaperDocument): Table {
  const widths = sequence.columns.map(() => Math.floor(textWidth / sequence.columns.length));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        text => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: isHead })] })] }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: [row(sequence.columns, true), ...sequence.rows.map(cells => row(cells, false))],
  });
}

import {
  BorderStyle,
  CheckBox,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Language } from '../../../kernel/text.ts';
import { choiceControl, controlParagraph, textControl } from '../../../platform/documents/content-control.ts';
import type { PaperColumn, PaperForm, PaperItem, PaperRow } from './paper-form.ts';

/** Width of the text on A4 between its margins, in twentieths of a point. */
const textWidth = 9638;
const muted = '555A75';
const line = { style: BorderStyle.SINGLE, size: 4, color: 'A0AEC0' };

/** The form as a Word file whose fields can be typed into, ticked and chosen from; the rest is text with real headings. */
export async function paperFormDocx(form: PaperForm, lang: Language): Promise<Uint8Array> {
  const file = new Document({
    title: `${form.title}: ${form.subtitle}`,
    creator: 'Klimatwin',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: lang === 'de' ? 'de-DE' : 'en-GB' } },
          paragraph: { spacing: { after: 80 } },
        },
        title: { run: { size: 40, bold: true, color: '1B6B4A' }, paragraph: { spacing: { after: 40 } } },
        heading1: {
          run: { size: 28, bold: true, color: '14172A' },
          paragraph: { spacing: { before: 320, after: 80 } },
        },
      },
    },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({ text: form.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: form.subtitle, size: 26 })] }),
          ...form.notes.map(text => new Paragraph(text)),
          ...form.sections.flatMap(section => [
            new Paragraph({ text: section.title, heading: HeadingLevel.HEADING_1, keepNext: true }),
            ...section.notes.map(note),
            ...section.items.flatMap(item => itemParts(item, form)),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function pageNumbers(): Footer {
  const children = [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ children: [new TextRun({ children, color: muted })] })] });
}

function note(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, color: muted })] });
}

function itemParts(item: PaperItem, form: PaperForm): (Paragraph | Table)[] {
  if (item.kind === 'table') return [label(item.label), table(item, form), new Paragraph('')];
  const help = item.help === '' ? [] : [note(item.help)];
  const control = { tag: item.name, title: item.label, hint: form.fill };
  if (item.kind === 'tick') {
    const box = new CheckBox({ alias: item.label.slice(0, 64) });
    return [controlParagraph([box, ` ${item.label}`]), ...help];
  }
  const multiline = item.kind === 'text';
  return [label(item.label), ...help, controlParagraph([textControl(control, { multiline })])];
}

function label(text: string): Paragraph {
  return new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true })] });
}

function table(item: Extract<PaperItem, { kind: 'table' }>, form: PaperForm): Table {
  const widths = item.columns.map(() => Math.floor(textWidth / item.columns.length));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: item.columns.map(column => cell(label(column.label))),
      }),
      ...item.rows.map(
        row =>
          new TableRow({
            cantSplit: true,
            children: item.columns.map((column, i) => answerCell(row, column, i, form)),
          }),
      ),
    ],
  });
}

function answerCell(row: PaperRow, column: PaperColumn, index: number, form: PaperForm): TableCell {
  if (index === 0 && row.label !== '')
    return cell(new Paragraph({ children: [new TextRun({ text: row.label, bold: true })] }));
  const chooses = column.choices.length > 0;
  const control = {
    tag: `${column.name}-${row.name}`,
    title: [column.label, row.label].filter(Boolean).join(': '),
    hint: chooses ? form.choose : form.fill,
  };
  return cell(controlParagraph([chooses ? choiceControl(control, column.choices) : textControl(control)]));
}

function cell(content: Paragraph): TableCell {
  return new TableCell({ children: [content], margins: { top: 60, bottom: 20, left: 80, right: 80 } });
}

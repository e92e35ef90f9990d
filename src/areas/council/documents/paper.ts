import { formatPlainDay } from '../../../design/format.ts';
import type { Day } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { ContactPerson } from '../../organisations/model.ts';
import type { BlockKey } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { type Piece, piecesOf } from '../rules/blocks.ts';
import { de } from './words.de.ts';
import { en } from './words.en.ts';

export const paperTemplate = 'src/areas/council/documents/paper.typ';

/** A paper as it is read on a page, in print and in Word; ready words in the language of the paper. */
export type PaperDocument = {
  readonly language: Language;
  readonly title: string;
  readonly authority: string;
  readonly signatory: string;
  readonly kind: string;
  readonly number: string;
  readonly publicLine: string;
  readonly sequence: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly subject: { readonly label: string; readonly text: string };
  readonly placeAndDay: string;
  readonly signature: string;
  readonly parts: readonly {
    readonly title: string;
    readonly sections: readonly { readonly heading: string; readonly pieces: readonly Piece[] }[];
  }[];
  readonly annexes: { readonly title: string; readonly items: readonly string[] };
  readonly contact: { readonly title: string; readonly lines: readonly string[] };
};

/** Facts in the order of the pattern; those with a heading of their own say so. */
const factKeys = [
  'occasion',
  'competition',
  'programme',
  'consent',
  'officeDuties',
  'partnerDuties',
  'costs',
] as const satisfies readonly BlockKey[];
const ownParts = ['financialEffect', 'climateEffect'] as const satisfies readonly BlockKey[];

/**
 * The paper for its own people, with contact persons and all annexes; or the public version without names of staff and
 * without annexes that are not public.
 */
export function paperDocument(
  { paper, subject, blocks, annexes }: Pick<PaperView, 'paper' | 'subject' | 'blocks' | 'annexes'>,
  readers: { readonly kind: 'public' } | { readonly kind: 'own'; readonly contacts: readonly ContactPerson[] },
): PaperDocument {
  const { language } = paper;
  const t = inLanguage(language, { de, en });
  const textOf = (key: BlockKey) => blocks.find(block => block.key === key)?.text ?? '';
  const section = (key: BlockKey, heading: string) => ({ heading, pieces: piecesOf(textOf(key)) });
  const headed: Readonly<Partial<Record<BlockKey, string>>> = t;
  const facts = factKeys
    .map(key => section(key, key in t ? (headed[key] ?? '') : ''))
    .filter(({ pieces }) => pieces.length > 0);
  const parts = [
    { title: t.resolution, sections: [section('resolution', '')] },
    { title: t.facts, sections: facts },
    ...ownParts.map(key => ({ title: t[key], sections: [section(key, '')] })),
  ].filter(({ sections }) => sections.some(({ pieces }) => pieces.length > 0));
  const shown = readers.kind === 'public' ? annexes.filter(({ isPublic }) => isPublic) : annexes;
  const consultations = paper.consultations.filter(({ isPublic }) => isPublic || readers.kind === 'own');
  return {
    language,
    title: textOf('subject'),
    authority: subject.own.name,
    signatory: paper.signatory,
    kind: t.kinds[paper.kind],
    number: paper.number === '' ? '' : t.number({ number: paper.number }),
    publicLine: paper.isPublic ? t.isPublic : t.isInternal,
    sequence: {
      title: t.sequence,
      columns: [t.body, t.day, t.role],
      rows: consultations.map(({ body, sitting, role }) => [
        body.name,
        sitting === null ? '–' : writtenDay(language, sitting.day),
        t.roles[role],
      ]),
    },
    subject: { label: t.subject, text: textOf('subject') },
    placeAndDay: t.placeAndDay({
      town: paper.town,
      day: paper.paperOn === null ? '' : formatPlainDay(language, paper.paperOn),
    }),
    signature: t.signature,
    parts,
    annexes: {
      title: t.annexes,
      items: shown.map(({ title, isPublic }) => (isPublic ? title : t.notPublic({ title }))),
    },
    contact: {
      title: t.contact,
      lines:
        readers.kind === 'public'
          ? []
          : readers.contacts.map(({ name, jobTitle, phone }) => [name, jobTitle, phone].filter(Boolean).join(', ')),
    },
  };
}

/** "27.06.2016", as sequences are printed. */
function writtenDay(language: Language, day: Day): string {
  return language === 'de' ? day.split('-').reverse().join('.') : formatPlainDay(language, day);
}

/** What the file is called on the reader's disk, without ending. */
export function fileNameOf({ kind, number }: PaperDocument): string {
  return [kind, number.replace(/^\S+\s/, '')]
    .filter(part => part !== '')
    .join(' ')
    .replace(/[\\/:]/g, '-');
}

/** Every part of a paper by itself as plain text, as it is put into another system field by field. */
export function plainFields(paper: PaperDocument): { readonly label: string; readonly text: string }[] {
  const t = inLanguage(paper.language, { de, en });
  const sections = paper.parts.flatMap(part => ({
    label: part.title,
    text: part.sections
      .map(({ heading, pieces }) => [heading, ...pieces.map(plainPiece)].filter(line => line !== '').join('\n\n'))
      .join('\n\n'),
  }));
  const fields = [
    { label: t.fields.kind, text: paper.kind },
    { label: t.fields.number, text: paper.number.replace(/^\S+\s/, '') },
    { label: paper.subject.label, text: paper.subject.text },
    { label: t.fields.public, text: paper.publicLine },
    { label: paper.sequence.title, text: paper.sequence.rows.map(row => row.join('; ')).join('\n') },
    { label: t.fields.placeAndDay, text: paper.placeAndDay },
    { label: t.fields.signatory, text: paper.signatory },
    ...sections,
    { label: paper.annexes.title, text: paper.annexes.items.join('\n') },
    { label: paper.contact.title, text: paper.contact.lines.join('\n') },
  ];
  return fields.filter(({ text }) => text !== '');
}

function plainPiece(piece: Piece): string {
  return piece.kind === 'list' ? piece.items.map(item => `- ${item}`).join('\n') : piece.text;
}

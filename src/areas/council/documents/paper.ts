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
    readonly key: 'resolution' | 'facts' | 'financialEffect' | 'climateEffect';
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
    { key: 'resolution' as const, title: t.resolution, sections: [section('resolution', '')] },
    { key: 'facts' as const, title: t.facts, sections: facts },
    ...ownParts.map(key => ({ key, title: t[key], sections: [section(key, '')] })),
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
      items: shown.map(annex => {
        const title = t.annex(annex);
        const marks = [annex.isPublic ? '' : t.notPublic, annex.onPaper ? t.onPaper : ''].filter(Boolean).join(', ');
        return marks === '' ? title : t.marked({ title, marks });
      }),
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

/** The fields of a Word template that are filled, by their tags. */
export const fieldTags = [
  'kind',
  'number',
  'subject',
  'public',
  'sequence',
  'placeAndDay',
  'signatory',
  'resolution',
  'facts',
  'financialEffect',
  'climateEffect',
  'annexes',
  'contact',
] as const;
export type FieldTag = (typeof fieldTags)[number];

export type PlainField = { readonly tag: FieldTag; readonly label: string; readonly text: string };

/** Every part of a paper by itself as plain text, as it is put into another system field by field. */
export function plainFields(paper: PaperDocument): PlainField[] {
  const t = inLanguage(paper.language, { de, en });
  const sections = paper.parts.map(part => ({
    tag: part.key,
    label: part.title,
    text: part.sections
      .map(({ heading, pieces }) => [heading, ...pieces.map(plainPiece)].filter(line => line !== '').join('\n\n'))
      .join('\n\n'),
  }));
  const fields: PlainField[] = [
    { tag: 'kind', label: t.fields.kind, text: paper.kind },
    { tag: 'number', label: t.fields.number, text: paper.number.replace(/^\S+\s/, '') },
    { tag: 'subject', label: paper.subject.label, text: paper.subject.text },
    { tag: 'public', label: t.fields.public, text: paper.publicLine },
    {
      tag: 'sequence',
      label: paper.sequence.title,
      text: paper.sequence.rows.map(row => row.join('; ')).join('\n'),
    },
    { tag: 'placeAndDay', label: t.fields.placeAndDay, text: paper.placeAndDay },
    { tag: 'signatory', label: t.fields.signatory, text: paper.signatory },
    ...sections,
    { tag: 'annexes', label: paper.annexes.title, text: paper.annexes.items.join('\n') },
    { tag: 'contact', label: paper.contact.title, text: paper.contact.lines.join('\n') },
  ];
  return fields.filter(({ text }) => text !== '');
}

/** The names that fields of a template may have, in either language: `betreff` and `subject`, `sachverhalt` and `facts`. */
export const tagNames: Readonly<Record<FieldTag, readonly [string, string]>> = {
  kind: ['art', 'kind'],
  number: ['nummer', 'number'],
  subject: ['betreff', 'subject'],
  public: ['oeffentlichkeit', 'public'],
  sequence: ['beratungsfolge', 'sequence'],
  placeAndDay: ['ort-und-tag', 'town-and-day'],
  signatory: ['zeichnet', 'signatory'],
  resolution: ['beschlussvorschlag', 'resolution'],
  facts: ['sachverhalt', 'facts'],
  financialEffect: ['finanzen', 'finances'],
  climateEffect: ['klima', 'climate'],
  annexes: ['anlagen', 'annexes'],
  contact: ['auskunft', 'contact'],
};

/** What goes into the fields of a template. A field about which the paper says nothing is emptied. */
export function templateValues(paper: PaperDocument): ReadonlyMap<string, string> {
  const texts = new Map(plainFields(paper).map(({ tag, text }) => [tag, text]));
  return new Map(fieldTags.flatMap(tag => tagNames[tag].map(name => [name, texts.get(tag) ?? ''] as const)));
}

function plainPiece(piece: Piece): string {
  return piece.kind === 'list' ? piece.items.map(item => `- ${item}`).join('\n') : piece.text;
}

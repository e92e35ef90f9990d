import { type Reason, type Verdict, verdict } from '../../../kernel/verdict.ts';
import { redline, type Stretch } from '../../agreements/rules/redline.ts';
import { type FinalPaper, type FinalPart, finalParts, type PaperState, type Wording } from '../model.ts';

export type FinalRefusal = 'not-released' | 'paper-withdrawn' | 'final-empty';

/** The council has a paper of its own once ours was released; what is withdrawn goes before no body. */
export function mayFile(
  state: PaperState,
  said: Pick<FinalPaper, 'fileId' | 'number' | 'kind' | 'bodies' | 'wording'>,
): Verdict<FinalRefusal> {
  const reasons: Reason<FinalRefusal>[] = [];
  if (!isFileable(state)) reasons.push({ code: state === 'withdrawn' ? 'paper-withdrawn' : 'not-released' });
  const isEmpty =
    said.fileId === null &&
    said.number === '' &&
    said.kind === null &&
    said.bodies.length === 0 &&
    Object.keys(said.wording).length === 0;
  if (isEmpty) reasons.push({ code: 'final-empty', field: 'file' });
  return verdict(reasons);
}

/** Whether the council may have the paper in this state. */
export function isFileable(state: PaperState): boolean {
  return state !== 'draft' && state !== 'co-signed' && state !== 'withdrawn';
}

/** A part of the text in which the council's wording was said; no stretches where it says the same as ours. */
export type PartCompared = { readonly part: FinalPart; readonly stretches: readonly Stretch[] };

/** Our text and that of the council, part by part, as far as the council's was said. */
export function compareParts(ours: Wording, theirs: Wording): PartCompared[] {
  return finalParts.flatMap(part => {
    const said = theirs[part];
    if (said === undefined) return [];
    const [before, after] = [plainLines(ours[part] ?? ''), plainLines(said)];
    return [{ part, stretches: before === after ? [] : redline(before, after) }];
  });
}

/** What leads the paper and differs: number, kind, bodies. */
export type HeadDifference = {
  readonly field: 'number' | 'kind' | 'bodies';
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
};

export function compareHeads({ number, kind, bodies, before }: FinalPaper): HeadDifference[] {
  const differs = (ours: readonly string[], theirs: readonly string[]) =>
    theirs.length > 0 && ours.map(plainName).join('\n') !== theirs.map(plainName).join('\n');
  const fields: HeadDifference[] = [
    { field: 'number', ours: before.number === '' ? [] : [before.number], theirs: number === '' ? [] : [number] },
    { field: 'kind', ours: [before.kind], theirs: kind === null ? [] : [kind] },
    { field: 'bodies', ours: before.bodies, theirs: bodies },
  ];
  return fields.filter(({ ours, theirs }) => differs(ours, theirs));
}

function plainName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A text without what programs change on the way: empty lines, blanks at the edges, the signs of lists. */
function plainLines(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map(line =>
      line
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^[-–—•·▪] ?/, '- '),
    )
    .filter(line => line !== '' && line !== '- ')
    .join('\n');
}

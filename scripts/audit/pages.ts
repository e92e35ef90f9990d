import type { Visitor } from '../demo-run/visitor.ts';

/** A page that is measured. */
export type AuditedPage = {
  readonly name: string;
  /** Its address in the demo, or how somebody gets there. */
  readonly path: string | ((visitor: Visitor) => Promise<string>);
  /** Whose page it is, by the name of a persona of the demo. Without one it is public and must be found by search engines. */
  readonly as?: string;
};

const year = new Date().getFullYear();
const office = 'Programmbüro (Vorführung)';
const giessen = 'Koordination Landkreis Gießen (Vorführung)';

/** In this order: what a persona does here is done for the pages below. */
export const pages: readonly AuditedPage[] = [
  { name: 'first page', path: '/de' },
  { name: 'calls', path: '/en/calls' },
  { name: 'a call', path: `/de/aufrufe/${year + 1}` },
  { name: 'region twinning', path: '/de/regionen-twinning' },
  { name: 'a project', path: '/de/klimapartnerschaft' },
  { name: 'ideas', path: '/de/ideen' },
  { name: 'an idea', path: '/de/ideen/1' },
  { name: 'a round', path: computedRound, as: office },
  { name: 'a pair', path: pairOfRound, as: office },
  { name: 'a proposal', path: proposal, as: giessen },
  { name: 'entries of a call', path: `/de/arbeit/aufrufe/${year + 1}/interessen`, as: office },
  { name: 'to do', path: '/de/arbeit', as: giessen },
];

const round = `/de/arbeit/zuordnung/${year}`;

/** The closed round with its pairs. */
async function computedRound(visitor: Visitor): Promise<string> {
  return visitor.submit(round, `${round}/berechnen`);
}

/** The first pair of the round; the round is released, so that authorities see theirs. */
async function pairOfRound(visitor: Visitor): Promise<string> {
  const pair = await linkOn(visitor, round, /href="([^"]*\/paar\/[^"]+)"/);
  await visitor.submit(`${round}/freigeben`, `${round}/freigeben`);
  return pair;
}

/** What an authority reads about the partner that is proposed to it. */
function proposal(visitor: Visitor): Promise<string> {
  return linkOn(visitor, '/de/arbeit', /href="(\/de\/arbeit\/paar\/[^"/]+)"/);
}

async function linkOn(visitor: Visitor, path: string, pattern: RegExp): Promise<string> {
  const link = pattern.exec(await visitor.read(path))?.[1];
  if (link === undefined) throw new Error(`${path} has no link like ${pattern.source}`);
  return link.replaceAll('&amp;', '&');
}

import type { Route } from '../../platform/web/route.ts';
import { answer, showAnswer } from './routes/answer.tsx';
import { downloadAlternatives, downloadPairs, downloadRecord } from './routes/file.ts';
import { downloadProposal, showForHead } from './routes/head.tsx';
import { downloadLetter, showPair, showProposal } from './routes/pair.tsx';
import { downloadWorkbook, showSheet, takeSheet } from './routes/sheet.tsx';
import { compute, constrain, release, showList, showRelease, showRound } from './routes/round.tsx';

const round = { de: '/de/arbeit/zuordnung/:call', en: '/en/work/matching/:call' } as const;
const proposal = { de: '/de/arbeit/paar/:proposal', en: '/en/work/pair/:proposal' } as const;

/** An address below another one. */
function below(base: { readonly de: string; readonly en: string }, de: string, en: string) {
  return { de: `${base.de}/${de}`, en: `${base.en}/${en}` };
}

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;
const decision = below(proposal, 'entscheidung', 'decision');

export const routes: readonly Route[] = [
  { ...get, id: 'matching.list', path: { de: '/de/arbeit/zuordnung', en: '/en/work/matching' }, handle: showList },
  { ...get, id: 'matching.round', path: round, handle: showRound },
  { ...post, id: 'matching.compute', path: below(round, 'berechnen', 'compute'), handle: compute },
  { ...post, id: 'matching.constrain', path: below(round, 'festlegen', 'fix'), handle: constrain },
  { ...get, id: 'matching.csv', path: below(round, 'paare.csv', 'pairs.csv'), handle: downloadPairs },
  {
    ...get,
    id: 'matching.alternatives',
    path: below(round, 'alternativen.csv', 'alternatives.csv'),
    handle: downloadAlternatives,
  },
  { ...get, id: 'matching.workbook', path: below(round, 'runde.xlsx', 'round.xlsx'), handle: downloadWorkbook },
  { ...get, id: 'matching.sheet', path: below(round, 'excel', 'excel'), handle: showSheet },
  { ...post, id: 'matching.compared', path: below(round, 'excel', 'excel'), handle: takeSheet },
  { ...get, id: 'matching.record', path: below(round, 'protokoll.json', 'record.json'), handle: downloadRecord },
  { ...get, id: 'matching.release', path: below(round, 'freigeben', 'release'), handle: showRelease },
  { ...post, id: 'matching.released', path: below(round, 'freigeben', 'release'), handle: release },
  { ...get, id: 'matching.pair', path: below(round, 'paar/:a/:b', 'pair/:a/:b'), handle: showPair },
  { ...get, id: 'proposals.show', path: proposal, handle: showProposal },
  { ...get, id: 'proposals.head', path: below(proposal, 'leitung', 'head'), handle: showForHead },
  { ...get, id: 'proposals.pdf', path: below(proposal, 'vorschlag.pdf', 'proposal.pdf'), handle: downloadProposal },
  { ...get, id: 'proposals.answer', path: decision, handle: showAnswer },
  { ...post, id: 'proposals.answered', path: decision, handle: answer },
  { ...get, id: 'proposals.letter', path: below(proposal, 'schreiben/:file', 'letters/:file'), handle: downloadLetter },
];

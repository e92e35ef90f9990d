import type { Route } from '../../platform/web/route.ts';
import * as dues from './routes/dues.tsx';
import * as publicity from './routes/publicity.tsx';
import * as round from './routes/round.tsx';
import * as show from './routes/show.tsx';
import * as write from './routes/write.tsx';

const base = {
  de: '/de/arbeit/partnerschaften/:partnership/berichte',
  en: '/en/work/partnerships/:partnership/reports',
};
const inPublic = {
  de: '/de/arbeit/partnerschaften/:partnership/oeffentlichkeitsarbeit',
  en: '/en/work/partnerships/:partnership/publicity',
};
const ofCall = { de: '/de/arbeit/aufrufe/:call/berichte', en: '/en/work/calls/:call/reports' };

function below(path: { de: string; en: string }, de: string, en: string) {
  return { de: `${path.de}/${de}`, en: `${path.en}/${en}` };
}

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const report = below(base, ':due', ':due');
const paths = {
  report,
  write: below(report, 'beitrag/:organisation', 'part/:organisation'),
  submit: below(report, 'abgeben', 'submit'),
  judge: below(report, 'durchsehen', 'look-through'),
  version: below(report, 'fassung/:number', 'version/:number'),
  letter: below(report, 'schreiben/:file', 'letter/:file'),
  pdf: below(report, 'fassung/:number/bericht.pdf', 'version/:number/report.pdf'),
  xlsx: below(ofCall, 'berichte.xlsx', 'reports.xlsx'),
  papers: below(ofCall, 'berichte.pdf', 'reports.pdf'),
  dues: below(ofCall, 'termine', 'dates'),
  due: below(ofCall, 'termine/:due', 'dates/:due'),
  note: below(inPublic, 'neu', 'new'),
  entry: below(inPublic, ':publicity/aendern', ':publicity/change'),
  file: below(inPublic, ':publicity/datei', ':publicity/file'),
  publicityRound: { de: '/de/arbeit/aufrufe/:call/oeffentlichkeitsarbeit', en: '/en/work/calls/:call/publicity' },
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'reports.list', path: base, handle: show.showList },
  { ...get, id: 'reports.show', path: paths.report, handle: show.showReport },
  { ...get, id: 'reports.version', path: paths.version, handle: show.showVersion },
  { ...get, id: 'reports.letter', path: paths.letter, handle: show.downloadLetter },
  { ...get, id: 'reports.pdf', path: paths.pdf, handle: round.downloadVersion },
  { ...get, id: 'reports.write', path: paths.write, handle: write.showWrite },
  { ...post, id: 'reports.written', path: paths.write, handle: write.write },
  { ...get, id: 'reports.submit', path: paths.submit, handle: write.showSubmit },
  { ...post, id: 'reports.submitted', path: paths.submit, handle: write.submit },
  { ...get, id: 'reports.judge', path: paths.judge, handle: write.showJudge },
  { ...post, id: 'reports.judged', path: paths.judge, handle: write.judge },
  { ...get, id: 'reports.round', path: ofCall, handle: round.showRound },
  { ...get, id: 'reports.round-xlsx', path: paths.xlsx, handle: round.downloadSheets },
  { ...get, id: 'reports.round-pdf', path: paths.papers, handle: round.downloadPapers },
  { ...get, id: 'reports.dues', path: paths.dues, handle: dues.showDues },
  { ...post, id: 'reports.due-added', path: paths.dues, handle: dues.addDue },
  { ...get, id: 'reports.due', path: paths.due, handle: dues.showDue },
  { ...post, id: 'reports.due-changed', path: paths.due, handle: dues.changeDue },
  { ...get, id: 'publicity.list', path: inPublic, handle: publicity.showList },
  { ...get, id: 'publicity.create', path: paths.note, handle: publicity.showCreate },
  { ...post, id: 'publicity.created', path: paths.note, handle: publicity.save },
  { ...get, id: 'publicity.edit', path: paths.entry, handle: publicity.showEdit },
  { ...post, id: 'publicity.changed', path: paths.entry, handle: publicity.save },
  { ...get, id: 'publicity.file', path: paths.file, handle: publicity.downloadFile },
  { ...get, id: 'publicity.round', path: paths.publicityRound, handle: publicity.showRound },
];

import type { Route } from '../../platform/web/route.ts';
import * as entries from './routes/entries.tsx';
import * as many from './routes/many.tsx';
import * as templates from './routes/templates.tsx';
import { showPlan, tickOff } from './routes/show.tsx';

const base = {
  de: '/de/arbeit/partnerschaften/:partnership/arbeitsplan',
  en: '/en/work/partnerships/:partnership/plan',
};

function below(de: string, en: string) {
  return { de: `${base.de}/${de}`, en: `${base.en}/${en}` };
}

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const paths = {
  seen: below('gelesen', 'read'),
  create: below('neu', 'new'),
  move: below('stand', 'state'),
  entry: below('eintrag/:entry', 'entry/:entry'),
  edit: below('eintrag/:entry/bearbeiten', 'entry/:entry/edit'),
  block: below('eintrag/:entry/hindernis', 'entry/:entry/blocker'),
  bulk: below('mehrere', 'several'),
  workbook: below('arbeitsplan.xlsx', 'work-plan.xlsx'),
  sheet: below('excel', 'excel'),
  templates: below('vorlagen', 'templates'),
  template: below('vorlagen/:template', 'templates/:template'),
  depend: below('eintrag/:entry/voraussetzung', 'entry/:entry/needs'),
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'plans.show', path: base, handle: showPlan },
  { ...post, id: 'plans.seen', path: paths.seen, handle: tickOff },
  { ...get, id: 'plans.create', path: paths.create, handle: entries.showCreate },
  { ...post, id: 'plans.created', path: paths.create, handle: entries.create },
  { ...post, id: 'plans.move', path: paths.move, handle: entries.move },
  { ...get, id: 'plans.entry', path: paths.entry, handle: entries.showEntry },
  { ...get, id: 'plans.edit', path: paths.edit, handle: entries.showEdit },
  { ...post, id: 'plans.changed', path: paths.edit, handle: entries.edit },
  { ...get, id: 'plans.block', path: paths.block, handle: entries.showBlock },
  { ...post, id: 'plans.blocked', path: paths.block, handle: entries.block },
  { ...post, id: 'plans.depend', path: paths.depend, handle: entries.depend },
  { ...get, id: 'plans.bulk', path: paths.bulk, handle: many.showBulk },
  { ...post, id: 'plans.bulked', path: paths.bulk, handle: many.bulk },
  { ...get, id: 'plans.workbook', path: paths.workbook, handle: many.downloadSheet },
  { ...get, id: 'plans.sheet', path: paths.sheet, handle: many.showSheet },
  { ...post, id: 'plans.compared', path: paths.sheet, handle: many.takeSheet },
  { ...get, id: 'plans.templates', path: paths.templates, handle: templates.showTemplates },
  { ...post, id: 'plans.kept', path: paths.templates, handle: templates.keep },
  { ...get, id: 'plans.template', path: paths.template, handle: templates.showTemplate },
  { ...post, id: 'plans.taken', path: paths.template, handle: templates.take },
];

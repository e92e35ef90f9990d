import type { Route, Visit } from '../../platform/web/route.ts';
import { addFunder, changeFunder, confirmRemoval, editFunder, newFunder, remove } from './routes/funder.tsx';
import { logo, record, show, showList } from './routes/record.tsx';

type Handle = (visit: Visit) => Promise<Response>;

/** A page of the office below the funding of its programmes. */
function work(id: string, method: Route['method'], german: string, english: string, handle: Handle): Route {
  const path = { de: `/de/arbeit/oeffentlichkeit/foerderung${german}`, en: `/en/work/publicity/funding${english}` };
  return { id: `funding.${id}`, method, path, access: 'signed-in', handle };
}

const one = '/:programme';
const german = '/:programme/geldgeber';
const english = '/:programme/funders';

export const routes: readonly Route[] = [
  { id: 'funding.logo', method: 'GET', path: '/foerderung/logo/:file', handle: logo },
  work('office', 'GET', '', '', showList),
  work('show', 'GET', one, one, show),
  work('record', 'POST', one, one, record),
  work('funder.new', 'GET', `${german}/neu`, `${english}/new`, newFunder),
  work('funder.add', 'POST', `${german}/neu`, `${english}/new`, addFunder),
  work('funder.edit', 'GET', `${german}/:funder`, `${english}/:funder`, editFunder),
  work('funder.change', 'POST', `${german}/:funder`, `${english}/:funder`, changeFunder),
  work('funder.remove', 'GET', `${german}/:funder/entfernen`, `${english}/:funder/remove`, confirmRemoval),
  work('funder.removal', 'POST', `${german}/:funder/entfernen`, `${english}/:funder/remove`, remove),
];

import type { Route } from '../../platform/web/route.ts';
import * as own from './routes/own.tsx';
import * as pair from './routes/pair.tsx';

const base = {
  de: '/de/arbeit/partnerschaften/:partnership/von-aussen',
  en: '/en/work/partnerships/:partnership/from-outside',
};
const mailed = { de: '/de/mitmachen/:token', en: '/en/take-part/:token' };

function below(above: typeof base, de: string, en: string) {
  return { de: `${above.de}/${de}`, en: `${above.en}/${en}` };
}

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;
/** Behind a link that stands in one mail alone; looking changes nothing, only buttons do. */
const press = { method: 'POST', secret: true } as const;

const paths = {
  invite: below(base, 'einladen', 'invite'),
  guest: below(base, ':guest', ':guest'),
  task: below(base, ':guest/aufgabe', ':guest/task'),
  meeting: below(base, ':guest/termin', ':guest/meeting'),
  end: below(base, ':guest/beenden', ':guest/end'),
  revoke: below(base, ':guest/links', ':guest/links'),
  confirm: below(mailed, 'zusage', 'yes'),
  decline: below(mailed, 'absage', 'no'),
  done: below(mailed, 'erledigt', 'done'),
  leave: below(mailed, 'ende', 'end'),
  file: below(mailed, 'datei/:document', 'file/:document'),
  again: below(mailed, 'neuer-link', 'new-link'),
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'guests.list', path: base, handle: pair.showList },
  { ...get, id: 'guests.invite', path: paths.invite, handle: pair.showInvite },
  { ...post, id: 'guests.invited', path: paths.invite, handle: pair.invite },
  { ...get, id: 'guests.show', path: paths.guest, handle: pair.showGuest },
  { ...post, id: 'guests.task', path: paths.task, handle: pair.shareTask },
  { ...post, id: 'guests.meeting', path: paths.meeting, handle: pair.shareMeeting },
  { ...post, id: 'guests.end', path: paths.end, handle: pair.end },
  { ...post, id: 'guests.revoke', path: paths.revoke, handle: pair.revoke },
  { method: 'GET', id: 'guests.own', path: mailed, handle: own.showOwn },
  { method: 'GET', id: 'guests.own.file', path: paths.file, handle: own.download },
  { ...press, id: 'guests.own.confirm', path: paths.confirm, handle: own.confirm },
  { ...press, id: 'guests.own.decline', path: paths.decline, handle: own.decline },
  { ...press, id: 'guests.own.done', path: paths.done, handle: own.finish },
  { ...press, id: 'guests.own.leave', path: paths.leave, handle: own.end },
  { ...press, id: 'guests.own.again', path: paths.again, handle: own.again },
];

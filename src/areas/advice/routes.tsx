import type { Route } from '../../platform/web/route.ts';
import { noteCall, showPairs } from './routes/pairs.tsx';

const pairs = { de: '/de/arbeit/meine-paare', en: '/en/work/my-pairs' };
const pair = {
  de: '/de/arbeit/partnerschaften/:partnership/begleitung',
  en: '/en/work/partnerships/:partnership/advice',
};

const get = { method: 'GET', access: 'signed-in' } as const;
const post = { method: 'POST', access: 'signed-in' } as const;

const paths = {
  call: { de: `${pair.de}/telefonat/:organisation`, en: `${pair.en}/call/:organisation` },
} as const;

export const routes: readonly Route[] = [
  { ...get, id: 'advice.pairs', path: pairs, handle: showPairs },
  { ...post, id: 'advice.call', path: paths.call, handle: noteCall },
];

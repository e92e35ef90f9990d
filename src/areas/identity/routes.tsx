import type { Route } from '../../platform/web/route.ts';
import { accountRoutes } from './routes/account.tsx';
import { peopleRoutes } from './routes/people.tsx';
import { signInRoutes } from './routes/sign-in.tsx';
import { welcomeRoutes } from './routes/welcome.tsx';

/** Every address of this area, except becoming a persona, which exists in a demo only. */
export const routes: readonly Route[] = [...signInRoutes, ...welcomeRoutes, ...accountRoutes, ...peopleRoutes];

import type { Route } from '../../platform/web/route.ts';
import { officeRoutes } from './routes/office.tsx';
import { ownRoutes } from './routes/own.tsx';
import { paperRoutes } from './routes/paper.ts';
import { stepRoutes } from './routes/steps.tsx';

/** Every address of expressions of interest. */
export const routes: readonly Route[] = [...paperRoutes, ...ownRoutes, ...stepRoutes, ...officeRoutes];

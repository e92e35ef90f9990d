import type { Route } from '../../platform/web/route.ts';
import { homeRoutes } from './routes/home.tsx';
import { partnerRoutes } from './routes/partners.tsx';
import { projectRoutes } from './routes/project.tsx';

/** Every address of outreach. */
export const routes: readonly Route[] = [...homeRoutes, ...projectRoutes, ...partnerRoutes];

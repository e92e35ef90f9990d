import type { Route } from '../../platform/web/route.ts';
import { partnerRoutes } from './routes/partners.tsx';

export const routes: readonly Route[] = [...partnerRoutes];

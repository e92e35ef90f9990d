import type { Route } from '../../platform/web/route.ts';
import { homeRoutes } from './routes/home.tsx';
import { mediaRoutes } from './routes/media.tsx';
import { newsRoutes } from './routes/news.tsx';
import { officeRoutes } from './routes/office.tsx';
import { pageRoutes } from './routes/pages.tsx';
import { partnerRoutes } from './routes/partners.tsx';
import { printedRoutes } from './routes/printed.ts';
import { projectRoutes } from './routes/project.tsx';
import { siteRoutes } from './routes/site.tsx';
import { textRoutes } from './routes/texts.tsx';

/** Every address of the area, a list per subject. */
export const routes: readonly Route[] = [
  ...homeRoutes,
  ...projectRoutes,
  ...printedRoutes,
  ...partnerRoutes,
  ...newsRoutes,
  ...pageRoutes,
  ...officeRoutes,
  ...textRoutes,
  ...mediaRoutes,
  ...siteRoutes,
];

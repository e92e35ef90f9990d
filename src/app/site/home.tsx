import { html } from '../../platform/web/answers.tsx';
import type { Visit } from '../../platform/web/route.ts';
import { HomePage } from './views/home.tsx';

/** `GET /de`: what is open, and the way in. */
export async function homePage(visit: Visit): Promise<Response> {
  return html(<HomePage visit={visit} calls={[]} />);
}

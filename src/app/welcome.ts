import { createSetUpLink } from '../areas/identity/commands/set-up.ts';
import { hasOffice } from '../areas/identity/queries.ts';
import { contextFor, type Services } from '../platform/context.ts';

/** What the console says when everything stands: the address, and how to sign in. */
export async function welcome(
  services: Services,
  at: { readonly url: string; readonly playable: boolean },
): Promise<string[]> {
  const ctx = contextFor(services, { kind: 'system', job: 'start' });
  const lines = [`Klimatwin is at ${at.url}`];
  if (at.playable) {
    lines.push(`This is a demo: choose whom to be at ${at.url}/de/demo. Its mail stands at /de/demo/post.`);
  } else if (!(await hasOffice(ctx))) {
    const token = await createSetUpLink(ctx);
    lines.push(`The programme office makes its account here, within a day: ${at.url}/de/einrichten/${token}`);
  } else {
    lines.push(`Sign in at ${at.url}/de/anmelden with your e-mail address.`);
  }
  return lines;
}

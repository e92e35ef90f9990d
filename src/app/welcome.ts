import type { Services } from '../platform/context.ts';

/** What the console says when everything stands: the address, and how to sign in. */
export async function welcome(
  _services: Services,
  at: { readonly url: string; readonly playable: boolean },
): Promise<string[]> {
  const address = `Klimatwin is at ${at.url}`;
  if (at.playable)
    return [address, 'This is a demo: open the address and choose whom to be. Mail stands at /de/demo/post.'];
  return [address];
}

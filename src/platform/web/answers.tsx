import { serialize } from 'hono/utils/cookie';
import type { JSX } from 'hono/jsx/jsx-runtime';

/** A page as an answer. Pages are private by default: they show what this person may see. */
export async function html(node: JSX.Element | Promise<JSX.Element>, status = 200): Promise<Response> {
  return new Response(String(await node), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** After a form was taken: go there and read. */
export function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location } });
}

/** A file to keep, with the name that it gets on the reader's disk. */
export function download(bytes: Uint8Array | string, type: string, name: string): Response {
  return new Response(bytes as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}

/** Adds a cookie that scripts cannot read and other sites do not send. `maxAge` in seconds; 0 forgets it. */
export function withCookie(
  response: Response,
  name: string,
  value: string,
  options: { readonly secure: boolean; readonly maxAge?: number },
): Response {
  response.headers.append(
    'Set-Cookie',
    serialize(name, value, { ...options, httpOnly: true, sameSite: 'Lax', path: '/' }),
  );
  return response;
}

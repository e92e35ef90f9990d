import type { Visit } from '../../../platform/web/route.ts';
import { loadServedFile } from '../queries/media.ts';
import { servedType } from '../rules/media.ts';

/** `GET /medien/:media/:name`: the file itself; the name in the address is for the reader's disk. */
export function serveWhole(visit: Visit): Promise<Response> {
  return serve(visit, 'whole');
}

/** `GET /medien/klein/:media`: the small edition of a picture. */
export function serveSmall(visit: Visit): Promise<Response> {
  return serve(visit, 'small');
}

/**
 * Pictures are shown, everything else is saved; what it is, the content has told. Kept for five minutes only, because
 * a picture disappears when somebody in it withdraws consent.
 */
async function serve(visit: Visit, edition: 'whole' | 'small'): Promise<Response> {
  const file = await loadServedFile(visit.ctx, visit.params.media!, edition);
  const bytes = await visit.ctx.files.read(file.fileId);
  const headers = {
    'Content-Type': servedType(file.name, file.type),
    'Content-Disposition': `${file.isPicture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Cache-Control': 'public, max-age=300',
    ETag: `"${file.sha256.slice(0, 32)}"`,
    'Cross-Origin-Resource-Policy': 'same-site',
  };
  return new Response(bytes as BodyInit, { headers });
}

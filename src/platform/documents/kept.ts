import { createHash } from 'node:crypto';

/** At most this many bytes of documents stay in memory. */
const room = 16 * 1024 * 1024;

const kept = new Map<string, Promise<Uint8Array>>();
const sizes = new Map<string, number>();

/**
 * A document that anybody may ask for, made once from its data and given from memory afterwards: setting one takes a
 * tenth of a second, in which nobody else is answered. What it is made from is its key, so it is never out of date.
 * `name` tells templates and kinds apart. Not for documents with personal data: they would stay in memory.
 */
export async function keptDocument(
  name: string,
  data: unknown,
  make: () => Promise<Uint8Array> | Uint8Array,
): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(`${name}\n${JSON.stringify(data)}`)
    .digest('base64url');
  const known = kept.get(key);
  if (known) return known;
  const made = (async () => make())();
  kept.set(key, made);
  try {
    const bytes = await made;
    sizes.set(key, bytes.length);
    makeRoom();
    return bytes;
  } catch (error) {
    kept.delete(key);
    throw error;
  }
}

/** The oldest go first. One that is still being made has no size yet and stays. */
function makeRoom(): void {
  let used = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [key, size] of sizes) {
    if (used <= room) return;
    kept.delete(key);
    sizes.delete(key);
    used -= size;
  }
}

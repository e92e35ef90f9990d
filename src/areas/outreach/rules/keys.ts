/** The key of news by the short name in their address. */
export function newsKey(slug: string): string {
  return `news/${slug}`;
}

/** The short name of news in their address; null for any other key. */
export function findNewsSlug(key: string): string | null {
  return /^news\/(.+)$/.exec(key)?.[1] ?? null;
}

/** The programme to which a subject of files belongs; null for the site. */
export function programmeOfSubject(subject: string): string | null {
  return /^programme:(.+)$/.exec(subject)?.[1] ?? null;
}

/** A key as one part of an address: its slashes would separate parts. */
export function keyInAddress(key: string): string {
  return key.replaceAll('/', '~');
}

export function keyOfAddress(text: string): string {
  return text.replaceAll('~', '/');
}

/** Where a file is handed out. The name is for the reader's disk; the id decides. */
export function mediaPath(id: string, name: string): string {
  return `/medien/${id}/${encodeURIComponent(name)}`;
}

/** Where the small edition of a picture is handed out. */
export function smallMediaPath(id: string): string {
  return `/medien/klein/${id}`;
}

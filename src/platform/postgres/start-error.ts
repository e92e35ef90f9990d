/** Why Klimatwin cannot start here. The message is the one sentence for the person at the console, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The code of a failed system call (`EACCES`, `ENOENT` …) or of PostgreSQL (`57P03`), or the empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Where a command writes and what surrounds it; handed in, so that a test can listen. */
export type Io = {
  /** Results alone. */
  readonly stdout: { write(chunk: string | Uint8Array): unknown };
  /** Progress, notices and errors. */
  readonly stderr: { write(chunk: string | Uint8Array): unknown };
  readonly env?: Readonly<Record<string, string | undefined>>;
};

export const exitCodes = { fine: 0, broken: 1, refused: 2, infeasible: 3 } as const;

/** Input that cannot be used: every line says what is wrong, in the language of the command. Exit code 2. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Input that is understood but has no solution, said in one sentence. Exit code 3. */
export class Infeasible extends Error {
  override readonly name = 'Infeasible';
}

/** A run that was computed anew and is not the one that was written down; says in one sentence what differs. Exit code 3. */
export class Departed extends Error {
  override readonly name = 'Departed';
}

import type { Cell } from './permission-cells.ts';

/** The office accompanies a pair; its own people read, nobody else knows of it. */
const accompanied = (status: number) => [303, 403, 403, 404, status, 404] as const;

const noted = { partnership: 'partnership', signal: 'signal' };

/** Who gets what of the year of a pair; see `permission-cells.ts`. */
export const yearCells: Readonly<Record<string, Cell>> = {
  'partnerships.signal': { params: noted, expected: accompanied(200) },
  'partnerships.set-aside': { params: noted, expected: accompanied(400) },
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { successorOfKreis } from './successors.ts';

/** Official figures of a Kreis on 31 December 2018. */
export type Registered = { readonly nuts3: string; readonly inhabitants: number; readonly km2: number };

/** The register of Kreise by today's key; merged Kreise are added up. */
export function readRegister(folder: string): Map<string, Registered> {
  const [header = '', ...lines] = readFileSync(join(folder, 'data/districts.csv'), 'utf8').trim().split(/\r?\n/);
  const columns = header.split(';');
  const found = new Map<string, Registered>();
  for (const line of lines) {
    const cells = line.split(';');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const key = successorOfKreis(cell('AGS'));
    const before = found.get(key);
    found.set(key, {
      nuts3: key === cell('AGS') || !before ? cell('NUTS3') : before.nuts3,
      inhabitants: Number(cell('population')) + (before?.inhabitants ?? 0),
      km2: Math.round(100 * (Number(cell('area_km2')) + (before?.km2 ?? 0))) / 100,
    });
  }
  return found;
}

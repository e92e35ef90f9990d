/**
 * Territorial changes between the borders (1 January 2016) and the Kreise of today.
 * Source: Destatis, Namens-, Grenz- und Schlüsseländerungen 2016 and 2021.
 */
const kreise: Readonly<Record<string, string>> = { '03152': '03159', '03156': '03159', '16056': '16063' };

/** The Kreis of today that a Kreis of 2016 belongs to. */
export function successorOfKreis(key: string): string {
  return kreise[key] ?? key;
}

/** A municipality by its two keys and the parts it is made of. */
type Keyed = { readonly ars: string; readonly name: string };

const eisenach = '160560000000';
/** Both became part of Walkenried on 1 November 2016; the Samtgemeinde of the same name ended. */
const partsOfWalkenried: readonly string[] = ['Wieda', 'Zorge', 'Walkenried'];
/** The Samtgemeinden of the Landkreis Göttingen in the order of their new numbers. */
const samtgemeinden: readonly string[] = ['Dransfeld', 'Gieboldehausen', 'Hattorf am Harz', 'Radolfshausen'];

/**
 * Today's regional key (ARS, 12 digits) of each municipality of 2016 whose Kreis has changed.
 * The Landkreis Göttingen numbered its municipalities anew from 001 in alphabetical order, so the order gives the key.
 */
export function successorsOf(
  municipalities: readonly Keyed[],
  nameOfVerband: (ars9: string) => string | undefined,
): ReadonlyMap<string, string> {
  const found = new Map([[eisenach, '160630105105']]);
  const goettingen = municipalities.filter(each => successorOfKreis(each.ars.slice(0, 5)) === '03159');
  const names = goettingen.map(each => (partsOfWalkenried.includes(each.name) ? 'Walkenried' : each.name));
  const order = [...new Set(names)].sort((a, b) => a.localeCompare(b, 'de'));
  for (const [index, each] of goettingen.entries()) {
    const name = names[index]!;
    const number = String(order.indexOf(name) + 1).padStart(3, '0');
    const verband = name === 'Walkenried' ? undefined : nameOfVerband(each.ars.slice(0, 9));
    found.set(each.ars, `03159${verband === undefined ? `0${number}` : samtgemeinde(verband)}${number}`);
  }
  return found;
}

/** Today's key of a Verband of 2016 (9 digits), or null if it has ended. */
export function successorOfVerband(ars9: string, name: string): string | null {
  if (successorOfKreis(ars9.slice(0, 5)) !== '03159') return ars9;
  return samtgemeinden.includes(name) ? `03159${samtgemeinde(name)}` : null;
}

function samtgemeinde(name: string): string {
  return String(5401 + samtgemeinden.indexOf(name));
}

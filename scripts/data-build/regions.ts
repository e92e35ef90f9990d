import type { Row } from './figures.ts';
import { countriesOfPartners } from './towns.ts';
import type { Town } from './towns.ts';

/** A place composed of Kreise. Members stand here only where they are sure. */
type Region = {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  readonly members: readonly string[];
  /** For a region of unknown members: the Kreis in which it lies. */
  readonly within?: string;
  readonly note: { readonly de: string; readonly en: string };
};

export const regions: readonly Region[] = [
  {
    slug: 'rhein-neckar',
    name: 'Verband Region Rhein-Neckar',
    kind: 'Regionalverband',
    members: ('06431 07311 07313 07314 07316 07318 07319 07332 07334 07337 07338 ' + '08221 08222 08225 08226').split(
      ' ',
    ),
    note: {
      de: 'Mitglieder nach dem Staatsvertrag der drei Länder über die Zusammenarbeit im Rhein-Neckar-Gebiet.',
      en: 'Members after the treaty of the three Länder on cooperation in the Rhine-Neckar area.',
    },
  },
  {
    slug: 'grossraum-braunschweig',
    name: 'Großraum Braunschweig',
    kind: 'Regionalverband',
    members: '03101 03102 03103 03151 03153 03154 03157 03158'.split(' '),
    note: {
      de: 'Mitglieder nach dem Gesetz über den Regionalverband Großraum Braunschweig.',
      en: 'Members after the law on the Regionalverband Großraum Braunschweig.',
    },
  },
  {
    slug: 'metropole-ruhr',
    name: 'Metropole Ruhr',
    kind: 'Regionalverband',
    members: '05112 05113 05117 05119 05170 05512 05513 05562 05911 05913 05914 05915 05916 05954 05978'.split(' '),
    note: {
      de: 'Elf Städte und vier Kreise nach dem Gesetz über den Regionalverband Ruhr.',
      en: 'Eleven cities and four districts after the law on the Regionalverband Ruhr.',
    },
  },
  {
    slug: 'leipziger-muldenland',
    name: 'Leipziger Muldenland',
    kind: 'Region',
    members: [],
    within: '14729',
    note: {
      de: 'LEADER-Region im Landkreis Leipzig. Welche Gemeinden 2016 dazugehörten, ist nicht gesichert; daher ohne Kennzahlen. Lage: Mitte des Landkreises.',
      en: 'LEADER region within the district of Leipzig. Its members in 2016 are not certain, so it has no figures. Position: centre of the district.',
    },
  },
];

type Partner = { readonly country: string; readonly name: string; readonly key: string; readonly kind: string };

/** Towns abroad that take part without figures; the key is the code of the local administrative unit where there is one. */
const partners: readonly Partner[] = [
  { country: 'LT', name: 'Trakai', key: '', kind: 'Rajono savivaldybė' },
  { country: 'NL', name: 'Borne', key: 'GM0147', kind: 'Gemeente' },
  { country: 'PT', name: 'Leiria', key: '', kind: 'Município' },
];

export function partnerRows(towns: readonly Town[]): Row[] {
  return partners.map(({ country, name, key, kind }) => {
    if (!countriesOfPartners.has(country)) throw new Error(`towns of ${country} are not read`);
    const town = towns.find(each => each.country === country && each.name === name);
    if (!town) throw new Error(`GeoNames does not know ${name} in ${country}`);
    return { country, key, name, kind, lat: town.lat, lon: town.lon };
  });
}

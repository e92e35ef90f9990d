import { kindNames, type Organisation } from '../../organisations/model.ts';
import { kindGroups, laender, type Place } from '../../places/model.ts';
import type { Text } from '../../../kernel/text.ts';

/** Somebody with a public profile, and the place that it stands for. */
export type Partner = { readonly organisation: Organisation; readonly place: Place | null };

/** What an address of the list asks for; null asks for nothing. */
export type PartnerFilter = {
  /** Two digits of a Land, or the two letters of another country. */
  readonly land: string | null;
  readonly kind: string | null;
  /** Id of a field of action in which something was achieved. */
  readonly field: string | null;
};

/** What somebody is: a group of places of one kind, or an organisation without place. */
export function kindOf({ organisation, place }: Partner): string {
  return place === null ? organisation.kind : place.kindGroup;
}

/** What a kind is called. */
export function kindName(kind: string): Text {
  const names: Readonly<Record<string, Text>> = { ...kindNames, ...kindGroups };
  return names[kind] ?? { de: kind, en: kind };
}

/** The Länder in which a place lies, several for a region across borders; abroad its country. Empty without a place. */
export function landsOf(place: Place | null): string[] {
  if (place === null) return [];
  if (place.country !== 'DE') return [place.country];
  if (place.land !== null) return [place.land];
  const ofParts = place.parts.map(id => id.replace(/^DE:/, '').slice(0, 2));
  return [...new Set(ofParts)].filter(land => Object.hasOwn(laender, land)).toSorted();
}

/** The filter of an address; what is not understood finds nobody, so that a link never shows more than it says. */
export function readPartnerFilter(query: URLSearchParams): PartnerFilter {
  const [land, kind, field] = ['land', 'kind', 'field'].map(name => query.get(name) || null);
  return { land: land ?? null, kind: kind ?? null, field: field ?? null };
}

/** Whether somebody is among those that the filter asks for; `fields` are those in which something was achieved. */
export function matchesPartnerFilter(partner: Partner, fields: readonly string[], filter: PartnerFilter): boolean {
  return (
    (filter.land === null || landsOf(partner.place).includes(filter.land)) &&
    (filter.kind === null || kindOf(partner) === filter.kind) &&
    (filter.field === null || fields.includes(filter.field))
  );
}

import type { Visit } from '../../../platform/web/route.ts';

/** A name that leads to the profile behind it, where everybody may read that. */
export function PartnerName(props: {
  visit: Visit;
  profiles: ReadonlyMap<string, string>;
  organisationId: string;
  name: string;
}) {
  const slug = props.profiles.get(props.organisationId);
  if (slug === undefined) return <>{props.name}</>;
  return <a href={props.visit.link('partners.show', { organisation: slug })}>{props.name}</a>;
}

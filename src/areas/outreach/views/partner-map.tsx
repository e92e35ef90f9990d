import { type MapPlace, PlacesMap } from '../../../design/map.tsx';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { onMap } from '../../places/rules/on-map.ts';
import type { PartnerProfile } from '../queries/partners.ts';
import { partnerTextsIn } from './partner-words.tsx';

/** Where a partner lies, with lines to everybody it works with. */
export function PartnerMap(props: {
  visit: Visit;
  profile: PartnerProfile;
  topology: Parameters<typeof PlacesMap>[0]['topology'];
}) {
  const { visit, profile, topology } = props;
  const { id, name } = profile.organisation;
  const t = partnerTextsIn(visit.language).profile;
  const own: MapPlace = { name, ...onMap(profile.place ?? undefined) };
  const members = [
    ...profile.partnerships.flatMap(one => one.members),
    ...profile.twinnings.flatMap(({ towns }) => towns),
    ...profile.projects.flatMap(project => project.members),
  ];
  const others = [...new Map(members.map(member => [member.organisationId, member])).values()].filter(
    ({ organisationId }) => organisationId !== id,
  );
  return (
    <Section id="wo" title={t.map}>
      <PlacesMap
        lang={visit.language}
        id="karte"
        title={name}
        description={
          others.length === 0
            ? t.mapAlone({ name })
            : t.mapText({ name, partners: others.map(other => other.name).join(', ') })
        }
        topology={topology}
        places={others.length === 0 ? [own] : []}
        pairs={others.map(({ organisationId, name: otherName, placeId }) => {
          const slug = profile.slugs.get(organisationId);
          const to = { name: otherName, ...onMap(placeId === null ? undefined : profile.places.get(placeId)) };
          return {
            from: own,
            to: slug === undefined ? to : { ...to, href: visit.link('partners.show', { organisation: slug }) },
          };
        })}
      />
    </Section>
  );
}

import { StructuredData } from '../../../design/structured-data.tsx';
import { wordsFor } from '../../../kernel/text.ts';
import type { PartnerViewProps } from './partner-page.tsx';

/** The partner for search engines; nothing of one that is not public or does not exist outside of the demo. */
export function PartnerData({ visit, profile }: PartnerViewProps) {
  const { name, slug, about, published, invented, phone, email, website } = profile.organisation;
  if (!published || invented) return null;
  const page = `${visit.baseUrl}${visit.link('partners.show', { organisation: slug })}`;
  const stated = {
    description: about === null ? '' : wordsFor(about, visit.language).words,
    telephone: phone,
    email,
  };
  return (
    <StructuredData
      data={{
        '@type': 'Organization',
        name,
        url: website || page,
        mainEntityOfPage: page,
        ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== '')),
        ...(profile.place === null ? {} : { areaServed: { '@type': 'AdministrativeArea', name: profile.place.name } }),
      }}
    />
  );
}

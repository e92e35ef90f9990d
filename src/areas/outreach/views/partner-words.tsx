import { inLanguage, type Language } from '../../../kernel/text.ts';
import { laender } from '../../places/model.ts';
import { kindName, kindOf, landsOf, type Partner } from '../rules/partners.ts';
import { de } from './partner-texts.de.ts';
import { en } from './partner-texts.en.ts';

export const partnerTextsIn = (language: Language) => inLanguage(language, { de, en });

const countries = {
  de: new Intl.DisplayNames('de', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** A Land by its two digits, another country by its two letters. */
export function landName(language: Language, land: string): string {
  const name = laender[land]?.[language];
  if (name !== undefined) return name;
  return /^[A-Z]{2}$/.test(land) ? (countries[language].of(land) ?? land) : land;
}

/** Every Land of a place; '' where none is known. */
export function landsInWords(language: Language, { place }: Partner): string {
  return landsOf(place)
    .map(land => landName(language, land))
    .join(', ');
}

/** The official kind of a place, behind the word that a reader of the page knows where the two differ. */
export function Kind({ language, partner }: { language: Language; partner: Partner }) {
  const { organisation, place } = partner;
  const name = kindName(kindOf(partner))[language];
  if (place === null || place.kind === name) return <>{name}</>;
  const spoken = place.country === 'DE' ? 'de' : (organisation.languages[0] ?? language);
  if (spoken === language) return <>{place.kind}</>;
  return (
    <>
      {name} (<span lang={spoken}>{place.kind}</span>)
    </>
  );
}

import { languages, type Language } from '../kernel/text.ts';

export type SearchTagsProps = {
  lang: Language;
  title: string;
  description: string;
  brand: string;
  /** Scheme and host. */
  origin: string;
  /** The same page in every language, as a path; what stands behind a `?` is a view of it, not a page of its own. */
  addresses: Readonly<Record<Language, string>>;
  /** Behind the path where it does make another page, such as the second page of news: `seite=2`. */
  query?: string;
  kind?: 'website' | 'article';
  /** A picture of 1200 × 630 pixels for shared links, with words for those who do not see it. */
  image?: { readonly path: string; readonly alt: string };
};

const locales: Readonly<Record<Language, string>> = { de: 'de_DE', en: 'en_GB' };

/** What search engines and shared links know of a page: where it is, in which languages, what it is called. */
export function SearchTags(props: SearchTagsProps) {
  const { lang, image, origin } = props;
  const address = (language: Language): string => {
    const [path] = props.addresses[language].split('?');
    return `${origin}${path}${props.query ? `?${props.query}` : ''}`;
  };
  return (
    <>
      <link rel="canonical" href={address(lang)} />
      {languages.map(other => (
        <link rel="alternate" hreflang={other} href={address(other)} />
      ))}
      <link rel="alternate" hreflang="x-default" href={address('de')} />
      <meta property="og:site_name" content={props.brand} />
      <meta property="og:type" content={props.kind ?? 'website'} />
      <meta property="og:title" content={props.title} />
      <meta property="og:description" content={props.description} />
      <meta property="og:url" content={address(lang)} />
      <meta property="og:locale" content={locales[lang]} />
      {languages
        .filter(other => other !== lang)
        .map(other => (
          <meta property="og:locale:alternate" content={locales[other]} />
        ))}
      {image && (
        <>
          <meta property="og:image" content={`${origin}${image.path}`} />
          <meta property="og:image:alt" content={image.alt} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
        </>
      )}
    </>
  );
}

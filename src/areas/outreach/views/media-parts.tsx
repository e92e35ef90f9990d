import { formatNumber } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import type { Language } from '../../../kernel/text.ts';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Media } from '../model.ts';
import { textsOfProject } from './project-words.ts';

/** What can be taken home: first the flyer, which is made from the data, then what the office has put there. */
export function Downloads(props: { lang: Language; media: readonly Media[]; flyer: string }) {
  const { lang } = props;
  const t = textsOfProject(lang);
  const files = props.media
    .filter(({ kind }) => kind === 'download')
    .map(({ title, path, name, size }) => ({ title: title[lang], href: path, about: aboutFile(lang, name, size) }));
  const all = [...(canMakePdf() ? [{ title: t.flyer, href: props.flyer, about: 'PDF' }] : []), ...files];
  if (all.length === 0) return null;
  return (
    <Section id="download" title={t.downloads}>
      <ul>
        {all.map(({ title, href, about }) => (
          <li>
            <a href={href} download>
              {title}
            </a>{' '}
            <span class="kt-note">({about})</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function aboutFile(lang: Language, name: string, size: number): string {
  const ending = name.split('.').at(-1)?.toUpperCase() ?? '';
  return `${ending}, ${formatNumber(lang, Math.max(1, Math.round(size / 1024)))} KB`;
}

/** Pictures with what is to be seen on them and whose they are. */
export function Gallery(props: { lang: Language; media: readonly Media[] }) {
  const { lang } = props;
  const pictures = props.media.filter(({ kind }) => kind === 'picture');
  if (pictures.length === 0) return null;
  return (
    <Section id="einblicke" title={textsOfProject(lang).gallery}>
      <ul class="kt-gallery">
        {pictures.map(({ title, alt, credit, path, smallPath, width, height }) => (
          <li>
            <figure>
              <a href={path}>
                <img
                  src={smallPath}
                  alt={alt[lang] || alt.de}
                  width={width ?? undefined}
                  height={height ?? undefined}
                  loading="lazy"
                />
              </a>
              <figcaption>
                {title[lang] || title.de}
                {credit !== '' && <span class="kt-note"> {credit}</span>}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatNumber } from '../../../design/format.ts';
import { type MapPair, type MapPlace, PlacesMap } from '../../../design/map.tsx';
import { Columns, PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Said } from '../../../design/said.tsx';
import { Section } from '../../../design/section.tsx';
import { FilterRow } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { onMap } from '../../places/rules/on-map.ts';
import type { Pioneer, Pioneers } from '../queries/partners.ts';
import { partnerTextsIn } from './partner-words.tsx';

type PioneersProps = {
  visit: Visit;
  all: Pioneers;
  /** Those of the field that the address asks for. */
  shown: readonly Pioneer[];
  field: string | null;
  topology: Parameters<typeof PlacesMap>[0]['topology'];
};

/** Who leads the way, by field of action, on a map and as a list, with those to whom they passed it on. */
export function PioneersPage(props: PioneersProps) {
  const { visit, all, shown } = props;
  const lang = visit.language;
  const t = partnerTextsIn(lang).pioneers;
  const fields = new Map(shown.map(({ field }) => [field.id, field]));
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} description={t.lead}>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={<ButtonLink href={visit.link('partners.list')}>{t.partners}</ButtonLink>}
      />
      {all.pioneers.length === 0 ? (
        <Empty title={t.empty}>{t.emptyText}</Empty>
      ) : (
        <>
          <FieldFilter {...props} />
          <Columns aside={<PioneersMap {...props} />}>
            {shown.length === 0 && <p>{t.emptyField}</p>}
            {[...fields.values()].map(({ id, label }) => (
              <Section id={`feld-${id}`} title={label[lang]}>
                {shown
                  .filter(({ field }) => field.id === id)
                  .map(pioneer => (
                    <PioneerPart visit={visit} all={all} pioneer={pioneer} />
                  ))}
              </Section>
            ))}
          </Columns>
        </>
      )}
    </Page>
  );
}

function FieldFilter({ visit, all, field }: PioneersProps) {
  const lang = visit.language;
  const t = partnerTextsIn(lang).pioneers;
  const here = visit.link('pioneers');
  const fields = new Map(all.pioneers.map(one => [one.field.id, one.field]));
  return (
    <FilterRow lang={lang} action={here} reset={field === null ? undefined : here}>
      <SelectField
        lang={lang}
        name="field"
        label={t.field}
        empty={t.all}
        required={false}
        value={field}
        options={[...fields.values()].map(({ id, label }) => ({ value: id, label: label[lang] }))}
      />
    </FilterRow>
  );
}

function PioneerPart({ visit, all, pioneer }: { visit: Visit; all: Pioneers; pioneer: Pioneer }) {
  const lang = visit.language;
  const t = partnerTextsIn(lang).pioneers;
  const { organisation, achievement, passedOn } = pioneer;
  const { id, title, text, source } = achievement;
  return (
    <Section
      id={`vorreiter-${id}`}
      level={3}
      title={<Said lang={lang} text={title} />}
      note={<a href={visit.link('partners.show', { organisation: organisation.slug })}>{organisation.name}</a>}
    >
      {(text.de !== '' || text.en !== '') && (
        <p>
          <Said lang={lang} text={text} />
        </p>
      )}
      {passedOn.length === 0 ? (
        <p>{t.notPassedOn}</p>
      ) : (
        <p>
          {t.passedOn}{' '}
          {passedOn.map(({ organisationId, name, callId }, index) => {
            const slug = all.slugs.get(organisationId);
            const round = all.calls.get(callId)?.[lang];
            return (
              <>
                {index > 0 && ', '}
                {slug === undefined ? name : <a href={visit.link('partners.show', { organisation: slug })}>{name}</a>}
                {round && ` (${round})`}
              </>
            );
          })}
        </p>
      )}
      <p class="kt-note">{t.source({ source })}</p>
    </Section>
  );
}

function PioneersMap({ visit, all, shown, topology }: PioneersProps) {
  const lang = visit.language;
  const t = partnerTextsIn(lang).pioneers;
  const leads = new Set(shown.map(({ organisation }) => organisation.id));
  const follows = new Set(shown.flatMap(one => one.passedOn.map(({ organisationId }) => organisationId)));
  const sign = (id: string) => (!follows.has(id) ? 'dot' : leads.has(id) ? 'both' : 'ring');
  const placed = (id: string, name: string, placeId: string | null): MapPlace => {
    const slug = all.slugs.get(id);
    const place = { name, kind: sign(id), ...onMap(placeId === null ? undefined : all.places.get(placeId)) } as const;
    return slug === undefined ? place : { ...place, href: visit.link('partners.show', { organisation: slug }) };
  };
  const pairs = new Map<string, MapPair>();
  for (const { organisation, passedOn } of shown) {
    const { id, name, placeId } = organisation;
    for (const other of passedOn) {
      const to = placed(other.organisationId, other.name, other.placeId);
      pairs.set(`${id} ${other.organisationId}`, { from: placed(id, name, placeId), to });
    }
  }
  const alone = new Map(
    shown
      .filter(({ organisation: { id }, passedOn }) => passedOn.length === 0 && !follows.has(id))
      .map(({ organisation: { id, name, placeId } }) => [id, placed(id, name, placeId)]),
  );
  return (
    <PlacesMap
      lang={lang}
      id="karte"
      title={t.map}
      description={t.mapText({ count: formatNumber(lang, leads.size) })}
      topology={topology}
      pairs={[...pairs.values()]}
      places={[...alone.values()]}
      legend={{ dot: t.dot, ring: t.ring, both: t.both }}
    />
  );
}

import type { Child } from 'hono/jsx';
import { EmailAddress } from '../../../design/address.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatNumber } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { Columns, PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Said } from '../../../design/said.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Achievement } from '../../measures/model.ts';
import { networkName, targetInWords } from '../../measures/rules.ts';
import type { PartnerProfile } from '../queries/partners.ts';
import { PartnerData } from './partner-data.tsx';
import { PartnerMap } from './partner-map.tsx';
import { OthersSections } from './partner-others.tsx';
import { Kind, landsInWords, partnerTextsIn } from './partner-words.tsx';

export type PartnerViewProps = { visit: Visit; profile: PartnerProfile };

/** The public profile of a partner. What nobody stated is said to be just that. */
export function PartnerPage(props: PartnerViewProps & { topology: Parameters<typeof PartnerMap>[0]['topology'] }) {
  const { visit, profile, topology } = props;
  const { id, name, about, published, invented } = profile.organisation;
  const lang = visit.language;
  const texts = partnerTextsIn(lang);
  const t = texts.profile;
  const lands = landsInWords(lang, profile);
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={name}
      description={t.description({ name })}
      crumbs={[{ text: texts.list.title, href: visit.link('partners.list') }, { text: name }]}
      hidden={!published}
    >
      <PageHead
        preline={
          <>
            <Kind language={lang} partner={profile} />
            {lands && `, ${lands}`}
          </>
        }
        title={name}
        lead={about && <Said lang={lang} text={about} />}
        tags={invented && <Tag kind="attention">{t.invented}</Tag>}
        actions={
          profile.mayChange && (
            <ButtonLink href={visit.link('profiles.show', { organisation: id })}>{t.edit}</ButtonLink>
          )
        }
      />
      <PartnerData {...props} />
      {!published && (
        <Notice lang={lang} kind="info" title={t.hidden}>
          {t.hiddenText}
        </Notice>
      )}
      <Columns aside={<PartnerMap visit={visit} profile={profile} topology={topology} />}>
        <Section id="ueberblick" title={t.who}>
          <Facts items={overview(props)} narrow />
        </Section>
        <Section id="erreicht" title={t.achieved}>
          <AchievementTable {...props} />
        </Section>
        <Section id="ziele" title={t.targets}>
          <FactsOr items={targetsOf(props)} none={t.targetsNone} />
        </Section>
        <Section id="mitgliedschaften" title={t.memberships}>
          <FactsOr items={membershipsOf(props)} none={t.membershipsNone} />
        </Section>
        <OthersSections {...props} />
      </Columns>
    </Page>
  );
}

function overview({ visit, profile }: PartnerViewProps): Fact[] {
  const lang = visit.language;
  const { notStated, profile: t } = partnerTextsIn(lang);
  const { phone, email, website } = profile.organisation;
  const abroad = profile.place !== null && profile.place.country !== 'DE';
  const or = (value: Child) => value || notStated;
  return [
    { term: t.kind, value: <Kind language={lang} partner={profile} /> },
    { term: abroad ? t.country : t.land, value: or(landsInWords(lang, profile)) },
    figure(t.area, ['area', 'area-borders'], '\u00a0km²'),
    figure(t.inhabitants, ['inhabitants', 'inhabitants-geonames'], ''),
    { term: t.phone, value: or(phone) },
    { term: t.email, value: or(email && <EmailAddress email={email} />) },
    { term: t.website, value: or(website && <a href={website}>{website.replace(/^https?:\/\/|\/$/g, '')}</a>) },
  ];

  /** The first of these figures that is known, with its year and source. */
  function figure(term: string, ids: readonly string[], unit: string): Fact {
    const known = profile.figures.find(({ indicatorId }) => ids.includes(indicatorId));
    if (known === undefined || typeof known.value !== 'number') return { term, value: notStated };
    const value = `${formatNumber(lang, known.value)}${unit}`;
    return {
      term,
      value: known.quality === 'approximate' ? t.about({ value }) : value,
      note: t.figureNote({ year: String(known.year), source: known.source }),
    };
  }
}

function AchievementTable({ visit, profile }: PartnerViewProps) {
  const lang = visit.language;
  const { notStated, profile: t } = partnerTextsIn(lang);
  const columns: Column<Achievement>[] = [
    {
      key: 'what',
      title: t.what,
      header: true,
      cell: ({ title, text, pioneer }) => (
        <>
          <Said lang={lang} text={title} />
          {pioneer && (
            <>
              {' '}
              <Tag kind="good">{t.pioneer}</Tag>
            </>
          )}
          {(text.de !== '' || text.en !== '') && (
            <span class="kt-facts__note">
              <Said lang={lang} text={text} />
            </span>
          )}
        </>
      ),
    },
    {
      key: 'field',
      title: t.field,
      cell: ({ fieldId }) => profile.fields.find(({ id }) => id === fieldId)?.label[lang] ?? fieldId,
    },
    { key: 'year', title: t.year, cell: ({ year }) => year ?? notStated },
    { key: 'source', title: t.source, cell: ({ source }) => source },
  ];
  return (
    <Table
      lang={lang}
      caption={t.achieved}
      captionHidden
      columns={columns}
      rows={profile.achievements}
      empty={<p>{t.achievedNone}</p>}
    />
  );
}

function FactsOr({ items, none }: { items: readonly Fact[]; none: string }) {
  return items.length === 0 ? <p>{none}</p> : <Facts items={items} narrow />;
}

function targetsOf({ visit, profile }: PartnerViewProps): Fact[] {
  const lang = visit.language;
  const t = partnerTextsIn(lang).profile;
  return profile.targets.map(target => {
    const { reduction, base } = targetInWords(target);
    return {
      term: reduction[lang],
      value: (
        <>
          <Said lang={lang} text={target.statement} />
          {`, ${base[lang]}`}
        </>
      ),
      note: t.sourceOf({ source: target.source }),
    };
  });
}

function membershipsOf({ visit, profile }: PartnerViewProps): Fact[] {
  const lang = visit.language;
  const t = partnerTextsIn(lang).profile;
  return profile.memberships.map(({ network, since, source }) => ({
    term: networkName(network)[lang],
    value: since === null ? t.sinceUnknown : t.since({ year: String(since) }),
    note: t.sourceOf({ source }),
  }));
}

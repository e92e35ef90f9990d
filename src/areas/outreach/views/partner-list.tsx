import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { formatNumber, unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { type Column, FilterRow, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { ListedPartner, PartnerList } from '../queries/partners.ts';
import { kindName, kindOf, landsOf, type PartnerFilter } from '../rules/partners.ts';
import { Kind, landName, landsInWords, partnerTextsIn } from './partner-words.tsx';

type ListProps = { visit: Visit; list: PartnerList; shown: readonly ListedPartner[]; filter: PartnerFilter };

/** Everybody with a public profile; what is chosen stands in the address. */
export function PartnerListPage(props: ListProps) {
  const { visit, list, shown } = props;
  const lang = visit.language;
  const t = partnerTextsIn(lang).list;
  const count = { shown: formatNumber(lang, shown.length), all: formatNumber(lang, list.partners.length) };
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} description={t.lead}>
      <PageHead
        title={t.title}
        lead={t.lead}
        actions={<ButtonLink href={visit.link('pioneers')}>{t.pioneers}</ButtonLink>}
      />
      {list.partners.length === 0 ? (
        <Empty title={t.none}>{t.noneText}</Empty>
      ) : (
        <Table
          lang={lang}
          caption={t.caption}
          captionHidden
          count={t.count(count)}
          columns={columns(props)}
          rows={shown}
          empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
          filter={<Filters {...props} />}
        />
      )}
    </Page>
  );
}

function columns({ visit, list }: ListProps): Column<ListedPartner>[] {
  const lang = visit.language;
  const t = partnerTextsIn(lang).list;
  return [
    {
      key: 'partner',
      title: t.partner,
      header: true,
      cell: ({ organisation: { slug, name } }) => (
        <a href={visit.link('partners.show', { organisation: slug })}>{name}</a>
      ),
    },
    { key: 'kind', title: t.kind, cell: partner => <Kind language={lang} partner={partner} /> },
    { key: 'land', title: t.land, cell: partner => landsInWords(lang, partner) || unknown },
    {
      key: 'fields',
      title: t.achieved,
      cell: ({ fields }) =>
        list.fields
          .filter(({ id }) => fields.includes(id))
          .map(({ label }) => label[lang])
          .join(', ') || unknown,
    },
  ];
}

function Filters({ visit, list, filter }: ListProps) {
  const lang = visit.language;
  const t = partnerTextsIn(lang).list;
  const here = visit.link('partners.list');
  const isFiltered = Object.values(filter).some(value => value !== null);
  const byName = (options: { value: string; label: string }[]) =>
    options.toSorted((a, b) => a.label.localeCompare(b.label, lang));
  const lands = [...new Set(list.partners.flatMap(({ place }) => landsOf(place)))];
  const kinds = [...new Set(list.partners.map(kindOf))];
  const field = (name: string, label: string) => ({ lang, name, label, required: false, empty: t.all });
  return (
    <FilterRow lang={lang} action={here} reset={isFiltered ? here : undefined}>
      <SelectField
        {...field('land', t.land)}
        value={filter.land}
        options={byName(lands.map(value => ({ value, label: landName(lang, value) })))}
      />
      <SelectField
        {...field('kind', t.kind)}
        value={filter.kind}
        options={byName(kinds.map(value => ({ value, label: kindName(value)[lang] })))}
      />
      <SelectField
        {...field('field', t.field)}
        value={filter.field}
        options={list.fields.map(({ id, label }) => ({ value: id, label: label[lang] }))}
      />
    </FilterRow>
  );
}

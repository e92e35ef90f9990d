import { Facts } from '../../../design/facts.tsx';
import { formatEuros } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { euroCents } from '../../../kernel/money.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Funder, Share } from '../../funding/model.ts';
import type { Subject } from '../queries/subject.ts';
import { ContentText } from './content-text.tsx';
import { textsOfProject } from './project-words.ts';

/** Who pays how much for what; a rest is shown and not explained away. */
export function FundingPart(props: { visit: Visit; subject: Subject }) {
  const { visit, subject } = props;
  const { language } = visit;
  const t = textsOfProject(language);
  const { funding } = subject;
  const note = subject.parts.get('funding-note');
  return (
    <Section id="foerderung" title={t.funding}>
      {funding === null ? <p>{t.noFunding}</p> : <Money visit={visit} funding={funding} />}
      {note && <ContentText lang={language} content={note} />}
    </Section>
  );
}

function Money({ visit, funding }: { visit: Visit; funding: NonNullable<Subject['funding']> }) {
  const { language } = visit;
  const t = textsOfProject(language);
  const euros = (cents: number | null) => (cents === null ? t.past : formatEuros(language, euroCents(cents)));
  return (
    <>
      <Facts
        items={[
          { term: t.total, value: euros(funding.totalCents) },
          ...(funding.reference === '' ? [] : [{ term: t.reference, value: funding.reference }]),
          ...(funding.shares.length === 0
            ? []
            : [{ term: t.share, value: sharesInWords(language, funding.shares), note: funding.shareNote?.[language] }]),
          ...(funding.restCents === null || funding.shares.length === 0
            ? []
            : [{ term: t.rest, value: t.restText(euros(funding.restCents)) }]),
        ]}
      />
      {funding.funders.length > 0 && <Funders visit={visit} funders={funding.funders} />}
      {funding.source !== '' && <p class="kt-note">{t.source(funding.source)}</p>}
    </>
  );
}

/** "etwa 25.000 € je Stadt" where all get the same, else one after the other. */
function sharesInWords(language: Language, shares: readonly Share[]): string {
  const t = textsOfProject(language);
  const amount = ({ cents, approximate }: Share): string =>
    cents === null ? t.past : `${approximate ? `${t.roughly} ` : ''}${formatEuros(language, euroCents(cents))}`;
  const amounts = new Set(shares.map(amount));
  if (amounts.size === 1) return t.each([...amounts][0]!);
  return shares.map(share => `${share.name}: ${amount(share)}`).join('; ');
}

function Funders({ visit, funders }: { visit: Visit; funders: readonly Funder[] }) {
  const { language } = visit;
  const t = textsOfProject(language);
  const columns: Column<Funder>[] = [
    {
      key: 'funder',
      title: t.funder,
      header: true,
      cell: ({ name, logo }) => (
        <>
          {logo && (
            <img
              class="kt-logo"
              src={visit.link('funding.logo', { file: logo.fileId })}
              alt={logo.alt[language]}
              loading="lazy"
            />
          )}
          {name}
        </>
      ),
    },
    {
      key: 'amount',
      title: t.amount,
      kind: 'number',
      cell: ({ cents }) => (cents === null ? t.past : formatEuros(language, euroCents(cents))),
    },
  ];
  const lines = funders.flatMap(({ creditLine }) => (creditLine ? [creditLine[language]] : []));
  return (
    <>
      <Table lang={language} caption={t.funder} captionHidden columns={columns} rows={funders} />
      {lines.map(line => (
        <p>{line}</p>
      ))}
    </>
  );
}

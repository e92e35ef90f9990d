import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatPeriod, formatPlainDay, unknown } from '../../../design/format.ts';
import { type MapPlace, PlacesMap } from '../../../design/map.tsx';
import { Columns, PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { laender, type Place } from '../../places/model.ts';
import { onMap } from '../../places/rules/on-map.ts';
import { mayUse } from '../../programmes/policy.ts';
import type { CallOfProgramme } from '../../programmes/queries.ts';
import type { Partnership, PartnershipField } from '../model.ts';
import type { Speaker } from '../../../design/acting-fields.tsx';
import type { PartnershipAct } from '../model/start.ts';
import type { Start } from '../queries/start.ts';
import { NextStep } from './next-step.tsx';
import { Rooms } from './rooms.tsx';
import { StartSection, YearHistory, YearStrip } from './start-section.tsx';
import { possibleChanges } from '../rules/change.ts';
import type { Signal } from '../model/signals.ts';
import { SignalsTable } from './signals.tsx';
import { tags, textsIn, titleOf } from './words.ts';

export type PartnershipView = {
  readonly partnership: Partnership;
  readonly call: CallOfProgramme;
  /** By id. */
  readonly places: ReadonlyMap<string, Place>;
  /** Whether the visitor writes council papers for a member. */
  readonly mayWritePaper: boolean;
  /** Whether the reader may say when work began. */
  readonly mayBegin: boolean;
  readonly mayAccompany: boolean;
  readonly signals: readonly Signal[];
  readonly isOffice: boolean;
  /** Members for which the reader may speak. */
  readonly speakers: readonly Speaker[];
  readonly start: Start;
  readonly acts: readonly PartnershipAct[];
  readonly office: { readonly name: string };
  /** Telephone numbers of office and members, by id. */
  readonly phones: ReadonlyMap<string, string>;
  /** Names of those who advise, by id. */
  readonly people: ReadonlyMap<string, string>;
  readonly topology: Parameters<typeof PlacesMap>[0]['topology'];
};

/** A partnership: who, in what, since when, where it came from. What is not handed down is shown as unknown. */
export function RecordPage({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { partnership, call } = view;
  const title = titleOf(language, partnership);
  const { proposalId, confirmedAt, state } = partnership;
  const confirmedOn = confirmedAt === null ? null : dayAt(confirmedAt, homeTimeZone);
  const facts: Fact[] = [
    { term: t.call, value: call.name[language] },
    { term: t.confirmedOn, value: formatPlainDay(language, confirmedOn) },
    { term: t.began, value: <BeganOn visit={visit} view={view} /> },
    ...(view.isOffice && possibleChanges(partnership).length > 0
      ? [
          {
            term: t.list.state,
            value: <a href={visit.link('partnerships.change', { partnership: partnership.id })}>{t.change.link}</a>,
          },
        ]
      : []),
    {
      term: t.origin,
      value:
        proposalId === null ? (
          t.before
        ) : mayUse(visit.ctx.actor, call.programme, 'matching') ? (
          <a href={visit.link('proposals.show', { proposal: proposalId })}>{t.proposal}</a>
        ) : (
          t.proposal
        ),
    },
  ];
  // Of rounds before this system only what is handed down is shown, until somebody works with it.
  const isAhead = proposalId !== null || view.acts.some(({ kind }) => kind !== 'started');
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[{ text: t.title, href: visit.link('partnerships.list') }, { text: title }]}
      hidden
    >
      <PageHead
        preline={t.record}
        title={title}
        tags={<Tag kind={tags[state]}>{t.states[state]}</Tag>}
        aside={isAhead ? <NextStep visit={visit} view={view} /> : undefined}
      >
        {isAhead && <YearStrip visit={visit} view={view} />}
      </PageHead>
      <Rooms visit={visit} view={view} />
      <Columns aside={<PartnershipMap visit={visit} view={view} title={title} />}>
        <Section id="worum" title={t.facts}>
          <Facts items={facts} />
        </Section>
        <StartSection visit={visit} view={view} />
        <Section id="hinweise" title={t.signals.title} note={t.signals.note}>
          <SignalsTable visit={visit} {...view} />
        </Section>
        {view.mayWritePaper && <PapersSection visit={visit} partnership={partnership} />}
        <Section id="felder" title={t.fields}>
          <FieldsTable visit={visit} partnership={partnership} />
        </Section>
        <Section id="beteiligte" title={t.members}>
          <MembersTable visit={visit} view={view} />
        </Section>
        {view.acts.length > 0 && <YearHistory visit={visit} view={view} />}
      </Columns>
    </Page>
  );
}

/** Papers belong to the members; an adviser has none. */
function PapersSection({ visit, partnership }: { visit: Visit; partnership: Partnership }) {
  const t = textsIn(visit.language);
  return (
    <Section id="vorlagen" title={t.papers} note={t.papersNote}>
      <ButtonRow>
        <ButtonLink href={visit.link('papers.create', { partnership: partnership.id })}>{t.newPaper}</ButtonLink>
        <ButtonLink look="link" href={visit.link('papers.list')}>
          {t.allPapers}
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}

function BeganOn({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const t = textsIn(visit.language);
  const { beganOn, id } = view.partnership;
  return (
    <>
      {beganOn === null ? unknown : formatPeriod(visit.language, { from: beganOn.first, to: beganOn.last })}
      {view.mayBegin && (
        <>
          {' '}
          <a href={visit.link('partnerships.begin', { partnership: id })}>{t.beginLink}</a>
        </>
      )}
    </>
  );
}

function FieldsTable({ visit, partnership }: { visit: Visit; partnership: Partnership }) {
  const { language } = visit;
  const t = textsIn(language);
  const { members, fields } = partnership;
  const nameOf = (id: string) => members.find(({ organisationId }) => organisationId === id)?.name ?? unknown;
  const columns: Column<PartnershipField>[] = [
    { key: 'field', title: t.field, header: true, cell: ({ label }) => label[language] },
    {
      key: 'direction',
      title: t.direction,
      // Without a proposal nobody knows whether the two were peers or it is just not handed down.
      cell: ({ fromId, toId }) => {
        if (fromId !== null && toId !== null) return t.advises({ from: nameOf(fromId), to: nameOf(toId) });
        return partnership.proposalId === null ? unknown : t.peers;
      },
    },
  ];
  return (
    <Table
      lang={language}
      caption={t.fields}
      captionHidden
      columns={columns}
      rows={fields}
      empty={<p>{t.noFields}</p>}
    />
  );
}

type Member = Partnership['members'][number];

function MembersTable({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const { language } = visit;
  const t = textsIn(language);
  const placeOf = ({ placeId }: Member) => (placeId === null ? undefined : view.places.get(placeId));
  const columns: Column<Member>[] = [
    { key: 'member', title: t.member, header: true, cell: ({ name }) => name },
    { key: 'kind', title: t.kind, cell: member => placeOf(member)?.kind ?? unknown },
    {
      key: 'land',
      title: t.land,
      cell: member => laender[placeOf(member)?.land ?? '']?.[language] ?? unknown,
    },
  ];
  return <Table lang={language} caption={t.members} captionHidden columns={columns} rows={view.partnership.members} />;
}

function PartnershipMap({ visit, view, title }: { visit: Visit; view: PartnershipView; title: string }) {
  const t = textsIn(visit.language);
  const [first, ...others] = view.partnership.members.map(member => placeOnMap(member, view));
  return (
    <PlacesMap
      lang={visit.language}
      id="karte"
      title={t.map}
      description={t.mapText({ pair: title })}
      topology={view.topology}
      pairs={first ? others.map(other => ({ from: first, to: other })) : []}
    />
  );
}

function placeOnMap({ name, placeId }: Member, { places }: PartnershipView): MapPlace {
  return { name, kind: 'dot', ...onMap(placeId === null ? undefined : places.get(placeId)) };
}

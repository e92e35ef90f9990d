import type { Child } from 'hono/jsx';
import { ButtonLink } from '../../../design/button.tsx';
import { Facts } from '../../../design/facts.tsx';
import { History, type HistoryEntry } from '../../../design/history.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Said } from '../../../design/said.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import { Tag } from '../../../design/tag.tsx';
import { hasRole } from '../../../kernel/actor.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { ContactPerson, Organisation } from '../../organisations/model.ts';
import type { FieldOfAction } from '../../programmes/model.ts';
import type { Achievement, ClimateTarget, NetworkMembership } from '../model.ts';
import { AchievementTable, MembershipTable, TargetTable } from './entry-tables.tsx';
import { textsIn } from './words.ts';

export type ProfileView = {
  readonly organisation: Organisation;
  readonly contacts: readonly ContactPerson[];
  readonly targets: readonly ClimateTarget[];
  readonly memberships: readonly NetworkMembership[];
  readonly achievements: readonly Achievement[];
  readonly fields: readonly FieldOfAction[];
  readonly history: readonly HistoryEntry[];
  readonly mayChange: boolean;
};

/** Everything that is said of an organisation, for its own people and the office, with the way to change each part. */
export function ProfilePage({ visit, view }: { visit: Visit; view: ProfileView }) {
  const { organisation, mayChange } = view;
  const { id, name, slug, published } = organisation;
  const lang = visit.language;
  const texts = textsIn(lang);
  const t = texts.profile;
  const params = { organisation: id };
  const isOffice = hasRole(visit.ctx.actor, 'office');
  const publicity = { text: texts.programmeTargets.office, href: visit.link('outreach.office') };
  const link = (route: string) => (entry: string) => visit.link(route, { ...params, entry });
  const add = (kind: 'targets' | 'memberships' | 'achievements') =>
    mayChange && <ButtonLink href={visit.link(`${kind}.new`, params)}>{texts[kind].add}</ButtonLink>;
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={name}
      crumbs={isOffice ? [publicity, { text: t.all, href: visit.link('profiles.list') }, { text: name }] : []}
      hidden
    >
      <PageHead
        preline={t.preline}
        title={name}
        tags={<Tag kind={published ? 'good' : 'neutral'}>{published ? t.published : t.unpublished}</Tag>}
        actions={
          (published || mayChange) && (
            <ButtonLink href={visit.link('partners.show', { organisation: slug })}>{t.look}</ButtonLink>
          )
        }
      />
      <Details visit={visit} view={view} />
      <Contacts visit={visit} view={view} />
      <Section id="ziele" title={texts.targets.title} action={add('targets')}>
        <TargetTable language={lang} targets={view.targets} edit={mayChange ? link('targets.edit') : null} />
      </Section>
      <Section id="mitgliedschaften" title={texts.memberships.title} action={add('memberships')}>
        <MembershipTable
          language={lang}
          memberships={view.memberships}
          edit={mayChange ? link('memberships.edit') : null}
        />
      </Section>
      <Section id="erreichtes" title={texts.achievements.title} action={add('achievements')}>
        <AchievementTable
          language={lang}
          achievements={view.achievements}
          fields={view.fields}
          edit={mayChange ? link('achievements.edit') : null}
        />
      </Section>
      <Section id="verlauf" title={t.history}>
        <History lang={lang} entries={view.history} />
      </Section>
    </Page>
  );
}

function Details({ visit, view }: { visit: Visit; view: ProfileView }) {
  const lang = visit.language;
  const { notStated, profile: t } = textsIn(lang);
  const { id, phone, email, website, about } = view.organisation;
  const items: { term: string; value: Child }[] = [
    { term: t.phone, value: phone || notStated },
    { term: t.email, value: email || notStated },
    { term: t.website, value: website === '' ? notStated : <a href={website}>{website}</a> },
    { term: t.about, value: about === null ? notStated : <Said lang={lang} text={about} /> },
  ];
  return (
    <Section
      id="angaben"
      title={t.details}
      action={
        view.mayChange && (
          <ButtonLink href={visit.link('profiles.edit', { organisation: id })}>{t.changeDetails}</ButtonLink>
        )
      }
    >
      <Facts items={items} />
    </Section>
  );
}

function Contacts({ visit, view }: { visit: Visit; view: ProfileView }) {
  const lang = visit.language;
  const texts = textsIn(lang);
  const t = texts.contacts;
  const params = { organisation: view.organisation.id };
  return (
    <Section
      id="ansprechpartner"
      title={t.title}
      note={t.note}
      action={view.mayChange && <ButtonLink href={visit.link('contacts.new', params)}>{t.add}</ButtonLink>}
    >
      <Table
        lang={lang}
        caption={t.title}
        captionHidden
        rows={view.contacts}
        empty={<p>{t.empty}</p>}
        columns={[
          { key: 'name', title: t.name, header: true, cell: ({ name }) => name },
          { key: 'jobTitle', title: t.jobTitle, cell: ({ jobTitle }) => jobTitle || '–' },
          {
            key: 'email',
            title: t.email,
            cell: ({ email }) => (email === '' ? '–' : <a href={`mailto:${email}`}>{email}</a>),
          },
          { key: 'phone', title: t.phone, cell: ({ phone }) => phone || '–' },
          ...(view.mayChange
            ? [
                {
                  key: 'action',
                  title: texts.action,
                  kind: 'action' as const,
                  cell: ({ id: contact, name }: ContactPerson) => (
                    <>
                      <a
                        href={visit.link('contacts.edit', { ...params, contact })}
                        aria-label={`${texts.change}: ${name}`}
                      >
                        {texts.change}
                      </a>
                      {' · '}
                      <a href={visit.link('contacts.end', { ...params, contact })} aria-label={`${t.end}: ${name}`}>
                        {t.end}
                      </a>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

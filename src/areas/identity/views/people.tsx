import { Button, ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Form } from '../../../design/form.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { FilterRow, Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Organisation } from '../../organisations/model.ts';
import { mayEndMembership, mayInvite } from '../policy.ts';
import type { Invitation, Member } from '../model.ts';
import { invitationState } from '../rules.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** The organisations whose people one may see, with how many they are. */
export function OrganisationListPage(props: {
  visit: Visit;
  words: string;
  organisations: readonly { readonly organisation: Organisation; readonly kind: string; readonly people: number }[];
}) {
  const { visit } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).people;
  const here = visit.link('people.list');
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} hidden>
      <PageHead title={t.title} lead={t.lead} />
      <Table
        lang={lang}
        caption={t.organisations}
        captionHidden
        count
        rows={props.organisations}
        empty={<Empty title={t.noOrganisation}>{t.noOrganisationText}</Empty>}
        filter={
          <FilterRow lang={lang} action={here} reset={props.words === '' ? undefined : here}>
            <TextField
              lang={lang}
              name="q"
              kind="search"
              label={t.search}
              value={props.words}
              size="medium"
              required={false}
            />
          </FilterRow>
        }
        columns={[
          {
            key: 'organisation',
            title: t.organisation,
            header: true,
            cell: ({ organisation }) => (
              <a href={visit.link('people.organisation', { organisation: organisation.id })}>{organisation.name}</a>
            ),
          },
          { key: 'kind', title: t.kind, cell: ({ kind }) => kind },
          { key: 'people', title: t.count, kind: 'number', cell: ({ people }) => people },
        ]}
      />
    </Page>
  );
}

type OrganisationPeopleProps = {
  visit: Visit;
  organisation: Organisation;
  members: readonly Member[];
  invitations: readonly Invitation[];
  mayInviteAnyone: boolean;
};

/** Who works for one organisation and who was invited. */
export function OrganisationPeoplePage(props: OrganisationPeopleProps) {
  const { visit, organisation } = props;
  const lang = visit.language;
  const t = inLanguage(lang, { de, en }).people;
  const params = { organisation: organisation.id };
  return (
    <Page frame={visit.frame} lang={lang} title={t.of(organisation.name)} hidden>
      <PageHead
        title={t.of(organisation.name)}
        actions={
          props.mayInviteAnyone && (
            <ButtonLink href={visit.link('people.invite', params)} look="primary">
              {t.inviteTitle}
            </ButtonLink>
          )
        }
      />
      <Section id="mitarbeit" title={t.members}>
        <MemberTable {...props} />
      </Section>
      {props.invitations.length > 0 && (
        <Section id="eingeladen" title={t.invitations}>
          <InvitationTable {...props} />
        </Section>
      )}
    </Page>
  );
}

function MemberTable({ visit, members }: OrganisationPeopleProps) {
  const lang = visit.language;
  const texts = inLanguage(lang, { de, en });
  const t = texts.people;
  return (
    <Table
      lang={lang}
      caption={t.members}
      captionHidden
      count
      rows={members}
      empty={<Empty title={t.nobody}>{t.nobodyText}</Empty>}
      columns={[
        { key: 'name', title: t.name, header: true, cell: ({ person }) => person.name },
        { key: 'role', title: t.role, cell: ({ role }) => texts.roles[role] },
        { key: 'email', title: t.email, cell: ({ person }) => <a href={`mailto:${person.email}`}>{person.email}</a> },
        { key: 'since', title: t.since, cell: ({ since }) => plainDay(lang, since) },
        {
          key: 'action',
          title: t.action,
          kind: 'action',
          cell: ({ person, organisationId, role, membershipId }) =>
            mayEndMembership(visit.ctx.actor, { personId: person.id, organisationId, role }) && (
              <a
                href={visit.link('people.end', { membership: membershipId })}
                aria-label={`${t.end}: ${person.name}, ${texts.roles[role]}`}
              >
                {t.end}
              </a>
            ),
        },
      ]}
    />
  );
}

function InvitationTable({ visit, organisation, invitations }: OrganisationPeopleProps) {
  const lang = visit.language;
  const texts = inLanguage(lang, { de, en });
  const t = texts.people;
  return (
    <Table
      lang={lang}
      caption={t.invitations}
      captionHidden
      rows={invitations}
      columns={[
        { key: 'name', title: t.name, header: true, cell: ({ name }) => name },
        { key: 'role', title: t.role, cell: ({ role }) => texts.roles[role] },
        { key: 'email', title: t.email, cell: ({ email }) => email },
        {
          key: 'until',
          title: t.until,
          cell: invitation =>
            invitationState(invitation, visit.ctx.now) === 'expired' ? t.expired : plainDay(lang, invitation.expiresAt),
        },
        {
          key: 'action',
          title: t.action,
          kind: 'action',
          cell: ({ id, role, name }) =>
            mayInvite(visit.ctx.actor, organisation.id, role) && (
              <Form
                action={visit.link('people.withdraw', { invitation: id })}
                hidden={{ _csrf: visit.csrf, _key: visit.ctx.newId() }}
              >
                <Button look="link">
                  {t.withdraw}
                  <span class="kern-sr-only">: {name}</span>
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}

function plainDay(lang: Language, moment: Date): string {
  return formatPlainDay(lang, dayAt(moment, homeTimeZone));
}

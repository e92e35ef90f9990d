import { ButtonLink, ButtonRow } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { History } from '../../../design/history.tsx';
import { PhoneLink } from '../../../design/phone.tsx';
import { Section } from '../../../design/section.tsx';
import { type Step, StateStrip } from '../../../design/steps.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { dayAt } from '../../../kernel/day.ts';
import { homeTimeZone } from '../../../platform/context.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { speak } from '../../programmes/rules/words.ts';
import type { NamedContact, PartnershipAct } from '../model/start.ts';
import { withoutAcceptance } from '../rules/start.ts';
import type { PartnershipView } from './record-page.tsx';
import { sayAct, sayFormats, textsIn } from './words.ts';

const order = ['confirmed', 'kicked-off', 'working', 'interim-reported', 'final-reported', 'closed'] as const;

/** Where the year stands, with the days on which it got there. */
export function YearStrip({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const { language } = visit;
  const t = textsIn(language).start;
  const { confirmedAt, beganOn, state } = view.partnership;
  const at = order.indexOf(state as (typeof order)[number]);
  if (at < 0) return null;
  const worked = view.acts.find(({ kind }) => kind === 'began-working')?.at;
  const dayOf = (moment: Date | null | undefined) =>
    moment ? { when: formatPlainDay(language, dayAt(moment, homeTimeZone)) } : {};
  const days = {
    confirmed: dayOf(confirmedAt),
    'kicked-off': beganOn === null ? {} : { when: formatPlainDay(language, beganOn.first) },
    working: dayOf(worked),
  };
  const steps = order.map((step, index): Step => ({
    text: t.steps[step],
    state: index < at ? 'done' : index === at ? 'current' : 'ahead',
    ...(step in days ? days[step as 'working'] : {}),
  }));
  return <StateStrip lang={language} label={t.strip} steps={steps} />;
}

/** Who advises, who can be called, and in which formats they work. */
export function StartSection({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const { language } = visit;
  const texts = textsIn(language);
  const t = texts.start;
  const { partnership, start, speakers, isOffice } = view;
  const id = partnership.id;
  const { formats } = start;
  const open = withoutAcceptance({ ...partnership, ...start });
  const word = speak(view.call.programme.terms, language).adviser.one;
  const facts: Fact[] = [
    {
      term: t.adviser({ word }),
      value: (
        <>
          <Advisers visit={visit} view={view} />
          {isOffice && (
            <>
              {' '}
              <a
                href={visit.link('partnerships.adviser', { partnership: id })}
                aria-label={`${t.nameAdviser}: ${word}`}
              >
                {t.nameAdviser}
              </a>
            </>
          )}
        </>
      ),
    },
    {
      term: t.formats,
      value: formats === null ? t.formatsNone : sayFormats(language, formats),
      ...(formats === null
        ? {}
        : {
            note: [
              t.proposed({ name: nameIn(view, formats.proposedBy), number: formats.number }),
              open.length === 0 ? t.agreed : t.openFor({ names: open.map(({ name }) => name).join(', ') }),
            ].join(', '),
          }),
    },
  ];
  return (
    <Section id="start" title={t.title} note={partnership.state === 'confirmed' ? t.note : undefined}>
      <Facts items={facts} />
      <ContactsTable visit={visit} view={view} />
      {speakers.length > 0 && (
        <ButtonRow>
          {speakers.map(({ organisationId, name }) => (
            <a
              class="kt-link"
              href={visit.link('partnerships.contacts', { partnership: id, organisation: organisationId })}
            >
              {t.contactsTitle({ name })}
            </a>
          ))}
          <ButtonLink look="link" href={visit.link('partnerships.formats', { partnership: id })}>
            {formats === null ? t.propose : t.proposeOther}
          </ButtonLink>
          {formats !== null && open.some(one => speakers.some(two => two.organisationId === one.organisationId)) && (
            <ButtonLink look="link" href={visit.link('partnerships.accept', { partnership: id })}>
              {t.accept}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
    </Section>
  );
}

function nameIn({ partnership, office, call }: PartnershipView, id: string | null): string {
  if (id === call.programme.officeId) return office.name;
  return partnership.members.find(({ organisationId }) => organisationId === id)?.name ?? '';
}

function Advisers({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const { language, ctx } = visit;
  const t = textsIn(language).start;
  const { advisers } = view.partnership;
  if (advisers.length === 0) return <>{t.nobody}</>;
  const lines = advisers.map(({ personId, startsOn, endsOn }) => {
    const values = { name: view.people.get(personId) ?? '', from: formatPlainDay(language, startsOn) };
    if (endsOn !== null) return t.advisingTo({ ...values, to: formatPlainDay(language, endsOn) });
    return startsOn > ctx.today ? t.advisingFuture(values) : t.advisingFrom(values);
  });
  return <>{lines.join('; ')}</>;
}

function ContactsTable({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const { language } = visit;
  const t = textsIn(language).start;
  const dayOf = (moment: Date) => formatPlainDay(language, dayAt(moment, homeTimeZone));
  const columns: Column<NamedContact>[] = [
    {
      key: 'contact',
      title: t.contact,
      header: true,
      cell: ({ contact }) => [contact.name, contact.jobTitle].filter(Boolean).join(', '),
    },
    { key: 'of', title: textsIn(language).member, cell: ({ organisationId }) => nameIn(view, organisationId) },
    {
      key: 'reach',
      title: t.reach,
      cell: ({ contact, endedAt }) =>
        endedAt !== null ? null : (
          <>
            <PhoneLink phone={contact.phone} />
            {contact.phone !== '' && contact.email !== '' && <br />}
            {contact.email !== '' && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          </>
        ),
    },
    {
      key: 'since',
      title: t.since,
      cell: ({ since, endedAt }) =>
        endedAt === null ? dayOf(since) : t.until({ from: dayOf(since), to: dayOf(endedAt) }),
    },
  ];
  return (
    <>
      <h3 class="kt-h3">{t.contacts}</h3>
      <p class="kt-note">{t.contactsNote}</p>
      <Table
        lang={language}
        caption={t.contacts}
        captionHidden
        columns={columns}
        rows={view.start.contacts}
        empty={<p>{t.nobody}</p>}
      />
    </>
  );
}

/** What happened, latest first; organisations act, not persons. */
export function YearHistory({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const { language } = visit;
  const t = textsIn(language).start;
  const mayRead = (act: PartnershipAct) =>
    view.isOffice || view.speakers.some(one => one.own && one.organisationId === act.organisationId);
  const entries = view.acts.map(act => {
    const { channel, receivedOn, fileId } = act;
    const said = sayAct(language, act);
    const what =
      channel !== null && receivedOn !== null
        ? t.actBehalf({ what: said, channel: t.channels[channel], day: formatPlainDay(language, receivedOn) })
        : said;
    const address = { partnership: view.partnership.id, file: fileId ?? '' };
    return {
      who: act.organisationId === null ? t.program : nameIn(view, act.organisationId),
      what:
        fileId !== null && mayRead(act) ? (
          <>
            {what} <a href={visit.link('partnerships.letter', address)}>{t.letter}</a>
          </>
        ) : (
          what
        ),
      when: act.at,
      onBehalf: act.onBehalf,
    };
  });
  return (
    <Section id="verlauf" title={t.history}>
      <History lang={language} entries={entries} />
    </Section>
  );
}

import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { PhoneLink } from '../../../design/phone.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { startGaps, withoutAcceptance, withoutContact } from '../rules/start.ts';
import type { PartnershipView } from './record-page.tsx';
import { textsIn } from './words.ts';

type Awaited = { readonly organisationId: string; readonly name: string };

/** The one thing to do now, or for whom one waits, with the number to call. */
export function NextStep({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const t = textsIn(visit.language).start.next;
  const { partnership, start, speakers, mayBegin, isOffice } = view;
  const { id, state, rest } = partnership;
  const link = (route: string, more = {}) => visit.link(route, { partnership: id, ...more });
  const card = (title: string, text: string, href: string, button: string) => (
    <ActionCard
      title={title}
      action={
        <ButtonLink look="primary" href={href}>
          {button}
        </ButtonLink>
      }
    >
      <p>{text}</p>
    </ActionCard>
  );
  const change = textsIn(visit.language).change;
  if (rest !== null) {
    const until = rest.until === null ? '' : formatPlainDay(visit.language, rest.until);
    return (
      <ActionCard
        title={change.resting({ until })}
        action={isOffice ? <ButtonLink href={link('partnerships.change')}>{change.goOn}</ButtonLink> : undefined}
      >
        <p>{change.restingText}</p>
      </ActionCard>
    );
  }
  if (state === 'dissolved' && isOffice && partnership.proposalId !== null) {
    return (
      <ActionCard
        title={change.replace}
        action={
          <ButtonLink look="primary" href={visit.link('matching.round', { call: view.call.slug })}>
            {change.toRound}
          </ButtonLink>
        }
      >
        <p>{change.replaceText}</p>
        <p>
          <a href={`${visit.link('applications.list', { call: view.call.slug })}?state=reserve`}>{change.toReserve}</a>
        </p>
      </ActionCard>
    );
  }
  if (state === 'closed' || state === 'follow-up' || state === 'dissolved') return <ActionCard title={t.over} />;
  if (state !== 'confirmed') return card(t.work, t.workText, link('plans.show'), t.toPlan);
  const prepared = { ...partnership, ...start };
  const texts = textsIn(visit.language).start;
  const isOwn = ({ organisationId }: Awaited) => speakers.some(one => one.own && one.organisationId === organisationId);
  const mute = withoutContact(prepared);
  const open = withoutAcceptance(prepared);
  const ownMute = mute.find(isOwn);
  const gaps = startGaps(prepared, visit.ctx.today).map(({ code }) => code);
  if (ownMute)
    return card(
      t.contacts,
      t.contactsText,
      link('partnerships.contacts', { organisation: ownMute.organisationId }),
      texts.nameContacts,
    );
  const speaks = speakers.some(({ own }) => own);
  if (speaks && start.formats === null)
    return card(t.propose, t.proposeText, link('partnerships.formats'), texts.propose);
  if (start.formats !== null && open.some(isOwn))
    return card(t.accept, texts.acceptPoints, link('partnerships.accept'), texts.accept);
  if (isOffice && gaps.includes('adviser-missing'))
    return card(t.adviser, t.adviserText, link('partnerships.adviser'), texts.nameAdviser);
  if (gaps.length === 0 && mayBegin) return card(t.start, t.startText, link('partnerships.begin'), t.startButton);
  return <Waiting visit={visit} view={view} />;
}

/** For whom the start waits: members, or the office where all that is missing is an adviser. */
function Waiting({ visit, view }: { visit: Visit; view: PartnershipView }) {
  const t = textsIn(visit.language).start.next;
  const { partnership, start, isOffice } = view;
  const prepared = { ...partnership, ...start };
  const mute = withoutContact(prepared);
  const open = withoutAcceptance(prepared);
  const id = partnership.id;
  const [names, text, href] =
    mute.length > 0
      ? [
          mute,
          t.waitingContacts,
          visit.link('partnerships.contacts', { partnership: id, organisation: mute[0]!.organisationId }),
        ]
      : start.formats === null
        ? [partnership.members, t.waitingPropose, visit.link('partnerships.formats', { partnership: id })]
        : open.length > 0
          ? [open, t.waitingFormats, visit.link('partnerships.accept', { partnership: id })]
          : [[{ organisationId: view.call.programme.officeId, name: view.office.name }], t.waitingAdviser, null];
  const phones = names.map(({ organisationId, name }) => ({ name, phone: view.phones.get(organisationId) ?? '' }));
  return (
    <ActionCard
      title={t.waiting({ names: phones.map(({ name }) => name).join(', ') })}
      action={isOffice && href !== null ? <ButtonLink href={href}>{t.record}</ButtonLink> : undefined}
    >
      <p>{text}</p>
      {phones
        .filter(({ phone }) => phone !== '')
        .map(({ name, phone }) => (
          <p>
            {name}: <PhoneLink phone={phone} />
          </p>
        ))}
    </ActionCard>
  );
}

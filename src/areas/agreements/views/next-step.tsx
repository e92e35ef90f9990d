import type { Child } from 'hono/jsx';
import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { stateAt, versionThatHolds } from '../rules.ts';
import type { AgreementView } from './agreement-page.tsx';
import { textsIn } from './words.ts';

/** The one thing to do now, or for whom one waits. */
export function NextStep({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { state, isLatest } = view;
  if (!isLatest) return <Earlier visit={visit} view={view} />;
  if (state === 'draft') return <Accepting visit={visit} view={view} />;
  if (state === 'text-agreed' || state === 'partly-signed') return <Signing visit={visit} view={view} />;
  return <After visit={visit} view={view} />;
}

/** The version that holds while a new one is drafted, or one that was replaced. */
function Earlier({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { agreement, replacedBy } = view;
  const latest = <a href={linkTo(visit, view, 'agreements.show')}>{t.next.current}</a>;
  if (replacedBy !== null) {
    return (
      <ActionCard title={t.replacedBy({ number: replacedBy })} more={[latest]}>
        <p>{t.next.replacedText}</p>
      </ActionCard>
    );
  }
  if (agreement.state === 'terminated') {
    return <Over visit={visit} view={view} more={[latest, ...endLink(visit, view)]} />;
  }
  return (
    <ActionCard title={t.next.signed} more={[latest, ...endLink(visit, view)]}>
      <p>{t.next.signedText}</p>
    </ActionCard>
  );
}

/** The way to end the version that holds, or to change its announced day, for whoever may; also while a new one is drafted. */
function endLink(visit: Visit, view: AgreementView): Child[] {
  if (view.mayMoveEnd) {
    return [<a href={linkTo(visit, view, 'agreements.terminate')}>{textsIn(visit.language).next.moveEnd}</a>];
  }
  const holds = versionThatHolds(view.versions);
  const isRunning = holds?.state === 'signed' && stateAt(holds, visit.ctx.today) !== 'ended';
  if (!isRunning || view.speakers.length === 0) return [];
  return [<a href={linkTo(visit, view, 'agreements.terminate')}>{textsIn(visit.language).next.terminate}</a>];
}

function linkTo(visit: Visit, view: AgreementView, route: string): string {
  return visit.link(route, { partnership: view.setting.partnership.id });
}

function Accepting({ visit, view }: { visit: Visit; view: AgreementView }) {
  const t = textsIn(visit.language).next;
  const { agreement, hash, speakers, isOffice } = view;
  const awaited = agreement.parties.filter(({ acceptedHash }) => acceptedHash !== hash);
  const own = awaited.filter(({ organisationId }) =>
    speakers.some(one => one.own && one.organisationId === organisationId),
  );
  const names = awaited.map(({ name }) => name).join(', ');
  const more =
    speakers.length === 0
      ? []
      : [
          <a href={linkTo(visit, view, 'agreements.frame')}>{textsIn(visit.language).frame}</a>,
          ...(view.mayDiscard ? [<a href={linkTo(visit, view, 'agreements.discard')}>{t.discard}</a>] : []),
          ...endLink(visit, view),
        ];
  if (own.length > 0 || isOffice) {
    return (
      <ActionCard
        title={own.length > 0 ? t.read : t.waiting({ names })}
        action={
          <ButtonLink look={own.length > 0 ? 'primary' : 'secondary'} href={linkTo(visit, view, 'agreements.accept')}>
            {own.length > 0 ? t.accept : t.record}
          </ButtonLink>
        }
        more={more}
      >
        <p>{t.readText}</p>
      </ActionCard>
    );
  }
  return (
    <ActionCard title={t.waiting({ names })} more={more}>
      <p>{speakers.length > 0 ? t.accepted : t.onlyReading}</p>
    </ActionCard>
  );
}

function Signing({ visit, view }: { visit: Visit; view: AgreementView }) {
  const t = textsIn(visit.language).next;
  const { agreement, filers, speakers, state } = view;
  const awaited = agreement.parties.filter(({ signature }) => signature === null);
  const open = awaited.filter(({ organisationId }) => filers.some(one => one.organisationId === organisationId));
  const names = awaited.map(({ name }) => name).join(', ');
  const reopen =
    state === 'text-agreed' && speakers.length > 0
      ? [<a href={linkTo(visit, view, 'agreements.reopen')}>{t.reopen}</a>, ...endLink(visit, view)]
      : endLink(visit, view);
  if (open.length === 0) {
    return (
      <ActionCard title={t.waiting({ names })} more={reopen}>
        <p>{filers.length > 0 ? t.ownSigned : t.onlyReading}</p>
      </ActionCard>
    );
  }
  const texts = textsIn(visit.language);
  const [first] = open;
  const isUnnamed = open.length === 1 && first?.signatories.length === 0 && speakers.length > 0;
  const address = { partnership: view.setting.partnership.id, organisation: first?.organisationId ?? '' };
  return (
    <ActionCard
      title={t.waiting({ names })}
      action={
        isUnnamed ? (
          <ButtonLink look="primary" href={visit.link('agreements.signatories', address)}>
            {texts.form.signatoriesTitle}
          </ButtonLink>
        ) : (
          <ButtonLink look="primary" href={linkTo(visit, view, 'agreements.sign')}>
            {texts.form.sign}
          </ButtonLink>
        )
      }
      more={reopen}
    >
      <p>{isUnnamed ? texts.refusals['no-signatory'] : t.signText}</p>
    </ActionCard>
  );
}

function After({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language).next;
  const { agreement, state, speakers } = view;
  const may = speakers.length > 0;
  if (agreement.state === 'terminated') {
    const again = may ? [<a href={linkTo(visit, view, 'agreements.create')}>{t.beginAgain}</a>] : [];
    return <Over visit={visit} view={view} more={[...endLink(visit, view), ...again]} />;
  }
  const amend = may ? [<a href={linkTo(visit, view, 'agreements.amend')}>{t.amend}</a>] : [];
  return (
    <ActionCard title={state === 'ended' ? t.ended : t.signed} more={[...amend, ...endLink(visit, view)]}>
      <p>{t.signedText}</p>
    </ActionCard>
  );
}

/** Ended early, or going to on a day to come. */
function Over({ visit, view, more }: { visit: Visit; view: AgreementView; more: readonly Child[] }) {
  const { language } = visit;
  const t = textsIn(language).next;
  const { agreement, state } = view;
  const day = formatPlainDay(language, agreement.terminatedOn);
  const reason = agreement.terminatedReason;
  return (
    <ActionCard title={state === 'terminated' ? t.over : t.endsEarly({ day })} more={more}>
      <p>{state === 'terminated' ? t.overText({ day, reason }) : t.endsEarlyText({ reason })}</p>
    </ActionCard>
  );
}

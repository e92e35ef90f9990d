import { ActionCard } from '../../../design/action-card.tsx';
import { ButtonLink } from '../../../design/button.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { AgreementView } from './agreement-page.tsx';
import { textsIn } from './words.ts';

/** The one thing to do now, or for whom one waits. */
export function NextStep({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { state } = view;
  if (state === 'draft') return <Accepting visit={visit} view={view} />;
  if (state === 'text-agreed' || state === 'partly-signed') return <Signing visit={visit} view={view} />;
  return <After visit={visit} view={view} />;
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
      : [<a href={linkTo(visit, view, 'agreements.frame')}>{textsIn(visit.language).frame}</a>];
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
      ? [<a href={linkTo(visit, view, 'agreements.reopen')}>{t.reopen}</a>]
      : [];
  if (open.length === 0) {
    return (
      <ActionCard title={t.waiting({ names })} more={reopen}>
        <p>{filers.length > 0 ? t.ownSigned : t.onlyReading}</p>
      </ActionCard>
    );
  }
  return (
    <ActionCard
      title={t.waiting({ names })}
      action={
        <ButtonLink look="primary" href={linkTo(visit, view, 'agreements.sign')}>
          {textsIn(visit.language).form.sign}
        </ButtonLink>
      }
      more={reopen}
    >
      <p>{t.signText}</p>
    </ActionCard>
  );
}

function After({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language).next;
  const { agreement, state, speakers } = view;
  if (state === 'terminated') {
    const day = formatPlainDay(language, agreement.terminatedOn);
    return (
      <ActionCard title={t.over}>
        <p>{t.overText({ day, reason: agreement.terminatedReason })}</p>
      </ActionCard>
    );
  }
  const amend = <a href={linkTo(visit, view, 'agreements.amend')}>{t.amend}</a>;
  const terminate = <a href={linkTo(visit, view, 'agreements.terminate')}>{t.terminate}</a>;
  const more = speakers.length === 0 ? [] : state === 'ended' ? [amend] : [amend, terminate];
  return (
    <ActionCard title={state === 'ended' ? t.ended : t.signed} more={more}>
      <p>{t.signedText}</p>
    </ActionCard>
  );
}

import { ActionCard } from '../../../design/action-card.tsx';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { Form } from '../../../design/form.tsx';
import { formatMoment, formatPlainDay } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { MeetingAct } from '../model.ts';
import { approvalsOf, isPresented, mayPresent, missingApprovals } from '../rules/approval.ts';
import type { MinutesView } from './minutes-page.tsx';
import { approvalTextsIn, proofOf, textsIn, whoOf } from './words.ts';

type Props = { visit: Visit; view: MinutesView };

/** The one thing to do about the minutes: lay them before the others, approve them, or wait. */
export function ApprovalCard({ visit, view }: Props) {
  const t = approvalTextsIn(visit.language);
  const { setting, meeting, acts, speakers, pdf } = view;
  const address = { partnership: setting.partnership.id, meeting: meeting.id };
  const file = pdf ? [<a href={visit.link('meetings.pdf', address)}>{t.pdf}</a>] : [];
  const own = speakers.find(one => one.own);
  const hidden = { ...proofOf(visit), minutesVersion: String(meeting.minutesVersion) };
  if (mayPresent(meeting, acts) && own)
    return (
      <ActionCard
        title={t.presentTitle}
        action={
          <Form
            action={visit.link('meetings.present', address)}
            hidden={{ ...hidden, organisationId: own.organisationId }}
          >
            <Button look="primary">
              {own.organisationId === setting.officeId ? t.present : t.presentAnd({ who: own.name })}
            </Button>
          </Form>
        }
        more={file}
      >
        <p>{t.presentText}</p>
      </ActionCard>
    );
  if (!isPresented(meeting, acts)) return <ActionCard title={t.notPresented} more={file} />;
  const missing = missingApprovals(meeting, acts, setting.memberIds);
  if (missing.length === 0) return <ActionCard title={t.done} more={file} />;
  const mine = speakers.find(({ organisationId, own }) => own && missing.includes(organisationId));
  const records = speakers.some(({ organisationId, own }) => !own && missing.includes(organisationId));
  if (mine)
    return (
      <ActionCard
        title={t.approveTitle}
        action={
          <Form
            action={visit.link('meetings.approve', address)}
            hidden={{ ...hidden, organisationId: mine.organisationId }}
          >
            <Button look="primary">{t.approve({ who: mine.name })}</Button>
          </Form>
        }
        more={file}
      >
        <p>{t.approveText}</p>
      </ActionCard>
    );
  return (
    <ActionCard
      title={t.waiting({ who: missing.map(id => whoOf(setting, id)).join(', ') })}
      {...(records
        ? {
            action: <ButtonLink href={visit.link('meetings.approve', address)}>{t.behalf}</ButtonLink>,
          }
        : {})}
      more={file}
    />
  );
}

/** Who has approved these minutes, when, and how the office was told. */
export function ApprovalSection({ visit, view }: Props) {
  const { language } = visit;
  const t = approvalTextsIn(language);
  const { setting, meeting, acts } = view;
  const given = approvalsOf(meeting, acts);
  const facts = setting.memberIds.map((id): Fact => {
    const act = given.get(id);
    if (!act) return { term: whoOf(setting, id), value: t.open };
    return {
      term: whoOf(setting, id),
      value: t.given({ when: formatMoment(language, act.at) }),
      ...(act.onBehalf ? { note: <Behalf visit={visit} view={view} act={act} /> } : {}),
    };
  });
  return (
    <Section id="genehmigung" title={t.title}>
      <Facts items={facts} />
    </Section>
  );
}

function Behalf({ visit, view, act }: Props & { act: MeetingAct }) {
  const { language } = visit;
  const t = approvalTextsIn(language);
  const { channel, receivedOn, fileId, organisationId } = act;
  const way = channel === null ? '' : textsIn(language).channels[channel];
  const mayRead = view.speakers.some(one => one.organisationId === organisationId);
  const partnership = view.setting.partnership.id;
  return (
    <>
      {t.onBehalf({ channel: way, day: formatPlainDay(language, receivedOn) })}
      {fileId !== null && mayRead && (
        <>
          {' '}
          <a href={visit.link('meetings.letter', { partnership, file: fileId })}>{t.letter}</a>
        </>
      )}
    </>
  );
}

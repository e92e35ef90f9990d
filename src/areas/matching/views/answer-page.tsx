import { RadioGroup } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, type FormError } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { ReceiptFields } from '../../../design/receipt-fields.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import type { ProposalView } from './proposal-page.tsx';
import { pairTextsIn, proofOf, titleOf } from './words.ts';

/** What was typed, or asked for by the link: `consent` is `yes`, `no` or not said yet. */
export type AnswerDraft = Readonly<Record<'consent' | 'reason' | 'organisationId' | 'channel' | 'receivedOn', string>>;

type AnswerPageProps = { visit: Visit; view: ProposalView; draft: AnswerDraft; errors: readonly FormError[] };

/** The decision of a member, or the office's record of one: what it means, and the button with the verb. */
export function AnswerPage(props: AnswerPageProps) {
  const { visit, view, draft, errors } = props;
  const { language } = visit;
  const t = pairTextsIn(language);
  const back = visit.link('proposals.show', { proposal: view.proposal.id });
  const refuses = draft.consent === 'no';
  const title =
    view.ownId === null ? t.decision.recordTitle : refuses ? t.decision.refuseTitle : t.decision.consentTitle;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[{ text: titleOf(language, view.record), href: back }, { text: title }]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      {view.ownId === null ? (
        <RecordForm {...props} back={back} title={title} />
      ) : (
        <OwnForm {...props} back={back} title={title} ownId={view.ownId} refuses={refuses} />
      )}
    </Page>
  );
}

function OwnForm(props: AnswerPageProps & { back: string; title: string; ownId: string; refuses: boolean }) {
  const { visit, view, draft, refuses, back } = props;
  const { language: lang } = visit;
  const t = pairTextsIn(lang).decision;
  const { record, proposal } = view;
  const own = proposal.members.find(({ organisationId }) => organisationId === props.ownId)!;
  const index = record.members.indexOf(own.key);
  const others = proposal.members.filter(member => member !== own);
  const isLast = others.every(({ state }) => state === 'given');
  return (
    <>
      <PageHead title={props.title} lead={t.for({ member: record.names[index]!, partner: record.names[1 - index]! })} />
      <ul>
        <li>{refuses ? t.refuseText : isLast ? t.consentLast : t.consentText}</li>
        <li>{refuses ? t.refuseTold : t.consentTold}</li>
        <li>
          <strong>{t.final}</strong>
        </li>
      </ul>
      <Form
        action={visit.link('proposals.answer', { proposal: proposal.id })}
        hidden={{ ...proofOf(visit), organisationId: own.organisationId, consent: refuses ? 'no' : 'yes' }}
      >
        {refuses && (
          <TextArea {...fieldOf(props, 'reason')} label={t.reason} help={t.reasonHelp} value={draft.reason} rows={5} />
        )}
        <FormActions
          lang={lang}
          primary={refuses ? t.refuse : t.consent}
          danger={refuses}
          back={{ href: back, text: t.back }}
        />
      </Form>
    </>
  );
}

function RecordForm(props: AnswerPageProps & { back: string; title: string }) {
  const { visit, view, draft, back } = props;
  const { language: lang } = visit;
  const texts = pairTextsIn(lang);
  const t = texts.decision;
  const { record, proposal } = view;
  const pending = proposal.members.filter(({ state }) => state === 'pending');
  return (
    <>
      <PageHead title={props.title} lead={t.recordText} />
      <Form action={visit.link('proposals.answer', { proposal: proposal.id })} hidden={proofOf(visit)} upload>
        <RadioGroup
          {...fieldOf(props, 'organisationId')}
          label={t.member}
          value={draft.organisationId}
          options={pending.map(({ organisationId, key }) => {
            return { value: organisationId, label: record.names[record.members.indexOf(key)]! };
          })}
        />
        <RadioGroup
          {...fieldOf(props, 'consent')}
          label={t.answer}
          value={draft.consent}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
        />
        <TextArea
          {...fieldOf(props, 'reason')}
          label={t.reasonOnBehalf}
          value={draft.reason}
          rows={4}
          required={false}
        />
        <ReceiptFields
          lang={lang}
          title={t.receiptTitle}
          labels={t}
          channels={channels.map(channel => ({ value: channel, label: texts.channels[channel] }))}
          values={draft}
          fileSent={visit.fields.file('file') !== null}
          errorAt={name => fieldOf(props, name).error}
        />
        <p>
          <strong>{t.final}</strong>
        </p>
        <FormActions lang={lang} primary={t.record} back={{ href: back, text: t.back }} />
      </Form>
    </>
  );
}

function fieldOf({ visit, errors }: AnswerPageProps, name: keyof AnswerDraft | 'file') {
  return { lang: visit.language, name, error: errors.find(({ field }) => field === name)?.text };
}

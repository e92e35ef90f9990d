import type { Child } from 'hono/jsx';
import { ActingFields, type Speaker } from '../../../design/acting-fields.tsx';
import type { Answers } from '../../../design/answers.ts';
import { Button } from '../../../design/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { channels } from '../../applications/model.ts';
import type { Known } from '../routes/load.ts';
import { nameOf, pairOf, proofOf, textsIn } from './words.ts';

/** What differs between a row as it stands and what was typed, as both are read. */
export type Difference = { readonly field: string; readonly now: string; readonly yours: string };

type Removal = { readonly title: string; readonly text: string; readonly button: string; readonly action: string };

type FormProps = {
  visit: Visit;
  answers: Answers;
  speakers: readonly Speaker[];
  title: string;
  preline: string;
  lead: string;
  crumbs: readonly { text: string; href?: string }[];
  action: string;
  primary?: string;
  /** The version that was read; null for a new one. */
  version: number | null;
  /** Where somebody else has changed it meanwhile. */
  conflict: readonly Difference[] | null;
  removal?: Removal;
  back: { readonly href: string; readonly text: string };
  children: Child;
};

/** The way to a page below a meeting. */
export function crumbsTo({ visit, known }: { visit: Visit; known: Known }) {
  const { language } = visit;
  const { setting, tour } = known;
  const address = { partnership: setting.partnership.id, meeting: tour.meeting.id };
  return [
    { text: pairOf(setting.partnership), href: visit.link('partnerships.show', { partnership: address.partnership }) },
    { text: textsIn(language).meetings, href: visit.link('meetings.list', { partnership: address.partnership }) },
    { text: nameOf(language, tour.meeting), href: visit.link('meetings.show', address) },
  ];
}

type TourFormProps = Omit<FormProps, 'crumbs' | 'preline' | 'speakers' | 'back'> & {
  known: Known;
  /** The page below the programme that the form belongs to; the programme itself where there is none. */
  below?: { readonly href: string; readonly title: string; readonly back: string };
};

/** A form of the programme of a meeting. */
export function TourForm({ known, below, ...props }: TourFormProps) {
  const { visit } = props;
  const { language } = visit;
  const t = textsIn(language);
  const address = { partnership: known.setting.partnership.id, meeting: known.tour.meeting.id };
  const programme = visit.link('tours.show', address);
  const crumbs = [
    ...crumbsTo({ visit, known }),
    { text: t.title, href: programme },
    ...(below ? [{ text: below.title, href: below.href }] : []),
  ];
  const back = below ? { href: below.href, text: below.back } : { href: programme, text: t.form.back };
  const preline = nameOf(language, known.tour.meeting);
  return <FormPage {...{ ...props, crumbs, back, preline, speakers: known.speakers }} />;
}

/** A form: what was typed, for whom one acts, and what somebody else has changed meanwhile. */
export function FormPage(props: FormProps) {
  const { visit, answers, title, version, removal } = props;
  const { language } = visit;
  const t = textsIn(language);
  const hidden = { ...proofOf(visit), ...(version === null ? {} : { version: String(version) }) };
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      crumbs={[...props.crumbs, { text: title }]}
      failed={answers.errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={answers.errors} />
      <PageHead title={title} preline={props.preline} lead={props.lead} />
      {props.conflict && <Conflict visit={visit} rows={props.conflict} />}
      <Form action={props.action} hidden={hidden} upload>
        {props.children}
        <ActingFields
          answers={answers}
          speakers={props.speakers}
          labels={t.acting}
          channels={channels.map(channel => ({ value: channel, label: t.channels[channel] }))}
          fileSent={visit.fields.file('file') !== null}
        />
        <FormActions lang={language} primary={props.primary ?? t.form.save} back={props.back} />
      </Form>
      {removal && (
        <Section id="streichen" title={removal.title} note={removal.text}>
          <Form action={removal.action} hidden={hidden}>
            <Button look="danger">{removal.button}</Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function Conflict({ visit, rows }: { visit: Visit; rows: readonly Difference[] }) {
  const { language } = visit;
  const t = textsIn(language).conflict;
  return (
    <Notice lang={language} kind="warning" title={t.title}>
      <p>{t.text}</p>
      <Table
        lang={language}
        caption={t.title}
        captionHidden
        columns={[
          { key: 'field', title: t.field, header: true, cell: ({ field }) => field },
          { key: 'now', title: t.now, cell: ({ now }) => now },
          { key: 'yours', title: t.yours, cell: ({ yours }) => yours },
        ]}
        rows={rows}
      />
    </Notice>
  );
}

/** The fields in which both differ, under their labels. */
export function differences(
  labels: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  yours: Readonly<Record<string, string>>,
): Difference[] {
  return Object.entries(labels).flatMap(([name, field]) => {
    const [a, b] = [now[name] ?? '', yours[name] ?? ''];
    return a === b ? [] : [{ field, now: a, yours: b }];
  });
}

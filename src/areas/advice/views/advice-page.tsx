import type { Answers } from '../../../design/answers.ts';
import { Button, ButtonLink } from '../../../design/button.tsx';
import { ErrorSummary, Form } from '../../../design/form.tsx';
import { formatPlainDay, unknown } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { Note } from '../model.ts';
import type { PulseAnswer } from '../model/pulse.ts';
import type { Pause } from '../model/stale.ts';
import { mayChangeNote } from '../policy.ts';
import { erasedOn } from '../rules.ts';
import { NoteFields } from './note-pages.tsx';
import { PausesSection } from './pauses.tsx';
import { PulseSection } from './pulse-section.tsx';
import { memberName, pairOf, proofOf, textsIn } from './words.ts';

export type AdviceView = {
  readonly setting: PlanSetting;
  readonly notes: readonly Note[];
  /** Names of those who wrote, by id. */
  readonly people: ReadonlyMap<string, string>;
  readonly note: Answers;
  readonly answers: readonly PulseAnswer[];
  readonly pauses: readonly Pause[];
  readonly pause: Answers;
};

/** How a pair is accompanied: for the office and who advises it, and whoever does so after them. */
export function AdvicePage({ visit, view }: { visit: Visit; view: AdviceView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, note } = view;
  const errors = [...note.errors, ...view.pause.errors];
  const partnership = setting.partnership.id;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pairOf(setting.partnership)}`}
      crumbs={[
        { text: t.pairs.title, href: visit.link('advice.pairs') },
        { text: pairOf(setting.partnership), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title },
      ]}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      <PageHead
        preline={pairOf(setting.partnership)}
        title={t.title}
        lead={t.lead}
        actions={
          canMakePdf() && (
            <ButtonLink href={visit.link('advice.handover', { partnership })} download>
              {t.folder.handoverLink}
            </ButtonLink>
          )
        }
      />
      <Section id="notieren" title={t.notes.add}>
        <Form action={visit.link('advice.show', { partnership })} hidden={proofOf(visit)}>
          <NoteFields {...{ visit, setting }} answers={note} />
          <div class="kt-buttons">
            <Button look="primary">{t.notes.save}</Button>
          </div>
        </Form>
      </Section>
      <Section id="notizen" title={t.notes.title} note={t.notes.note}>
        <NotesTable visit={visit} view={view} />
      </Section>
      <PulseSection {...{ visit, setting }} answers={view.answers} />
      <PausesSection {...{ visit, setting }} pauses={view.pauses} answers={view.pause} />
    </Page>
  );
}

function NotesTable({ visit, view }: { visit: Visit; view: AdviceView }) {
  const { language, ctx } = visit;
  const t = textsIn(language).notes;
  const { setting, notes, people } = view;
  const partnership = setting.partnership.id;
  const columns: Column<Note>[] = [
    { key: 'day', title: t.day, header: true, cell: ({ day }) => formatPlainDay(language, day) },
    { key: 'kind', title: t.kind, cell: ({ kind }) => t.kinds[kind] },
    {
      key: 'whom',
      title: t.whom,
      cell: ({ organisationId }) => memberName(language, setting.partnership, organisationId),
    },
    { key: 'text', title: t.text, cell: ({ text }) => (text === '' ? unknown : <span class="kt-letter">{text}</span>) },
    { key: 'who', title: t.author, cell: ({ personId }) => people.get(personId ?? '') ?? unknown },
    { key: 'until', title: t.erased, cell: note => formatPlainDay(language, erasedOn(note)) },
    {
      key: 'act',
      title: t.act,
      kind: 'action',
      cell: note => {
        if (!mayChangeNote(ctx.actor, note)) return '';
        const address = { partnership, note: note.id };
        const about = `${formatPlainDay(language, note.day)}, ${t.kinds[note.kind]}`;
        return (
          <>
            <a href={visit.link('advice.note', address)} aria-label={`${t.change}: ${about}`}>
              {t.change}
            </a>
            {' · '}
            <a href={visit.link('advice.note-remove', address)} aria-label={`${t.remove}: ${about}`}>
              {t.remove}
            </a>
          </>
        );
      },
    },
  ];
  return (
    <Table lang={language} caption={t.title} captionHidden columns={columns} rows={notes} empty={<p>{t.none}</p>} />
  );
}

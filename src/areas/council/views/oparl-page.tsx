import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { Form, FormActions } from '../../../design/form.tsx';
import { formatDay, formatMoment } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { OparlLink } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { kindIn } from '../rules/oparl-words.ts';
import { type PlannedRow, planTakeOver } from '../rules/take-over.ts';
import { PaperFormPage } from './form-page.tsx';
import { oparlTextsIn, sayResult, textsIn } from './words.ts';

type Props = {
  visit: Visit;
  view: PaperView;
  answers: Answers;
  link: OparlLink | null;
  /** What was just done. */
  done: 'read' | 'taken' | null;
  /** Why it could not be read the last night, in words. */
  fault: string | null;
};

/** A paper on the council's own server: what it says there, and what taking it over would change here. */
export function OparlPage(props: Props) {
  const { visit, view, answers, link } = props;
  const { language: lang } = visit;
  const t = oparlTextsIn(lang);
  const { id } = view.paper;
  const action = visit.link('papers.oparl', { paper: id });
  return (
    <PaperFormPage visit={visit} paper={view.paper} title={t.title} lead={t.lead} errors={answers.errors}>
      {props.done === 'read' && <Notice lang={lang} kind="info" title={t.justRead} answer />}
      {props.done === 'taken' && <Notice lang={lang} kind="success" title={t.justTaken} answer />}
      {props.fault !== null && (
        <Notice lang={lang} kind="warning" title={t.fault}>
          <p>{props.fault}</p>
        </Notice>
      )}
      <Form action={action} hidden={{ ...proofOf(visit), act: 'read' }}>
        <TextField {...answerOf(answers, 'address')} label={t.address} help={t.addressHelp} kind="url" />
        <FormActions
          lang={lang}
          primary={link === null ? t.read : t.again}
          back={{ href: visit.link('papers.show', { paper: id }), text: textsIn(lang).back }}
        />
      </Form>
      {link !== null && <Found {...props} link={link} action={action} />}
    </PaperFormPage>
  );
}

function Found({ visit, view, link, action }: Props & { link: OparlLink; action: string }) {
  const { language: lang } = visit;
  const t = oparlTextsIn(lang);
  const { rows } = planTakeOver(view.paper, link.remote, visit.ctx.today);
  return (
    <Section id="dort" title={t.found} note={t.readAt({ at: formatMoment(lang, link.fetchedAt) })}>
      <Facts items={factsOf(visit, view, link)} />
      <Section id="gremien" level={3} title={t.bodies}>
        {rows.length === 0 ? <p>{t.none}</p> : <Rows visit={visit} rows={rows} />}
      </Section>
      {link.takenAt !== null && <p>{t.takenAt({ at: formatMoment(lang, link.takenAt) })}</p>}
      <Form action={action} hidden={proofOf(visit)} id="uebernehmen">
        <ButtonRow>
          <Button look="primary" name="act" value="take">
            {t.take}
          </Button>
          <Button name="act" value="end">
            {t.end}
          </Button>
        </ButtonRow>
        <p class="kt-note">{t.endNote}</p>
      </Form>
    </Section>
  );
}

function factsOf({ language: lang }: Visit, view: PaperView, { remote }: OparlLink): Fact[] {
  const t = oparlTextsIn(lang);
  const { paper } = view;
  const subject = view.blocks.find(({ key }) => key === 'subject')!.text;
  const said = (text: string) => (text === '' ? t.nothing : text);
  const kind = kindIn(remote.paperType);
  const becomes = (differs: boolean, text: string) => (differs ? t.becomes({ text: said(text) }) : t.same);
  return [
    {
      term: t.subject,
      value: said(remote.name),
      note: remote.name === subject ? t.same : t.subjectDiffers({ text: subject }),
    },
    {
      term: t.number,
      value: said(remote.reference),
      note: remote.reference === '' ? undefined : becomes(remote.reference !== paper.number, paper.number),
    },
    {
      term: t.kind,
      value: said(remote.paperType),
      note:
        remote.paperType === ''
          ? undefined
          : kind === null
            ? t.kindUnknown
            : becomes(kind !== paper.kind, textsIn(lang).kinds[paper.kind]),
    },
    { term: t.page, value: <a href={remote.web}>{new URL(remote.web).host}</a> },
  ];
}

function Rows({ visit, rows }: { visit: Visit; rows: readonly PlannedRow[] }) {
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = oparlTextsIn(lang);
  const resultOf = ({ own, remote }: PlannedRow) => {
    const role = remote?.role ?? own!.role;
    const result = remote === null ? own!.result : remote.result;
    if (result !== null) return sayResult(lang, role, result);
    return remote === null || remote.said === '' ? '–' : t.unclear({ said: remote.said });
  };
  return (
    <Table<PlannedRow>
      lang={lang}
      caption={t.bodies}
      captionHidden
      rows={rows}
      columns={[
        {
          key: 'body',
          title: t.body,
          header: true,
          cell: ({ own, remote }) => (
            <>
              {remote?.body ?? own!.body.name}
              <span class="kt-facts__note">{texts.roles[remote?.role ?? own!.role]}</span>
            </>
          ),
        },
        {
          key: 'sitting',
          title: t.sitting,
          cell: ({ own, remote }) => formatDay(lang, remote === null ? (own!.sitting?.day ?? null) : remote.day),
        },
        { key: 'result', title: t.result, cell: resultOf },
        { key: 'effect', title: t.effect, cell: ({ effect }) => t.effects[effect] },
      ]}
    />
  );
}

import { type Answers, answerOf } from '../../../design/answers.ts';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { Form } from '../../../design/form.tsx';
import { Section } from '../../../design/section.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import { proofOf } from '../../../platform/web/proof.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Block } from '../model.ts';
import type { PaperView } from '../queries/view.ts';
import { isNeeded, piecesOf } from '../rules/blocks.ts';
import { PaperFormPage } from './form-page.tsx';
import { Pieces } from './paper-text.tsx';
import { Receipt } from './receipt.tsx';
import { textsIn } from './words.ts';

/** One part of the text: what stands in it, and beside it what the data say today. */
export function BlockPage(props: {
  visit: Visit;
  view: PaperView;
  block: Block;
  answers: Answers;
  seen: string;
  /** Somebody saved while this was being written: their text stands beside it. */
  changedMeanwhile: boolean;
}) {
  const { visit, view, block, answers, seen } = props;
  const { language: lang } = visit;
  const texts = textsIn(lang);
  const t = texts.blockPage;
  const { paper } = view;
  const isRequired = isNeeded(block.key, paper.kind);
  const back = visit.link('papers.show', { paper: paper.id });
  return (
    <PaperFormPage
      visit={visit}
      paper={paper}
      title={texts.editBlock({ block: texts.blocks[block.key] })}
      lead={t.lead}
      errors={answers.errors}
    >
      <Form
        action={visit.link('papers.text', { paper: paper.id, block: block.key })}
        hidden={{ ...proofOf(visit), seen }}
      >
        <TextArea
          {...answerOf(answers, 'text')}
          label={t.label}
          help={isRequired ? undefined : t.mayBeEmpty}
          rows={block.key === 'subject' ? 2 : 14}
          required={isRequired}
        />
        <Receipt answers={answers} shown={view.onBehalf} />
        <ButtonRow>
          <Button look="primary" name="act" value="save">
            {t.submit}
          </Button>
          <a class="kt-link kt-form__back" href={back}>
            {texts.back}
          </a>
        </ButtonRow>
        {props.changedMeanwhile && (
          <Section id="jetzt" title={t.now} note={t.nowNote}>
            <div class="kt-said" lang={paper.language === lang ? undefined : paper.language}>
              <Pieces pieces={piecesOf(block.text)} />
            </div>
          </Section>
        )}
        {block.edited && (
          <Section id="daten" title={t.made} note={block.outdated ? t.madeChanged : undefined}>
            <div class="kt-said" lang={paper.language === lang ? undefined : paper.language}>
              <Pieces pieces={piecesOf(block.made)} />
            </div>
            <ButtonRow>
              <Button name="act" value="take">
                {t.take}
              </Button>
              {block.outdated && (
                <Button name="act" value="keep">
                  {t.keep}
                </Button>
              )}
            </ButtonRow>
          </Section>
        )}
      </Form>
    </PaperFormPage>
  );
}

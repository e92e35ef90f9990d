import { CopyField } from '../../../design/copy-field.tsx';
import { formatDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { canGiveAnnex } from '../documents/annex.ts';
import { type PaperDocument, plainFields } from '../documents/paper.ts';
import type { PaperState } from '../model.ts';
import type { SharedPaper } from '../queries/links.ts';
import { isFileable } from '../rules/final.ts';
import { AnnexList } from './annex-list.tsx';
import { finalTextsIn, linkTextsIn } from './words.ts';

/** What a council's office needs to put a paper into its own system: every field by itself, ready to be copied. */
export function SharedPage(props: { visit: Visit; shared: SharedPaper; pdf: boolean }) {
  const { visit, shared } = props;
  const { language: lang } = visit;
  const t = linkTextsIn(lang).shared;
  const final = finalTextsIn(lang);
  const { document, until, next } = shared;
  const link = (routeId: string) => visit.link(routeId, { secret: visit.params.secret! });
  return (
    <Page frame={{ ...visit.frame, scripts: ['design/copy-field.js'] }} lang={lang} title={t.title} hidden>
      <PageHead
        preline={document.authority}
        title={titleOf(document)}
        lead={
          next?.submitBy
            ? t.submitBy({ body: next.consultation.body.name, day: formatDay(lang, next.submitBy) })
            : t.lead
        }
      >
        <p>{t.until({ day: formatDay(lang, until) })}</p>
      </PageHead>
      <NotToBeTaken lang={lang} state={shared.paper.state} />
      <Section id="dateien" title={t.files}>
        <ul>
          {props.pdf && (
            <li>
              <a href={link('papers.shared-pdf')}>{t.pdf}</a>
            </li>
          )}
          {shared.hasTemplate && (
            <li>
              <a href={link('papers.shared-own-docx')}>{t.ownDocx}</a>
            </li>
          )}
          <li>
            <a href={link('papers.shared-docx')}>{t.docx}</a>
          </li>
        </ul>
      </Section>
      {shared.annexes.length > 0 && (
        <Section id="anlagen" title={document.annexes.title}>
          <AnnexList
            visit={visit}
            annexes={shared.annexes}
            files={shared.annexFiles}
            lang={document.language}
            hrefOf={({ number }) =>
              visit.link('papers.shared-annex', { secret: visit.params.secret!, annex: String(number) })
            }
          />
          {shared.annexFiles.some(canGiveAnnex) && (
            <p>
              <a href={link('papers.shared-annexes-zip')}>{linkTextsIn(lang).annexes.all}</a>
            </p>
          )}
        </Section>
      )}
      {isFileable(shared.paper.state) && (
        <Section id="endfassung" title={final.title} note={final.sharedNote}>
          <p>
            <a href={link('papers.shared-final')}>{final.open}</a>
          </p>
        </Section>
      )}
      <Section id="felder" title={t.fields} note={t.fieldsNote}>
        {plainFields(document).map(({ label, text }, index) => (
          <CopyField
            lang={lang}
            name={`feld-${index + 1}`}
            label={label}
            text={text}
            textLang={document.language}
            rows={rowsOf(text)}
          />
        ))}
      </Section>
    </Page>
  );
}

/** Whoever copies a paper has to know that its text may still change, or that it is gone. */
function NotToBeTaken({ lang, state }: { lang: Language; state: PaperState }) {
  const t = linkTextsIn(lang).shared;
  if (isFileable(state)) return null;
  if (state === 'withdrawn') return <Notice lang={lang} kind="warning" title={t.withdrawn} />;
  return (
    <Notice lang={lang} kind="info" title={t.notReleased}>
      <p>{t.notReleasedText}</p>
    </Notice>
  );
}

/** A link whose day is over. */
export function LinkOverPage({ visit }: { visit: Visit }) {
  const t = linkTextsIn(visit.language).shared;
  return (
    <Page frame={visit.frame} lang={visit.language} title={t.over} hidden>
      <PageHead title={t.over} lead={t.overText} />
    </Page>
  );
}

function titleOf({ kind, number }: PaperDocument): string {
  return `${kind} ${number}`.trim();
}

/** About as many lines as the text has at seventy letters a line. */
function rowsOf(text: string): number {
  const lines = text.split('\n').map(line => Math.max(1, Math.ceil(line.length / 70)));
  return Math.min(
    16,
    lines.reduce((sum, count) => sum + count, 0),
  );
}

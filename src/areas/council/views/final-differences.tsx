import { formatMoment } from '../../../design/format.ts';
import { Facts } from '../../../design/facts.tsx';
import { Notice } from '../../../design/notice.tsx';
import { Section } from '../../../design/section.tsx';
import { Table } from '../../../design/table.tsx';
import type { Language } from '../../../kernel/text.ts';
import { type PaperDocument } from '../documents/paper.ts';
import { ownWording } from '../documents/read-final.ts';
import type { PaperKind } from '../model.ts';
import type { FiledPaper } from '../queries/final.ts';
import { compareHeads, compareParts, type HeadDifference, type PartCompared } from '../rules/final.ts';
import { finalTextsIn, textsIn } from './words.ts';

type Props = { lang: Language; final: FiledPaper; document: PaperDocument };

/** What was filed, and word by word where it differs from our text. */
export function FinalDifferences(props: Props & { fileHref: string | null }) {
  const { lang, final, document } = props;
  const t = finalTextsIn(lang);
  const parts = compareParts(ownWording(document), final.wording);
  const file =
    final.fileId === null ? (
      t.noFile
    ) : props.fileHref === null ? (
      final.fileName
    ) : (
      <a href={props.fileHref}>{final.fileName}</a>
    );
  return (
    <>
      <Facts
        items={[
          { term: t.filedAt, value: formatMoment(lang, final.filedAt) },
          { term: t.file, value: file },
        ]}
      />
      <Section id="abweichungen" title={t.differences} note={t.differencesNote}>
        <Heads lang={lang} rows={compareHeads(final)} />
        {parts.length === 0 && <p>{t.nothingSaid}</p>}
        {parts.map(part => (
          <Part lang={lang} part={part} textLang={document.language} />
        ))}
      </Section>
    </>
  );
}

/** What differs between our text and what was filed, each by its name on screen. */
export type Deviations = {
  readonly heads: readonly HeadDifference['field'][];
  readonly parts: readonly PartCompared['part'][];
};

export function deviationsOf(document: PaperDocument, final: FiledPaper): Deviations {
  const parts = compareParts(ownWording(document), final.wording).filter(({ stretches }) => stretches.length > 0);
  return { heads: compareHeads(final).map(({ field }) => field), parts: parts.map(({ part }) => part) };
}

/** On the paper's own page: that the council's version is there, in what it differs, and the way to it. */
export function FinalNotice({ lang, deviations, href }: { lang: Language; deviations: Deviations; href: string }) {
  const t = finalTextsIn(lang);
  const names = [...deviations.heads.map(head => t.heads[head]), ...deviations.parts.map(part => t.parts[part])];
  const differs = names.length > 0;
  return (
    <Notice lang={lang} kind={differs ? 'warning' : 'info'} title={t.filed}>
      <p>{differs ? t.differsIn({ what: names.join(', ') }) : t.differsNowhere}</p>
      <p>
        <a href={href}>{t.see}</a>
      </p>
    </Notice>
  );
}

/** What one reads after filing. */
export function FinalReceipt({ lang, final }: { lang: Language; final: FiledPaper }) {
  const t = finalTextsIn(lang);
  return (
    <Notice lang={lang} kind="success" title={t.filed} answer>
      <p>{t.receipt({ at: formatMoment(lang, final.filedAt) })}</p>
    </Notice>
  );
}

function Heads({ lang, rows }: { lang: Language; rows: readonly HeadDifference[] }) {
  const t = finalTextsIn(lang);
  if (rows.length === 0) return <p>{t.sameHead}</p>;
  const say = (field: HeadDifference['field'], said: readonly string[]) =>
    said.length === 0
      ? t.notSaid
      : said.map(one => (field === 'kind' ? textsIn(lang).kinds[one as PaperKind] : one)).join(', ');
  return (
    <Table<HeadDifference>
      lang={lang}
      caption={t.differences}
      captionHidden
      rows={rows}
      columns={[
        { key: 'what', title: t.what, header: true, cell: ({ field }) => t.heads[field] },
        { key: 'ours', title: t.ours, cell: ({ field, ours }) => say(field, ours) },
        { key: 'theirs', title: t.theirs, cell: ({ field, theirs }) => say(field, theirs) },
      ]}
    />
  );
}

function Part({ lang, part, textLang }: { lang: Language; part: PartCompared; textLang: Language }) {
  const t = finalTextsIn(lang);
  return (
    <Section id={`abweichung-${part.part}`} level={3} title={t.parts[part.part]}>
      {part.stretches.length === 0 ? (
        <p>{t.same}</p>
      ) : (
        <p class="kt-redline" lang={textLang === lang ? undefined : textLang}>
          {part.stretches.map(({ kind, text }) =>
            kind === 'added' ? <ins>{text}</ins> : kind === 'removed' ? <del>{text}</del> : <>{text}</>,
          )}
        </p>
      )}
    </Section>
  );
}

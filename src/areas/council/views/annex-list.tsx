import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { annexName, canGiveAnnex } from '../documents/annex.ts';
import type { AnnexView } from '../model.ts';
import type { AnnexFile } from '../queries/annexes.ts';
import { textsIn } from './words.ts';

/** The annexes by their numbers; those that can be had as PDF are links. */
export function AnnexList(props: {
  visit: Visit;
  annexes: readonly AnnexView[];
  files: readonly AnnexFile[];
  /** Language of the paper. */
  lang: Language;
  hrefOf: (annex: AnnexFile) => string;
}) {
  const { visit, annexes, files, lang } = props;
  const { language } = visit;
  return (
    <ul>
      {annexes.map(annex => {
        const file = files.find(({ number }) => number === annex.number);
        const name = annexName(lang, annex);
        const t = textsIn(language);
        const marks = [annex.isPublic ? '' : t.isInternal, annex.onPaper ? t.annexOnPaper : ''].filter(Boolean);
        return (
          <li lang={lang === language ? undefined : lang}>
            {file && canGiveAnnex(file) ? <a href={props.hrefOf(file)}>{name} (PDF)</a> : name}
            {marks.length > 0 && ` (${marks.join(', ')})`}
          </li>
        );
      })}
    </ul>
  );
}

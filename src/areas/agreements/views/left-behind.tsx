import { Notice } from '../../../design/notice.tsx';
import type { Language } from '../../../kernel/text.ts';
import type { ClauseNow } from '../rules/wording.ts';
import { sayVariables, textsIn } from './words.ts';

/** Before somebody accepts: the clauses whose changed words say something else than the data. */
export function LeftBehind(props: { language: Language; leading: Language; clauses: readonly ClauseNow[] }) {
  const { language, leading, clauses } = props;
  const t = textsIn(language);
  if (clauses.every(({ leftBehind }) => leftBehind.length === 0)) return null;
  return (
    <Notice lang={language} kind="warning" title={t.leftBehindTitle}>
      <ul>
        {clauses.flatMap(({ title, leftBehind }, index) =>
          leftBehind.length === 0
            ? []
            : [
                <li>
                  {t.leftBehindOf({
                    position: index + 1,
                    title: title[language] || title[leading],
                    names: sayVariables(language, leftBehind),
                  })}
                </li>,
              ],
        )}
      </ul>
    </Notice>
  );
}

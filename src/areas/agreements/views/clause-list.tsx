import { Tag } from '../../../design/tag.tsx';
import { formatMoment } from '../../../design/format.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { AgreementAct } from '../model.ts';
import type { ClauseNow } from '../rules/wording.ts';
import type { AgreementView } from './agreement-page.tsx';
import { Receipt } from './receipt.tsx';
import { BodyText, WordingRedline } from './wording.tsx';
import { sayVariables, textsIn } from './words.ts';

/** The words of an agreement: the languages side by side, changes and comments with their clause. */
export function ClauseList({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { agreement, text, clauses, state, speakers } = view;
  const isDraft = state === 'draft' && view.isLatest;
  const left = isDraft ? clauses.filter(({ removed }) => removed) : [];
  const partnership = view.setting.partnership.id;
  const aboutAll = view.acts.filter(({ kind, clauseId }) => kind === 'commented' && clauseId === null).toReversed();
  return (
    <>
      <ol class="kt-clauses">
        {text.map((clause, index) => (
          <li id={`klausel-${clause.id}`}>
            <div class={agreement.languages.length > 1 ? 'kt-beside' : undefined}>
              {agreement.languages.map(lang => (
                <ClauseWords number={index + 1} clause={clause} lang={lang} page={language} />
              ))}
            </div>
            {isDraft && <Talk visit={visit} view={view} clause={clauses.find(({ id }) => id === clause.id)!} />}
          </li>
        ))}
      </ol>
      {left.map(clause => (
        <div id={`klausel-${clause.id}`}>
          <h3 class="kt-h3">{t.removedClause({ title: clause.title[language] || clause.title[agreement.leading] })}</h3>
          <Talk visit={visit} view={view} clause={clause} />
        </div>
      ))}
      <Comments visit={visit} view={view} comments={isDraft ? aboutAll : []} label={`${t.comments}: ${t.wholeText}`} />
      {isDraft && speakers.length > 0 && (
        <p class="kt-buttons">
          <a href={visit.link('agreements.clause', { partnership, clause: t.newClauseKey })}>{t.add}</a>
          <a href={visit.link('agreements.comment', { partnership, clause: t.wholeTextKey })}>{t.commentAll}</a>
        </p>
      )}
    </>
  );
}

function ClauseWords(props: {
  number: number;
  clause: { readonly title: Readonly<Record<Language, string>>; readonly body: Readonly<Record<Language, string>> };
  lang: Language;
  page: Language;
}) {
  const { number, clause, lang, page } = props;
  const t = textsIn(page);
  const title = clause.title[lang];
  const missing = title === '' || clause.body[lang] === '';
  return (
    <div>
      <h3 class="kt-h3" lang={lang === page || title === '' ? undefined : lang}>
        § {number} {title || t.missingOf({ position: number, language: t.languages[lang] })}
      </h3>
      {missing && title !== '' && <p>{t.missingOf({ position: number, language: t.languages[lang] })}</p>}
      <BodyText text={clause.body[lang]} lang={lang} page={page} />
    </div>
  );
}

/** What was changed and said about a clause, and the way to change it. */
function Talk({ visit, view, clause }: { visit: Visit; view: AgreementView; clause: ClauseNow }) {
  const { language } = visit;
  const t = textsIn(language);
  const { agreement, acts, speakers } = view;
  const address = { partnership: view.setting.partnership.id, clause: clause.id };
  const said = acts.filter(({ clauseId }) => clauseId === clause.id).toReversed();
  const last = said.findLast(({ kind }) => kind === 'proposed');
  const comments = said.filter(({ note }) => note !== '');
  const title = clause.title[language] || clause.title[agreement.leading];
  const kind = clause.removed ? t.removed : clause.key === null && clause.revision === 1 ? t.added : t.changed;
  return (
    <div class="kt-talk">
      {last && clause.before && (
        <details>
          <summary>
            <Tag kind="attention">{kind}</Tag> {whoSaid(visit, view, last)}
            <Receipt visit={visit} view={view} said={last} />
          </summary>
          <WordingRedline
            before={clause.before}
            after={clause.removed ? { title: nothing, body: nothing } : clause}
            languages={agreement.languages}
            page={language}
          />
        </details>
      )}
      {clause.leftBehind.length > 0 && (
        <p>
          <Tag kind="attention">{t.leftBehind({ names: sayVariables(language, clause.leftBehind) })}</Tag>
        </p>
      )}
      {clause.outOfPlace && <p class="kt-note">{t.outOfPlace({ when: t.library.conditions[clause.outOfPlace] })}</p>}
      {clause.before && !clause.removed && <Untouched visit={visit} view={view} clause={clause} />}
      <Comments visit={visit} view={view} comments={comments} label={`${t.comments}: ${title}`} />
      {speakers.length > 0 && (
        <p class="kt-buttons">
          <a href={visit.link('agreements.clause', address)} aria-label={t.changeOf({ title })}>
            {t.change}
          </a>
          <a href={visit.link('agreements.comment', address)} aria-label={t.commentOf({ title })}>
            {t.comment}
          </a>
        </p>
      )}
    </div>
  );
}

type CommentsProps = { visit: Visit; view: AgreementView; comments: readonly AgreementAct[]; label: string };

/** What was said, and by whom; nothing without a comment. */
function Comments({ visit, view, comments, label }: CommentsProps) {
  if (comments.length === 0) return null;
  return (
    <ul aria-label={label}>
      {comments.map(act => (
        <li>
          <span class="kt-note">{whoSaid(visit, view, act)}</span>
          <Receipt visit={visit} view={view} said={act} />
          <br />
          {act.note}
        </li>
      ))}
    </ul>
  );
}

function whoSaid({ language }: Visit, { names }: AgreementView, { organisationId, at }: AgreementAct): string {
  return textsIn(language).changedBy({ who: names.get(organisationId) ?? '', when: formatMoment(language, at) });
}

/** Languages in which a clause was not changed although it was in another: perhaps they do not fit any more. */
function Untouched({ visit, view, clause }: { visit: Visit; view: AgreementView; clause: ClauseNow }) {
  const t = textsIn(visit.language);
  const { languages } = view.agreement;
  const whole = ({ title, body }: Pick<ClauseNow, 'title' | 'body'>, one: Language) => `${title[one]}\n${body[one]}`;
  const untouched = languages.filter(one => clause.before && whole(clause.before, one) === whole(clause, one));
  if (untouched.length === 0 || untouched.length === languages.length) return null;
  return (
    <>
      {untouched.map(one => (
        <p class="kt-note">{t.unchangedIn({ language: t.languages[one] })}</p>
      ))}
    </>
  );
}

const nothing = { de: '', en: '' };

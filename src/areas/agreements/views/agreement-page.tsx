import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { Facts } from '../../../design/facts.tsx';
import { formatDay, formatPeriod, formatPlainDay } from '../../../design/format.ts';
import { Notice } from '../../../design/notice.tsx';
import { Columns, PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Agreement, AgreementAct, AgreementState, AgreedClause } from '../model.ts';
import type { DutyProof } from '../model/duties.ts';
import type { Setting } from '../queries.ts';
import { type Gap, replacedBy, stateAt } from '../rules.ts';
import type { ClauseNow, MissingTranslation } from '../rules/wording.ts';
import type { Speaker } from './acting-fields.tsx';
import { ClauseList } from './clause-list.tsx';
import { DutiesTable } from './duties-table.tsx';
import { AgreementHistory } from './history.tsx';
import { NextStep } from './next-step.tsx';
import { PartiesTable } from './parties-table.tsx';
import { tags, textsIn } from './words.ts';

export type AgreementView = {
  readonly setting: Setting;
  readonly agreement: Agreement;
  /** All of them, the latest first. */
  readonly versions: readonly Agreement[];
  readonly state: AgreementState;
  /** The version that took its place; null while it holds or is a draft. */
  readonly replacedBy: number | null;
  readonly isLatest: boolean;
  /** Whether the reader may throw this draft away. */
  readonly mayDiscard: boolean;
  /** Whether the reader may change the day on which the version that holds ends early. */
  readonly mayMoveEnd: boolean;
  readonly clauses: readonly ClauseNow[];
  readonly text: readonly AgreedClause[];
  readonly hash: string;
  readonly missing: readonly MissingTranslation[];
  readonly acts: readonly AgreementAct[];
  readonly proofs: readonly DutyProof[];
  readonly gap: Gap | null;
  /** Of members and office, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** For whom the reader may speak, and for whom file papers. */
  readonly speakers: readonly Speaker[];
  readonly filers: readonly Speaker[];
  readonly isOffice: boolean;
};

/** "in Kraft", "ersetzt durch Fassung 2" */
function sayStateOf({ ctx, language }: Visit, version: Agreement, versions: readonly Agreement[]): string {
  const t = textsIn(language);
  const later = replacedBy(version, versions);
  return later === null ? t.states[stateAt(version, ctx.today)] : t.replacedBy({ number: later.number });
}

/** "A und B", "A, B und C". */
export function pairOf({ partnership }: Setting, lang: 'de' | 'en'): string {
  const names = partnership.members.map(({ name }) => name);
  return textsIn(lang).facts.list({ before: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}

/** Where the pages of an agreement stand, and the way back. */
export function crumbsOf(visit: Visit, setting: Setting, title: string) {
  const { language } = visit;
  const partnership = setting.partnership.id;
  return [
    { text: pairOf(setting, language), href: visit.link('partnerships.show', { partnership }) },
    ...(title === textsIn(language).title
      ? []
      : [{ text: textsIn(language).title, href: visit.link('agreements.show', { partnership }) }]),
    { text: title },
  ];
}

/** The agreement of a pair: what to do next, its words, who has accepted and signed, duties, versions, history. */
export function AgreementPage({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { setting, agreement, state } = view;
  const pair = pairOf(setting, language);
  const { startsOn, endsOn, number } = agreement;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pair}`}
      crumbs={crumbsOf(visit, setting, t.title)}
      hidden
    >
      <PageHead
        preline={pair}
        title={t.title}
        lead={t.lead({ begin: formatPlainDay(language, startsOn), end: formatPlainDay(language, endsOn) })}
        tags={
          <>
            <Tag kind={tags[state]}>{sayStateOf(visit, agreement, view.versions)}</Tag>{' '}
            <Tag>{t.version({ number })}</Tag>
          </>
        }
        aside={<NextStep visit={visit} view={view} />}
      />
      <Gaps visit={visit} view={view} />
      <Columns aside={<Papers visit={visit} view={view} />}>
        <Section id="text" title={t.text} note={state === 'draft' ? t.textNote : undefined}>
          <ClauseList visit={visit} view={view} />
        </Section>
        <Section id="beteiligte" title={t.parties}>
          <PartiesTable visit={visit} view={view} />
        </Section>
        <Section id="pflichten" title={t.duties} note={t.dutiesNote}>
          <DutiesTable visit={visit} view={view} />
        </Section>
        <Section id="verlauf" title={t.history}>
          <AgreementHistory visit={visit} view={view} />
        </Section>
      </Columns>
    </Page>
  );
}

/** What one has to know: time without signature, clauses without translation. Neither blocks the work. */
function Gaps({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { gap, missing, state, setting, agreement } = view;
  const { beganOn } = setting.partnership;
  const from = beganOn === null ? '' : formatPeriod(language, { from: beganOn.first, to: beganOn.last });
  return (
    <>
      {agreement.remark && (
        <Notice lang={language} kind="info" title={t.takenOver}>
          <p>{agreement.remark[language]}</p>
        </Notice>
      )}
      {gap && (
        <Notice lang={language} kind="info" title={t.gap({ days: t.gapDays({ days: gap.days }) })}>
          <p>{gap.closed ? t.gapClosed({ from, to: formatDay(language, gap.to) }) : t.gapOpen({ from })}</p>
        </Notice>
      )}
      {state === 'draft' && missing.length > 0 && (
        <Notice lang={language} kind="warning" title={t.missing({ count: missing.length })}>
          <p>{t.missingText}</p>
          <ul>
            {missing.map(({ clauseId, position, language: lacking }) => (
              <li>
                <a href={`#klausel-${clauseId}`}>{t.missingOf({ position, language: t.languages[lacking] })}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** Downloads, checksum and the other versions. */
function Papers({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { agreement, versions, setting } = view;
  const partnership = setting.partnership.id;
  const version = { partnership, number: String(agreement.number) };
  const languages = agreement.languages.map(one => t.languages[one]).join(', ');
  const leading = t.leadingNote({ language: t.languages[agreement.leading] });
  return (
    <>
      <p class="kt-buttons">
        {canMakePdf() && <ButtonLink href={visit.link('agreements.pdf', version)}>{t.pdf}</ButtonLink>}
        <ButtonLink href={visit.link('agreements.docx', version)}>{t.docx}</ButtonLink>
      </p>
      <Facts
        narrow
        items={[
          { term: t.form.languages, value: languages, ...(agreement.languages.length > 1 ? { note: leading } : {}) },
          ...(agreement.hash === null
            ? []
            : [{ term: t.hash, value: <code class="kt-hash">{agreement.hash}</code>, note: t.hashNote }]),
        ]}
      />
      {(versions.length > 1 || view.clauses.some(({ revision }) => revision > 0)) && (
        <p>
          <a href={visit.link('agreements.compare', { partnership })}>{t.compare.title}</a>
        </p>
      )}
      {versions.length > 1 && (
        <>
          <h2 class="kt-h3">{t.versions}</h2>
          <ul>
            {versions.map(version => (
              <li>
                <a
                  href={visit.link('agreements.version', { partnership, number: String(version.number) })}
                  aria-current={version.number === agreement.number ? 'page' : undefined}
                >
                  {t.version({ number: version.number })}
                </a>
                , {sayStateOf(visit, version, versions)}
                {version.reason === '' ? '' : `: ${version.reason}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Where there is no agreement yet: what will be known already, and the button for whoever may begin one. */
export function NoAgreementPage({ visit, setting, mayBegin }: { visit: Visit; setting: Setting; mayBegin: boolean }) {
  const { language } = visit;
  const t = textsIn(language);
  const pair = pairOf(setting, language);
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${t.title}: ${pair}`}
      crumbs={crumbsOf(visit, setting, t.title)}
      hidden
    >
      <PageHead preline={pair} title={t.title} />
      <Empty
        title={t.none}
        action={
          mayBegin ? (
            <ButtonLink look="primary" href={visit.link('agreements.create', { partnership: setting.partnership.id })}>
              {t.begin}
            </ButtonLink>
          ) : undefined
        }
      >
        {mayBegin ? t.noneText : t.next.onlyReading}
      </Empty>
    </Page>
  );
}

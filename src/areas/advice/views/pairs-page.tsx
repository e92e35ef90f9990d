import { ButtonLink } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { ErrorSummary } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { FilterRow } from '../../../design/table.tsx';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { AdvisedPairs } from '../queries/pairs.ts';
import { callField, type ListAsked, queryOf, type RefusedCall } from './asked.ts';
import { PairRow } from './pair-row.tsx';
import { pairOf, textsIn } from './words.ts';

/** So many pairs can be kept in view; the others come at a press. */
const first = 8;

/** Where to call today: the pairs one accompanies, the most pressing first. */
export function PairsPage(props: AdvisedPairs & { visit: Visit; asked: ListAsked; refused: RefusedCall | null }) {
  const { visit, pairs, office, asked, refused } = props;
  const { language } = visit;
  const t = textsIn(language);
  const shown = asked.all ? pairs : pairs.slice(0, first);
  const noted = pairs.find(({ partnership }) => partnership.id === asked.noted);
  const title = office ? t.pairs.titleOffice : t.pairs.title;
  const errors = refused ? [{ field: callField(refused), text: refused.error }] : [];
  const programme = office?.calls.find(({ id }) => id === office.callId)?.programme;
  const calling = pairs.filter(({ signals, stuckSince }) => signals.length > 0 || stuckSince !== null).length;
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={title}
      {...(office ? { crumbs: [{ text: t.pairs.all, href: visit.link('partnerships.list') }, { text: title }] } : {})}
      failed={errors.length > 0}
      hidden
    >
      <ErrorSummary lang={language} errors={errors} />
      {noted && (
        <Notice lang={language} kind="success" title={t.pairs.noted({ pair: pairOf(noted.partnership) })} answer />
      )}
      <PageHead
        title={title}
        lead={pairs.length === 0 ? t.pairs.note : t.pairs.lead({ calling, all: pairs.length })}
        actions={
          <>
            {pairs.length > 0 && canMakePdf() && (
              <ButtonLink href={visit.link('advice.folder', {}, office === null ? {} : { runde: office.callId })}>
                {t.folder.title}
              </ButtonLink>
            )}
            {programme && (
              <ButtonLink look="link" href={visit.link('advice.rules', { programme: programme.slug })}>
                {t.rules.link}
              </ButtonLink>
            )}
          </>
        }
      />
      {office && <Filter {...{ visit, office, asked }} />}
      {pairs.length === 0 ? (
        <Empty title={t.pairs.empty}>{office ? t.pairs.emptyOffice : t.pairs.emptyText}</Empty>
      ) : (
        <ol class="kt-pairs">
          {shown.map(pair => (
            <PairRow
              {...{ visit, pair, asked, isOffice: office !== null }}
              refused={refused?.partnershipId === pair.partnership.id ? refused : null}
            />
          ))}
        </ol>
      )}
      {shown.length < pairs.length && (
        <p>
          <ButtonLink href={visit.link('advice.pairs', {}, { ...queryOf(asked), alle: '1' })}>
            {t.pairs.showAll({ count: pairs.length })}
          </ButtonLink>
        </p>
      )}
      {pairs.length > 0 && <p class="kt-note">{t.pairs.note}</p>}
    </Page>
  );
}

function Filter(props: { visit: Visit; office: NonNullable<AdvisedPairs['office']>; asked: ListAsked }) {
  const { visit, office, asked } = props;
  const { language } = visit;
  const t = textsIn(language).pairs;
  if (office.calls.length === 0) return null;
  return (
    <FilterRow lang={language} action={visit.link('advice.pairs')} reset={visit.link('advice.pairs')}>
      <SelectField
        lang={language}
        name="runde"
        label={t.round}
        required={false}
        empty={t.latestRound}
        value={office.callId}
        options={office.calls.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <SelectField
        lang={language}
        name="beratung"
        label={t.adviser}
        required={false}
        empty={t.anybody}
        value={asked.adviserId}
        options={office.advisers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FilterRow>
  );
}

import { Button, ButtonRow } from '../../../design/button.tsx';
import { SelectField } from '../../../design/choice.tsx';
import { Empty } from '../../../design/empty.tsx';
import { FieldRow, Form } from '../../../design/form.tsx';
import { formatMoment } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { Tag } from '../../../design/tag.tsx';
import type { Language, Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Setting } from '../queries.ts';
import type { ComparedClause, StoredWording } from '../rules/wordings.ts';
import { crumbsOf, pairOf } from './agreement-page.tsx';
import { WordingRedline } from './wording.tsx';
import { textsIn } from './words.ts';

export type Comparison = {
  readonly setting: Setting;
  /** All there are, the earliest first. */
  readonly wordings: readonly StoredWording[];
  readonly from: StoredWording;
  readonly to: StoredWording;
  readonly clauses: readonly ComparedClause[];
  readonly languages: readonly Language[];
  readonly leading: Language;
};

/** Two wordings of an agreement, word by word. What is chosen stands in the address. */
export function ComparePage({ visit, comparison }: { visit: Visit; comparison: Comparison }) {
  const { language } = visit;
  const t = textsIn(language).compare;
  const { setting, wordings, from, to, clauses } = comparison;
  const different = clauses.filter(clause => !isSame(clause, comparison.languages));
  const unchanged = clauses.length - different.length;
  return (
    <Page frame={visit.frame} lang={language} title={t.title} crumbs={crumbsOf(visit, setting, t.title)} hidden>
      <PageHead preline={pairOf(setting, language)} title={t.title} lead={t.lead} />
      {wordings.length === 1 ? (
        <Empty title={t.only} />
      ) : (
        <>
          <Choice visit={visit} comparison={comparison} />
          <Section
            id="unterschiede"
            title={different.length === 0 ? t.same : t.count({ count: different.length })}
            note={different.length === 0 ? undefined : t.legend}
          >
            <ol class="kt-clauses">
              {different.map(clause => (
                <ClauseDifference visit={visit} comparison={comparison} clause={clause} />
              ))}
            </ol>
            {different.length > 0 && unchanged > 0 && <p>{t.unchanged({ count: unchanged })}.</p>}
            {(!from.agreed || !to.agreed) && <p class="kt-note">{t.data}</p>}
          </Section>
        </>
      )}
    </Page>
  );
}

function Choice({ visit, comparison }: { visit: Visit; comparison: Comparison }) {
  const { language } = visit;
  const t = textsIn(language).compare;
  const { setting, wordings, from, to } = comparison;
  const options = wordings.map(wording => ({ value: wording.key, label: nameOf(visit, comparison, wording) }));
  const select = (name: 'from' | 'to', { key }: StoredWording) => (
    <SelectField lang={language} name={name} label={t[name]} options={options} value={key} />
  );
  return (
    <Form method="get" action={visit.link('agreements.compare', { partnership: setting.partnership.id })}>
      <FieldRow>
        {select('from', from)}
        {select('to', to)}
      </FieldRow>
      <ButtonRow>
        <Button>{t.show}</Button>
      </ButtonRow>
    </Form>
  );
}

/** "Fassung 1, nach Änderung 2 (Landkreis Gießen, 27. Juni 2016, 10:00 Uhr)" */
function nameOf({ language }: Visit, { setting }: Comparison, { number, changes, by, agreed }: StoredWording): string {
  const t = textsIn(language).compare;
  if (changes === null) return agreed ? t.agreed({ number }) : t.now({ number });
  if (by === null) return t.begun({ number });
  const member = setting.partnership.members.find(({ organisationId }) => organisationId === by.organisationId);
  const who = member?.name ?? setting.officeName;
  return t.changed({ number, count: changes, who, when: formatMoment(language, by.at) });
}

type DifferenceProps = { visit: Visit; comparison: Comparison; clause: ComparedClause };

function ClauseDifference({ visit, comparison, clause }: DifferenceProps) {
  const { language } = visit;
  const texts = textsIn(language);
  const { before, after } = clause;
  const shown = (after ?? before)!;
  const kind = before === null ? texts.added : after === null ? texts.removed : texts.compare.changedClause;
  const moved = before && after && before.position !== after.position;
  return (
    <li>
      <h3 class="kt-h3">
        § {shown.position} {shown.title[language] || shown.title[comparison.leading]} <Tag kind="attention">{kind}</Tag>
      </h3>
      {moved && <p class="kt-note">{texts.compare.moved({ from: before.position, to: after.position })}</p>}
      <div class={comparison.languages.length > 1 ? 'kt-beside' : undefined}>
        {comparison.languages.map(one => (
          <div>
            {comparison.languages.length > 1 && <p class="kt-note">{texts.languages[one]}</p>}
            <WordingRedline before={before ?? nothing} after={after ?? nothing} languages={[one]} page={language} />
          </div>
        ))}
      </div>
    </li>
  );
}

function isSame({ before, after }: ComparedClause, languages: readonly Language[]): boolean {
  if (before === null || after === null) return false;
  const same = (a: Text, b: Text) => languages.every(language => a[language] === b[language]);
  return same(before.title, after.title) && same(before.body, after.body);
}

const nothing = { title: { de: '', en: '' }, body: { de: '', en: '' } };

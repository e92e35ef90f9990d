import { Behind } from '../../../design/behind.tsx';
import { Button } from '../../../design/button.tsx';
import { RadioGroup, SelectField } from '../../../design/choice.tsx';
import { Form, FormActions, type FormError } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { TextArea } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Constraint } from '../queries.ts';
import type { ConstraintPrice } from '../queries/price.ts';
import type { RoundView } from './round-page.tsx';
import { pairTextsIn, proofOf, sayPrice, sheetTextsIn, textsIn } from './words.ts';

/** What was typed into the form, or preset by a link. */
export type ConstraintDraft = {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly reason: string;
};

/** Pairs fixed or ruled out, with the form for one more. */
export function ConstraintsSection(props: {
  visit: Visit;
  round: RoundView;
  errors: readonly FormError[];
  draft?: ConstraintDraft;
  /** What the pair of the draft would cost. */
  price?: ConstraintPrice;
}) {
  const { visit, round } = props;
  const { language } = visit;
  const t = textsIn(language).constraints;
  const action = visit.link('matching.constrain', { call: round.call.slug });
  const nameOf = namesByKey(round);
  const pairOf = ({ a, b }: Constraint) =>
    pairTextsIn(language).title({ a: nameOf.get(a) ?? a, b: nameOf.get(b) ?? b });
  const columns: Column<Constraint>[] = [
    { key: 'pair', title: t.pair, header: true, cell: pairOf },
    { key: 'kind', title: t.kind, cell: ({ kind }) => t[kind] },
    { key: 'reason', title: t.reason, cell: ({ reason }) => reason },
    {
      key: 'free',
      title: t.free,
      kind: 'action',
      cell: constraint => (
        <Form action={action} hidden={{ ...proofOf(visit), kind: 'free', a: constraint.a, b: constraint.b }}>
          <Button look="link">
            {t.free}
            <span class="kern-sr-only"> ({pairOf(constraint)})</span>
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <Section id="festlegen" title={t.title} note={t.note}>
      {round.constraints.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table lang={language} caption={t.caption} captionHidden columns={columns} rows={round.constraints} />
      )}
      {round.pool.length > 1 && (
        <p>
          <a class="kt-link" href={visit.link('matching.sheet', { call: round.call.slug })}>
            {sheetTextsIn(language).door}
          </a>
        </p>
      )}
      {round.pool.length > 1 && (
        <Behind summary={t.form} open={props.errors.length > 0 || (props.draft?.a ?? '') !== ''}>
          {props.price && props.draft && <PriceNotice {...props} price={props.price} draft={props.draft} />}
          <ConstraintForm {...props} action={action} />
        </Behind>
      )}
    </Section>
  );
}

/** The price of a pair, shown before it is paid. */
function PriceNotice(props: { visit: Visit; round: RoundView; draft: ConstraintDraft; price: ConstraintPrice }) {
  const { language } = props.visit;
  const t = textsIn(language).price;
  const nameOf = namesByKey(props.round);
  const { a, b, kind } = props.draft;
  const pair = pairTextsIn(language).title({ a: nameOf.get(a) ?? a, b: nameOf.get(b) ?? b });
  return (
    <Notice lang={language} kind="info" title={kind === 'lock' ? t.lock({ pair }) : t.forbid({ pair })}>
      {sayPrice(language, props.price.price, props.price.total)}
    </Notice>
  );
}

function ConstraintForm(props: {
  visit: Visit;
  round: RoundView;
  errors: readonly FormError[];
  draft?: ConstraintDraft;
  action: string;
}) {
  const { visit, round, errors, draft } = props;
  const lang = visit.language;
  const t = textsIn(lang).constraints;
  const nameOf = namesByKey(round);
  const options = round.pool
    .map(({ key }) => ({ value: key, label: nameOf.get(key) ?? key }))
    .sort((a, b) => a.label.localeCompare(b.label, lang));
  const field = (name: string) => {
    const error = errors.find(candidate => candidate.field === name)?.text;
    return { lang, name, ...(error === undefined ? {} : { error }) };
  };
  return (
    <Form action={props.action} hidden={proofOf(visit)}>
      <RadioGroup
        {...field('kind')}
        label={t.kindLabel}
        value={draft?.kind ?? null}
        options={[
          { value: 'lock', label: t.doLock },
          { value: 'forbid', label: t.doForbid },
        ]}
      />
      <SelectField {...field('a')} label={t.one} value={draft?.a ?? null} options={options} />
      <SelectField {...field('b')} label={t.other} value={draft?.b ?? null} options={options} />
      <Button name="step" value="price">
        {textsIn(lang).price.ask}
      </Button>
      <TextArea {...field('reason')} label={t.reasonLabel} help={t.reasonHelp} value={draft?.reason ?? ''} rows={3} />
      <FormActions lang={lang} primary={t.save} />
    </Form>
  );
}

function namesByKey({ pool, run }: RoundView): ReadonlyMap<string, string> {
  return new Map([
    ...pool.map(({ key, name }) => [key, name] as const),
    ...(run?.record.entries ?? []).map(({ key, name }) => [key, name] as const),
  ]);
}

import { CheckboxField, SelectField } from '../../../design/choice.tsx';
import type { FormError } from '../../../design/form.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import { wordsFor } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { FieldOfAction } from '../../programmes/model.ts';
import { type Achievement, type ClimateTarget, type NetworkMembership, networks } from '../model.ts';
import { mayNamePioneers } from '../policy.ts';
import { fieldsOf, textsIn } from './words.ts';

type FieldsProps<Entry> = { visit: Visit; entry: Entry | null; errors: readonly FormError[] };

const year = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));

/** The questions about a target. */
export function TargetFields({ visit, entry, errors }: FieldsProps<ClimateTarget>) {
  const lang = visit.language;
  const t = textsIn(lang).targets;
  const values = {
    percent: entry === null ? '' : String(entry.percent).replace('.', lang === 'de' ? ',' : '.'),
    baseYear: year(entry?.baseYear),
    targetYear: year(entry?.targetYear),
    'statement-de': entry?.statement.de ?? '',
    'statement-en': entry?.statement.en ?? '',
    source: entry?.source ?? '',
  };
  const field = fieldsOf(visit, values, errors);
  return (
    <>
      <TextField {...field('percent')} label={t.percent} help={t.percentHelp} inputmode="decimal" size="short" />
      <TextField {...field('targetYear')} label={t.targetYear} inputmode="numeric" size="short" />
      <TextField
        {...field('baseYear')}
        label={t.baseYear}
        help={t.baseYearHelp}
        inputmode="numeric"
        size="short"
        required={false}
      />
      <TextField {...field('statement-de')} label={t.statementDe} help={t.oneLanguage} required={lang === 'de'} />
      <TextField {...field('statement-en')} label={t.statementEn} required={lang === 'en'} />
      <TextField {...field('source')} label={t.source} help={t.sourceHelp} />
    </>
  );
}

/** The questions about a membership. */
export function MembershipFields({ visit, entry, errors }: FieldsProps<NetworkMembership>) {
  const lang = visit.language;
  const t = textsIn(lang).memberships;
  const isListed = entry !== null && Object.hasOwn(networks, entry.network);
  const values = {
    network: isListed ? entry.network : '',
    otherNetwork: isListed ? '' : (entry?.network ?? ''),
    since: year(entry?.since),
    source: entry?.source ?? '',
  };
  const field = fieldsOf(visit, values, errors);
  return (
    <>
      <SelectField
        {...field('network')}
        label={t.network}
        options={Object.entries(networks).map(([value, name]) => ({ value, label: name[lang] }))}
        required={false}
      />
      <TextField {...field('otherNetwork')} label={t.otherNetwork} help={t.otherNetworkHelp} required={false} />
      <TextField
        {...field('since')}
        label={t.since}
        help={t.sinceHelp}
        inputmode="numeric"
        size="short"
        required={false}
      />
      <TextField {...field('source')} label={t.source} help={t.sourceHelp} />
    </>
  );
}

/** The questions about something achieved; only an office is asked whether it makes a pioneer. */
export function AchievementFields(props: FieldsProps<Achievement> & { fields: readonly FieldOfAction[] }) {
  const { visit, entry, errors, fields } = props;
  const lang = visit.language;
  const t = textsIn(lang).achievements;
  const values = {
    fieldId: entry?.fieldId ?? '',
    'title-de': entry?.title.de ?? '',
    'title-en': entry?.title.en ?? '',
    'text-de': entry?.text.de ?? '',
    'text-en': entry?.text.en ?? '',
    year: year(entry?.year),
    source: entry?.source ?? '',
  };
  const field = fieldsOf(visit, values, errors);
  const sent = visit.fields.has('source');
  return (
    <>
      <SelectField
        {...field('fieldId')}
        label={t.field}
        options={fields.map(({ id, label }) => ({ value: id, label: wordsFor(label, lang).words }))}
      />
      <TextField {...field('title-de')} label={t.titleDe} help={t.oneLanguage} required={lang === 'de'} />
      <TextField {...field('title-en')} label={t.titleEn} required={lang === 'en'} />
      <TextArea {...field('text-de')} label={t.textDe} required={false} />
      <TextArea {...field('text-en')} label={t.textEn} required={false} />
      <TextField
        {...field('year')}
        label={t.year}
        help={t.yearHelp}
        inputmode="numeric"
        size="short"
        required={false}
      />
      <TextField {...field('source')} label={t.source} help={t.sourceHelp} />
      {mayNamePioneers(visit.ctx.actor) && (
        <CheckboxField
          {...field('pioneer')}
          value="ja"
          label={t.isPioneer}
          help={t.isPioneerHelp}
          checked={sent ? visit.fields.has('pioneer') : (entry?.pioneer ?? false)}
          required={false}
        />
      )}
    </>
  );
}

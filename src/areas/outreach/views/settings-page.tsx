import { SelectField } from '../../../design/choice.tsx';
import { ErrorSummary, Form, FormActions, FormPart } from '../../../design/form.tsx';
import { Notice } from '../../../design/notice.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { TextArea, TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import {
  conformities,
  type SettingGroup,
  settingGroups,
  type SettingName,
  type SiteSettings,
} from '../model/settings.ts';
import type { Errors } from './editor-page.tsx';
import { siteTextsIn } from './site-facts.tsx';
import { hiddenOf, WorkPage } from './work-page.tsx';

/** Everything that only the operator knows, group by group. */
export function SettingsPage(props: { visit: Visit; settings: SiteSettings; errors: Errors; saved: boolean }) {
  const { visit, errors } = props;
  const { language } = visit;
  const t = siteTextsIn(language).settings;
  return (
    <WorkPage visit={visit} title={t.title} failed={errors.length > 0}>
      {props.saved && <Notice lang={language} kind="success" title={t.saved} answer />}
      <PageHead title={t.title} lead={t.lead} />
      <ErrorSummary lang={language} errors={errors} />
      <Form action={visit.link('site.save')} hidden={hiddenOf(visit)}>
        {(Object.keys(settingGroups) as SettingGroup[]).map(group => (
          <FormPart title={t.groups[group]}>
            {settingGroups[group].map(name => (
              <SettingField visit={visit} name={name} value={props.settings[name]} errors={errors} />
            ))}
          </FormPart>
        ))}
        <FormActions lang={language} primary={t.save} back={{ href: visit.link('outreach.office') }} />
      </Form>
    </WorkPage>
  );
}

const blocks: readonly SettingName[] = [
  'operatorAddress',
  'responsible',
  'privacyOfficer',
  'privacyAuthority',
  'bodyAddress',
  'method-de',
  'method-en',
  'barriers-de',
  'barriers-en',
];
const kinds: Readonly<Partial<Record<SettingName, 'email' | 'tel' | 'url' | 'date' | 'number'>>> = {
  operatorEmail: 'email',
  privacyEmail: 'email',
  bodyEmail: 'email',
  operatorPhone: 'tel',
  bodyPhone: 'tel',
  bodyWebsite: 'url',
  preparedOn: 'date',
  answerDays: 'number',
};

function SettingField(props: { visit: Visit; name: SettingName; value: string; errors: Errors }) {
  const { name, value } = props;
  const { language } = props.visit;
  const t = siteTextsIn(language);
  const error = props.errors.find(({ field }) => field === name)?.text;
  const field = { lang: language, name, label: t.fields[name], error, required: name === 'answerDays' };
  if (blocks.includes(name)) return <TextArea {...field} help={t.settings.lines} rows={3} value={value} />;
  if (name === 'conformity') {
    const options = conformities.map(one => ({ value: one, label: t.conformities[one] }));
    return <SelectField {...field} empty={t.missing} value={value} options={options} />;
  }
  return <TextField {...field} kind={kinds[name] ?? 'text'} value={value} />;
}

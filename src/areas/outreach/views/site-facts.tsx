import type { Child } from 'hono/jsx';
import { EmailAddress } from '../../../design/address.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import { findDay } from '../../../kernel/day.ts';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import { conformities, type SettingName, type SiteSettings } from '../model/settings.ts';
import { de } from './site-texts.de.ts';
import { en } from './site-texts.en.ts';

export function siteTextsIn(language: Language) {
  return inLanguage(language, { de, en });
}

/** A value of several lines, or that it is not given yet. */
function Value(props: { language: Language; text: string }) {
  const lines = props.text.split('\n');
  if (props.text === '') return <span class="kt-note">{siteTextsIn(props.language).missing}</span>;
  return (
    <>
      {lines.map((line, i) => (
        <>
          {i > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

const emails: readonly SettingName[] = ['operatorEmail', 'privacyEmail', 'bodyEmail'];

/** Settings as facts, in the order of their names. What may be left out is left out where it is empty. */
function factsOf(
  language: Language,
  settings: SiteSettings,
  names: readonly SettingName[],
  optional: readonly SettingName[] = [],
): Fact[] {
  const t = siteTextsIn(language);
  return names
    .filter(name => settings[name] !== '' || !optional.includes(name))
    .map(name => ({ term: t.fields[name], value: valueOf(language, name, settings[name]) }));
}

function valueOf(language: Language, name: SettingName, text: string): Child {
  if (text !== '' && emails.includes(name)) return <EmailAddress email={text} />;
  if (text !== '' && name === 'bodyWebsite') return <a href={text}>{text}</a>;
  return <Value language={language} text={text} />;
}

/** Who answers for this site. */
export function OperatorFacts(props: { language: Language; settings: SiteSettings }) {
  const optional = ['operatorRegister', 'operatorVat', 'operatorRepresented'] as const;
  const names = [
    'operatorName',
    'operatorAddress',
    'operatorRepresented',
    'operatorPhone',
    'operatorEmail',
    'operatorRegister',
    'operatorVat',
    'responsible',
  ] as const;
  return <Facts narrow items={factsOf(props.language, props.settings, names, optional)} />;
}

/** Whom to ask about personal data. */
export function PrivacyFacts(props: { language: Language; settings: SiteSettings }) {
  const { language, settings } = props;
  return (
    <Section id="kontakt" title={siteTextsIn(language).privacy.contact}>
      <Facts
        narrow
        items={factsOf(language, settings, [
          'operatorName',
          'operatorAddress',
          'privacyOfficer',
          'privacyEmail',
          'privacyAuthority',
        ])}
      />
    </Section>
  );
}

/** How accessible the site is, by whom that was checked, and who enforces it. */
export function AccessibilityFacts(props: { language: Language; settings: SiteSettings }) {
  const { language, settings } = props;
  const t = siteTextsIn(language);
  const conformity = conformities.find(one => one === settings.conformity);
  const text = (value: string) => <Value language={language} text={value} />;
  const bodyNames = ['bodyName', 'bodyAddress', 'bodyPhone', 'bodyEmail', 'bodyWebsite'] as const;
  return (
    <>
      <Section id="stand" title={t.accessibility.state}>
        <Facts
          narrow
          items={[
            { term: t.accessibility.conformity, value: text(conformity ? t.conformities[conformity] : '') },
            { term: t.accessibility.known, value: text(settings[`barriers-${language}`]) },
            {
              term: t.accessibility.preparedOn,
              value: text(settings.preparedOn && formatPlainDay(language, findDay(settings.preparedOn))),
            },
            { term: t.accessibility.method, value: text(settings[`method-${language}`]) },
          ]}
        />
      </Section>
      <Section id="durchsetzung" title={t.accessibility.body} note={t.accessibility.bodyText}>
        <Facts
          narrow
          items={[
            { term: t.accessibility.law, value: text(settings.land) },
            ...factsOf(language, settings, bodyNames, ['bodyPhone', 'bodyWebsite']),
          ]}
        />
      </Section>
    </>
  );
}

/** What an IT department asks before it lets a site through. */
export function ItFacts(props: { language: Language; settings: SiteSettings; origin: string }) {
  const { language, settings } = props;
  const t = siteTextsIn(language).it;
  return (
    <Section id="fakten" title={t.facts} note={t.mailText}>
      <Facts
        narrow
        items={[
          { term: t.domain, value: props.origin },
          { term: t.connection, value: t.connectionText },
          { term: t.thirdParties, value: t.thirdPartiesText },
          { term: t.scripts, value: t.scriptsText },
          { term: t.cookies, value: t.cookiesText },
          { term: t.browsers, value: t.browsersText },
          { term: t.down, value: t.downText },
          { term: t.up, value: t.upText },
          { term: t.sender, value: <Sender language={language} text={settings.mailSender} /> },
          ...factsOf(language, settings, ['spf', 'dkim', 'dmarc']),
        ]}
      />
    </Section>
  );
}

/** The sender is an address, too. */
function Sender(props: { language: Language; text: string }) {
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(props.text);
  return isAddress ? <EmailAddress email={props.text} /> : <Value {...props} />;
}

/** What only the operator of a site knows; each is a line or a few lines of text, empty until it is said. */
export const settingNames = [
  'operatorName',
  'operatorAddress',
  'operatorRepresented',
  'operatorPhone',
  'operatorEmail',
  'operatorRegister',
  'operatorVat',
  'responsible',
  'privacyOfficer',
  'privacyEmail',
  'privacyAuthority',
  'land',
  'bodyName',
  'bodyAddress',
  'bodyPhone',
  'bodyEmail',
  'bodyWebsite',
  'conformity',
  'preparedOn',
  'method-de',
  'method-en',
  'barriers-de',
  'barriers-en',
  'answerDays',
  'mailSender',
  'spf',
  'dkim',
  'dmarc',
] as const;
export type SettingName = (typeof settingNames)[number];

/** The settings of the site as the office has typed them. */
export type SiteSettings = Readonly<Record<SettingName, string>>;

/** How far the site meets the requirements, in the words of the EU's model statement (2018/1523). */
export const conformities = ['full', 'partial', 'none'] as const;

/** Nothing said yet. Reports of barriers are answered within a month unless the office sets another term. */
export const emptySettings: SiteSettings = {
  ...(Object.fromEntries(settingNames.map(name => [name, ''])) as SiteSettings),
  answerDays: '30',
};

/** What belongs together where it is edited. */
export const settingGroups = {
  operator: [
    'operatorName',
    'operatorAddress',
    'operatorRepresented',
    'operatorPhone',
    'operatorEmail',
    'operatorRegister',
    'operatorVat',
    'responsible',
  ],
  privacy: ['privacyOfficer', 'privacyEmail', 'privacyAuthority'],
  accessibility: [
    'land',
    'bodyName',
    'bodyAddress',
    'bodyPhone',
    'bodyEmail',
    'bodyWebsite',
    'conformity',
    'preparedOn',
    'method-de',
    'method-en',
    'barriers-de',
    'barriers-en',
    'answerDays',
  ],
  it: ['mailSender', 'spf', 'dkim', 'dmarc'],
} as const satisfies Readonly<Record<string, readonly SettingName[]>>;
export type SettingGroup = keyof typeof settingGroups;

import { Facts } from '../../../design/facts.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { Form } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { inLanguage, type Language } from '../../../kernel/text.ts';
import type { Rhythm } from '../../../kernel/rhythm.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Member, Person } from '../model.ts';
import { de } from '../texts.de.ts';
import { en } from '../texts.en.ts';

/** What is known about oneself, and the way out of every browser. */
export function AccountPage(props: {
  visit: Visit;
  person: Person;
  memberships: readonly Member[];
  organisationName: (id: string) => string;
  /** How many kinds of mail come how often, other than at once. */
  chosen: ReadonlyMap<Rhythm, number>;
}) {
  const { visit, person, memberships } = props;
  const lang = visit.language;
  const texts = inLanguage(lang, { de, en });
  const t = texts.account;
  return (
    <Page frame={visit.frame} lang={lang} title={t.title} hidden>
      <PageHead title={t.title} />
      <Facts
        items={[
          { term: t.name, value: person.name },
          { term: t.email, value: person.email },
        ]}
      />
      <Section id="rollen" title={t.memberships}>
        {memberships.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <ul>
            {memberships.map(({ role, organisationId }) => (
              <li>
                {texts.roles[role]}, {props.organisationName(organisationId)}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="mails" title={t.mailsTitle}>
        <p>{chosenInWords(lang, props.chosen)}</p>
        <p>
          <a class="kt-link" href={visit.link('identity.notifications')}>
            {t.mailsLink}
          </a>
        </p>
      </Section>
      <Section id="abmelden" title={t.everywhereTitle}>
        <p>{t.everywhereText}</p>
        <Form action={visit.link('identity.sign-out-everywhere')} hidden={{ _csrf: visit.csrf }}>
          <ButtonRow>
            <Button>{t.everywhere}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </Page>
  );
}

/** "3 Arten täglich, eine Art nie. Alle anderen sofort." */
function chosenInWords(lang: Language, chosen: ReadonlyMap<Rhythm, number>): string {
  const t = inLanguage(lang, { de, en }).notifications;
  const list = (['daily', 'weekly', 'never'] as const).flatMap(rhythm => {
    const count = chosen.get(rhythm) ?? 0;
    return count === 0 ? [] : [t.some[rhythm]({ count })];
  });
  if (list.length === 0) return t.allAtOnce;
  return t.others({ list: list.join(', ').replace(/^\p{L}/u, letter => letter.toUpperCase()) });
}

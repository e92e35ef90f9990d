import { Facts } from '../../../design/facts.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { Form } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { inLanguage } from '../../../kernel/text.ts';
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

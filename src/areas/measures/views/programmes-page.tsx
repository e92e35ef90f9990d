import { ButtonLink } from '../../../design/button.tsx';
import { Empty } from '../../../design/empty.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Programme } from '../../programmes/model.ts';
import type { ClimateTarget } from '../model.ts';
import { TargetTable } from './entry-tables.tsx';
import { textsIn } from './words.ts';

/** The programmes of an office with what each aims at. */
export function ProgrammesPage(props: {
  visit: Visit;
  programmes: readonly Programme[];
  targets: readonly ClimateTarget[];
}) {
  const { visit, programmes, targets } = props;
  const lang = visit.language;
  const texts = textsIn(lang);
  const t = texts.programmeTargets;
  return (
    <Page
      frame={visit.frame}
      lang={lang}
      title={t.title}
      crumbs={[{ text: t.office, href: visit.link('outreach.office') }, { text: t.title }]}
      hidden
    >
      <PageHead title={t.title} lead={t.lead} />
      {programmes.length === 0 && <Empty title={t.empty}>{t.emptyText}</Empty>}
      {programmes.map(({ id: programme, slug, name }) => (
        <Section
          id={`programm-${slug}`}
          title={name[lang]}
          action={
            <ButtonLink href={visit.link('programme-targets.new', { programme })}>{texts.targets.add}</ButtonLink>
          }
        >
          <TargetTable
            language={lang}
            targets={targets.filter(({ subject }) => subject.id === programme)}
            edit={entry => visit.link('programme-targets.edit', { programme, entry })}
          />
        </Section>
      ))}
    </Page>
  );
}

import { ButtonLink } from '../../../design/button.tsx';
import { formatMoment } from '../../../design/format.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import { Section } from '../../../design/section.tsx';
import { canMakePdf } from '../../../platform/documents/pdf.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PlanSetting } from '../../plans/queries.ts';
import type { ReportDue, ReportVersion } from '../model.ts';
import { EffortTable, FactsTable, Words } from './report-parts.tsx';
import { nameOf, pairOf, textsIn, whoOf } from './words.ts';

/** A report as it was submitted, word for word. */
export function VersionPage(props: { visit: Visit; setting: PlanSetting; due: ReportDue; version: ReportVersion }) {
  const { visit, setting, version } = props;
  const { language } = visit;
  const t = textsIn(language);
  const { content, number } = version;
  const partnership = setting.partnership.id;
  const name = nameOf(language, content.due);
  const title = t.version({ number });
  const when = formatMoment(language, version.at);
  const address = { partnership, due: props.due.id, number: String(number) };
  const toPdf = (
    <ButtonLink href={visit.link('reports.pdf', address)} download>
      PDF
    </ButtonLink>
  );
  return (
    <Page
      frame={visit.frame}
      lang={language}
      title={`${name}, ${title}`}
      crumbs={[
        { text: pairOf(setting.partnership), href: visit.link('partnerships.show', { partnership }) },
        { text: t.title, href: visit.link('reports.list', { partnership }) },
        { text: name, href: visit.link('reports.show', { partnership, due: props.due.id }) },
        { text: title },
      ]}
      hidden
    >
      <PageHead
        preline={pairOf(setting.partnership)}
        title={`${name}: ${title}`}
        lead={t.versionLead({ when, who: whoOf(setting, version.organisationId) })}
        {...(canMakePdf() ? { actions: toPdf } : {})}
      />
      <Section id="fakten" title={t.facts} note={t.factsThen({ when })}>
        <FactsTable visit={visit} setting={setting} facts={content.facts} />
      </Section>
      <Section id="texte" title={t.sides}>
        {content.contributions.map(({ organisationId, name: side, ...words }) => (
          <Section id={`seite-${organisationId}`} title={side} level={3}>
            <Words visit={visit} words={words} />
          </Section>
        ))}
      </Section>
      <Section id="aufwand" title={t.hoursTitle}>
        <EffortTable
          visit={visit}
          period={content.due}
          hoursPerMonth={setting.call.terms.workload.hoursPerMonth}
          rows={content.contributions}
        />
      </Section>
    </Page>
  );
}

import { EmailAddress } from '../../../design/address.tsx';
import { type Fact, Facts } from '../../../design/facts.tsx';
import { formatPercent, formatPeriod } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import type { Period } from '../../../kernel/day.ts';
import type { Language } from '../../../kernel/text.ts';
import type { ClimateTarget } from '../../measures/model.ts';
import type { PartName } from '../model/parts.ts';
import type { Subject } from '../queries/subject.ts';
import { ContentText } from './content-text.tsx';
import { textsOfProject } from './project-words.ts';

/** A written part under its heading; nothing where nobody has written it. */
export function WrittenPart(props: { lang: Language; subject: Subject; name: PartName; id: string; title: string }) {
  const content = props.subject.parts.get(props.name);
  if (!content) return null;
  return (
    <Section id={props.id} title={props.title}>
      <ContentText lang={props.lang} content={content} />
    </Section>
  );
}

/** From when to when, as the project says; else as its funding says. */
export function periodOf({ project, funding }: Pick<Subject, 'project' | 'funding'>): Period | null {
  const { fromDay, toDay } = project ?? funding ?? { fromDay: null, toDay: null };
  return fromDay === null || toDay === null ? null : { from: fromDay, to: toDay };
}

export function Term(props: { lang: Language; subject: Subject }) {
  const t = textsOfProject(props.lang);
  const period = periodOf(props.subject);
  return (
    <Section id="laufzeit" title={t.term}>
      <p>{period === null ? t.termUnknown : formatPeriod(props.lang, period)}</p>
    </Section>
  );
}

/** "20 % weniger bis 2020, Bezugsjahr nicht angegeben." with its words and source. */
export function Targets(props: { lang: Language; targets: readonly ClimateTarget[] }) {
  const { lang, targets } = props;
  const t = textsOfProject(lang);
  if (targets.length === 0) return null;
  return (
    <Section id="ziel" title={t.target}>
      {targets.map(({ percent, baseYear, targetYear, statement, source }) => (
        <>
          <p>
            {t.targetLine({
              percent: formatPercent(lang, percent / 100, 1),
              year: String(targetYear),
              base: baseYear === null ? t.baseUnknown : t.base(String(baseYear)),
            })}{' '}
            {statement[lang] || statement.de}
          </p>
          {source !== '' && <p class="kt-note">{t.source(source)}</p>}
        </>
      ))}
    </Section>
  );
}

/** Whom to write to and to call: the coordination of the project, else the office of the programme. */
export function Coordination(props: { lang: Language; subject: Subject }) {
  const { lang, subject } = props;
  const t = textsOfProject(lang);
  const body = subject.project?.coordination ?? subject.office;
  const address = subject.project?.address ?? '';
  const applicant = subject.project?.applicant;
  const facts: Fact[] = [
    {
      term: t.coordination,
      value: [body.name, ...address.split('\n').filter(line => line !== '')].flatMap((line, i) =>
        i === 0 ? [line] : [<br />, line],
      ),
    },
    ...(body.phone === '' ? [] : [{ term: t.phone, value: body.phone }]),
    body.email === ''
      ? { term: t.email, value: t.noEmail }
      : { term: t.email, value: <EmailAddress email={body.email} />, note: t.emailNote },
    ...(applicant ? [{ term: t.applicant, value: applicant.name }] : []),
  ];
  return (
    <Section id="koordination" title={t.coordination}>
      <Facts items={facts} />
    </Section>
  );
}

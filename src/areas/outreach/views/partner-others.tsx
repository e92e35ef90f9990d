import { Section } from '../../../design/section.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import type { Text } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { PartnerProfile } from '../queries/partners.ts';
import { partnerTextsIn } from './partner-words.tsx';

type Other = { readonly organisationId: string; readonly name: string };

/** One field of one pair, seen from the partner whose page it is. */
type PairRow = {
  readonly others: readonly Other[];
  readonly field: Text | null;
  readonly direction: 'gives' | 'takes' | 'peers' | null;
  readonly round: Text | null;
};

/** With whom a partner works: pairs by field and direction, town twinnings, projects of several towns. */
export function OthersSections({ visit, profile }: { visit: Visit; profile: PartnerProfile }) {
  const lang = visit.language;
  const t = partnerTextsIn(lang).profile;
  const { id } = profile.organisation;
  return (
    <>
      <Section id="partner" title={t.partners}>
        <Table
          lang={lang}
          caption={t.partners}
          captionHidden
          columns={columns(visit, profile)}
          rows={rowsOf(profile)}
          empty={<p>{t.partnersNone}</p>}
        />
      </Section>
      {profile.twinnings.length > 0 && (
        <Section id="staedtepartnerschaften" title={t.twinnings}>
          <ul>
            {profile.twinnings.map(({ towns, sinceYear }) => (
              <li>
                <Names visit={visit} profile={profile} others={towns.filter(town => town.organisationId !== id)} />
                {`, ${sinceYear === null ? t.sinceNotHandedDown : t.sinceYear({ year: String(sinceYear) })}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {profile.projects.length > 0 && (
        <Section id="projekte" title={t.projects}>
          <ul>
            {profile.projects.map(({ slug, name, members }) => (
              <li>
                <a href={visit.link('outreach.project', { project: slug })}>{name[lang]}</a>{' '}
                {t.projectWith({
                  members: inWords(
                    members.filter(one => one.organisationId !== id),
                    t.and,
                  ),
                })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function columns(visit: Visit, profile: PartnerProfile): Column<PairRow>[] {
  const lang = visit.language;
  const texts = partnerTextsIn(lang);
  const t = texts.profile;
  return [
    {
      key: 'partner',
      title: t.partner,
      header: true,
      cell: ({ others }) => <Names visit={visit} profile={profile} others={others} />,
    },
    { key: 'field', title: t.field, cell: ({ field }) => field?.[lang] ?? texts.notHandedDown },
    {
      key: 'direction',
      title: t.direction,
      cell: ({ direction }) => (direction === null ? texts.notHandedDown : t[direction]),
    },
    { key: 'round', title: t.round, cell: ({ round }) => round?.[lang] ?? texts.notHandedDown },
  ];
}

function rowsOf({ organisation: { id }, partnerships, calls }: PartnerProfile): PairRow[] {
  return partnerships.flatMap(({ members, fields, callId, proposalId }): PairRow[] => {
    const pair = { others: members.filter(one => one.organisationId !== id), round: calls.get(callId) ?? null };
    if (fields.length === 0) return [{ ...pair, field: null, direction: null }];
    return fields.map(({ label, fromId, toId }) => {
      if (fromId === id) return { ...pair, field: label, direction: 'gives' };
      if (toId === id) return { ...pair, field: label, direction: 'takes' };
      // Without a proposal nobody knows whether they were peers or it is just not handed down.
      return { ...pair, field: label, direction: proposalId === null ? null : 'peers' };
    });
  });
}

/** Names that lead to the profiles that are public. */
function Names(props: { visit: Visit; profile: PartnerProfile; others: readonly Other[] }) {
  const { visit, profile, others } = props;
  const { and } = partnerTextsIn(visit.language).profile;
  return (
    <>
      {others.map(({ organisationId, name }, index) => {
        const slug = profile.slugs.get(organisationId);
        return (
          <>
            {index > 0 && (index === others.length - 1 ? and : ', ')}
            {slug === undefined ? name : <a href={visit.link('partners.show', { organisation: slug })}>{name}</a>}
          </>
        );
      })}
    </>
  );
}

function inWords(others: readonly Other[], and: string): string {
  const names = others.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;
}

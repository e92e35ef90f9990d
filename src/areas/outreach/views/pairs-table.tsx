import { type Column, Table } from '../../../design/table.tsx';
import { inLanguage } from '../../../kernel/text.ts';
import type { Visit } from '../../../platform/web/route.ts';
import type { Partnership } from '../../partnerships/model.ts';
import { PartnerName } from './partner-name.tsx';
import { de } from './pairs-texts.de.ts';
import { en } from './pairs-texts.en.ts';

/** Pairs with their fields of action and who advises in each. What is not handed down says so. */
export function PairsTable(props: {
  visit: Visit;
  caption: string;
  pairs: readonly Partnership[];
  profiles: ReadonlyMap<string, string>;
}) {
  const { visit, profiles } = props;
  const { language } = visit;
  const t = inLanguage(language, { de, en });
  const columns: Column<Partnership>[] = [
    {
      key: 'pair',
      title: t.pair,
      header: true,
      cell: ({ members }) => (
        <span>
          {members.map((member, i) => (
            <>
              {i > 0 && ` ${t.and} `}
              <PartnerName
                visit={visit}
                profiles={profiles}
                organisationId={member.organisationId}
                name={member.name}
              />
            </>
          ))}
        </span>
      ),
    },
    { key: 'fields', title: t.fields, cell: pair => <Fields language={language} pair={pair} /> },
  ];
  return <Table lang={language} caption={props.caption} captionHidden columns={columns} rows={props.pairs} />;
}

function Fields(props: { language: 'de' | 'en'; pair: Partnership }) {
  const { language, pair } = props;
  const t = inLanguage(language, { de, en });
  if (pair.fields.length === 0) return <span class="kt-note">{t.noFields}</span>;
  const nameOf = (id: string) => pair.members.find(({ organisationId }) => organisationId === id)?.name ?? '';
  const who = ({ fromId, toId }: Partnership['fields'][number]) => {
    if (fromId !== null && toId !== null) return `: ${t.advisesWhom(nameOf(fromId), nameOf(toId))}`;
    return pair.proposalId === null ? '' : `: ${t.peers}`;
  };
  return (
    <ul class="kt-plain">
      {pair.fields.map(field => (
        <li>
          {field.label[language]}
          {who(field)}
        </li>
      ))}
    </ul>
  );
}

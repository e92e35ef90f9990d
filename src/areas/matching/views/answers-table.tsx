import { formatMoment, unknown } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { ProposalMember } from '../queries.ts';
import type { ProposalView } from './proposal-page.tsx';
import { pairTextsIn } from './words.ts';

/** What each member has answered. A reason is read by the office and by whoever gave it, never by the other side. */
export function AnswersTable({ visit, view }: { visit: Visit; view: ProposalView }) {
  const { language } = visit;
  const t = pairTextsIn(language);
  const { record } = view;
  const mayReadReason = ({ organisationId }: ProposalMember) => view.office || view.readerOf.includes(organisationId);
  const columns: Column<ProposalMember>[] = [
    { key: 'member', title: t.member, header: true, cell: ({ key }) => record.names[record.members.indexOf(key)] },
    { key: 'answer', title: t.answer, cell: ({ state }) => t.consentStates[state] },
    { key: 'day', title: t.answerDay, cell: ({ at }) => formatMoment(language, at) },
    ...(view.proposal.members.some(member => member.reason !== '' && mayReadReason(member))
      ? [
          {
            key: 'reason',
            title: t.answerReason,
            cell: (member: ProposalMember) => (mayReadReason(member) && member.reason) || unknown,
          },
        ]
      : []),
  ];
  return <Table lang={language} caption={t.answers} captionHidden columns={columns} rows={view.proposal.members} />;
}

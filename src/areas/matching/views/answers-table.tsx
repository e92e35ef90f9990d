import { formatMoment, unknown } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { mayReadAnswer } from '../policy.ts';
import type { ProposalMember } from '../queries.ts';
import type { ProposalView } from './proposal-page.tsx';
import { pairTextsIn } from './words.ts';

/** What each member has answered, with what lies behind it for those who may read that. */
export function AnswersTable({ visit, view }: { visit: Visit; view: ProposalView }) {
  const { language } = visit;
  const t = pairTextsIn(language);
  const { record, proposal, call } = view;
  const behind = proposal.members.filter(({ organisationId }) =>
    mayReadAnswer(visit.ctx.actor, call.officeId, organisationId),
  );
  const columns: Column<ProposalMember>[] = [
    { key: 'member', title: t.member, header: true, cell: ({ key }) => record.names[record.members.indexOf(key)] },
    { key: 'answer', title: t.answer, cell: ({ state }) => t.consentStates[state] },
    { key: 'day', title: t.answerDay, cell: ({ at }) => formatMoment(language, at) },
  ];
  if (behind.some(({ reason }) => reason !== '')) {
    const cell = (member: ProposalMember) => (behind.includes(member) && member.reason) || unknown;
    columns.push({ key: 'reason', title: t.answerReason, cell });
  }
  if (behind.some(({ fileId }) => fileId !== null)) {
    const address = (file: string) => visit.link('proposals.letter', { proposal: proposal.id, file });
    const cell = (member: ProposalMember) =>
      behind.includes(member) && member.fileId !== null ? <a href={address(member.fileId)}>{t.openLetter}</a> : unknown;
    columns.push({ key: 'letter', title: t.letter, cell });
  }
  return <Table lang={language} caption={t.answers} captionHidden columns={columns} rows={proposal.members} />;
}

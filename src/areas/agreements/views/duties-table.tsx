import { formatPlainDay } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { type Duty, duties, type DutyProof } from '../model/duties.ts';
import { ledgerLines } from '../rules/duties.ts';
import type { AgreementView } from './agreement-page.tsx';
import { Receipt } from './receipt.tsx';
import { textsIn } from './words.ts';

/** The ledger of duties: who owes what, what shows that it was met, and what is still open. */
export function DutiesTable({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { proofs, names, filers, isOffice, setting } = view;
  const members = setting.partnership.members;
  const mayProve = ({ side }: Duty) => isOffice || (side === 'partners' && filers.length > 0);
  const said = ({ fact, on, kind, note, about }: DutyProof, times: number) => {
    const day = formatPlainDay(language, on);
    return fact === null ? `${day}, ${t.proofKinds[kind]}: ${note}` : t.dutyFacts[fact]({ on: day, times, about });
  };
  const columns: Column<Duty>[] = [
    { key: 'duty', title: t.duty, header: true, cell: ({ text }) => text[language] },
    { key: 'owes', title: t.owes, cell: ({ side }) => t.sides[side] },
    {
      key: 'proof',
      title: t.proof,
      cell: duty => {
        const own = proofs.filter(({ dutyKey }) => dutyKey === duty.key);
        const met = new Set(own.map(({ organisationId }) => organisationId));
        const open = duty.side === 'office' ? (own.length === 0 ? [setting.officeName] : []) : openMembers();
        return (
          <>
            {own.length > 0 && (
              <ul class="kt-list">
                {ledgerLines(own).map(({ last, times, organisationIds }) => (
                  <li>
                    {said(last, times)}
                    {duty.side === 'office' ? '' : ` (${organisationIds.map(id => names.get(id) ?? '').join(', ')})`}
                    <Receipt visit={visit} view={view} said={last} />
                  </li>
                ))}
              </ul>
            )}
            {open.length > 0 && (
              <span class="kt-note">
                {t.open}: {open.join(', ')}
              </span>
            )}
            {mayProve(duty) && (
              <>
                {' '}
                <a
                  href={visit.link('agreements.proof', { partnership: setting.partnership.id, duty: duty.key })}
                  aria-label={t.proveOf({ duty: duty.text[language] })}
                >
                  {t.prove}
                </a>
              </>
            )}
          </>
        );

        function openMembers(): string[] {
          return members.filter(({ organisationId }) => !met.has(organisationId)).map(({ name }) => name);
        }
      },
    },
  ];
  return <Table lang={language} caption={t.duties} captionHidden columns={columns} rows={duties} />;
}

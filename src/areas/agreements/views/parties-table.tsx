import { formatPlainDay } from '../../../design/format.ts';
import { type Column, Table } from '../../../design/table.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { Party } from '../model.ts';
import type { AgreementView } from './agreement-page.tsx';
import { textsIn } from './words.ts';

/** Who the parties are, who signs for them, and how far each has come. */
export function PartiesTable({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  const t = textsIn(language);
  const { agreement, hash, filers, isLatest, setting } = view;
  const partnership = setting.partnership.id;
  const isOpen = isLatest && agreement.state !== 'terminated';
  const columns: Column<Party>[] = [
    { key: 'party', title: t.party, header: true, cell: ({ name }) => name },
    {
      key: 'signatories',
      title: t.signatories,
      cell: party => (
        <>
          {party.signatories.length === 0
            ? t.nobody
            : party.signatories.map(({ name, jobTitle }) => [name, jobTitle].filter(Boolean).join(', ')).join('; ')}
          {isOpen && party.signature === null && mayName(party) && (
            <>
              <br />
              <a
                href={visit.link('agreements.signatories', { partnership, organisation: party.organisationId })}
                aria-label={`${t.name}: ${party.name}`}
              >
                {t.name}
              </a>
            </>
          )}
        </>
      ),
    },
    {
      key: 'accepted',
      title: t.accepted,
      cell: ({ acceptedHash }) =>
        acceptedHash === null ? t.acceptedNo : acceptedHash === hash ? t.acceptedYes : t.acceptedOld,
    },
    { key: 'signature', title: t.signature, cell: party => <SignatureCell visit={visit} view={view} party={party} /> },
  ];
  return <Table lang={language} caption={t.parties} captionHidden columns={columns} rows={agreement.parties} />;

  function mayName({ organisationId }: Party): boolean {
    return filers.some(one => one.organisationId === organisationId) && view.speakers.length > 0;
  }
}

function SignatureCell({ visit, view, party }: { visit: Visit; view: AgreementView; party: Party }) {
  const { language } = visit;
  const t = textsIn(language);
  const { signature } = party;
  if (signature === null) return <>{t.unsigned}</>;
  const { form, on, fileId } = signature;
  return (
    <>
      {t.signedOn({ form: t.forms[form], day: formatPlainDay(language, on) })}
      {fileId === null && form === 'written' && (
        <>
          <br />
          <span class="kt-note">{t.paperWithParties}</span>
        </>
      )}
      {fileId !== null && (
        <>
          <br />
          <a
            href={visit.link('agreements.file', { partnership: view.setting.partnership.id, file: fileId })}
            aria-label={`${t.file}: ${party.name}`}
          >
            {t.file}
          </a>
        </>
      )}
      {view.filers.some(({ organisationId }) => organisationId === party.organisationId) && (
        <>
          <br />
          <a
            href={visit.link(
              'agreements.correct',
              { partnership: view.setting.partnership.id, organisation: party.organisationId },
              view.isLatest ? undefined : { version: String(view.agreement.number) },
            )}
            aria-label={`${t.correct}: ${party.name}`}
          >
            {t.correct}
          </a>
        </>
      )}
    </>
  );
}

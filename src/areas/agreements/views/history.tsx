import { formatPlainDay } from '../../../design/format.ts';
import { History } from '../../../design/history.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { ActKind, AgreementAct, Signature } from '../model.ts';
import { needsFile } from '../rules.ts';
import type { AgreementView } from './agreement-page.tsx';
import { Receipt } from './receipt.tsx';
import { textsIn } from './words.ts';

/** What happened to an agreement, latest first; organisations act, not persons. */
export function AgreementHistory({ visit, view }: { visit: Visit; view: AgreementView }) {
  const { language } = visit;
  // Of what is older than this system only the day is known on which it was taken over.
  const isTakenOver = view.agreement.remark !== null;
  const acts = isTakenOver ? view.acts.filter(({ kind }) => !signing.includes(kind)) : view.acts;
  const entries = acts.map(act => ({
    who: view.names.get(act.organisationId) ?? '',
    what: <What visit={visit} view={view} act={act} />,
    when: act.at,
    // The receipt beside it says so already.
    onBehalf: act.onBehalf && act.channel === null,
  }));
  return <History lang={language} entries={entries} />;
}

const signing: readonly ActKind[] = ['accepted', 'named-signatories', 'signed'];

function What({ visit, view, act }: { visit: Visit; view: AgreementView; act: AgreementAct }) {
  const { language } = visit;
  const t = textsIn(language);
  const clause = view.clauses.find(({ id }) => id === act.clauseId);
  const title = clause ? clause.title[language] || clause.title[view.agreement.leading] : '';
  const isTaken = act.kind === 'created' && view.agreement.remark !== null;
  const form = view.agreement.parties.find(one => one.organisationId === act.organisationId)?.signature?.form;
  const isConfirmed = act.kind === 'signed' && form !== undefined && !needsFile(form);
  let what: string = isTaken ? t.takenOverAct : isConfirmed ? t.confirmedAct : t.acts[act.kind];
  if (title !== '') what = t.actClause({ what, title });
  if (act.note !== '') what = t.actNote({ what, note: act.note });
  return (
    <>
      {what}
      {act.formerEnd !== null && `, ${t.formerEnd({ day: formatPlainDay(language, act.formerEnd) })}`}
      {act.former && <Former visit={visit} view={view} former={act.former} />}
      <Receipt visit={visit} view={view} said={act} />
    </>
  );
}

/** What a corrected signature said before, with the paper that is kept. */
function Former({ visit, view, former }: { visit: Visit; view: AgreementView; former: Signature }) {
  const { language } = visit;
  const t = textsIn(language);
  const { form, on, fileId } = former;
  const partnership = view.setting.partnership.id;
  return (
    <>
      , {t.former({ signed: t.signedOn({ form: t.forms[form], day: formatPlainDay(language, on) }) })}
      {fileId !== null && (
        <>
          {' '}
          <a href={visit.link('agreements.file', { partnership, file: fileId })}>{t.formerFile}</a>
        </>
      )}
    </>
  );
}

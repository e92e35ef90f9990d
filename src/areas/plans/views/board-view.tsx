import { Button } from '../../../design/button.tsx';
import { formatPlainDay } from '../../../design/format.ts';
import type { Visit } from '../../../platform/web/route.ts';
import { type EntryState, entryStates, type PlanEntry } from '../model.ts';
import { inOrder } from '../rules.ts';
import { planAddress, type PlanShown } from './plan-page.tsx';
import { EntryLink, EntryTags } from './table-view.tsx';
import { proofOf, textsIn, whoOf } from './words.ts';

/** Cards of a column at most; the table holds all of them. */
const cardsOfColumn = 60;

/** What one press does from each state. */
const presses: Readonly<Record<EntryState, 'begin' | 'finish' | 'reopen'>> = {
  open: 'begin',
  'in-progress': 'finish',
  done: 'reopen',
  dropped: 'reopen',
};
const leadsTo = { begin: 'in-progress', finish: 'done', reopen: 'open' } as const;

/** The plan as a board: a column for each state, one press moves a card on. It is one form, so that it needs no script. */
export function BoardView({ visit, plan }: { visit: Visit; plan: PlanShown }) {
  const { language } = visit;
  const t = textsIn(language);
  const cards = inOrder(plan.shown)
    .map(({ entry }) => entry)
    .filter(({ kind }) => kind === 'task' || kind === 'milestone');
  return (
    <form method="post" action={visit.link('plans.move', { partnership: plan.setting.partnership.id })}>
      {Object.entries(proofOf(visit)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="back" value={planAddress(visit, plan, { view: 'board' })} />
      <div class="kt-board">
        {entryStates.map(state => {
          const own = cards.filter(entry => entry.state === state);
          return (
            <section class="kt-board__column" aria-labelledby={`tafel-${state}`}>
              <h2 class="kt-h3" id={`tafel-${state}`}>
                {t.states[state]} ({own.length})
              </h2>
              <ul>
                {own.slice(0, cardsOfColumn).map(entry => (
                  <BoardCard visit={visit} plan={plan} entry={entry} />
                ))}
              </ul>
              {own.length > cardsOfColumn && <p class="kt-note">{t.more}</p>}
            </section>
          );
        })}
      </div>
    </form>
  );
}

function BoardCard({ visit, plan, entry }: { visit: Visit; plan: PlanShown; entry: PlanEntry }) {
  const { language } = visit;
  const t = textsIn(language);
  const press = presses[entry.state];
  return (
    <li class="kt-board__card">
      <p>
        <EntryLink visit={visit} plan={plan} entry={entry} />
      </p>
      <p class="kt-note">
        {[whoOf(language, plan.setting, entry.organisationId), entry.dueOn && formatPlainDay(language, entry.dueOn)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <EntryTags visit={visit} plan={plan} entry={entry} withoutState />
      {plan.mayWork && (
        <p>
          <Button look="link" name="move" value={`${entry.id}:${entry.version}:${leadsTo[press]}`}>
            {t.entry[press]}
            <span class="kern-sr-only">: {entry.title}</span>
          </Button>
        </p>
      )}
    </li>
  );
}

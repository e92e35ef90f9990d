import { Behind } from '../../../design/behind.tsx';
import { Button, ButtonRow } from '../../../design/button.tsx';
import { fieldId } from '../../../design/field.tsx';
import { Form } from '../../../design/form.tsx';
import { formatMoment, formatPlainDay, unknown } from '../../../design/format.ts';
import { PhoneLink } from '../../../design/phone.tsx';
import { TextField } from '../../../design/text-field.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { startOf } from '../../meetings/rules.ts';
import { laender } from '../../places/model.ts';
import type { Pause } from '../model/stale.ts';
import type { AdvisedPair, Reachable } from '../queries/pairs.ts';
import { callField, type ListAsked, queryOf, type RefusedCall } from './asked.ts';
import { sayAnswers } from './pulse-section.tsx';
import { memberName, pairOf, proofOf, sayAway, saySignal, textsIn } from './words.ts';

type RowProps = {
  visit: Visit;
  pair: AdvisedPair;
  asked: ListAsked;
  refused: RefusedCall | null;
  isOffice: boolean;
};

/** A pair in one look: why to call, when it was last heard of, when it meets next, and the number with its note. */
export function PairRow(props: RowProps) {
  const { visit, pair } = props;
  const { language, ctx } = visit;
  const t = textsIn(language).pairs;
  const { partnership, lastContact, next } = pair;
  return (
    <li class="kt-pair" id={`paar-${partnership.id}`} tabindex={-1}>
      <div>
        <h2 class="kt-h3">
          <a href={visit.link('partnerships.show', { partnership: partnership.id })}>{pairOf(partnership)}</a>
        </h2>
        <Answered visit={visit} pair={pair} />
        <Why visit={visit} pair={pair} />
        <Pausing visit={visit} pair={pair} />
        <p>
          <a href={visit.link('advice.show', { partnership: partnership.id })}>
            {t.toAdvice}
            <span class="kern-sr-only">: {pairOf(partnership)}</span>
          </a>
        </p>
        {props.isOffice && (
          <p class="kt-note">
            {t.adviser}: {pair.advisers.join(', ') || unknown}
          </p>
        )}
      </div>
      <dl class="kt-pair__facts">
        <div>
          <dt>{t.lastContact}</dt>
          <dd>
            {lastContact === null
              ? t.neverHeard
              : `${sayAway(language, lastContact.day, ctx.today)}, ${t.contacts[lastContact.kind]}`}
            {lastContact !== null && lastContact.organisationId !== null
              ? ` ${t.with({ who: memberName(language, partnership, lastContact.organisationId) })}`
              : ''}
          </dd>
        </div>
        <div>
          <dt>{t.nextMeeting}</dt>
          <dd>
            {next === null ? (
              t.noMeeting
            ) : (
              <a href={visit.link('meetings.show', { partnership: partnership.id, meeting: next.id })}>
                {formatMoment(language, startOf(next), next.zone)}
              </a>
            )}
          </dd>
        </div>
      </dl>
      <ul class="kt-pair__reach">
        {pair.reach.map(member => (
          <Reach {...props} member={member} />
        ))}
      </ul>
    </li>
  );
}

/** The most pressing fact as a sentence, whom it concerns and since when; how many others there are. */
function Why({ visit, pair }: { visit: Visit; pair: AdvisedPair }) {
  const { language, ctx } = visit;
  const t = textsIn(language).pairs;
  const [first, ...others] = pair.signals;
  const { partnership } = pair;
  if (first === undefined) return pair.resting > 0 || pair.stuckSince !== null ? null : <p>{t.nothing}</p>;
  const whom = first.organisationId === null ? '' : `${memberName(language, partnership, first.organisationId)}: `;
  return (
    <p>
      <strong>
        {whom}
        {saySignal(language, first)}
      </strong>{' '}
      {t.since({ day: sayAway(language, first.since, ctx.today) })}
      {others.length > 0 && (
        <>
          {' '}
          <a href={`${visit.link('partnerships.show', { partnership: partnership.id })}#hinweise`}>
            {t.more({ count: others.length })}
            <span class="kern-sr-only">: {pairOf(partnership)}</span>
          </a>
        </>
      )}
    </p>
  );
}

/** What the members answered to the two questions; that one calls itself stuck stands out until somebody has called. */
function Answered({ visit, pair }: { visit: Visit; pair: AdvisedPair }) {
  const { language, ctx } = visit;
  if (pair.answers.length === 0) return null;
  const said = sayAnswers(language, pair.partnership, pair.answers);
  if (pair.stuckSince === null) return <p>{said}</p>;
  return (
    <p>
      <strong>{said}</strong>{' '}
      {textsIn(language).pulse.stuckSince({ day: sayAway(language, pair.stuckSince, ctx.today) })}
    </p>
  );
}

/** Until when somebody pauses and why; what rests meanwhile is said, not hidden. */
function Pausing({ visit, pair }: { visit: Visit; pair: AdvisedPair }) {
  const { language } = visit;
  const t = textsIn(language).pauses;
  if (pair.pauses.length === 0) return null;
  const whoOf = ({ land, organisationId }: Pause) =>
    land === null ? memberName(language, pair.partnership, organisationId) : (laender[land]?.[language] ?? '');
  return (
    <p>
      {pair.pauses.map(pause => (
        <>
          {t.now({ until: formatPlainDay(language, pause.to), reason: pause.reason, who: whoOf(pause) })}
          <br />
        </>
      ))}
      {pair.resting > 0 && t.resting({ count: pair.resting })}
    </p>
  );
}

/** Whom to call at a member, and right there the line about it: one press opens it, one takes it. */
function Reach({ visit, pair, asked, refused, member }: RowProps & { member: Reachable }) {
  const { language } = visit;
  const t = textsIn(language).pairs;
  const address = { partnership: pair.partnership.id, organisation: member.organisationId };
  const isRefused = refused?.organisationId === member.organisationId;
  const field = callField({ partnershipId: address.partnership, organisationId: member.organisationId });
  return (
    <li>
      <p>
        {member.name}
        {member.people.map(({ name, phone }) => (
          <>
            <br />
            {name === '' ? '' : `${name}, `}
            <PhoneLink phone={phone} />
          </>
        ))}
        {member.people.length === 0 && (
          <>
            <br />
            {t.noPhone}
          </>
        )}
      </p>
      <Behind
        open={isRefused}
        summary={
          <>
            {t.noteCall}
            <span class="kern-sr-only">: {member.name}</span>
          </>
        }
      >
        <Form action={visit.link('advice.call', address)} hidden={{ ...proofOf(visit), ...queryOf(asked) }}>
          <TextField
            lang={language}
            name="text"
            id={fieldId(field)}
            label={t.line}
            maxlength={500}
            value={isRefused ? refused.text : ''}
            {...(isRefused ? { error: refused.error } : {})}
          />
          <ButtonRow>
            <Button look="primary" name="kind" value="call">
              {t.saveCall({ day: formatPlainDay(language, visit.ctx.today) })}
            </Button>
            <Button name="kind" value="attempt">
              {t.saveAttempt}
            </Button>
          </ButtonRow>
        </Form>
      </Behind>
    </li>
  );
}

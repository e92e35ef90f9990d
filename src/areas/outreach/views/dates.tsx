import { formatPeriod } from '../../../design/format.ts';
import { Section } from '../../../design/section.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import type { ProgrammeEvent } from '../../events/model.ts';
import { textsOfHome } from './home-words.ts';

/** The next events, with the way to all of them. */
export function NextDates(props: { visit: Visit; events: readonly ProgrammeEvent[] }) {
  const { visit, events } = props;
  const { language } = visit;
  const t = textsOfHome(language);
  return (
    <Section id="termine" title={t.dates}>
      {events.length === 0 ? (
        <p>{t.noDates}</p>
      ) : (
        <ul class="kt-lines">
          {events.map(event => (
            <li>
              <p class="kt-preline">
                {event.fromDay !== null &&
                  formatPeriod(language, { from: event.fromDay, to: event.toDay ?? event.fromDay })}
                {event.town !== '' && `, ${event.town}`}
              </p>
              <p>
                <a href={visit.link('events.show', { event: event.slug })}>{event.title[language]}</a>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={visit.link('events.list')}>{t.allDates}</a>
      </p>
    </Section>
  );
}

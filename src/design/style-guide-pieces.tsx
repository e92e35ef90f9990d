import type { Language } from '../kernel/text.ts';
import { Button, ButtonLink, ButtonRow } from './button.tsx';
import { Card, CardRow } from './card.tsx';
import { Empty } from './empty.tsx';
import { Mark, NetworkMark } from './mark.tsx';
import { Notice } from './notice.tsx';
import { Section } from './section.tsx';
import { FormProgress, StateStrip, WorkProgress } from './steps.tsx';
import { Tag } from './tag.tsx';

/** States, messages, buttons, steps. */
export function PieceSamples(props: { lang: Language }) {
  const { lang } = props;
  return (
    <>
      <Section id="zustaende" title="Zustände und Meldungen">
        <div class="kt-tags">
          <Tag>Entwurf</Tag>
          <Tag kind="waiting">wartet auf Zustimmung von Teltow-Fläming</Tag>
          <Tag kind="good">bestätigt</Tag>
          <Tag kind="attention">braucht Aufmerksamkeit</Tag>
          <Tag kind="closed">zurückgezogen</Tag>
        </div>
        <Notice lang={lang} kind="info" title="Der Aufruf ist bis Fr., 26. Februar 2027, 24 Uhr (MEZ) offen" />
        <Notice lang={lang} kind="success" title="Ihre Interessensbekundung ist eingegangen">
          <p>Wir haben Ihnen die Empfangsbestätigung als PDF geschickt.</p>
        </Notice>
        <Notice lang={lang} kind="warning" title="Zwei Kennzahlen fehlen">
          <p>Der Vergleich stützt sich auf 8 von 10 Kennzahlen. Fehlende zählen nicht als null.</p>
        </Notice>
        <Notice lang={lang} kind="error" title="Die Frist endete gestern um 24 Uhr">
          <p>Ihr Entwurf bleibt gespeichert. Rufen Sie uns an: 0123 456 78-0.</p>
        </Notice>
        <Empty
          title="Noch keine Interessensbekundung"
          action={
            <ButtonLink href="#formular" look="primary">
              Datei hochladen
            </ButtonLink>
          }
        >
          <p>Der Aufruf ist seit heute offen. Sie können auch eine Liste hochladen.</p>
        </Empty>
      </Section>

      <Section id="knoepfe" title="Knöpfe">
        <ButtonRow>
          <ButtonLink look="primary" href="#knoepfe">
            Interesse bekunden bis Fr., 26. Februar
          </ButtonLink>
          <ButtonLink href="#knoepfe">Formular herunterladen</ButtonLink>
          <ButtonLink look="danger" href="#knoepfe">
            Entwurf löschen
          </ButtonLink>
          <ButtonLink look="link" href="#knoepfe">
            Vertretung einrichten
          </ButtonLink>
        </ButtonRow>
        <form method="get" action="#knoepfe">
          <ButtonRow>
            <Button look="primary" disabled>
              Freigeben
            </Button>
            <Button disabled>Probe</Button>
            <Button look="link">Ablehnen mit Grund</Button>
          </ButtonRow>
        </form>
        <CardRow>
          <Card title="Regionen-Twinning" href="#knoepfe" link="So geht es, wer mitmacht" drawing={<Mark />}>
            Zwei strukturähnliche Kommunen, Landkreise oder Regionen arbeiten ein Jahr lang zusammen.
          </Card>
          <Card title="KlimaPartnerschaft" href="#knoepfe" link="Zum Projekt der Städte" drawing={<NetworkMark />}>
            Fünf Partnerstädte, fünf Themen, fünf Konferenzen mit Exkursion.
          </Card>
        </CardRow>
      </Section>

      <Section id="schritte" title="Schritte">
        <StateStrip
          lang={lang}
          label="Stand des Paares"
          steps={[
            { text: 'Vorgeschlagen', state: 'done', when: '1. Juni 2016' },
            { text: 'Gießen stimmt zu', state: 'done', when: '3. Juni 2016', href: '#akte' },
            { text: 'Teltow-Fläming stimmt zu', state: 'current', when: 'bis 15. Juni 2016' },
            { text: 'Probe', state: 'skipped' },
            { text: 'Vereinbarung', state: 'ahead' },
          ]}
        />
        <FormProgress lang={lang} step={2} of={4} minutes={6} />
        <WorkProgress lang={lang} done={312} of={400} left="2 Minuten" />
      </Section>
    </>
  );
}

import { Button, ButtonRow } from '../../../design/button.tsx';
import { CheckboxField } from '../../../design/choice.tsx';
import { CopyField } from '../../../design/copy-field.tsx';
import { Form } from '../../../design/form.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { Page } from '../../../design/page.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { calendarTextsIn, proofOf } from './words.ts';

/** One's own calendar: make its address, say how much it is told, renew or end it. */
export function FeedPage(props: { visit: Visit; feed: { readonly more: boolean; readonly address: string } | null }) {
  const { visit, feed } = props;
  const { language } = visit;
  const t = calendarTextsIn(language);
  const action = visit.link('meetings.feed');
  const more = (
    <CheckboxField lang={language} name="more" label={t.more} checked={feed?.more ?? false} required={false} />
  );
  return (
    <Page frame={{ ...visit.frame, scripts: ['design/copy-field.js'] }} lang={language} title={t.title} hidden>
      <PageHead title={t.title} lead={t.lead} />
      <p>{t.what}</p>
      <p>{t.ends}</p>
      {feed === null ? (
        <Form action={action} hidden={proofOf(visit)}>
          {more}
          <ButtonRow>
            <Button look="primary" name="act" value="make">
              {t.make}
            </Button>
          </ButtonRow>
        </Form>
      ) : (
        <>
          <CopyField lang={language} name="address" label={t.address} text={feed.address} rows={2} />
          <p class="kt-note">{t.how}</p>
          <Form action={action} hidden={proofOf(visit)}>
            {more}
            <ButtonRow>
              <Button name="act" value="change">
                {t.save}
              </Button>
              <Button name="act" value="make">
                {t.renew}
              </Button>
              <Button look="danger" name="act" value="end">
                {t.end}
              </Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>
  );
}

import { organisationsOf } from '../../../kernel/actor.ts';
import { Forbidden } from '../../../kernel/errors.ts';
import type { Reason } from '../../../kernel/verdict.ts';
import { html } from '../../../platform/web/answers.tsx';
import type { Visit } from '../../../platform/web/route.ts';
import { listPartnershipsOfCalls } from '../../partnerships/queries.ts';
import { mayWorkForOffice } from '../../plans/policy.ts';
import { loadPlanSetting } from '../../plans/queries.ts';
import { mayUse } from '../../programmes/policy.ts';
import { listCalls } from '../../programmes/queries.ts';
import {
  listContactActs,
  listContactRequests,
  listContactRequestsOf,
  loadContactRequest,
} from '../queries/contacts.ts';
import { isUnderWay } from '../rules/contacts.ts';
import { ContactPage } from '../views/contact-page.tsx';
import { ContactsPage, OfficeContactsPage } from '../views/contacts-page.tsx';
import { ownOf, sayRefusals } from '../views/words.ts';
import { askersOf, reportersOf } from './contact-load.ts';

/** `GET /de/arbeit/partnerschaften/:partnership/kontakte` */
export async function listContacts(visit: Visit): Promise<Response> {
  const setting = await loadPlanSetting(visit.ctx, visit.params.partnership!);
  const requests = await listContactRequestsOf(visit.ctx, setting.partnership.id);
  const mayAsk = askersOf(visit, setting).length > 0;
  return html(<ContactsPage {...{ visit, setting, requests, mayAsk }} />);
}

/** `GET …/kontakte/anfrage/:request` */
export async function showContact(visit: Visit): Promise<Response> {
  return contactPage(visit, []);
}

/** The page of a request, also as the answer to a press that was refused. */
export async function contactPage(visit: Visit, reasons: readonly Reason[], status = 200): Promise<Response> {
  const { ctx, params, language } = visit;
  const setting = await loadPlanSetting(ctx, params.partnership!);
  const request = await loadContactRequest(ctx, setting.partnership.id, params.request!);
  const view = {
    ...{ setting, request, acts: await listContactActs(ctx, request.id) },
    brokers: mayWorkForOffice(ctx.actor, setting),
    actsFor: ownOf(reportersOf(visit, setting, request)),
    errors: sayRefusals(language, reasons),
  };
  return html(<ContactPage visit={visit} view={view} />, status);
}

/** `GET /de/arbeit/kontaktanfragen`: what waits for the office in all its programmes */
export async function showOfficeContacts(visit: Visit): Promise<Response> {
  const { ctx, language } = visit;
  const officeIds = organisationsOf(ctx.actor, 'office');
  if (officeIds.length === 0) throw new Forbidden('contacts');
  const calls = (await listCalls(ctx, { officeIds })).filter(({ programme }) =>
    mayUse(ctx.actor, programme, 'partnerships'),
  );
  const found = await listPartnershipsOfCalls(
    ctx,
    calls.map(({ id }) => id),
  );
  const partnerships = new Map(found.map(one => [one.id, one]));
  const programmeOf = new Map(calls.map(({ id, programme }) => [id, programme]));
  const open = (await listContactRequests(ctx, [...partnerships.keys()])).filter(isUnderWay);
  const byProgramme = Map.groupBy(open, one => programmeOf.get(partnerships.get(one.partnershipId)!.callId)!);
  const parts = [...byProgramme].map(([{ id, name }, requests]) => ({ id, name: name[language] || name.de, requests }));
  return html(<OfficeContactsPage {...{ visit, parts, partnerships }} />);
}

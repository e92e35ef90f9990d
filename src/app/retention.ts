import { retention as advice } from '../areas/advice/retention.ts';
import { retention as agreements } from '../areas/agreements/retention.ts';
import { retention as applications } from '../areas/applications/retention.ts';
import { retention as council } from '../areas/council/retention.ts';
import { retention as documents } from '../areas/documents/retention.ts';
import { retention as guests } from '../areas/guests/retention.ts';
import { retention as ideas } from '../areas/ideas/retention.ts';
import { retention as identity } from '../areas/identity/retention.ts';
import { retention as matching } from '../areas/matching/retention.ts';
import { retention as meetings } from '../areas/meetings/retention.ts';
import { retention as organisations } from '../areas/organisations/retention.ts';
import { retention as outreach } from '../areas/outreach/retention.ts';
import { retention as partnerships } from '../areas/partnerships/retention.ts';
import { retention as plans } from '../areas/plans/retention.ts';
import { retention as tours } from '../areas/tours/retention.ts';
import { retention as reports } from '../areas/reports/retention.ts';
import type { Text } from '../kernel/text.ts';

/** Every personal field with its purpose and its period, by `table.column`; shown on the page about data protection. */
export const retention: Readonly<Record<string, { readonly what: Text; readonly purpose: Text; readonly keep: Text }>> =
  {
    ...organisations,
    ...identity,
    ...applications,
    ...matching,
    ...partnerships,
    ...agreements,
    ...council,
    ...plans,
    ...meetings,
    ...tours,
    ...reports,
    ...documents,
    ...guests,
    ...advice,
    ...ideas,
    ...outreach,
  };

import { reportBarrier } from '../../src/areas/outreach/commands/site.ts';
import { aContent, aMedia, aNews } from '../../src/areas/outreach/fixtures.ts';
import { partKey } from '../../src/areas/outreach/model/parts.ts';
import { listBarrierReports } from '../../src/areas/outreach/queries/site.ts';
import { keyInAddress } from '../../src/areas/outreach/rules/keys.ts';
import type { Ctx } from '../../src/platform/context.ts';

/** Two texts of a programme and news of the site, by their names in the table. */
export async function prepareContents(ctx: Ctx, programmeId: string): Promise<readonly (readonly [string, string])[]> {
  const about = await aContent(ctx, partKey(programmeId, 'about'));
  const workshop = await aContent(ctx, partKey(programmeId, 'workshop'));
  await aNews(ctx, { title: 'Meldung' });
  const picture = await aMedia(ctx, { programmeId });
  const passing = await aMedia(ctx, { programmeId });
  const report = { address: '', message: 'Die Tabelle wird nicht vorgelesen.', email: '', language: 'de' } as const;
  await reportBarrier(ctx, report, 'browser');
  const [barrier] = await listBarrierReports(ctx);
  return [
    ['barrier', barrier!.id],
    ['a day', '2027-03-31'],
    ['picture', picture],
    ['passing picture', passing],
    ['name of the picture', 'workshop.jpg'],
    ['text of a part', keyInAddress(about)],
    ['text of another part', keyInAddress(workshop)],
    ['language', 'de'],
    ['version one', '1'],
    ['news', 'meldung'],
  ];
}

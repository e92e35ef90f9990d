import { aContent, aNews } from '../../areas/outreach/fixtures.ts';
import { partKey, partNames } from '../../areas/outreach/model/parts.ts';
import { findProgramme } from '../../areas/programmes/queries.ts';
import type { Ctx } from '../../platform/context.ts';
import type { DemoOffice } from './office.ts';
import { inventedNews, partnershipParts, regionParts, type WrittenPart } from './texts.ts';

/** What is written on the pages of both programmes, and two news that are made up and say so. */
export async function loadWriting(ctx: Ctx, { programme }: DemoOffice): Promise<void> {
  const partnership = await findProgramme(ctx, 'klimapartnerschaft');
  for (const name of partNames) {
    await write(ctx, partKey(programme.id, name), regionParts[name]);
    if (partnership) await write(ctx, partKey(partnership.id, name), partnershipParts[name]);
  }
  for (const { title, summary, body } of inventedNews) {
    await aNews(
      ctx,
      { title: title.de, programmeId: programme.id, invented: true },
      {
        de: { title: title.de, summary: summary.de, body: body.de },
        en: { title: title.en, summary: summary.en, body: body.en },
      },
    );
  }
}

async function write(ctx: Ctx, key: string, part: WrittenPart | undefined): Promise<void> {
  if (!part) return;
  const { title, summary, body } = part;
  await aContent(ctx, key, {
    de: { title: title.de, summary: summary?.de ?? '', body: body.de },
    en: { title: title.en, summary: summary?.en ?? '', body: body.en },
  });
}

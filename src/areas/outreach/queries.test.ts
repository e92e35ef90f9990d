import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { saveVersion } from './commands.ts';
import { aContent } from './fixtures.ts';
import { partKey } from './model/parts.ts';
import { listContents } from './queries.ts';

let program: TestProgram;
let programmeId: string;
beforeAll(async () => {
  program = await openTestProgram();
  const officeId = await anOrganisation(program.ctx(), { kind: 'office', name: 'Programmbüro' });
  programmeId = (await aProgramme(program.ctx(), { officeId })).id;
});
afterAll(() => program.close());

describe('a reader', () => {
  test('gets the text in her language, as HTML', async () => {
    const key = await aContent(program.ctx(), partKey(programmeId, 'about'), {
      de: { title: 'Worum geht es?', summary: 'In einem Satz.', body: '*Klimaschutz* geht alle an.' },
      en: { title: 'What is it about?', body: 'It concerns everybody.' },
    });
    const contents = await listContents(program.ctx(), [key, partKey(programmeId, 'done')], 'de');
    expect([...contents]).toEqual([
      [
        key,
        {
          key,
          title: 'Worum geht es?',
          summary: 'In einem Satz.',
          html: '<p><em>Klimaschutz</em> geht alle an.</p>\n',
          language: 'de',
          isFallback: false,
          changedAt: new Date('2027-03-01T09:00:00Z'),
          invented: false,
        },
      ],
    ]);
    expect((await listContents(program.ctx(), [key], 'en')).get(key)?.title).toBe('What is it about?');
  });

  test('of a language that is missing gets the language of the source, and is told', async () => {
    const key = await aContent(program.ctx(), partKey(programmeId, 'minors'), { de: { title: 'Unter 18' } });
    const content = (await listContents(program.ctx(), [key], 'en')).get(key);
    expect([content?.title, content?.language, content?.isFallback]).toEqual(['Unter 18', 'de', true]);
    expect((await listContents(program.ctx(), [key], 'lt')).get(key)?.language).toBe('de');
  });

  test('does not see a draft, and sees what is scheduled from its moment on', async () => {
    const key = await aContent(program.ctx(), partKey(programmeId, 'workshop'), {
      de: { title: 'Entwurf', publishing: { state: 'draft' } },
    });
    const publishAt = new Date('2027-03-02T07:00:00Z');
    const save = { publishing: { state: 'scheduled', publishAt } as const, seen: 1 };
    await saveVersion(program.ctx(), { key, language: 'de' }, { title: 'Morgen', summary: '', body: '' }, save);
    const titles = [];
    for (const moment of [new Date(publishAt.getTime() - 1), publishAt]) {
      program.setNow(moment);
      titles.push((await listContents(program.ctx(), [key], 'de')).get(key)?.title);
    }
    program.setNow(new Date('2027-03-01T09:00:00Z'));
    expect(titles).toEqual([undefined, 'Morgen']);
  });
});

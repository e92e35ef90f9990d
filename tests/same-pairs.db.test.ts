import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideApplication } from '../src/areas/applications/commands.ts';
import { fillRound } from '../src/areas/applications/commands/fill.ts';
import { listApplications } from '../src/areas/applications/queries/list.ts';
import { computeRun } from '../src/areas/matching/commands/compute.ts';
import { findLatestRun } from '../src/areas/matching/queries.ts';
import { reasonsOf } from '../src/areas/matching/rules/reasons.ts';
import { anOrganisation } from '../src/areas/organisations/fixtures.ts';
import { importPlaces } from '../src/areas/places/commands.ts';
import { readBundled } from '../src/areas/places/imports/bundled.ts';
import { aCall, aProgramme } from '../src/areas/programmes/fixtures.ts';
import { projectFolder } from '../src/platform/sources.ts';
import { run, workFolder } from './support/command-line.ts';
import { openTestProgram, type TestProgram } from './support/test-program.ts';

let program: TestProgram;
const folder = workFolder();
beforeAll(async () => {
  program = await openTestProgram();
});
afterAll(async () => {
  await program.close();
  folder.remove();
});

const applicants = [
  'Schlüssel;Handlungsfeld;Rolle;Erfahrung;Bedarf;Nachweis;Max. Reisezeit;Ausgeschlossen',
  '06531;Energieeffizienz;beratend;4;1;Energierunden;;',
  '06531;Organisation;anwendend;1;4;;;',
  '12072;Energieeffizienz;anwendend;1;4;;8,5;',
  '12072;Organisation;beratend;4;0;Bericht;;06532',
  '05566;Mobilität;beratend;3;1;Radwege;;',
  '09184;Mobilität;anwendend;0;4;;;',
  '06532;Mobilität;auf Augenhöhe;2;3;;;',
  '05566076;Erneuerbare Energien;auf Augenhöhe;2;3;;;',
  '15089030;Erneuerbare Energien;auf Augenhöhe;2;3;;;',
  'metropole-ruhr;Erneuerbare Energien;beratend;4;0;Solarkataster;;',
  '03241;Erneuerbare Energien;anwendend;1;4;;;',
  '14729;Energieeffizienz;beratend;3;0;;;',
].join('\r\n');

test('the same applicant file gives the same pairs, utilities and proof at the command line and in the round', async () => {
  const { stdout, code, stderr } = await run('match', '--applicants', folder.file('list.csv', applicants));
  expect([code, stderr.includes('Fehler')]).toEqual([0, false]);
  const printed = JSON.parse(stdout) as {
    pairs: { members: string[]; utility: number; similarity: number | null; reasons: unknown }[];
    unmatched: { key: string; reason: string }[];
    certificate: unknown;
  };

  const ctx = program.ctx();
  await importPlaces(ctx, readBundled(join(projectFolder, 'data')));
  const officeId = await anOrganisation(ctx, { kind: 'office', name: 'Programmbüro' });
  const programme = await aProgramme(ctx, { officeId });
  const call = await aCall(ctx, { programmeId: programme.id });
  const file = { name: 'list.csv', bytes: new TextEncoder().encode(applicants) };
  const filled = await fillRound(ctx, call.id, { receivedOn: ctx.today, lateReason: '', file });
  expect(filled.ok && filled.value.created).toBe(10);
  for (const { application } of await listApplications(ctx, call.id)) {
    await decideApplication(ctx, application.id, { to: 'eligible', reason: '' });
  }
  program.setNow(new Date(call.deadlineAt.getTime() + 1));
  const computed = await computeRun(program.ctx(), call.id);
  expect(computed.ok).toBe(true);
  const { record } = (await findLatestRun(ctx, call.id))!;

  expect(
    record.pairs.map(pair => ({
      members: pair.members,
      utility: pair.utility,
      similarity: pair.similarity,
      reasons: reasonsOf(pair),
    })),
  ).toEqual(
    printed.pairs.map(({ members, utility, similarity, reasons }) => ({ members, utility, similarity, reasons })),
  );
  expect(record.unmatched.map(({ key, reason }) => ({ key, reason }))).toEqual(
    printed.unmatched.map(({ key, reason }) => ({ key, reason })),
  );
  expect(record.certificate).toEqual(printed.certificate);
  expect(record.pairs.length).toBe(4);
});

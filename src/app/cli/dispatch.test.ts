import { describe, expect, test } from 'vitest';
import { run } from '../../../tests/support/command-line.ts';

describe('klimatwin', () => {
  test.each([
    [['match'], 'Es fehlt --applicants.'],
    [['match', '--applicants', '/nowhere.csv'], '/nowhere.csv: Die Datei ist nicht lesbar.'],
    [['match', '--applicants', 'x.csv', '--out', 'x.pdf'], 'x.pdf: Der Name muss auf .csv, .xlsx oder .json enden.'],
    [['match', '--applicants', 'x.csv', '--pairs', '0'], '--pairs: „0“ ist keine ganze Zahl ab 1.'],
    [['match', '--applicants', '/nowhere.csv', '--pairs', '12345678'], '/nowhere.csv: Die Datei ist nicht lesbar.'],
    [['match', '--aplicants', 'x.csv'], 'Die Option --aplicants ist unbekannt oder unvollständig.'],
    [['match', '--applicants'], 'Die Option --applicants ist unbekannt oder unvollständig.'],
    [['pair'], 'Es fehlt --edges.'],
    [['pair', '--edges', '/nowhere.csv'], '/nowhere.csv: Die Datei ist nicht lesbar.'],
    [['pair', '--edges', 'x.csv', '--pairs', '-1'], 'Die Option --pairs ist unbekannt oder unvollständig.'],
    [['pair', '--edges', 'x.csv', '--format', 'text'], 'Die Form „text“ gibt es hier nicht.'],
    [['macht'], 'Den Befehl „macht“ gibt es nicht. Möglich sind match, rerun, pair, similar und help.'],
    [[], 'Was soll geschehen? Möglich sind match, rerun, pair, similar und help.'],
    [['rerun'], 'Welches Protokoll? Zum Beispiel: klimatwin rerun protokoll.json'],
    [['similar', '--place', '99999'], '„99999“ ist kein bekannter Schlüssel und kein bekannter Name.'],
    [['similar', '--place', '06531', '-k', 'x'], '-k: „x“ ist keine ganze Zahl ab 1.'],
  ])('refuses %j in one sentence with exit code 2', async (argv, sentence) => {
    const { code, stdout, stderr } = await run(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toContain(sentence);
  });

  test('explains the commands in the language asked for', async () => {
    expect((await run('help', '--lang', 'en')).stdout).toMatch(/^Klimatwin: regions and partner towns learn/);
    expect(await run('--help')).toMatchObject({ code: 0, stderr: '' });
  });
});

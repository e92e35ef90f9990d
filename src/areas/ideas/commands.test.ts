import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestProgram, type TestProgram } from '../../../tests/support/test-program.ts';
import { NotFound } from '../../kernel/errors.ts';
import { findFile } from '../../platform/files/upload.ts';
import { anOrganisation } from '../organisations/fixtures.ts';
import { aProgramme } from '../programmes/fixtures.ts';
import { changeWording, decideIdea, mergeIdea } from './commands.ts';
import { checkCode, confirmIdea } from './commands/confirm.ts';
import { forgetAuthor, forgetOldIdeas } from './commands/forget.ts';
import { setRules } from './commands/rules.ts';
import { reportIdea } from './commands/report.ts';
import { askToSupport, confirmSupport } from './commands/support.ts';
import { anIdea, anUnconfirmedIdea, aSupport } from './fixtures.ts';
import { defaultRules, type Idea } from './model.ts';
import { findAuthorAddress, listAnswers, listWordings, loadSupport } from './queries.ts';
import { countDuties } from './queries/duties.ts';
import { findIdea } from './queries/rows.ts';
import { ideasDb } from './tables.ts';

const start = new Date('2027-03-01T09:00:00Z');
let program: TestProgram;
let officeId: string;
let programmeId: string;
beforeAll(async () => {
  program = await openTestProgram();
  officeId = await anOrganisation(program.ctx(), { kind: 'office', name: 'Programmbüro' });
  programmeId = (await aProgramme(program.ctx(), { officeId, modules: ['ideas'] })).id;
});
beforeEach(() => {
  program.setNow(start);
  program.mails.length = 0;
});
afterAll(() => program.close());

const email = 'kim@schule.example';
const later = (days: number) => program.setNow(new Date(start.getTime() + days * 86_400_000));
const now = async ({ id }: Idea) => (await findIdea(program.ctx(), { id }))!;
const codesOf = (outcome: { ok: boolean; reasons?: readonly { code: string }[] }) =>
  (outcome.reasons ?? []).map(({ code }) => code);
async function lastMail() {
  await program.settle();
  return program.mails.at(-1);
}

describe('the code of an idea', () => {
  test('comes by mail, counts once, and starts the term of the office', async () => {
    const idea = await anUnconfirmedIdea(program.ctx(), email);
    const mail = (await lastMail())!;
    expect([mail.to, mail.subject]).toEqual([email, `Bitte bestätigen Sie Ihre Idee ${idea.number}`]);
    const code = /\d{3} \d{3}/.exec(mail.text)![0].replace(' ', '');
    expect((await checkCode(program.ctx(), idea.id, code)).ok).toBe(true);
    await confirmIdea(program.ctx(), idea.id);
    await confirmIdea(program.ctx(), idea.id);
    expect(await now(idea)).toMatchObject({ state: 'submitted', moderationDue: '2027-03-08' });
    await program.settle();
    expect(program.mails.map(({ subject }) => subject)).toEqual([
      mail.subject,
      `Ihre Idee ${idea.number} ist angekommen`,
    ]);
  });

  test('goes out without a word that somebody typed, so that nobody sends advertising through us', async () => {
    await anUnconfirmedIdea(program.ctx(), email);
    const { subject, text } = (await lastMail())!;
    expect(`${subject}${text}`).not.toMatch(/Bäume|Marktplatz/);
  });

  test('can be guessed at five times an hour', async () => {
    const { id } = await anUnconfirmedIdea(program.ctx(), email);
    const tries = [];
    for (let n = 0; n < 6; n++) tries.push(...codesOf(await checkCode(program.ctx(), id, 'abcdef')));
    expect(tries).toEqual([...Array(5).fill('code-wrong'), 'too-many-codes']);
  });

  test('publishes at once where the office looks afterwards; without an address the idea waits all the same', async () => {
    const programme = await aProgramme(program.ctx(), { officeId, modules: ['ideas'], slug: 'nachher' });
    await setRules(program.ctx(), programme, { ...defaultRules, moderation: 'after', land: '11' });
    const known = await anIdea(program.ctx(), { programme: 'nachher', email });
    const unknown = await anIdea(program.ctx(), { programme: 'nachher' });
    expect([known.state, known.checkedAt, unknown.state]).toEqual(['published', null, 'submitted']);
    // 8 March is a holiday in Berlin.
    expect(known.moderationDue).toBe('2027-03-09');
    const duties = () => countDuties(program.ctx(), [programme.id]);
    expect(await duties()).toMatchObject({ moderation: { count: 2, first: '2027-03-09' } });
    await decideIdea(program.ctx(), known.id, { act: 'check', text: '' });
    expect(await duties()).toMatchObject({ moderation: { count: 1 } });
  });
});

describe('the office', () => {
  test('changes the words with a reason: the author is told, both versions stay', async () => {
    const idea = await anIdea(program.ctx(), { programme: 'regionen-twinning', email });
    await program.settle();
    const input = {
      title: idea.title,
      text: 'Bäume geben Schatten.',
      pictureAlt: '',
      reason: 'Der Name einer Nachbarin stand darin.',
    };
    expect((await changeWording(program.ctx(), idea.id, input)).ok).toBe(true);
    expect((await now(idea)).text).toBe('Bäume geben Schatten.');
    expect((await listWordings(program.ctx(), idea.id)).map(({ text, reason }) => [text, reason])).toEqual([
      [idea.text, ''],
      ['Bäume geben Schatten.', 'Der Name einer Nachbarin stand darin.'],
    ]);
    const mail = (await lastMail())!;
    expect(mail.subject).toBe(`Wir haben den Wortlaut Ihrer Idee ${idea.number} geändert`);
    expect(mail.text).toContain('Grund: Der Name einer Nachbarin stand darin.');
    expect(mail.text).toMatch(/http:\/\/localhost\/de\/ideen\/meine\/\d+-[\w-]{22}\n/);
  });

  test('tells the author why an idea is not published, in the language of the idea', async () => {
    const idea = await anIdea(program.ctx(undefined, 'en'), { email });
    await program.settle();
    await decideIdea(program.ctx(), idea.id, { act: 'reject', text: 'Advertising for a shop.' });
    const mail = (await lastMail())!;
    expect(mail.subject).toBe(`Your idea will not be published (idea ${idea.number})`);
    expect(mail.text).toContain('Reason: Advertising for a shop.');
  });

  test('answers; the answer goes to the author and stands for everybody', async () => {
    const idea = await anIdea(program.ctx(), { email, acts: [{ act: 'publish' }, { act: 'review' }] });
    expect(idea.answerDue).toBe('2027-03-31');
    await program.settle();
    await decideIdea(program.ctx(), idea.id, { act: 'accept', text: 'Das machen wir.' });
    expect((await listAnswers(program.ctx(), idea.id)).map(({ state, text }) => [state, text])).toEqual([
      ['accepted', 'Das machen wir.'],
    ]);
    expect((await lastMail())!.text).toContain('Das machen wir.');
  });

  test('hides an idea and shows it again where it was; reports are closed', async () => {
    const idea = await anIdea(program.ctx(), { acts: [{ act: 'publish' }, { act: 'review' }] });
    await reportIdea(program.ctx(), idea, { kind: 'insult', text: 'Sehr unfreundlich.' });
    expect((await countDuties(program.ctx(), [null])).reported).toBe(1);
    await decideIdea(program.ctx(), idea.id, { act: 'hide', text: 'Beleidigt jemanden.' });
    expect(await now(idea)).toMatchObject({ state: 'hidden', reason: 'Beleidigt jemanden.' });
    expect((await countDuties(program.ctx(), [null])).reported).toBe(0);
    await decideIdea(program.ctx(), idea.id, { act: 'show', text: '' });
    expect(await now(idea)).toMatchObject({ state: 'under-review', reason: null });
  });

  test('merges an idea into another one, and never into one that nobody reads', async () => {
    const [one, two, waiting] = [
      await anIdea(program.ctx(), { acts: [{ act: 'publish' }] }),
      await anIdea(program.ctx()),
      await anIdea(program.ctx()),
    ];
    expect(codesOf(await mergeIdea(program.ctx(), two!.id, waiting!.number))).toEqual(['merge-target']);
    expect((await mergeIdea(program.ctx(), two!.id, one!.number)).ok).toBe(true);
    expect(await now(two!)).toMatchObject({ state: 'merged', mergedIntoId: one!.id });
  });

  test('of another programme does not even know of it', async () => {
    const idea = await anIdea(program.ctx(), { programme: 'regionen-twinning' });
    const other = await anOrganisation(program.ctx(), { kind: 'office', name: 'Anderes Büro' });
    const stranger = program.ctx({
      kind: 'person',
      personId: officeId,
      memberships: [{ organisationId: other, role: 'office' }],
    });
    await expect(decideIdea(stranger, idea.id, { act: 'publish', text: '' })).rejects.toThrow(NotFound);
    expect((await now(idea)).programmeId).toBe(programmeId);
  });
});

describe('support', () => {
  test('counts every address once, in whatever capitals, and then forgets it', async () => {
    const idea = await anIdea(program.ctx(), { acts: [{ act: 'publish' }] });
    const first = await aSupport(program.ctx(), idea, 'Kim@Schule.example');
    const again = await askToSupport(program.ctx(), idea, ' kim@schule.EXAMPLE');
    expect(again).toEqual({ ok: true, value: first });
    expect((await lastMail())!.text).toContain('Sie unterstützen diese Idee schon.');
    await confirmSupport(program.ctx(), first);
    expect((await now(idea)).supports).toBe(1);
    expect((await loadSupport(program.ctx(), first)).email).toBe(null);
  });

  test('of as many as the rules ask for binds the office to an answer', async () => {
    const idea = await anIdea(program.ctx(), { acts: [{ act: 'publish' }], supports: 10 });
    expect(idea).toMatchObject({ state: 'supported', supports: 10, answerDue: '2027-03-31' });
    expect((await countDuties(program.ctx(), [null])).answer.count).toBeGreaterThan(0);
  });

  test('is over once the office has spoken', async () => {
    const idea = await anIdea(program.ctx(), { acts: [{ act: 'publish' }, { act: 'answer', text: 'Nein, danke.' }] });
    expect(codesOf(await askToSupport(program.ctx(), idea, email))).toEqual(['support-closed']);
  });
});

describe('forgetting', () => {
  test('an idea that nobody confirmed is gone after seven days, with its picture', async () => {
    const idea = await anUnconfirmedIdea(program.ctx(), email);
    later(6.9);
    await forgetOldIdeas(program.ctx());
    expect(await findIdea(program.ctx(), idea)).not.toBe(null);
    later(7.1);
    await forgetOldIdeas(program.ctx());
    expect(await findIdea(program.ctx(), idea)).toBe(null);
  });

  test('an address goes ninety days after the last word, or when the rules say so', async () => {
    const answered = await anIdea(program.ctx(), {
      email,
      acts: [{ act: 'publish' }, { act: 'answer', text: 'Danke.' }],
    });
    const open = await anIdea(program.ctx(), { email, acts: [{ act: 'publish' }] });
    const addresses = async () => [
      await findAuthorAddress(program.ctx(), answered.id),
      await findAuthorAddress(program.ctx(), open.id),
    ];
    later(89);
    await forgetOldIdeas(program.ctx());
    expect(await addresses()).toEqual([email, email]);
    later(91);
    await forgetOldIdeas(program.ctx());
    expect(await addresses()).toEqual([null, email]);
    later(731);
    await forgetOldIdeas(program.ctx());
    expect(await addresses()).toEqual([null, null]);
  });

  test('a supporter who never typed the code is forgotten after seven days', async () => {
    const idea = await anIdea(program.ctx(), { acts: [{ act: 'publish' }] });
    await askToSupport(program.ctx(), idea, email);
    later(8);
    await forgetOldIdeas(program.ctx());
    const left = await ideasDb(program.ctx().db)
      .selectFrom('ideaSupport')
      .select('id')
      .where('ideaId', '=', idea.id)
      .execute();
    expect(left).toEqual([]);
  });

  test('a letter in which an idea came goes ninety days after the last word, file and all', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7');
    const file = { name: 'Brief.pdf', bytes };
    const receipt = { channel: 'letter', receivedOn: program.ctx().today, file } as const;
    const idea = await anIdea(program.ctx(), {
      receipt,
      acts: [{ act: 'publish' }, { act: 'answer', text: 'Danke.' }],
    });
    expect((await findFile(program.ctx(), idea.receiptFileId!))?.name).toBe('Brief.pdf');
    later(89);
    await forgetOldIdeas(program.ctx());
    expect((await now(idea)).receiptFileId).toBe(idea.receiptFileId);
    later(91);
    await forgetOldIdeas(program.ctx());
    expect((await now(idea)).receiptFileId).toBe(null);
    expect(await findFile(program.ctx(), idea.receiptFileId!)).toBe(null);
    await expect(program.ctx().files.read(idea.receiptFileId!)).rejects.toThrow();
  });

  test('an author has name and address erased at once; the consent counts as withdrawn', async () => {
    const idea = await anIdea(program.ctx(), { name: 'Kim', email });
    await forgetAuthor(program.ctx(), idea.id);
    expect(await now(idea)).toMatchObject({ authorName: null, hasEmail: false });
    const consents = await ideasDb(program.ctx().db)
      .selectFrom('ideaConsent')
      .selectAll()
      .where('ideaId', '=', idea.id)
      .execute();
    expect(consents.map(({ kind, wording, withdrawnAt }) => [kind, wording, withdrawnAt])).toEqual([
      ['name', 'Einwilligung', start],
    ]);
  });
});

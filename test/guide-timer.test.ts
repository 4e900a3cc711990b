/** Holds what the guide to the timer tells webmasters and schools against the code, in both languages. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { HomeworkOutbox, memoryStore } from '../src/sdk/local/index.js';
import { homeworkMinutes } from '../src/sdk/model/index.js';
import { parsePlan } from '../src/sdk/index.js';
import { homeworkCap } from '../src/sdk/rules/index.js';
import { ApiDocument, codesIn } from './helpers/api-document.js';
import { OFFLINE_POLICY, POLICY, root } from './helpers/static-server.js';

const GUIDES = ['docs/guide-timer.zh-CN.md', 'docs/guide-timer.md'];
const codeIn = (path: string, language: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map(
    (match) => match[1]!,
  );

type Receive = (request: Request) => Promise<Response>;

/** The server of the guide, as it stands there. */
async function loadServer(path: string): Promise<Receive> {
  const code = codeIn(path, 'js').find((each) => each.includes('export async function receive'))!;
  const folder = mkdtempSync(join(tmpdir(), 'jg-guide-'));
  const file = join(folder, 'server.mjs');
  try {
    writeFileSync(file, code.replace("'jiaogai/sdk'", `'${pathToFileURL(join(root, 'src/sdk/index.ts')).href}'`));
    return ((await import(pathToFileURL(file).href)) as { receive: Receive }).receive;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('The guide to the timer', () => {
  it('shows the same code in both languages', () => {
    for (const language of ['json', 'js', 'text']) {
      assert.deepEqual(codeIn(GUIDES[0]!, language), codeIn(GUIDES[1]!, language));
    }
  });

  for (const path of GUIDES) {
    describe(path, () => {
      it('shows a plan by hand whose rules hold, and national ones for the rest', () => {
        const { rules } = parsePlan(JSON.parse(codeIn(path, 'json')[0]!));
        const minutesOf = (grade: number): number | null => {
          const cap = homeworkCap({ grade, date: '2025-10-23', planRules: rules });
          assert.ok(cap.ok);
          return cap.minutes;
        };
        assert.deepEqual([1, 3, 4, 5, 9].map(minutesOf), [0, 45, 45, 60, 90]);
        assert.equal(minutesOf(10), null);
      });

      it('shows a report as it is sent, and all its fields', () => {
        const shown = JSON.parse(codeIn(path, 'json')[1]!);
        assert.deepEqual(homeworkMinutes.parse(shown), shown);
        assert.deepEqual(Object.keys(shown), Object.keys(homeworkMinutes.shape));
      });

      it('has a server that takes a report once and lets it be withdrawn by who has the secret', async () => {
        const receive = await loadServer(path);
        const seen: [string, number][] = [];
        const send = async ({ url, ...request }: { url: string; method: string }): Promise<{ status: number }> => {
          const { status } = await receive(new Request(url, request));
          seen.push([request.method, status]);
          return { status };
        };
        const reportTo = 'https://www.example.edu.cn/homework-minutes';
        const outbox = new HomeworkOutbox('', { send, store: memoryStore('refused') });
        const day = { on: '2025-10-23', totalMs: 3_120_000, schoolMs: 0, bySubject: { 语文: 3_120_000 } };
        const prepared = await outbox.prepare({ school: 'school-12', grade: 4, day });
        assert.ok(prepared.ok);
        await outbox.queue(prepared, { reportTo, text: '同意', givenAt: '2025-10-23T20:00:00+08:00' });
        const now = { at: Date.parse('2025-10-23T20:00:00+08:00'), offsetMinutes: 480 };
        await outbox.flush(reportTo, now);
        const { idempotencyKey } = prepared.body;
        const again = { method: 'POST', body: JSON.stringify(prepared.body) };
        assert.equal((await receive(new Request(reportTo, again))).status, 201, 'once more');
        const stranger = { method: 'DELETE', headers: { 'Withdrawal-Secret': 'guessed' } };
        assert.equal((await receive(new Request(`${reportTo}/${idempotencyKey}`, stranger))).status, 403);
        await outbox.withdraw(idempotencyKey);
        await outbox.flush(reportTo, { ...now, at: now.at + 120_000 });
        assert.deepEqual(seen, [
          ['POST', 201],
          ['DELETE', 204],
        ]);
        assert.deepEqual(await outbox.list(), []);
        assert.equal((await receive(new Request(reportTo, again))).status, 410);
        assert.equal((await receive(new Request(reportTo, { method: 'POST', body: '{' }))).status, 400);
      });

      it('names the policies under which the pages of the demo stand', () => {
        assert.deepEqual(
          codeIn(path, 'text').map((text) => text.trim()),
          [POLICY, OFFLINE_POLICY],
        );
      });

      it('names tokens, parts, events and fields that there are', () => {
        const api = new ApiDocument();
        const of = (column: string, part: string): string[] => api.names(column, 'Elements', '<homework-timer>', part);
        const css = codeIn(path, 'css').join('\n');
        const tokens = [...of('token', 'Tokens'), ...api.names('token', 'Tokens', 'Meaning')];
        for (const [token] of css.matchAll(/--jg-[\w-]+/g)) assert.ok(tokens.includes(token), token);
        for (const [, part] of css.matchAll(/::part\(([\w-]+)\)/g))
          assert.ok(of('part', 'Parts').includes(part!), part!);
        const script = codeIn(path, 'js').find((code) => code.includes("addEventListener('homework-"))!;
        const listeners = [...script.matchAll(/addEventListener\('([\w-]+)'[^]*?console\.log\(([^)]*)\)/g)];
        assert.equal(listeners.length, 2);
        for (const [, event, fields] of listeners) {
          const row = api
            .rows('Elements', '<homework-timer>', 'Events')
            .find((each) => codesIn(each['event']!)[0] === event)!;
          for (const field of fields!.split(', ')) assert.ok(codesIn(row['detail']!).includes(field.slice(7)), field);
        }
      });
    });
  }
});

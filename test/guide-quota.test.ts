/** Holds what the guide to meters tells webmasters, operators and vendors against the code, in both languages. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { wordsEn } from '../src/components/quota-board/quota-board.words.en.js';
import { faceWordsZh } from '../src/components/quota-board/quota-board.words.zh.js';
import { countRule, namedRecordKind, reformRecord, rosterPerson, rosterUnit } from '../src/sdk/model/index.js';
import { measureTargets, parsePlan, readRecords, type Reading } from '../src/sdk/index.js';
import { ApiDocument, codesIn, readDocument } from './helpers/api-document.js';
import { root } from './helpers/static-server.js';

const GUIDES = ['docs/guide-quota.zh-CN.md', 'docs/guide-quota.md'];
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const codeIn = (path: string, language: string): string[] =>
  [...read(path).matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map((match) => match[1]!);

/** Runs the code of a page that needs no browser, as one module, and returns what it says. */
async function run(path: string): Promise<unknown[][]> {
  const [planJson, recordsJson] = codeIn(path, 'json');
  const sdk = pathToFileURL(join(root, 'src/sdk/index.ts')).href;
  const code = codeIn(path, 'js')
    .filter((each) => !each.includes('document.'))
    .join('\n')
    .replace(/'jiaogai\/sdk'/g, `'${sdk}'`);
  const folder = mkdtempSync(join(tmpdir(), 'jg-guide-'));
  const file = join(folder, 'guide.mjs');
  const [log, said] = [console.log, [] as unknown[][]];
  try {
    writeFileSync(file, `const { planJson, recordsJson } = globalThis.guide;\n${code}`);
    Object.assign(globalThis, { guide: { planJson, recordsJson } });
    console.log = (...words: unknown[]) => void said.push(words);
    await import(pathToFileURL(file).href);
  } finally {
    console.log = log;
    rmSync(folder, { recursive: true });
  }
  return said;
}

/** What stands as code in the first column of a table under the heading that ends with a name. */
function fieldsUnder(path: string, name: string, table = 0): string[] {
  const sections = readDocument(read(path)).filter(({ path: heads }) => heads.length === 2);
  const section = sections.find(({ path: heads }) => new RegExp(`(?:^| )${name}$`).test(heads[1]!))!;
  return section.tables[table]!.flatMap((row) => codesIn(Object.values(row)[0]!));
}

describe('The guide to meters', () => {
  it('shows the same data, code and styles in both languages', () => {
    for (const language of ['json', 'js', 'css']) {
      assert.deepEqual(codeIn(GUIDES[0]!, language), codeIn(GUIDES[1]!, language));
    }
  });

  it('calls the buttons of the overview by the names that they have', () => {
    const { print, saveTable, copyTable } = faceWordsZh.actions;
    for (const name of [print, saveTable, copyTable]) assert.ok(read(GUIDES[0]!).includes(`“${name}”`), name);
    const english = read(GUIDES[1]!).replace(/\s+/g, ' ');
    for (const name of [wordsEn.actions.saveTable, wordsEn.actions.copyTable])
      assert.ok(english.includes(`“${name}”`), name);
  });

  for (const path of GUIDES) {
    describe(path, () => {
      it('shows a plan and records that are read without an issue, and read as the guide says', () => {
        const [planJson, recordsJson] = codeIn(path, 'json');
        const plan = parsePlan(JSON.parse(planJson!));
        const { records, roster, calendar, rules, issues } = readRecords(JSON.parse(recordsJson!));
        assert.deepEqual(issues, []);
        const context = { asOf: '2024-09-30', roster, calendar, rules, start: plan.issuedOn };
        const readings = measureTargets(plan.targets, records, context);
        for (const { ok } of readings) assert.ok(ok);
        const [hours, reading, activities] = readings as [Reading, Reading, Reading];
        assert.deepEqual([hours.status, hours.value, hours.goal], ['behind', 0, 3]);
        assert.deepEqual(
          hours.breakdown.map(({ name, value, status }) => [name, value, status]),
          [
            ['教研员 01', 72, 'onTrack'],
            ['教研员 02', 63, 'behind'],
            ['教研员 03', null, 'notReported'],
          ],
        );
        assert.deepEqual(
          [reading.status, reading.value?.toFixed(1), reading.amount, reading.denominator],
          ['met', '96.6', 879, 910],
        );
        assert.deepEqual([activities.status, activities.value, activities.goal], ['onTrack', 1, 2]);
        assert.deepEqual(
          readings.map((each) => each.ok && each.notes),
          [['some-not-reported'], [], ['some-not-reported']],
        );
      });

      it('holds code that runs as it stands, and what it calls true is true', async () => {
        const said = await run(path);
        assert.deepEqual(
          said.filter(([first]) => first === false),
          [],
        );
        assert.ok(said.filter(([first]) => first === true).length >= 6, 'it says that things are true');
        assert.deepEqual(
          said.filter(([first]) => String(first).startsWith('教研员')),
          [
            ['教研员 01', 18, 'hours-this-year not-reported'],
            ['教研员 02', 27, 'hours-this-year not-reported'],
            ['教研员 03', null, 'hours-this-year not-reported'],
          ],
        );
      });

      it('names all fields of records, rosters and rules, and no others', () => {
        const known = (...shapes: object[]): string[] => [...new Set(shapes.flatMap(Object.keys))].sort();
        assert.deepEqual(fieldsUnder(path, 'records').sort(), known(reformRecord.shape));
        assert.deepEqual(fieldsUnder(path, 'rules').sort(), known(countRule.shape));
        const roster = fieldsUnder(path, 'roster').filter((each) => !['units', 'persons'].includes(each));
        assert.deepEqual([...new Set(roster)].sort(), known(rosterUnit.shape, rosterPerson.shape));
      });

      it('names every kind of record once', () => {
        assert.deepEqual(fieldsUnder(path, 'records', 1).sort(), [...namedRecordKind.options].sort());
      });

      it('names tokens, parts and events that there are', () => {
        const api = new ApiDocument();
        const of = (column: string, part: string): string[] => api.names(column, 'Elements', '<quota-meter>', part);
        const css = codeIn(path, 'css').join('\n');
        const tokens = [...of('token', 'Tokens'), ...api.names('token', 'Tokens', 'Meaning')];
        for (const [token] of css.matchAll(/--jg-[\w-]+/g)) assert.ok(tokens.includes(token), token);
        for (const [, part] of css.matchAll(/::part\(([\w-]+)\)/g))
          assert.ok(of('part', 'Parts').includes(part!), part!);
        const script = codeIn(path, 'js').find((code) => code.includes('addEventListener'))!;
        const [, event = '', fields = ''] = /addEventListener\('([\w-]+)'[^]*?console\.log\(([^)]*)\)/.exec(script)!;
        const row = api
          .rows('Elements', '<quota-meter>', 'Events')
          .find((each) => codesIn(each['event']!)[0] === event)!;
        for (const field of fields.matchAll(/detail\.(\w+)/g))
          assert.ok(codesIn(row['detail']!).includes(field[1]!), field[1]!);
      });
    });
  }
});

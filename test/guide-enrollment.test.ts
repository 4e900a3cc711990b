/** Holds what the guide to enrolment tells bureaus and webmasters against the code, in both languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { copiesWordsZh } from '../src/components/enrollment-form/enrollment-form.copies.words.zh.js';
import { wordsEn } from '../src/components/enrollment-form/enrollment-form.words.en.js';
import { faceWordsZh } from '../src/components/enrollment-form/enrollment-form.face.words.zh.js';
import { fieldWordsZh } from '../src/components/enrollment-form/enrollment-form.field.words.zh.js';
import { formWordsZh } from '../src/components/enrollment-form/enrollment-form.form.words.zh.js';
import { overrideWords } from '../src/components/enrollment-form/enrollment-form.override.js';
import { papersWordsZh } from '../src/components/enrollment-form/enrollment-form.papers.words.zh.js';
import { receiptWordsZh } from '../src/components/enrollment-form/enrollment-form.receipt.words.zh.js';
import { readScheme, schoolsFor, selfCheck, type SelfCheckFacts } from '../src/sdk/index.js';
import { ApiDocument, codesIn, readDocument } from './helpers/api-document.js';
import { POLICY, root } from './helpers/static-server.js';

const GUIDES = ['docs/guide-enrollment.zh-CN.md', 'docs/guide-enrollment.md'] as const;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const codeIn = (path: string, language: string): string[] =>
  [...read(path).matchAll(new RegExp('^ *```' + language + '\\n([^]*?)^ *```$', 'gm'))].map((match) => match[1]!);
const schemeIn = (path: string): Record<string, unknown> =>
  JSON.parse(codeIn(path, 'json')[0]!) as Record<string, unknown>;

const wordsZh = {
  ...faceWordsZh,
  ...formWordsZh,
  ...fieldWordsZh,
  ...papersWordsZh,
  ...copiesWordsZh,
  ...receiptWordsZh,
};

/** Every sentence of a table, those with values as they are written. */
function sentencesOf(table: object): string {
  return Object.values(table)
    .map((entry: unknown) => (typeof entry === 'object' && entry ? sentencesOf(entry) : String(entry)))
    .join('\n');
}

/** Names as code in the first column of the table that has this head. */
function firstColumn(path: string, head: string): string[] {
  const tables = readDocument(read(path)).flatMap(({ tables }) => tables);
  const rows = tables.filter(([row]) => Object.keys(row!)[0] === head).flat();
  return rows.flatMap((row) => codesIn(Object.values(row)[0]!));
}

const FAMILY: SelfCheckFacts = {
  birthOn: '2020-03-15',
  origin: 'mainland',
  household: 'here',
  hasPermit: null,
  needsSupport: false,
  vaccination: 'unknown',
  allowsChecks: true,
};

describe('The guide to enrolment', () => {
  it('has the same headings, tables and code in both languages', () => {
    const [zh, en] = GUIDES.map((path) => readDocument(read(path)));
    const shapeOf = (sections: typeof zh) =>
      sections!.map(({ path, tables }) => [path.length, ...tables.map((table) => table.length)]);
    assert.deepEqual(shapeOf(zh), shapeOf(en));
    for (const language of ['json', 'js', 'css', 'text'])
      assert.deepEqual(codeIn(GUIDES[0], language), codeIn(GUIDES[1], language), language);
  });

  it('calls things as the form calls them', () => {
    const zh = sentencesOf(wordsZh);
    const said = [
      '报名表没有打开',
      '还没有招生方案',
      '请换到加密的网址再填',
      '清除草稿',
      '再给一个孩子报名',
      '还没有送到',
    ]
      .concat('从这台设备上删除回执', '换一台设备继续', '检查填写的内容', '提交申请', '兼容性最佳', '请打电话咨询')
      .concat('可能已在别的设备上提交过', '必需', '孩子的姓名', '母亲');
    for (const sentence of said) assert.ok(zh.includes(sentence) && read(GUIDES[0]).includes(sentence), sentence);
    const en = sentencesOf(wordsEn);
    const guide = read(GUIDES[1]).replace(/\s+/g, ' ');
    const english = [
      'The form could not be opened',
      'There is no enrolment scheme yet.',
      'Please use the encrypted page',
    ];
    for (const sentence of english.concat('Apply for another child', 'Child’s name', 'mother'))
      assert.ok(en.includes(sentence) && guide.includes(sentence), sentence);
  });

  for (const path of GUIDES) {
    describe(path, () => {
      it('shows a scheme that is read without an issue and does what is told of it', () => {
        const { scheme, issues } = readScheme(schemeIn(path));
        assert.deepEqual(issues, []);
        const now = new Date('2026-06-20T12:00:00+08:00');
        const ways = [FAMILY, { ...FAMILY, household: 'elsewhere', hasPermit: true } as const].map((facts) => {
          const check = selfCheck(scheme, facts, now);
          assert.ok(check.ok && check.isEligible && check.reasons.length === 0);
          return [check.routeId, ...check.papers.filter(({ isRequired }) => isRequired).map(({ key }) => key)];
        });
        assert.deepEqual(ways, [['local'], ['migrant', 'householdRegister']]);
        const [local, migrant] = scheme.routes;
        const namesOf = (community: string) =>
          schoolsFor(scheme, local!, { division: '城关镇', community }).schools.map(({ id }) => id);
        assert.deepEqual([namesOf('城东社区'), namesOf('城西社区')], [['first', 'second'], ['second']]);
        assert.equal(schoolsFor(scheme, migrant!, { division: '和平乡' }).kind, 'single');
      });

      it('replaces sentences that there are, and tells of no other', () => {
        const keys = firstColumn(path, '`key`').filter((key) => key !== '{0}');
        assert.ok(keys.length >= 10);
        const { scheme } = readScheme(schemeIn(path));
        for (const key of keys.concat(scheme.words.map((each) => each.key))) {
          const [name = '', ...rest] = key.split('.');
          const entry: unknown = Object.entries(wordsZh).find(([each]) => each === name)?.[1];
          const found: unknown = rest.length === 0 ? entry : Object(entry)[rest.join('.')];
          assert.ok(found, key);
          const words = overrideWords(wordsZh, { words: [{ key, lang: 'zh', text: '另一种说法' }] }, 'zh');
          assert.notDeepEqual(words, wordsZh, key);
        }
        const { fault } = overrideWords(wordsZh, scheme, 'zh');
        assert.equal(fault['missing']!('孩子的姓名', '', '', ''), '请填写孩子的姓名');
      });

      it('lists what a check of the scheme says', () => {
        const source = ['light-scheme.faults', 'light-scheme.read', 'enrollment-fields']
          .map((name) => read(`src/sdk/model/${name}.ts`))
          .join('\n');
        const messages = firstColumn(path, '`message`');
        assert.ok(messages.length >= 11);
        for (const message of messages) assert.ok(source.includes(`'${message}'`), message);
        const scheme = schemeIn(path);
        const [route] = scheme['routes'] as { fields: object[] }[];
        const asking = { ...route, fields: [...route!.fields, { key: 'x-past', label: '读过的幼儿园' }] };
        const { issues } = readScheme({ ...scheme, routes: [asking], schools: [], consents: [] });
        assert.deepEqual(
          issues.map(({ message }) => message),
          ['may not be asked', 'no consent for the data of a child'],
        );
      });

      it('names attributes, properties, events and details that there are', () => {
        const api = new ApiDocument();
        const of = (column: string, part: string): string[] => api.names(column, 'Elements', '<enrollment-form>', part);
        const attributes = of('attribute', 'Attributes and properties').concat(
          api.names('attribute', 'Elements', 'All elements'),
        );
        const zh = path.includes('zh-CN');
        for (const name of firstColumn(path, zh ? '属性' : 'attribute'))
          assert.ok(
            attributes.includes(name) || of('property', 'Attributes and properties').includes(name),
            `${name} in ${path}`,
          );
        assert.deepEqual(firstColumn(path, zh ? '事件' : 'event'), of('event', 'Events'));
        const tables = readDocument(read(path)).flatMap(({ tables }) => tables.flat());
        for (const row of tables.filter((each) => '`detail`' in each)) {
          const event = codesIn(Object.values(row)[0]!)[0]!;
          const known = api
            .rows('Elements', '<enrollment-form>', 'Events')
            .find((each) => each['event']!.includes(event))!;
          for (const field of codesIn(row['`detail`']!)) assert.ok(codesIn(known['detail']!).includes(field), field);
        }
        for (const script of codeIn(path, 'js')) {
          for (const [, name] of script.matchAll(/^\w+\.(\w+) = /gm))
            assert.ok(of('property', 'Attributes and properties').includes(name!), name!);
          for (const [, name] of script.matchAll(/addEventListener\('([\w-]+)'/g))
            assert.ok(of('event', 'Events').includes(name!), name!);
        }
        const tokens = of('token', 'Tokens');
        for (const [token] of codeIn(path, 'css')
          .join('')
          .matchAll(/--jg-[\w-]+/g))
          assert.ok(tokens.includes(token));
      });

      it('shows a policy under which the pages of the demo stand', () => {
        const [policy] = codeIn(path, 'text');
        for (const part of policy!.trim().split('; ')) assert.ok(POLICY.split('; ').includes(part), part);
        // Photographs that a camera wrote turned come back as data:, all others as blob:.
        assert.match(policy!, /img-src [^;]*data: blob:/);
      });
    });
  }
});

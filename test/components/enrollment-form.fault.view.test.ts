import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contextOf, documentsFor, faultText } from '../../src/components/enrollment-form/enrollment-form.fault.js';
import { faceWordsEn } from '../../src/components/enrollment-form/enrollment-form.face.words.en.js';
import { faceWordsZh } from '../../src/components/enrollment-form/enrollment-form.face.words.zh.js';
import { fieldWordsEn } from '../../src/components/enrollment-form/enrollment-form.field.words.en.js';
import { fieldWordsZh } from '../../src/components/enrollment-form/enrollment-form.field.words.zh.js';
import { identityType, namedField, namedPaper } from '../../src/sdk/model/enrollment-fields.js';
import { readScheme } from '../../src/sdk/model/index.js';
import { assembleApplication } from '../../src/sdk/rules/assemble-application.js';
import { answerFault, checkAnswer, type AnswerContext, type AnswerFault } from '../../src/sdk/rules/check-answer.js';
import { ANSWERS, CHILD_ID, paperOf } from '../helpers/applications.js';
import { numberOf } from '../helpers/identities.js';
import { schemeJson } from '../helpers/schemes.js';

const TODAY = '2025-06-24';
const { scheme } = readScheme(schemeJson(3));
const local = scheme.routes.find(({ id }) => id === 'local')!;
const zh = { ...faceWordsZh, ...fieldWordsZh };
const en = { ...faceWordsEn, ...fieldWordsEn };
const BOTH = [zh, en];

const question = (key: string) => ({ ...local.fields[0]!, key, isRequired: true });
/** A route that asks for all that may be asked. */
const wide = {
  ...local,
  identities: identityType.options,
  fields: [...namedField.options, 'x-own'].map(question),
  papers: namedPaper.options.map((key) => ({ ...local.papers[0]!, key, minPages: 2, maxPages: 3, checkedBy: null })),
};

/** Every code, so that one that is new has to be written here. */
const CODES: Readonly<Record<AnswerFault['code'], true>> = {
  empty: true,
  missing: true,
  'too-short': true,
  'too-long': true,
  'too-many': true,
  'wrong-length': true,
  'wrong-character': true,
  'lost-character': true,
  'private-character': true,
  'wrong-dot': true,
  'wrong-type': true,
  'wrong-check': true,
  'wrong-identity': true,
  'not-a-date': true,
  'in-future': true,
  'not-a-choice': true,
  'birth-differs': true,
  'sex-differs': true,
  'same-person': true,
  'under-age': true,
  expired: true,
  'unknown-school': true,
  'chosen-twice': true,
  'outside-catchment': true,
  'paper-missing': true,
  'page-missing': true,
  'consent-missing': true,
  'not-declared': true,
};

const FIELDS = [
  ...wide.fields.map(({ key }) => key),
  ...namedPaper.options.map((key) => `paper.${key}`),
  'choice.1',
  'consent.child-data',
  'check.origin',
  'declaration',
  'route',
];

function contextFor(answers: Readonly<Record<string, string>>, route: AnswerContext['route'] = wide): AnswerContext {
  return { scheme, route, answers: { ...ANSWERS, ...answers }, today: TODAY };
}

/** What is wrong with an answer that is. */
function faultIn(key: string, context: AnswerContext): AnswerFault {
  const verdict = checkAnswer(key, context);
  assert.ok(!verdict.ok, `${key} is wrong`);
  return verdict;
}

function told(
  key: string,
  answers: Readonly<Record<string, string>>,
  words = zh,
  route: AnswerContext['route'] = wide,
) {
  const context = contextFor(answers, route);
  const fault = faultIn(key, context);
  return faultText(fault, words, words.label[key]!, contextOf(fault, context));
}

function assertWhole(sentence: string, from: string): void {
  assert.ok(sentence.length > 3, from);
  assert.doesNotMatch(sentence, /undefined|null|NaN|\[object|[{}]|“”|\(\)|（）|第个|,\s*$|\s{2}|character\s,/, from);
  // Nothing in a sentence turns the rest of it around, or hides.
  assert.doesNotMatch(sentence, /\p{C}/u, from);
}

describe('a fault in words', () => {
  it('is a sentence of its own for every code in every field', () => {
    for (const words of BOTH) {
      const { fault: sentences } = words;
      for (const code of Object.keys(CODES) as AnswerFault['code'][]) {
        assert.ok(
          Object.keys(sentences).some((key) => key === code || key.endsWith(`.${code}`)),
          code,
        );
        for (const field of FIELDS) {
          const identity = field.endsWith('.identityNumber') ? { lengths: [9, 11], looksLike: null } : null;
          const fault = { ...answerFault(code, field, 2, '3'), identity };
          assertWhole(faultText(fault, words, words.label[field] ?? field), `${field} ${code}`);
        }
      }
    }
  });

  it('is whole whatever was typed into whatever field', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'0123456789xX-#O张·\u202e\u200b\u0301\ue000\ufffd') }),
      fc.constantFrom('张\u202e明', '\u202e', '9'.repeat(60), '2019-02-30', '1899-05-05', 'x'.repeat(5001)),
    );
    const types = fc.constantFrom(...identityType.options);
    fc.assert(
      fc.property(fc.constantFrom(...wide.fields.map(({ key }) => key)), typed, types, (key, value, type) => {
        const kinds = { 'child.identityType': type, 'guardian1.identityType': type };
        const context = contextFor({ ...kinds, [key]: value });
        const verdict = checkAnswer(key, context);
        if (verdict.ok) return;
        for (const words of BOTH) {
          const sentence = faultText(verdict, words, words.label[key] ?? key, contextOf(verdict, context));
          assert.doesNotMatch(sentence, /\p{C}/u);
          // What was typed may say anything: without it the sentence is whole.
          const shown = verdict.found.replace(/\p{C}/gu, '').slice(0, 40);
          assertWhole(shown ? sentence.split(`“${shown}`).join('“…') : sentence, `${key} ${verdict.code}: ${sentence}`);
        }
      }),
      { numRuns: 4000 },
    );
  });

  it('is whole for all that an application can lack', () => {
    const cases = [
      { answers: {}, papers: [] },
      {
        answers: { 'choice.1': 'nowhere', 'choice.2': 'nowhere' },
        papers: namedPaper.options.map((key) => paperOf(key, 1)),
      },
      { answers: ANSWERS, papers: namedPaper.options.map((key) => paperOf(key, 9)) },
    ];
    const seen = new Set<string>();
    for (const { answers, papers } of cases) {
      const own = { ...scheme, routes: [wide] };
      const now = new Date(`${TODAY}T12:00:00+08:00`);
      const made = assembleApplication({ scheme: own, routeId: wide.id, answers, papers, declaredAt: null, now });
      assert.ok(!made.ok);
      for (const fault of made.faults) {
        seen.add(fault.code);
        const context = contextOf(fault, contextFor(answers));
        BOTH.forEach((words) =>
          assertWhole(faultText(fault, words, words.label[fault.field] ?? '此项', context), fault.code),
        );
      }
    }
    [
      'missing',
      'paper-missing',
      'page-missing',
      'too-many',
      'consent-missing',
      'not-declared',
      'unknown-school',
    ].forEach((code) => assert.ok(seen.has(code), code));
  });
});

describe('what a fault says', () => {
  it('counts what was typed, and what it should be', () => {
    const type = { 'child.identityType': 'residentId' };
    assert.match(
      told('child.identityNumber', { ...type, 'child.identityNumber': '3504232019031500' }),
      /应该是18位，现在是16位/,
    );
    assert.match(told('child.identityNumber', { ...type, 'child.identityNumber': '9'.repeat(60) }), /现在是60位/);
    const passport = { 'child.identityType': 'passport', 'child.identityNumber': 'AB1' };
    assert.match(told('child.identityNumber', passport), /应该是5至15位，现在是3位/);
    assert.match(told('child.identityNumber', passport, en), /5 to 15 characters.* 3/);
    const permit = { 'child.identityType': 'mainlandTravelPermit', 'child.identityNumber': 'H1234567' };
    assert.match(told('child.identityNumber', permit), /应该是9或11位，现在是8位/);
    assert.match(told('guardian1.phone', { 'guardian1.phone': '1380000000' }), /现在是10位/);
    assert.match(told('permit.number', { 'permit.number': '12' }), /现在是2位/);
  });

  it('shows where a character is, and no character that cannot be seen', () => {
    assert.match(told('child.name', { 'child.name': '张3明' }), /第2个字符“3”/);
    assert.match(told('child.name', { 'child.name': '张\u202e明' }), /第2个字符看不见/);
    assert.match(told('child.name', { 'child.name': '张\u202e明' }, en), /character 2 cannot be seen/);
    assert.doesNotMatch(told('child.birthOn', { 'child.birthOn': '\u202e2019' }), /\u202e/);
  });

  it('tells a day that is none from what is no date', () => {
    assert.match(told('child.birthOn', { 'child.birthOn': '三月' }), /“三月”不是日期/);
    assert.match(told('child.birthOn', { 'child.birthOn': '2019年2月30日' }), /“2019年2月30日”不对，请核对年月日/);
    assert.match(told('child.birthOn', { 'child.birthOn': '1899.5.5' }), /请核对年月日/);
    assert.match(told('insurance.since', { 'insurance.since': '20300101' }), /2030年1月1日还没有到/);
    assert.match(told('insurance.since', { 'insurance.since': '2999-01-01' }), /2999年1月1日还没有到/);
    assert.match(told('permit.validUntil', { 'permit.validUntil': '20200101' }), /2020年1月1日已经过期/);
  });

  it('offers another document only where it can be chosen', () => {
    const number = { 'child.identityNumber': 'H12345678' };
    const two = { ...wide, identities: ['residentId' as const, 'mainlandTravelPermit' as const] };
    const resident = { ...number, 'child.identityType': 'residentId' };
    assert.match(told('child.identityNumber', resident, zh, two), /通行证的号码。请改证件类型/);
    const only = { ...wide, identities: ['residentId' as const] };
    assert.match(
      told('child.identityNumber', { ...number, 'child.identityType': '' }, zh, only),
      /看起来是港澳居民来往内地通行证的号码，这里不能用/,
    );
    assert.doesNotMatch(told('child.identityNumber', { ...number, 'child.identityType': '' }, zh, only), /证件类型/);
    // A birth certificate is no document of a grown person.
    assert.match(told('guardian1.identityNumber', { 'guardian1.identityNumber': 'A123456789' }), /这里不能用/);
    assert.match(told('guardian1.identityNumber', { 'guardian1.identityNumber': 'H12345678' }), /请改证件类型/);
    const unasked = { ...wide, fields: wide.fields.filter(({ key }) => key !== 'guardian1.identityType') };
    assert.match(
      told('guardian1.identityNumber', { 'guardian1.identityNumber': 'H12345678' }, zh, unasked),
      /这里不能用/,
    );
  });

  it('names a document without what stands beside it in the list', () => {
    const resident = { 'child.identityType': 'taiwanTravelPermit', 'child.identityNumber': CHILD_ID };
    assert.match(told('child.identityNumber', resident), /看起来是居民身份证的号码/);
  });

  it('says from which year on a child that is too young may apply', () => {
    const young = { 'child.birthOn': '2019-09-01', 'child.identityNumber': numberOf('350423', '2019-09-01', 1) };
    assert.match(told('child.birthOn', young), /到2025年8月31日还不满入学年龄，最早2026年可以报名/);
    assert.match(told('child.birthOn', young, en), /2026/);
    const bare = answerFault('under-age', 'child.birthOn', null, '2025-08-31');
    assertWhole(faultText(bare, zh, '孩子的出生日期'), 'without a year');
  });

  it('asks for a word on a consent, and for one choice', () => {
    const silent = answerFault('missing', 'consent.child-data');
    assert.equal(faultText(silent, zh, '办理入学'), '“办理入学”还没有选同意或不同意');
    assert.equal(faultText(answerFault('missing', 'choice.1'), zh, '第1志愿'), '第1志愿还没有选');
  });
});

describe('the documents that may be chosen', () => {
  it('are those of the route for a child, of grown persons for a guardian, and none where nobody asks', () => {
    assert.deepEqual(documentsFor('child.identityType', contextFor({})), wide.identities);
    const grown = documentsFor('guardian2.identityNumber', contextFor({}));
    assert.ok(grown.includes('passport') && !grown.includes('birthCertificate'));
    assert.deepEqual(documentsFor('guardian2.identityNumber', contextFor({}, { ...wide, fields: [] })), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkFacts, questionsOf } from '../../src/components/enrollment-form/enrollment-form.check.js';
import { faultText, wordReasons } from '../../src/components/enrollment-form/enrollment-form.fault.js';
import { faceWordsEn } from '../../src/components/enrollment-form/enrollment-form.face.words.en.js';
import { faceWordsZh } from '../../src/components/enrollment-form/enrollment-form.face.words.zh.js';
import { fieldWordsEn } from '../../src/components/enrollment-form/enrollment-form.field.words.en.js';
import { fieldWordsZh } from '../../src/components/enrollment-form/enrollment-form.field.words.zh.js';
import { formWordsEn } from '../../src/components/enrollment-form/enrollment-form.form.words.en.js';
import { formWordsZh } from '../../src/components/enrollment-form/enrollment-form.form.words.zh.js';
import { overrideWords } from '../../src/components/enrollment-form/enrollment-form.override.js';
import { readPaperFiles, writePaperFiles } from '../../src/components/enrollment-form/enrollment-form.papers.list.js';
import {
  consentsOf,
  pageFaults,
  pagesOf,
  progressOf,
  tasksOf,
  type FormFacts,
} from '../../src/components/enrollment-form/enrollment-form.steps.js';
import { readScheme, type EnrollmentScheme } from '../../src/sdk/model/index.js';
import { FIELD_CHOICES } from '../../src/sdk/rules/application-fields.js';
import { assembleApplication } from '../../src/sdk/rules/assemble-application.js';
import { checkAnswer } from '../../src/sdk/rules/check-answer.js';
import { selfCheck } from '../../src/sdk/rules/self-check.js';
import { ANSWERS } from '../helpers/applications.js';
import { schemeJson } from '../helpers/schemes.js';

const TODAY = '2025-06-24';
const AT = new Date(`${TODAY}T12:00:00+08:00`);
const { scheme } = readScheme(schemeJson(3));
const routeOf = (id: string) => scheme.routes.find((each) => each.id === id)!;
const zh = { ...faceWordsZh, ...formWordsZh, ...fieldWordsZh };
const en = { ...faceWordsEn, ...formWordsEn, ...fieldWordsEn };

const CONSENTS = Object.fromEntries(scheme.consents.map(({ id }) => [`consent.${id}`, `yes ${TODAY}T09:00:00+08:00`]));

function facts(answers: Readonly<Record<string, string>> = {}, route = 'local'): FormFacts {
  return { scheme, route: routeOf(route), answers, today: TODAY, isPaperless: false };
}

const isWhole = (sentence: string): boolean => sentence !== '' && !/undefined|null|NaN|\[object|\{\d\}/.test(sentence);

describe('the pages of a form', () => {
  it('hold every question of a route once, whatever was answered', () => {
    for (const route of scheme.routes) {
      const pages = pagesOf(facts({}, route.id));
      const keys = pages.flatMap(({ fields }) => fields.map(({ key }) => key));
      assert.equal(new Set(keys).size, keys.length);
      route.fields
        .filter(({ key }) => key !== 'child.identityType' || route.identities.length > 1)
        .forEach(({ key }) => assert.ok(keys.includes(key), `${route.id}: ${key}`));
      assert.equal(new Set(pages.map(({ id }) => id)).size, pages.length);
      pages.forEach(({ id, paper }) => {
        if (!paper) assert.ok(id in zh.page && id in en.page, `a title for ${id}`);
      });
    }
  });

  it('are all done when the application can be made, and only then', () => {
    const answers = { ...ANSWERS, ...CONSENTS };
    const tasks = tasksOf(facts(answers));
    const { done, total } = progressOf(tasks);
    assert.equal(done, total, tasks.map(({ id, state }) => `${id} ${state}`).join());
    const made = assembleApplication({
      scheme,
      routeId: 'local',
      answers,
      consents: consentsOf(facts(answers)),
      declaredAt: `${TODAY}T12:00:00+08:00`,
      now: AT,
    });
    assert.ok(made.ok);
  });

  it('say what is missing wherever one answer is taken away, and the form agrees with the rules', () => {
    const answers = { ...ANSWERS, ...CONSENTS };
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(answers)), fc.string({ maxLength: 20 }), (key, value) => {
        const changed = { ...answers, [key]: value };
        const own = pagesOf(facts(changed)).flatMap((page) => pageFaults(page, facts(changed)));
        const made = assembleApplication({
          scheme,
          routeId: 'local',
          answers: changed,
          consents: consentsOf(facts(changed)),
          declaredAt: `${TODAY}T12:00:00+08:00`,
          now: AT,
        });
        // A consent that may be refused has to be answered on its page, and may be silent for the rules.
        const isSilent = own.length > 0 && own.every(({ field }) => field.startsWith('consent.'));
        assert.equal(made.ok, own.length === 0 || (isSilent && made.ok));
      }),
    );
  });

  it('begin with nothing done, and a task that is optional is no duty', () => {
    const tasks = tasksOf(facts());
    assert.equal(progressOf(tasks).done, 0);
    assert.equal(tasks.find(({ id }) => id === 'guardian2')!.state, 'optional');
    assert.equal(tasks.find(({ id }) => id === 'consent')!.state, 'todo');
    const begun = tasksOf(facts({ 'guardian2.phone': '13800000000' }));
    assert.equal(begun.find(({ id }) => id === 'guardian2')!.state, 'started');
    const wrong = tasksOf(facts({ 'child.name': '?' }));
    assert.equal(wrong.find(({ id }) => id === 'child')!.state, 'faulty');
  });

  it('ask for papers only where no department answers', () => {
    const refused = { ...CONSENTS, 'consent.online-check': `no ${TODAY}T09:00:00+08:00` };
    const papersOf = (answers: Readonly<Record<string, string>>): string[] =>
      pagesOf(facts(answers)).flatMap(({ paper }) => (paper ? [paper.key] : []));
    assert.ok(!papersOf(CONSENTS).includes('householdRegister'));
    assert.ok(papersOf(refused).includes('householdRegister'));
  });
});

describe('sentences about faults', () => {
  const fields = [
    ...new Set(scheme.routes.flatMap((route) => route.fields.map(({ key }) => key))),
    'insurance.since',
    'x-own',
  ];
  const wide: EnrollmentScheme['routes'][number] = {
    ...routeOf('local'),
    identities: ['residentId', 'passport'],
    fields: fields.map((key) => ({ ...routeOf('local').fields[0]!, key, isRequired: true })),
  };

  it('are whole in both languages, whatever is typed into whatever field', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '',
        '张?明',
        '·张',
        '3504232019031500',
        'H12345678',
        '2019-02-30',
        '2999-01-01',
        '1234',
        'x'.repeat(1200),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), typed, typed, (key, value, number) => {
        const answers = { ...ANSWERS, 'child.identityNumber': number, [key]: value };
        const verdict = checkAnswer(key, { scheme, route: wide, answers, today: TODAY });
        if (verdict.ok) return;
        for (const words of [zh, en]) {
          const label = words.label[key] ?? key;
          const sentence = faultText(verdict, words, label);
          // What was typed may say anything; the sentence without it must be whole.
          assert.ok(
            isWhole(sentence.split(verdict.found.slice(0, 40)).join('')) || verdict.found === sentence,
            sentence,
          );
          assert.ok(
            words.fault[verdict.code] || Object.keys(words.fault).some((name) => name.endsWith(`.${verdict.code}`)),
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('name every question, paper and answer that a scheme may have', () => {
    for (const words of [zh, en]) {
      fields.filter((key) => !key.startsWith('x-')).forEach((key) => assert.ok(words.label[key], key));
      scheme.routes.forEach(({ papers }) => papers.forEach(({ key }) => assert.ok(words.label[`paper.${key}`], key)));
      Object.entries(FIELD_CHOICES).forEach(([key, values]) =>
        values.forEach((value) => assert.ok(words.option[`${key.replace(/^.*\./, '')}.${value}`], `${key} ${value}`)),
      );
    }
    assert.deepEqual(Object.keys(en.fault).sort(), Object.keys(zh.fault).sort());
    assert.deepEqual(Object.keys(en.label).sort(), Object.keys(zh.label).sort());
    assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
  });

  it('tell a verdict of the self-check with its days', () => {
    const answers = {
      'check.origin': 'mainland',
      'check.household': 'here',
      'check.support': 'no',
      'vaccination.state': 'unknown',
    };
    const young = checkFacts(scheme, { ...answers, 'child.birthOn': '2019年9月1日' }, TODAY)!;
    const verdict = selfCheck(scheme, young, AT);
    assert.ok(verdict.ok);
    const told = wordReasons(verdict, zh);
    assert.deepEqual(told.reasons, ['到2025年8月31日孩子还不满入学年龄，最早2026年可以报名。']);
    assert.equal(told.reminders.length, 1);
    assert.equal(questionsOf(scheme, answers).length, 5);
    assert.equal(checkFacts(scheme, answers, TODAY), null);
  });
});

describe('sentences of a scheme', () => {
  const words = (...entries: readonly (readonly [string, string])[]) => ({
    words: entries.map(([key, text]) => ({ key, lang: 'zh' as const, text })),
  });

  it('stand in the place of ours, by name, in a record by key, with values in their places', () => {
    const own = overrideWords(
      zh,
      words(['start', '出发'], ['page.child.name', '宝贝叫什么？'], ['progress', '{1}之{0}']),
      'zh',
    );
    assert.equal(own.start, '出发');
    assert.equal(own.page['child.name'], '宝贝叫什么？');
    assert.equal(own.page['choice'], zh.page['choice']);
    assert.equal(own.progress(3, 8), '8之3');
    assert.equal(zh.start, '开始', 'ours are as they were');
  });

  it('that no table knows, or that reach for what is no sentence, change nothing', () => {
    const own = overrideWords(
      zh,
      words(['nothing', 'x'], ['__proto__', 'x'], ['start.x', 'x'], ['page', 'x'], ['constructor.name', 'x']),
      'zh',
    );
    assert.deepEqual(Object.keys(own), Object.keys(zh));
    assert.equal(own.start, zh.start);
    assert.equal(own.page, zh.page);
    assert.equal(overrideWords(zh, words(['start', 'x']), 'en'), zh, 'another language');
  });
});

describe('the photographs that a draft names', () => {
  it('are read as they were written, and nothing else is one', () => {
    const file = { fileId: 'a1', size: 3, evidence: null };
    assert.deepEqual(readPaperFiles(writePaperFiles([file])), [file]);
    assert.equal(writePaperFiles([]), '');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        assert.ok(
          readPaperFiles(text).every(({ fileId, size }) => typeof fileId === 'string' && typeof size === 'number'),
        );
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entry } from '../../src/components/quota-board/quota-board.entry.js';
import type { Tools } from '../../src/components/quota-board/quota-board.grip.js';
import { handWordsZh } from '../../src/components/quota-board/quota-board.hands.words.zh.js';
import { entriesOfUnit, measureEntries, unitsOf } from '../../src/components/quota-board/quota-board.measured.js';
import { viewMeasured } from '../../src/components/quota-board/quota-board.measured.view.js';
import { dueText, goalText, viewTarget } from '../../src/components/quota-board/quota-board.view.js';
import { faceWordsZh } from '../../src/components/quota-board/quota-board.words.zh.js';
import { readRecords, type Plan } from '../../src/sdk/model/index.js';
import { makeTarget, quotaPlan, quotaRecords } from './quota-plans.js';

const words = { ...faceWordsZh, ...handWordsZh };
const tools = { viewTarget, goalText, dueText } as unknown as Tools;
const AS_OF = '2024-10-10';

function measured(plan: Plan = quotaPlan(), document: unknown = quotaRecords(), asOf = AS_OF): Entry[] {
  const { records, roster, calendar, rules } = readRecords(document);
  return measureEntries(plan, records, { asOf, roster, calendar, rules, start: plan.issuedOn });
}

function viewOf(id: string, entries: readonly Entry[] = measured()) {
  return viewMeasured(
    entries.find(({ target }) => target.id === id)!,
    words,
    tools,
  )!;
}

const { roster } = readRecords(quotaRecords());

describe('One unit', () => {
  const ids = (unit: string): string[] => entriesOfUnit(measured(), unit, roster).map(({ target }) => target.id);

  it('sees its part of every target that it has one of, by id or by name', () => {
    assert.deepEqual(ids('a'), ['met', 'track', 'share', 'silent', 'behind', 'missed', 'each']);
    assert.deepEqual(ids('甲县教研室'), ids('a'));
    assert.deepEqual(ids('c').includes('each'), false, 'it has no persons');
    assert.deepEqual(ids('nobody'), []);
  });

  it('has no goal of its own where the goal is that of all: it has reported, or not', () => {
    const entries = entriesOfUnit(measured(), 'a', roster);
    const view = viewOf('behind', entries);
    assert.equal(view.stateText, '已报送');
    assert.equal(view.value, '20 个');
    assert.equal(view.goal, '各单位合计不少于 43 个');
    assert.equal(view.bar, undefined);
    assert.equal(viewOf('track', entries).stateText, '未报送');
    assert.equal(viewOf('track', entries).latest, '', 'the last record of another unit is not its own');
    assert.equal(view.latest, '2024年5月20日');
  });

  it('is judged by its own people where each of them has a goal', () => {
    const view = viewOf('each', entriesOfUnit(measured(), 'a', roster));
    assert.equal(view.value, '1/2 人达到');
    assert.equal(view.stateText, '落后');
    assert.equal(viewOf('each', entriesOfUnit(measured(), 'b', roster)).stateText, '未报送');
  });

  it('is judged by its own value where each unit has a goal', () => {
    const plan = quotaPlan({ targets: [makeTarget({ id: 'own', value: 1, unit: '次' })] });
    const records = [{ id: 'r', kind: 'inspection', on: '2024-05-01', unitId: 'a' }];
    const rules = [{ targetId: 'own', kinds: ['inspection'], each: 'unit' }];
    const entries = entriesOfUnit(measured(plan, { records, roster, rules }), 'a', roster);
    assert.deepEqual([viewOf('own', entries).stateText, viewOf('own', entries).value], ['已达成', '1 次']);
    assert.equal(viewOf('own', entries).goal, '每个单位不少于 1 次');
  });

  it('is chosen from the roster, or from whoever has records', () => {
    assert.deepEqual(
      unitsOf(measured(), roster).map(({ name }) => name),
      ['甲县教研室', '乙县教研室', '丙县教研室'],
    );
    const bare = measured(quotaPlan(), { ...quotaRecords(), roster: null });
    assert.deepEqual(
      unitsOf(bare, null)
        .map(({ id }) => id)
        .sort(),
      ['a', 'b'],
    );
  });
});

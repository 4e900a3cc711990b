import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readRecords } from '../../../src/sdk/model/index.js';
import {
  kindWords,
  personFault,
  privateNumberIn,
  readRecordKind,
  readTypedRecord,
  RosterFinder,
  type TypedContext,
  type TypedRecord,
} from '../../../src/sdk/rules/index.js';
import { readEventDay, readQuantity, readYesNo } from '../../../src/sdk/rules/record-text.js';
import { KINDS, namedKinds } from '../../../src/sdk/rules/record-kinds.js';
import { roster } from '../../helpers/arbitrary-records.js';

let ids = 0;
const context: TypedContext = { names: new RosterFinder(roster), newId: (start) => `${start}${(ids += 1)}` };
const TYPED: TypedRecord = {
  kind: '听课评课',
  on: '2024-03-05',
  unit: '第一小学',
  person: '教研员甲',
  quantity: '2',
  of: '',
  note: '',
  findings: [],
  evidence: [],
};
const faultsOf = (change: Partial<TypedRecord>, more: Partial<TypedContext> = {}): string[] => {
  const result = readTypedRecord({ ...TYPED, ...change }, { ...context, ...more });
  return result.ok ? [] : result.faults.map(({ field, code }) => `${field} ${code}`);
};

describe('a kind in words', () => {
  it('is there for every named kind, with a unit, and is read back from its name and key', () => {
    assert.deepEqual(new Set(KINDS), namedKinds);
    for (const kind of KINDS) {
      const { name, unit } = kindWords(kind);
      assert.match(unit, /^[\u4e00-\u9fff]{1,2}$/);
      assert.deepEqual([readRecordKind(name), readRecordKind(kind)], [kind, kind]);
    }
  });

  it('is found by what people call it, and nothing else is', () => {
    const rows: [string, string | null][] = [
      ['下校', 'schoolVisit'],
      ['听评课', 'lessonObserved'],
      ['安全检查', 'inspection'],
      ['示范课', 'publicLesson'],
      ['ｘ-check', 'x-check'],
      ['跳舞', null],
      ['', null],
      ['x-', null],
    ];
    rows.forEach(([text, kind]) => assert.equal(readRecordKind(text), kind, text));
  });

  it("is what follows x- for a bureau's own", () => {
    assert.deepEqual([kindWords('x-canteen').name, kindWords('x-canteen').unit], ['canteen', '次']);
    assert.equal(kindWords('constructor').name, 'constructor', 'no property of objects');
  });
});

describe('what is typed', () => {
  it('is a day as people write it, never a month or a season', () => {
    const rows: [string, string][] = [
      ['2024-03-05', '2024-03-05'],
      ['2024年3月5日', '2024-03-05'],
      ['２０２４．３．５', '2024-03-05'],
      ['2024/3/5', '2024-03-05'],
      ['20240305', '2024-03-05'],
      ['二〇二四年三月五日', '2024-03-05'],
      ['45356', '2024-03-05'],
      ['3月5日', '2025-03-05'],
      ['2024年2月29日', '2024-02-29'],
      ['2023年2月29日', 'dateNotThere'],
      ['2024年3月', 'dateUnclear'],
      ['2024年上半年', 'dateUnclear'],
      ['2024.3', 'dateUnclear'],
      ['昨天', 'dateUnclear'],
      ['', 'missing'],
      ['2026-01-01', 'future'],
    ];
    for (const [text, expected] of rows) {
      const read = readEventDay(text, { year: 2025, latest: '2025-12-31' });
      assert.equal(read.ok ? read.value : read.code, expected, text);
    }
  });

  it('is a quantity with or without its unit', () => {
    const rows: [string, string, number | string | null][] = [
      ['3', '天', 3],
      ['３天', '天', 3],
      ['半天', '天', 0.5],
      ['三节', '节', 3],
      ['1,200人', '人', 1200],
      ['90学时', '学时', 90],
      ['0', '次', 0],
      ['-0', '次', 0],
      ['', '次', null],
      ['-1', '次', 'negative'],
      ['1e10', '次', 'tooLarge'],
      ['1000000000', '个', 1e9],
      ['1000000001', '个', 'tooLarge'],
      ['NaN', '次', 'notANumber'],
      ['Infinity', '次', 'notANumber'],
      ['两三节', '节', 'notANumber'],
    ];
    for (const [text, unit, expected] of rows) {
      const read = readQuantity(text, unit);
      assert.ok(Object.is(read.ok ? read.value : read.code, expected), `${text}: ${JSON.stringify(read)}`);
    }
  });

  it('is yes or no', () => {
    const rows: [string, boolean | string][] = [
      ['是', true],
      ['√', true],
      ['已整改', true],
      ['整改到位', true],
      ['否', false],
      ['未整改', false],
      ['整改中', false],
      ['', false],
      ['也许', 'wordUnknown'],
    ];
    rows.forEach(([text, expected]) => {
      const read = readYesNo(text);
      assert.equal(read.ok ? read.value : read.code, expected, text);
    });
  });
});

describe('persons', () => {
  it('are pseudonyms: identity numbers, mobile numbers and names are told apart', () => {
    const rows: [string, string | null][] = [
      ['p-01', null],
      ['110101199003078515', 'residentId'],
      ['11010119900307851X', 'residentId'],
      ['１１０１０１１９９００３０７８５１５', 'residentId'],
      ['110101 19900307 8515', 'residentId'],
      ['13800138000', 'mobile'],
      ['+86 138-0013-8000', 'mobile'],
      ['张三', 'personName'],
      ['阿依古丽·买买提', 'personName'],
      ['Zhang San', 'personName'],
      ['张三1', 'notAnId'],
    ];
    rows.forEach(([text, fault]) => assert.equal(personFault(text), fault, text));
  });

  it('are chosen by the label of the roster, by a name that no roster has they are not', () => {
    assert.deepEqual(faultsOf({ person: '教研员甲' }), []);
    assert.deepEqual(faultsOf({ person: '教研员丙' }), ['person personName']);
    assert.deepEqual(faultsOf({ person: 'p9' }), []);
    assert.deepEqual(faultsOf({ person: 'p9' }, { isStrict: true }), ['person personUnknown']);
    assert.deepEqual(faultsOf({ person: 'p9' }, { isStrict: true, before: { unitId: null, personId: 'p9' } }), []);
  });

  it('are told apart by their unit where two have one label', () => {
    const person = (id: string, unitId: string) => ({ id, label: '李老师', unitId, groups: [], from: null, to: null });
    const names = new RosterFinder({ units: roster.units, persons: [person('a', '007'), person('b', 'u-2')] });
    assert.deepEqual(names.findPerson('李老师', 'u-2'), { ok: true, id: 'b' });
    assert.deepEqual(names.findPerson('李老师', null), { ok: false, isTwice: true });
    assert.deepEqual(faultsOf({ person: '李老师', unit: 'e12' }, { names }), ['person personAmbiguous']);
  });

  it('have no number in any text', () => {
    assert.equal(privateNumberIn('请联系 138 0013 8000'), 'mobile');
    assert.equal(privateNumberIn('学籍 110101201403078515 有误'), 'residentId');
    assert.equal(privateNumberIn('编号 2024030500123456789，共 138 人'), null);
    const followUps = [{ on: '2024-03-09', text: '家长 13800138000', settled: '' }];
    assert.deepEqual(faultsOf({ findings: [{ id: '', text: '课表', due: '', followUps }] }), [
      'findings.0.followUps.0.text mobile',
    ]);
  });
});

describe('units', () => {
  it('are found by name, by id and by a number that lost its zeros', () => {
    const find = (text: string): unknown => {
      const read = readTypedRecord({ ...TYPED, unit: text }, context);
      return read.ok ? read.fields.unitId : read.faults[0]!.code;
    };
    assert.deepEqual(['第一小学', '第二小学', '007', '7', 'u-2', 'other', '', '第九小学'].map(find), [
      '007',
      'u-2',
      '007',
      '007',
      'u-2',
      'other',
      null,
      'unitUnknown',
    ]);
    assert.deepEqual(faultsOf({ unit: '第一小学', person: '' }, { names: new RosterFinder(null) }), ['unit notAnId']);
  });
});

describe('a typed record', () => {
  it('is what the model takes, whatever was typed, or its faults are named', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('2024.3.5', '是', '3天', '第一小学', '听课', 'https://a.cn', '-'),
    );
    const finding = fc.record({
      id: fc.constantFrom('', 'f1', '?'),
      text,
      due: text,
      followUps: fc.array(fc.record({ on: text, text, settled: text }), { maxLength: 2 }),
    });
    const evidence = fc.record({ id: fc.constantFrom('', 'e1'), title: text, url: text, on: text, visibility: text });
    const typed = fc.record({
      kind: text,
      on: text,
      unit: text,
      person: text,
      quantity: text,
      of: text,
      note: text,
      findings: fc.array(finding, { maxLength: 2 }),
      evidence: fc.array(evidence, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(typed, fc.boolean(), (given, isStrict) => {
        const read = readTypedRecord(given, { ...context, isStrict });
        if (!read.ok) return assert.ok(read.faults.length > 0);
        const { records, issues } = readRecords([{ id: 'r1', ...read.fields }]);
        assert.deepEqual(issues, []);
        assert.deepEqual({ ...records[0] }, { id: 'r1', ...read.fields, targetIds: [], revision: 1, isDeleted: false });
      }),
      { numRuns: 1500 },
    );
  });

  it('drops what was left empty, and misses what belongs to something', () => {
    const empty = { id: '', title: '', url: '', on: '', visibility: '' };
    const followUp = { on: '2024-03-09', text: '已补', settled: '是' };
    assert.deepEqual(faultsOf({ findings: [{ id: '', text: '', due: '', followUps: [] }], evidence: [empty] }), []);
    assert.deepEqual(faultsOf({ findings: [{ id: '', text: ' ', due: '', followUps: [followUp] }] }), [
      'findings.0.text missing',
    ]);
    assert.deepEqual(
      faultsOf({ findings: [{ id: '', text: '课表', due: '长期', followUps: [{ ...followUp, on: '' }] }] }),
      ['findings.0.due dateUnclear', 'findings.0.followUps.0.on missing'],
    );
    assert.deepEqual(faultsOf({ evidence: [{ ...empty, title: '照片', url: 'javascript:alert(1)' }] }), [
      'evidence.0.url linkInvalid',
    ]);
  });

  it('has an amount where its kind is one', () => {
    assert.deepEqual(faultsOf({ kind: '培训', quantity: '' }), ['quantity missing']);
    assert.deepEqual(faultsOf({ kind: '听课', quantity: '' }), []);
    assert.deepEqual(faultsOf({ kind: '听课', quantity: '' }, { isStrict: true }), ['quantity missing']);
  });
});

/** The sample records of the demo: valid, the same on every build, and showing every status there is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { mergeOverlay } from '../../demo/site/merge-overlay.mjs';
import { recordFiles } from '../../demo/site/records/files.js';
import { jiangmenRecords } from '../../demo/site/records/jiangmen.js';
import type { SeatsDocument } from '../../demo/site/records/seats.js';
import {
  allocateSeats,
  compileNotice,
  measureTargets,
  readRecords,
  seatVerdict,
  type Plan,
  type Reading,
  type ReadRecords,
} from '../../src/sdk/index.js';

const read = (path: string): string => readFileSync(new URL(`../../demo/${path}`, import.meta.url), 'utf8');

function planOf(id: string): Plan {
  const overlay: Parameters<typeof mergeOverlay>[1] = JSON.parse(read(`overlays/notice-${id}.json`));
  return mergeOverlay(compileNotice(read(`notices/notice-${id}.txt`)), overlay);
}

const plans = new Map(['2', '3'].map((id) => [id, planOf(id)]));
const written = (): [string, string][] => [...recordFiles(plans)].map(([name, file]) => [name, JSON.stringify(file)]);
const parsed = (name: string): unknown => JSON.parse(new Map(written()).get(name)!);

function readings(id: string, asOf: string): Map<string, Reading> {
  const plan = plans.get(id)!;
  const { records, roster, calendar, rules }: ReadRecords = readRecords(parsed(`records-${id}.json`));
  const targets = plan.targets.filter(({ kind }) => kind === 'target');
  const context = { asOf, roster, calendar, rules, start: plan.issuedOn };
  return new Map(
    measureTargets(targets, records, context).map((reading, at) => {
      assert.ok(reading.ok, targets[at]!.label);
      return [`${targets[at]!.value} ${targets[at]!.unit}`, reading];
    }),
  );
}

describe('the sample records', () => {
  for (const id of ['2', '3']) {
    it(`of notice ${id} are read without an issue, and a rule counts every target`, () => {
      const { records, rules, issues } = readRecords(parsed(`records-${id}.json`));
      assert.deepEqual(issues, []);
      assert.ok(records.length > (id === '2' ? 1200 : 150), `${records.length} records`);
      const targets = plans.get(id)!.targets.filter(({ kind }) => kind === 'target');
      assert.deepEqual(rules.map(({ targetId }) => targetId).sort(), targets.map((target) => target.id).sort());
    });

    it(`of notice ${id} leave nothing to be assumed and no record at fault`, () => {
      for (const [name, { faults, notes }] of readings(id, id === '2' ? '2024-10-10' : '2023-11-20')) {
        assert.deepEqual(faults, [], name);
        assert.deepEqual(
          notes.filter((note) => note !== 'some-not-reported' && note !== 'roster-missing'),
          [],
          name,
        );
      }
    });

    it(`of notice ${id} name persons by a pseudonym and nothing else`, () => {
      const { records, roster } = readRecords(parsed(`records-${id}.json`));
      for (const person of roster!.persons)
        assert.match(`${person.id} ${person.label}`, /^[pt]-\d{3} .+教?[员师] \d\d$/);
      const known = new Set(roster!.persons.map((person) => person.id));
      for (const { personId } of records) assert.ok(personId === null || known.has(personId), personId!);
    });
  }

  it('are the same on every build', () => {
    assert.deepEqual(written(), written());
  });

  it('show every status there is', () => {
    const days = [...readings('2', '2024-10-10').values(), ...readings('3', '2023-11-20').values()];
    const statuses = [...new Set(days.map(({ status }) => status))].sort();
    assert.deepEqual(statuses, ['behind', 'denominatorUnknown', 'met', 'missed', 'notReported', 'onTrack']);
  });

  it('say what the pages say of them', () => {
    const jiangmen = readings('2', '2024-10-10');
    const told = (reading: Reading | undefined): unknown[] => [reading?.value, reading?.goal, reading?.status];
    assert.deepEqual(told(jiangmen.get('43 个')), [38, 43, 'behind']);
    assert.deepEqual(told(jiangmen.get('100 个')), [108, 100, 'met']);
    assert.deepEqual(told(jiangmen.get('60 个')), [48, 60, 'onTrack']);
    const hours = jiangmen.get('90 学时')!;
    assert.equal(hours.status, 'onTrack');
    assert.equal(hours.breakdown.find(({ id }) => id === 'p-007')?.value, 71);
    assert.equal(hours.breakdown.find(({ id }) => id === 'p-021')?.status, 'notReported');
    const qingliu = readings('3', '2023-11-20');
    assert.deepEqual(told(qingliu.get('1170 个')), [1170, 1170, 'met']);
    assert.deepEqual(told(qingliu.get('5 %')), [null, 5, 'denominatorUnknown']);
    assert.equal(qingliu.get('75 %')!.value!.toFixed(1), '76.2');
    assert.equal(qingliu.get('10 %')!.value!.toFixed(1), '10.6');
    assert.deepEqual([qingliu.get('100 %')!.value!.toFixed(1), qingliu.get('100 %')!.status], ['97.3', 'missed']);
    assert.deepEqual(told(readings('2', '2025-01-15').get('43 个')), [38, 43, 'missed']);
  });

  it('hold seats that warn early, and a sharing out that is whole', () => {
    const { total, kindergartens, sharing } = parsed('seats-3.json') as SeatsDocument;
    const status = (seats: typeof total): string => {
      const verdict = seatVerdict(seats);
      assert.ok(verdict.ok);
      return verdict.status;
    };
    assert.equal(total.places, 1170);
    assert.equal(status(total), 'tight');
    assert.deepEqual(
      kindergartens.map(({ seats }) => status(seats)),
      ['short', 'open', 'open'],
    );
    const shared = allocateSeats(sharing);
    assert.ok(shared.ok);
    assert.equal(shared.left, 0);
    assert.equal(
      shared.shares.reduce((sum, { seats }) => sum + seats, 0),
      240,
    );
    assert.deepEqual(
      shared.shares.filter(({ isCapped }) => isCapped).map(({ id }) => id),
      ['school-20'],
    );
  });

  it('fail loudly when a target has lost its words or has no rule', () => {
    const plan = plans.get('2')!;
    const less = { ...plan, targets: plan.targets.filter(({ value }) => value !== 43) };
    assert.throws(() => jiangmenRecords(less), /0 targets say 专职教研员编制 43/);
    const more = {
      ...plan,
      targets: [...plan.targets, { ...plan.targets[0]!, id: 'new', label: '新的指标', value: 7 }],
    };
    assert.throws(() => jiangmenRecords(more), /no rule counts 新的指标/);
  });
});

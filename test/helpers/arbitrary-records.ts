import fc from 'fast-check';
import type { Evidence, Finding, ReformRecord, Roster } from '../../src/sdk/model/index.js';
import { namedKinds } from '../../src/sdk/rules/record-kinds.js';
import { privateNumberIn } from '../../src/sdk/rules/record-privacy.js';

/** Texts that a sheet could spoil: formulas, blanks at the ends, new lines, quotes, what XML has no place for. */
const TRICKY = [
  '',
  '=1+1',
  "'=1",
  "''=",
  '+86',
  '-1',
  '@x',
  '\t=2',
  ' ＝1',
  '0012',
  '1e5',
  '"a",b;c',
  '第一行\n第二行',
  '－',
  '无',
  '_x0041_',
  'constructor',
  '2024年3月',
  '问题；',
  '𠮷野',
];

const isWhole = (text: string): boolean =>
  !/\0|[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/.test(text);

export const texts = fc
  .oneof(fc.constantFrom(...TRICKY), fc.string({ maxLength: 30, unit: 'binary' }), fc.string({ maxLength: 12 }))
  .filter((text) => isWhole(text) && privateNumberIn(text) === null);

const ids = fc.stringMatching(/^[\w.:-]{1,12}$/).filter((id) => !/^\d{11,}$/.test(id));
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const quantities = fc.oneof(
  fc.integer({ min: 0, max: 1e9 }),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
);
const nullable = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(each, { nil: null });

const PLAIN = { noNullPrototype: true } as const;

const evidence: fc.Arbitrary<Evidence> = fc.record(
  {
    id: ids,
    title: texts,
    url: nullable(fc.constantFrom('https://example.cn/a?b=1', '/files/1.pdf', 'a,b.pdf', '=a')),
    on: nullable(days),
    visibility: fc.constantFrom('internal', 'public'),
  },
  PLAIN,
);

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    id: ids,
    text: texts,
    due: nullable(days),
    followUps: fc.array(fc.record({ on: days, text: texts, isSettled: fc.boolean() }, PLAIN), { maxLength: 3 }),
  },
  PLAIN,
);

export const kinds = fc.oneof(
  fc.constantFrom(...(Array.from(namedKinds) as ReformRecord['kind'][])),
  fc.constantFrom<ReformRecord['kind'][]>('x-check', 'x-1', 'x-training'),
);

export const roster: Roster = {
  units: ['007', 'u-2', '-', 'e12'].map((id, at) => {
    return { id, name: ['第一小学', '第二 小学', '', '第四中学'][at]!, sizes: {}, groups: [], from: null, to: null };
  }),
  persons: ['p1', 'p2', '12e3'].map((id, at) => {
    return { id, label: ['教研员甲', '教研员乙', ''][at]!, unitId: null, groups: [], from: null, to: null };
  }),
};

const people = fc.oneof(fc.constantFrom('p1', 'p2', '12e3', '-x'), ids);

/** One record with its earlier revisions; the last may be a deletion. */
export const histories: fc.Arbitrary<ReformRecord[]> = fc
  .array(
    fc.record(
      {
        kind: kinds,
        on: days,
        unitId: nullable(fc.oneof(fc.constantFrom('007', 'u-2', '-', 'e12'), ids)),
        personId: nullable(people),
        quantity: quantities,
        of: nullable(quantities),
        note: texts,
        evidence: fc.uniqueArray(evidence, { maxLength: 3, selector: ({ id }) => id }),
        findings: fc.uniqueArray(finding, { maxLength: 3, selector: ({ id }) => id }),
        targetIds: fc.uniqueArray(ids, { maxLength: 3 }),
        isDeleted: fc.boolean(),
      },
      PLAIN,
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((contents) => contents.map((content, at) => ({ id: '', ...content, revision: at + 1 })));

/** A log: records with all their revisions. */
export const logs: fc.Arbitrary<ReformRecord[]> = fc
  .tuple(fc.uniqueArray(ids, { maxLength: 4 }), fc.array(histories, { minLength: 4, maxLength: 4 }))
  .map(([names, parts]) => names.flatMap((id, at) => parts[at]!.map((record) => ({ ...record, id }))));

/** Records in an order of their own, to be compared as a set. */
export function sorted(records: readonly ReformRecord[]): ReformRecord[] {
  const key = ({ id, revision }: ReformRecord): string => `${id} ${String(revision).padStart(6, '0')}`;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

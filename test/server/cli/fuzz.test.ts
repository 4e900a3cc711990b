import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { writeLedger } from '../../../src/sdk/sheet/index.js';
import { stateOf } from '../../../src/server/app/ledger-rules.js';
import { docx, numbered, numberingOf, paragraph, table } from './helpers/docx.js';
import { openBench, type Bench, type Ran } from './helpers/io.js';
import { gb18030, NOTICE, utf16 } from './helpers/notice.js';
import { namedFontPdf } from './helpers/pdf.js';
import { plan } from './helpers/plans.js';

let bench: Bench;
let ledger: Uint8Array;
before(async () => {
  bench = await openBench();
  await bench.write('plan.json', JSON.stringify(plan()));
  ledger = await writeLedger(plan(), { asOf: '2025-10-20', stateOf });
});
after(() => bench.drop());

/** Some bytes changed, some of the end cut off. */
const damage = fc.record({
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
    maxLength: 12,
  }),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true })),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Uint8Array, { changes, keep }: Damage): Uint8Array {
  const copy = bytes.slice(0, Math.max(1, Math.floor(bytes.length * keep)));
  for (const [place, value] of changes) copy[Math.floor(place * copy.length)] = value;
  return copy;
}

/** Done, or refused in one line that is one of ours. */
function requireManners({ code, out, err }: Ran): void {
  assert.ok([0, 1, 2].includes(code));
  assert.doesNotMatch(err, /程序出错/);
  if (code === 2) {
    assert.equal(out, '');
    assert.match(err, /^jiaogai: [^\n]+\n$/);
  }
}

const body = [
  paragraph('目标', numbered(1, 0)),
  paragraph('云溪县教育局通知'),
  table([
    ['序号', '任务'],
    ['1', '开课'],
  ]),
].join('');
const files: [string, () => Uint8Array, number][] = [
  ['UTF-8', () => new TextEncoder().encode(NOTICE), 60],
  ['UTF-16', () => utf16(NOTICE, 'be', false), 40],
  ['GB18030', () => gb18030(NOTICE), 40],
  [
    'HTML',
    () =>
      new TextEncoder().encode(
        `<html><body><table><tr><td rowspan=3>1<td>云溪县</table><pre>一、目标</pre><p>${NOTICE}`,
      ),
    60,
  ],
  ['docx', () => docx(body, { numbering: numberingOf([['%1、', 'chineseCounting']]) }), 60],
  ['PDF', () => namedFontPdf('UniGB-UCS2-H', '4e915e1f53bf6559'.repeat(4)), 40],
  [
    'PDF of a browser',
    () => new Uint8Array(readFileSync(new URL('../../fixtures/cli/text-layer.pdf', import.meta.url))),
    10,
  ],
];

describe('a damaged file of any kind is read or refused, and never more', () => {
  for (const [name, make, numRuns] of files) {
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(damage, async (how) => {
          await bench.write('given', damaged(make(), how));
          requireManners(await bench.run('compile', 'given'));
        }),
        { numRuns },
      );
    });
  }

  it('bytes of chance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await bench.write('given', bytes);
        requireManners(await bench.run('compile', 'given'));
      }),
      { numRuns: 100 },
    );
  });

  it('a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        await bench.write('given.xlsx', damaged(ledger, how));
        requireManners(await bench.run('ledger', 'plan.json', '--from', 'given.xlsx'));
      }),
      { numRuns: 60 },
    );
  });

  it('a plan', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.constant(JSON.stringify(plan()))), damage, async (json, how) => {
        await bench.write(
          'given.json',
          damaged(new TextEncoder().encode(json), { ...how, keep: Math.max(how.keep, 0.5) }),
        );
        requireManners(await bench.run('check', 'given.json'));
      }),
      { numRuns: 80 },
    );
  });
});

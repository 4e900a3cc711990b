import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { lookInOldChromium, oldChromiumFor } from '../helpers/old-look.js';
import { root } from '../helpers/static-server.js';

const FACTS = 'label="专职教研员" value="38" target="43" unit="个" start="2024-01-01" due="2024-12-31"';
const MEASURED = 'src="plan.json" records-src="records.json" target-id="posts"';

/** Each with the words that show that it is there. */
const ELEMENTS = `
  <quota-meter id="plain" label="教研基地" value="108" target="100" unit="个" as-of="2024-12-31" data-sign="已达成.*108 个"></quota-meter>
  <quota-meter id="ring" ${FACTS} form="ring" as-of="2024-09-30" data-sign="88%"></quota-meter>
  <quota-meter id="bullet" ${FACTS} form="bullet" thresholds="20,30" as-of="2024-09-30" data-sign="目标 43.*2030"></quota-meter>
  <quota-meter id="trend" ${MEASURED} form="trend" as-of="2024-09-30" data-sign="按进度应有"></quota-meter>
  <quota-meter id="multiples" ${MEASURED} form="multiples" as-of="2024-09-30" data-sign="乙县.*未报送"></quota-meter>
  <quota-meter id="table" ${MEASURED} as-of="2024-09-30" data-press="[data-act=table]" data-sign="统计期间"></quota-meter>
  <quota-meter id="seats" label="学位" seats='{"places":300,"schools":[{"id":"a","pupils":410},{"id":"b","pupils":190}]}' data-sign="205"></quota-meter>
  <quota-meter id="fault" label="坏数" value="x" target="3" data-sign="现在是“x”"></quota-meter>`;

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>老浏览器里的指标</title>
    <script src="listen.page.js"></script>
    <script src="quota.page.js"></script>
    <script src="/jiaogai/embed.js"></script>
  </head>
  <body>${ELEMENTS}</body>
</html>`;

const PLAN = {
  schemaVersion: 1,
  id: 'smoke',
  title: '示例方案',
  issuedOn: '2024-01-01',
  tasks: [],
  targets: [
    {
      id: 'posts',
      label: '专职教研员编制',
      quote: '编制不少于 43 个',
      at: null,
      measure: 'count',
      comparator: 'atLeast',
      value: 43,
      unit: '个',
      due: '2024-12-31',
      source: null,
    },
  ],
};
const RECORDS = {
  records: [
    { id: 'r1', kind: 'postFilled', on: '2024-02-29', unitId: 'a', quantity: 20 },
    { id: 'r2', kind: 'postFilled', on: '2024-08-01', unitId: 'a', quantity: 18 },
  ],
  roster: { units: ['a', 'b'].map((id) => ({ id, name: id === 'a' ? '甲区' : '乙县' })) },
  rules: [{ targetId: 'posts', kinds: ['postFilled'] }],
};

interface Seen {
  readonly agent: string;
  readonly faults: readonly string[];
  readonly shown: Readonly<Record<string, { readonly text: string; readonly height: number }>>;
}

describe('Numbers in Chromium 78', () => {
  it('are drawn in every form under the strict policy', async (t) => {
    const old = await oldChromiumFor(t);
    if (!old) return;
    const read = (name: string): string => readFileSync(join(root, 'test/legacy', name), 'utf8');
    const seen = await lookInOldChromium<Seen>(old, {
      '/quota.html': PAGE,
      '/listen.page.js': read('listen.page.js'),
      '/quota.page.js': read('quota.page.js'),
      '/plan.json': JSON.stringify(PLAN),
      '/records.json': JSON.stringify(RECORDS),
    });
    assert.match(seen.agent, /Chrome\/78\./);
    assert.deepEqual(seen.faults, []);
    const ids = Array.from(ELEMENTS.matchAll(/ id="(\w+)"/g), ([, id]) => id);
    assert.deepEqual(Object.keys(seen.shown), ids);
    for (const [id, { height }] of Object.entries(seen.shown)) assert.ok(height > 60, `${id} has a height`);
    assert.match(seen.shown['table']!.text, /38 个 \/ 不少于 43 个/);
  });
});

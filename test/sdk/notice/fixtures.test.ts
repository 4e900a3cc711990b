import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plan } from '../../../src/sdk/model/index.js';
import { parsePlan } from '../../../src/sdk/model/index.js';
import { compileNotice } from '../../../src/sdk/notice/index.js';
import { readFixtures } from '../../helpers/expected-plan.js';
import { scorePlan } from '../../helpers/score-fixture.js';
import { CLASSES } from '../../helpers/score-marking.js';
import { f1, norm } from '../../helpers/score-match.js';
import { sumScores } from '../../helpers/score-plan.js';

const FLOOR_OF_EACH = 0.7;
const FLOOR_OF_ALL = 0.9;
/** One or two figures in a notice make a share of it meaningless: such a class counts in the corpus only. */
const FEW = 3;

const compiled = readFixtures().map((fixture) => ({ fixture, plan: compileNotice(fixture.text) }));
const scores = compiled.map(({ fixture, plan }) => scorePlan(fixture, plan));

/** Every `{at, quote}` anywhere in a plan. */
function citationsOf(node: unknown, path = ''): { path: string; at: [number, number]; quote: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const found = Object.entries(node).flatMap(([key, value]) => citationsOf(value, `${path}.${key}`));
  const { at, quote } = node as { at?: unknown; quote?: unknown };
  if (Array.isArray(at) && typeof quote === 'string') found.push({ path, at: at as [number, number], quote });
  return found;
}

function assertCited(plan: Plan, text: string): void {
  for (const { path, at, quote } of citationsOf(plan)) assert.equal(text.slice(...at), quote, `citation of ${path}`);
  for (const entry of plan.outline) {
    const place = norm(text.slice(...entry.at));
    assert.ok(
      place.startsWith(norm(entry.marker)),
      `${entry.marker}${entry.heading} stands where its range says: ${place}`,
    );
  }
  for (const cited of plan.citedDocuments) {
    assert.ok(
      norm(text.slice(...cited.at)).includes(norm(cited.title)),
      `${cited.title} is cited where its range says`,
    );
  }
}

describe('the invented notices', () => {
  it('are at least twenty-two, each with answers', () => {
    assert.ok(compiled.length >= 22, `${compiled.length} fixtures`);
  });

  for (const [i, { fixture, plan }] of compiled.entries()) {
    describe(fixture.slug, () => {
      it('compiles to a plan that the model accepts', () => {
        parsePlan(JSON.parse(JSON.stringify(plan)));
      });
      it('cites every statement exactly', () => {
        assertCited(plan, fixture.text);
      });
      it('leaves contact persons and telephones out', () => {
        const json = JSON.stringify(plan);
        for (const word of fixture.expected.forbidden ?? []) assert.ok(!json.includes(word), `${word} is in the plan`);
      });
      it(`is read right to ${FLOOR_OF_EACH} in each class`, () => {
        const score = scores[i]!;
        for (const name of CLASSES) {
          const tally = score.tallies[name];
          if (Math.max(tally.asked, tally.given) < FEW) continue;
          const lines = score.misses.filter((line) => line.startsWith(`${name}:`)).join('\n');
          assert.ok(f1(tally) >= FLOOR_OF_EACH, `${name} ${f1(tally).toFixed(2)}\n${lines}`);
        }
      });
    });
  }

  describe('taken together', () => {
    const sums = sumScores(scores);
    for (const name of CLASSES) {
      it(`${name} reach ${FLOOR_OF_ALL}`, () => {
        assert.ok(sums[name].asked > 0, 'something is asked');
        assert.ok(f1(sums[name]) >= FLOOR_OF_ALL, `${name} ${f1(sums[name]).toFixed(3)}`);
      });
    }
  });
});

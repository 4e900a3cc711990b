import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ContractError, isJiaogaiError } from '../../../src/sdk/errors.js';
import { parsePlan, readPlan } from '../../../src/sdk/model/index.js';
import { checkPlan } from '../../../src/sdk/model/light.js';

const HEAD = { schemaVersion: 1, id: 'p', title: '方案' };
const READERS = { readPlan, checkPlan };

function task(more: object): unknown {
  return { id: 't', number: '1', title: '任务', ...more };
}

for (const [name, read] of Object.entries(READERS)) {
  describe(`${name} and hostile data`, () => {
    it('leaves no stray key behind, and touches no prototype', () => {
      const text = `{"schemaVersion":1,"id":"p","title":"方案","__proto__":{"isAdmin":true},
        "tasks":[{"id":"t","number":"1","title":"任务","__proto__":{"due":"2025-01-01"},"constructor":1,"stray":2}]}`;
      const { plan } = read(JSON.parse(text));
      assert.equal(({} as Record<string, unknown>)['isAdmin'], undefined);
      assert.equal((plan as unknown as Record<string, unknown>)['isAdmin'], undefined);
      assert.equal(plan.tasks[0]?.due, null);
      assert.equal(Object.keys(plan.tasks[0] ?? {}).includes('stray'), false);
      assert.equal(Object.prototype.hasOwnProperty.call(plan.tasks[0], 'constructor'), false);
    });

    it('refuses links that run script, whatever their case and blanks', () => {
      for (const url of ['javascript:alert(1)', ' JavaScript:x', 'java\nscript:x', 'data:text/html,x', 'vbscript:x']) {
        const evidence = [{ id: 'e', title: '佐证', url, on: null }];
        const { plan, issues } = read({ ...HEAD, tasks: [task({ evidence })] });
        assert.deepEqual(plan.tasks, []);
        assert.deepEqual(issues, [{ path: 'tasks.0.evidence.0.url', message: 'not an http(s) or relative link' }]);
        assert.throws(() => read({ ...HEAD, source: { url }, tasks: [] }), { code: 'contract' });
      }
    });

    it('drops a task of a million characters, and keeps its neighbour', () => {
      const tasks = [task({ text: 'x'.repeat(1_000_000) }), task({ id: 'u' })];
      const { plan, issues } = read({ ...HEAD, tasks });
      assert.deepEqual(
        plan.tasks.map(({ id }) => id),
        ['u'],
      );
      assert.deepEqual(issues, [{ path: 'tasks.0.text', message: 'too long' }]);
    });

    it('names at most twenty faults of one item, however many it has', () => {
      const { issues } = read({ ...HEAD, tasks: [task({ leads: Array(3000).fill(0) })] });
      assert.equal(issues.length, 20);
      assert.deepEqual(issues[19], { path: 'tasks.0.leads.19', message: 'expected string' });
    });

    it('drops an item with more faults than a stack can hold, and keeps its neighbour', () => {
      const { plan, issues } = read({ ...HEAD, tasks: [task({ leads: Array(300_000).fill(0) }), task({ id: 'u' })] });
      assert.equal(plan.tasks.length, 1);
      assert.match(issues[0]?.path ?? '', /^tasks\.0/);
    });

    it('survives data that runs in circles, and deep nesting', () => {
      const circle: Record<string, unknown> = { ...HEAD };
      circle['tasks'] = [circle, task({})];
      assert.equal(read(circle).plan.tasks.length, 1);
      let deep: unknown = [];
      for (let n = 0; n < 100_000; n += 1) deep = [deep];
      assert.equal(read({ ...HEAD, tasks: [deep, task({ leads: deep })] }).plan.tasks.length, 0);
    });

    it('drops an item that throws when it is read', () => {
      const bad = Object.defineProperty({}, 'id', {
        get() {
          throw new TypeError('trap');
        },
      });
      const { plan, issues } = read({ ...HEAD, tasks: [bad, task({})] });
      assert.equal(plan.tasks.length, 1);
      assert.deepEqual(issues, [{ path: 'tasks.0', message: 'cannot be read' }]);
    });

    it('throws only errors of ours when a getter or a proxy throws', () => {
      const trap = {
        get(): never {
          throw new TypeError('trap');
        },
      };
      const inputs: unknown[] = [
        new Proxy({}, trap),
        { ...HEAD, tasks: new Proxy([1], trap) },
        Object.defineProperty({ ...HEAD, tasks: [] }, 'phases', trap),
      ];
      for (const input of inputs) {
        assert.throws(() => read(input), ContractError);
        assert.throws(
          () => parsePlan(input),
          (error) => isJiaogaiError(error),
        );
      }
    });
  });
}

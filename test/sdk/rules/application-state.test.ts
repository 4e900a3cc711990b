import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  applicationAction,
  applicationRole,
  applicationState,
  parseApplication,
  returnReason,
  type Application,
  type ApplicationState,
} from '../../../src/sdk/model/index.js';
import { actionsFor, advance, TRANSITIONS, type ApplicationStep } from '../../../src/sdk/rules/index.js';
import { smallApplication } from '../../helpers/applications.js';

const draft = (): Application => parseApplication(smallApplication());
const at = (minute: number): string => new Date(Date.UTC(2025, 5, 20, 2, minute)).toISOString();

/** Takes steps one after another, each of which must succeed. */
function through(...steps: readonly Omit<ApplicationStep, 'at'>[]): Application {
  return steps.reduce((application, step, minute) => {
    const next = advance(application, { ...step, at: at(minute) });
    assert.ok(next.ok, `${step.action} by ${step.by}: ${JSON.stringify(next)}`);
    return next.application;
  }, draft());
}

const TO_REVIEW = [
  { action: 'submit', by: 'parent' },
  { action: 'check', by: 'system' },
  { action: 'review', by: 'system' },
] as const;

describe('an application', () => {
  it('goes from draft to registered', () => {
    const done = through(
      ...TO_REVIEW,
      { action: 'forward', by: 'clerk' },
      { action: 'offer', by: 'officer', schoolId: 'no1' },
      { action: 'confirm', by: 'parent' },
      { action: 'register', by: 'clerk' },
    );
    assert.equal(done.state, 'registered');
    assert.deepEqual(
      done.history.map(({ to }) => to),
      ['submitted', 'systemCheck', 'manualReview', 'secondReview', 'offered', 'confirmed', 'registered'],
    );
    assert.equal(done.history[4]!.schoolId, 'no1');
    assert.deepEqual(parseApplication(JSON.parse(JSON.stringify(done))), done);
  });

  it('comes back for correction, with reasons, and goes again', () => {
    const back = through(
      ...TO_REVIEW,
      { action: 'return', by: 'clerk', reasons: ['unreadable', 'pageMissing'], note: '第2页' },
      { action: 'resubmit', by: 'parent' },
    );
    assert.equal(back.state, 'submitted');
    assert.deepEqual(back.history[3]!.reasons, ['unreadable', 'pageMissing']);
    assert.equal(back.history[3]!.note, '第2页');
  });

  it('waits, and is offered a place or assigned to another school', () => {
    const waits = through(...TO_REVIEW, { action: 'forward', by: 'clerk' }, { action: 'waitlist', by: 'officer' });
    for (const action of ['offer', 'assign'] as const) {
      const next = advance(waits, { action, by: 'officer', schoolId: 'no2', at: at(9) });
      assert.ok(next.ok && next.application.state === (action === 'offer' ? 'offered' : 'assignedElsewhere'));
    }
  });

  it('is withdrawn by its parent only, until the child is registered', () => {
    assert.deepEqual(
      applicationState.options.filter((state) => actionsFor(state, 'parent').includes('withdraw')),
      applicationState.options.filter((state) => !['draft', 'registered', 'withdrawn'].includes(state)),
    );
    for (const by of ['system', 'clerk', 'officer'] as const) {
      assert.ok(applicationState.options.every((state) => !actionsFor(state, by).includes('withdraw')));
    }
  });

  const refused: [string, Partial<ApplicationStep>, string, string][] = [
    ['a step that its state does not know', { action: 'confirm', by: 'parent' }, 'not-allowed', 'action'],
    ['a step of someone else', { action: 'forward', by: 'parent' }, 'wrong-role', 'by'],
    ['a return without a reason', { action: 'return', by: 'clerk', reasons: [] }, 'reason-missing', 'reasons'],
    ['a step at no time', { action: 'forward', by: 'clerk', at: 'now' }, 'not-an-instant', 'at'],
    ['a step before the last one', { action: 'forward', by: 'clerk', at: at(1) }, 'wrong-order', 'at'],
  ];
  for (const [what, step, code, field] of refused) {
    it(`refuses ${what}`, () => {
      const full = { action: 'forward', by: 'clerk', at: at(5), ...step } as ApplicationStep;
      assert.deepEqual(advance(through(...TO_REVIEW), full), { ok: false, code, field });
    });
  }

  it('refuses an offer without a school', () => {
    const application = through(...TO_REVIEW, { action: 'forward', by: 'clerk' });
    const fault = { ok: false, code: 'school-missing', field: 'schoolId' };
    assert.deepEqual(advance(application, { action: 'offer', by: 'officer', at: at(9) }), fault);
  });
});

describe('any steps in any order', () => {
  const step = fc.record({
    action: fc.constantFrom(...applicationAction.options),
    by: fc.constantFrom(...applicationRole.options),
    reasons: fc.array(fc.constantFrom(...returnReason.options), { maxLength: 2 }),
    schoolId: fc.constantFrom(null, 'no1'),
    /** Takes one of the arrows from where the application stands; else whatever was drawn. */
    arrow: fc.option(fc.nat(), { freq: 4 }),
  });
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  function chosen(state: ApplicationState, { arrow, ...any }: Step): Omit<ApplicationStep, 'at'> {
    const arrows = TRANSITIONS.filter(({ from }) => from.includes(state));
    if (arrow === null || arrows.length === 0) return any;
    const { action, by } = arrows[arrow % arrows.length]!;
    return { ...any, action, by: by[arrow % by.length]! };
  }

  it('leave a history without a gap that ends in the state', () => {
    const seen = new Set<ApplicationState>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
        let application = draft();
        steps.forEach((drawn, minute) => {
          const each = chosen(application.state, drawn);
          const before = JSON.stringify(application);
          const next = advance(application, { ...each, at: at(minute) });
          assert.equal(JSON.stringify(application), before, 'what is given is not changed');
          const isKnown = actionsFor(application.state, each.by).includes(each.action);
          if (next.ok) {
            assert.ok(isKnown, 'only what a role may do is done');
            application = next.application;
            seen.add(application.state);
          } else {
            assert.ok(!isKnown || ['reason-missing', 'school-missing'].includes(next.code));
          }
        });
        let from: ApplicationState = 'draft';
        for (const change of application.history) {
          assert.equal(change.from, from);
          assert.ok(
            TRANSITIONS.some(
              ({ action, to, by }) => action === change.action && to === change.to && by.includes(change.by),
            ),
          );
          from = change.to;
        }
        assert.equal(application.state, from);
        const isOver = application.history.findIndex(({ to }) => to === 'registered' || to === 'withdrawn');
        assert.ok(isOver < 0 || isOver === application.history.length - 1, 'nothing follows the end');
        assert.deepEqual(parseApplication(application), application);
      }),
      { numRuns: 500 },
    );
    assert.ok(seen.size >= 8, `states that were seen: ${[...seen].join(' ')}`);
  });

  it('can reach every state, and leave all but the two ends', () => {
    const reached = new Set<ApplicationState>(['draft']);
    for (const state of reached) {
      TRANSITIONS.filter(({ from }) => from.includes(state)).forEach(({ to }) => reached.add(to));
    }
    assert.deepEqual([...reached].sort(), [...applicationState.options].sort());
    const dead = applicationState.options.filter((state) => !TRANSITIONS.some(({ from }) => from.includes(state)));
    assert.deepEqual(dead, ['registered', 'withdrawn']);
    const used = new Set(TRANSITIONS.map(({ action }) => action));
    assert.deepEqual([...used].sort(), [...applicationAction.options].sort());
  });
});

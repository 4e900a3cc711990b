import { assert, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type {
  PlanErrorDetail,
  PlanLoadDetail,
  RecordsErrorDetail,
  RecordsLoadDetail,
} from '../../src/components/internal/events.js';
import { loadOnce } from '../../src/components/internal/load.js';
import { QuotaSource, type QuotaInput } from '../../src/components/internal/quota-source.js';
import { isJiaogaiError } from '../../src/sdk/errors.js';
import { addressOf, nextEvent, until } from './board-page.js';
import { makePlan } from './board-plans.js';

/** The smallest element that measures. */
class QuotaProbe extends LitElement {
  /** How often it was told of a step. */
  steps = 0;
  /** Checks only when it is told to. */
  isWary = false;
  readonly source = new QuotaSource(this, () => {
    this.steps += 1;
    if (!this.isWary) void this.source.check();
  });
}
customElements.define('quota-probe', QuotaProbe);

const target = { id: 't', label: '培训', quote: '不少于 90 学时', at: null, measure: 'count', comparator: 'atLeast' };
const plan = makePlan({ targets: [{ ...target, value: 90, unit: '学时', source: null }] as never });
const record = { id: 'r1', kind: 'training', on: '2024-02-29' };
const roster = { units: [{ id: 'u', name: '一小' }] };
const NO_FILE = '/there-is-no-such-file.json';

async function attach(input: Partial<QuotaInput> = {}, inside = ''): Promise<QuotaProbe> {
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  const probe = document.createElement('quota-probe') as QuotaProbe;
  if (inside) probe.append(document.createRange().createContextualFragment(inside));
  box.append(probe);
  give(probe, input);
  return probe;
}

function give(probe: QuotaProbe, input: Partial<QuotaInput>): void {
  probe.source.take({ plan: undefined, src: '', records: undefined, recordsSrc: '', roster: undefined, ...input });
}

const states = ({ source }: QuotaProbe): string => `${source.plan.state},${source.records.state}`;

describe('Plan and records of an element that measures', () => {
  it('are handed over, are checked, and no event tells of them', async () => {
    let heard = 0;
    const count = (): unknown => (heard += 1);
    document.addEventListener('plan-load', count);
    document.addEventListener('records-load', count);
    const probe = await attach({ plan, records: [record, { id: 'bad' }], roster });
    await until(() => states(probe) === 'ready,ready', 'both');
    assert.equal(probe.source.plan.good!.plan.targets[0]!.value, 90);
    assert.equal(probe.source.records.good!.records[0]!.quantity, 1);
    assert.deepEqual(
      probe.source.issues.map(({ path }) => path),
      ['records.1.kind', 'records.1.on'],
    );
    document.removeEventListener('plan-load', count);
    document.removeEventListener('records-load', count);
    assert.equal(heard, 0);
  });

  it('come from addresses, each told by its event once it is checked', async () => {
    const [loads, records] = [
      nextEvent<PlanLoadDetail>(document, 'plan-load'),
      nextEvent<RecordsLoadDetail>(document, 'records-load'),
    ];
    const probe = await attach({ src: addressOf(plan), recordsSrc: addressOf({ records: [record], roster }) });
    assert.equal(states(probe), 'loading,loading');
    assert.equal((await loads).detail.plan.targets.length, 1);
    assert.deepEqual((await records).detail.issues, []);
    assert.equal((await records).detail.records.length, 1);
    assert.equal(probe.source.context('2024-06-30').roster!.units[0]!.name, '一小');
  });

  it('stand inside the element, each in a script of its own', async () => {
    const script = (value: unknown): string => `<script type="application/json">${JSON.stringify(value)}</script>`;
    const loads = nextEvent<RecordsLoadDetail>(document, 'records-load');
    const probe = await attach({}, `${script({ records: [record] })}<p>没有脚本时</p>${script(plan)}`);
    await until(() => states(probe) === 'ready,ready', 'both');
    assert.equal((await loads).detail.records.length, 1);
    assert.equal(probe.source.plan.good!.plan.title, plan.title);
  });

  it('fail alone: what is inside and no JSON is told, the other stays', async () => {
    const told = nextEvent<PlanErrorDetail>(document, 'plan-error');
    const probe = await attach({ records: [record] }, '<script type="application/json">{"schemaVersion":1,</script>');
    assert.isTrue(isJiaogaiError((await told).detail.error, 'contract'));
    await until(() => states(probe) === 'failed,ready', 'the records');
  });

  it('are none where nobody gave any', async () => {
    const probe = await attach({}, '<p>没有脚本时</p>');
    assert.equal(states(probe), 'none,none');
    assert.deepEqual(probe.source.issues, []);
    assert.equal(probe.source.context('2024-06-30').roster, null);
  });
});

describe('An address that fails', () => {
  it('is told with what went wrong, leaves the last good data, and is read again when asked', async () => {
    const probe = await attach({ plan, recordsSrc: addressOf([record]) });
    await until(() => states(probe) === 'ready,ready', 'both');
    const told = nextEvent<RecordsErrorDetail>(document, 'records-error');
    give(probe, { plan, recordsSrc: NO_FILE });
    assert.isTrue(isJiaogaiError((await told).detail.error, 'http'));
    assert.equal(states(probe), 'ready,failed');
    assert.equal(probe.source.records.good!.records.length, 1);
    const again = nextEvent<RecordsErrorDetail>(document, 'records-error');
    probe.source.reload();
    assert.equal(probe.source.records.state, 'loading');
    await again;
  });

  it('is told as a contract where it holds no records', async () => {
    const told = nextEvent<RecordsErrorDetail>(document, 'records-error');
    await attach({ recordsSrc: addressOf(null) });
    assert.isTrue(isJiaogaiError((await told).detail.error, 'contract'));
  });
});

describe('What is asked for', () => {
  it('last is what is shown: a late answer is dropped', async () => {
    const first = addressOf([{ ...record, id: 'first' }]);
    const probe = await attach({ recordsSrc: first });
    const late = loadOnce(first);
    give(probe, { records: [{ ...record, id: 'second' }] });
    await late;
    await nextTask();
    await until(() => probe.source.records.state === 'ready', 'the records');
    assert.equal(probe.source.records.good!.records[0]!.id, 'second');
  });

  it('anew is only what has changed', async () => {
    const src = addressOf(plan);
    const probe = await attach({ src });
    await until(() => probe.source.plan.state === 'ready', 'the plan');
    const { good } = probe.source.plan;
    give(probe, { src, records: [record] });
    assert.equal(probe.source.plan.state, 'ready');
    assert.equal(probe.source.plan.good, good);
  });

  it('by an element that has left the page is asked for again when it is back', async () => {
    const probe = await attach({ src: addressOf(plan) });
    const box = probe.parentElement!;
    probe.remove();
    await nextTask();
    assert.equal(probe.source.plan.state, 'loading');
    box.append(probe);
    await until(() => probe.source.plan.state === 'ready', 'the plan');
  });

  it('by many elements is loaded once and checked once', async () => {
    const src = addressOf(plan);
    const probes = await Promise.all([attach({ src }), attach({ src }), attach({ src })]);
    await until(() => probes.every(({ source }) => source.plan.state === 'ready'), 'the plan');
    const first = probes[0]!.source.plan.good;
    assert.isTrue(probes.every(({ source }) => source.plan.good === first));
  });

  it('is checked anew after a page has changed it', async () => {
    const own = { ...plan, title: '第一版' };
    const probe = await attach({ plan: own });
    await until(() => probe.source.plan.state === 'ready', 'the plan');
    own.title = '第二版';
    probe.source.reload();
    await until(() => probe.source.plan.good?.plan.title === '第二版', 'the second title');
  });
});

describe('An element that paints before it checks', () => {
  it('has the data as it came, and its state says that it is not checked', async () => {
    const probe = document.createElement('quota-probe') as QuotaProbe;
    probe.isWary = true;
    document.body.append(probe);
    give(probe, { plan: { ...plan, targets: [{}] }, records: 'nothing' });
    assert.equal(states(probe), 'loading,loading');
    assert.deepEqual((probe.source.plan.raw as { targets: unknown }).targets, [{}]);
    assert.isUndefined(probe.source.plan.good);
    await probe.source.check();
    assert.equal(states(probe), 'ready,failed');
    assert.isAbove(probe.source.issues.length, 0);
    const { steps } = probe;
    await probe.source.check();
    assert.equal(probe.steps, steps, 'what is checked is not checked again');
    probe.remove();
  });

  it('bears data that throws when it is read', async () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new TypeError('trap');
        },
      },
    );
    const probe = await attach({ plan: trap, records: trap, roster: trap });
    await until(() => states(probe) === 'failed,failed', 'both');
    assert.isTrue(isJiaogaiError(probe.source.plan.error, 'contract'));
  });
});

describe('A measurement', () => {
  it('takes the roster that is handed over before that of the document, and names its faults', async () => {
    const probe = await attach({ records: { records: [], roster }, roster: { units: [{ id: 'v', name: '二小' }] } });
    await until(() => probe.source.context('2024-06-30').roster?.units[0]!.name === '二小', 'the roster');
    give(probe, { records: { records: [], roster }, roster: { units: 3 } });
    await until(() => probe.source.issues.length > 0, 'the fault');
    assert.deepEqual(probe.source.issues, [{ path: 'roster.units', message: 'expected array' }]);
    give(probe, { records: { records: [], roster } });
    assert.equal(probe.source.context('2024-06-30').roster!.units[0]!.name, '一小');
  });

  it('takes the calendar of the document before that of the plan, and begins with the notice', async () => {
    const term = { id: 's', name: '春', start: '2024-02-20', end: '2024-07-05' };
    const probe = await attach({ plan: { ...plan, calendar: { terms: [term] } }, records: [] });
    await until(() => states(probe) === 'ready,ready', 'both');
    assert.equal(probe.source.context('2024-06-30').calendar!.terms![0]!.id, 's');
    assert.equal(probe.source.context('2024-06-30').start, plan.issuedOn);
    give(probe, { plan, records: { records: [], calendar: { terms: [] } } });
    await until(() => probe.source.context('2024-06-30').calendar!.terms!.length === 0, 'the calendar');
  });
});

/** Whatever is under way may go on. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What changes something, on things that are made for it and taken away again. */
import { createHash } from 'node:crypto';
import { XLSX, type EndpointName } from '../../../sdk/contract/index.js';
import { expectGood, expectProblem, isObject } from './check-answer.js';
import { checkChange, etagNow, keyed, runFlow, type Standing, type Thing } from './flow.js';
import { checkRead } from './read-checks.js';
import { endpointOf, type Run } from './run-context.js';
import { CALENDAR, FILE, planFlow, recordFlow, reportFlow, ROSTER, TARGET_ID, TASK_ID, UNIT } from './scenario.js';

const DAY_MS = 86_400_000;

/** A day that is over wherever the back end may be. */
function yesterday(run: Run): string {
  return new Date(run.target.now().getTime() - DAY_MS).toISOString().slice(0, 10);
}

/** The same name once more: a new version, and nothing that anybody would miss. */
async function checkRegion(run: Run): Promise<void> {
  const name = 'putRegion';
  const finder = run.finder(name);
  const [as, sample] = [run.roleFor(endpointOf(name)), await run.sample('/regions/{code}')];
  if (!as || !sample) return void (finder.skipped = as ? 'nothing-there' : 'no-token');
  const { params } = sample;
  const { body } = await run.ask('getRegion', { params });
  await checkChange(run, { change: name, get: 'getRegion' }, { params, as, body });
}

/** A report is sent back with words, so that it may be changed. */
async function sendBack(run: Run, { params, as }: Thing): Promise<void> {
  const name = 'decideReport';
  const finder = run.finder(name);
  const who = run.roleFor(endpointOf(name));
  if (!who) return void (finder.skipped = 'no-token');
  const { body } = await run.ask('getReport', { params, as });
  if (isObject(body) && body['state'] !== 'submitted') return;
  const more = { params, as: who, body: { state: 'returned', text: '一致性检查' } };
  const keyless = await run.ask(name, more);
  expectProblem(finder, 'no-key', keyless, { status: [428], codes: ['key-missing'] });
  expectGood(finder, 'change', endpointOf(name), await run.ask(name, { ...more, headers: keyed() }));
}

async function checkTask(run: Run, { params }: Thing): Promise<void> {
  const name = 'patchTask';
  const as = run.roleFor(endpointOf(name));
  if (!as) return void (run.finder(name).skipped = 'no-token');
  const more = { params: { ...params, taskId: TASK_ID }, as };
  await checkChange(run, { change: name, get: 'getTask' }, { ...more, body: { progress: 50 } });
  const headers = { 'If-Match': await etagNow(run, 'getTask', more) };
  const bad = await run.ask(name, { ...more, headers, body: { progress: 101 } });
  expectProblem(run.finder(name), 'not-valid', bad, { status: [400], codes: ['not-valid'] });
}

async function checkMerge(run: Run, { params, as, value }: Thing): Promise<void> {
  const name = 'mergePlan';
  const more = { params, as, body: value, query: { preview: 'true' } };
  const keyless = await run.ask(name, more);
  expectProblem(run.finder(name), 'no-key', keyless, { status: [428], codes: ['key-missing'] });
  expectGood(run.finder(name), 'change', endpointOf(name), await run.ask(name, { ...more, headers: keyed() }));
}

/** Shown to everyone and taken back. */
async function checkPublication(run: Run, { params, as }: Thing): Promise<void> {
  const hidden = await run.ask('getPlan', { params, as: null });
  expectProblem(run.finder('getPlan'), 'no-token', hidden, { status: [404, 401], codes: ['not-found', 'no-token'] });
  const change = { change: 'publishPlan', get: 'getPlan' } as const;
  await checkChange(run, change, { params, as, body: { isPublished: true } });
  expectGood(run.finder('getPlan'), 'read-back', endpointOf('getPlan'), await run.ask('getPlan', { params, as: null }));
}

/** What stands in a plan, as anyone reads it while it is published. */
async function checkContents(run: Run, { params }: Thing): Promise<void> {
  run.remember('taskId', { params: { ...params, taskId: TASK_ID }, as: null });
  run.remember('targetId', { params: { ...params, targetId: TARGET_ID }, as: null });
  for (const name of ['getTask', 'getTarget', 'listTasks', 'listTargets'] as const) await checkRead(run, name);
  run.forget('taskId');
  run.forget('targetId');
  for (const name of ['getSummary', 'exportLedger'] as const) await checkRead(run, name);
}

/** The ledger that came out goes in again, as a preview. */
async function checkLedger(run: Run, { params }: Thing): Promise<void> {
  const name = 'importLedger';
  const finder = run.finder(name);
  const as = run.roleFor(endpointOf(name));
  if (!as) return void (finder.skipped = 'no-token');
  const ledger = await run.ask('exportLedger', { params, as });
  if (ledger.status !== 200) return void (finder.skipped = 'not-created');
  const headers = { 'Content-Type': XLSX };
  const more = { params, as, body: ledger.bytes, query: { preview: 'true' } };
  const keyless = await run.ask(name, { ...more, headers });
  expectProblem(finder, 'no-key', keyless, { status: [428], codes: ['key-missing'] });
  const done = await run.ask(name, { ...more, headers: { ...headers, ...keyed() } });
  expectGood(finder, 'change', endpointOf(name), done);
}

async function takeBack(run: Run, { params, as }: Thing): Promise<void> {
  const now = await etagNow(run, 'getPlan', { params, as });
  if (now) await run.ask('publishPlan', { params, as, body: { isPublished: false }, headers: { 'If-Match': now } });
}

async function checkPlan(run: Run, standing: Standing): Promise<void> {
  const day = yesterday(run);
  const nested = [
    'publishPlan',
    'mergePlan',
    'importLedger',
    'patchTask',
    'createReport',
    'putReport',
    'deleteReport',
    'decideReport',
  ] as const;
  for (const name of nested) run.finder(name).skipped = 'not-created';
  await runFlow(
    run,
    standing,
    planFlow((thing) => takeBack(run, thing)),
    async (plan) => {
      for (const name of nested) run.finder(name).skipped = undefined;
      await checkTask(run, plan);
      await checkMerge(run, plan);
      await checkPublication(run, plan);
      await checkContents(run, plan);
      await checkLedger(run, plan);
      await runFlow(
        run,
        standing,
        reportFlow(plan.id, day, (report) => sendBack(run, report)),
      );
    },
  );
}

/** Sent by nobody in particular, and withdrawn by whoever has the secret. */
async function checkMinutes(run: Run): Promise<void> {
  const [key, secret] = [crypto.randomUUID(), crypto.randomUUID()];
  const body = {
    schemaVersion: 1,
    idempotencyKey: key,
    school: 'conformance',
    grade: 4,
    date: yesterday(run),
    minutes: { 语文: 10 },
    minutesAtSchool: 0,
    withdrawalDigest: createHash('sha256').update(secret).digest('hex'),
  };
  const [post, withdraw] = [run.finder('postMinutes'), run.finder('withdrawMinutes')];
  const bad = await run.ask('postMinutes', { body: { ...body, grade: 0 }, headers: keyed() });
  expectProblem(post, 'not-valid', bad, { status: [400], codes: ['not-valid'] });
  const keyless = await run.ask('postMinutes', { body });
  expectProblem(post, 'no-key', keyless, { status: [428], codes: ['key-missing'] });
  const first = await run.ask('postMinutes', { body, headers: keyed(key) });
  expectGood(post, 'create', endpointOf('postMinutes'), first);
  if (first.status >= 300) return void (withdraw.skipped = 'not-created');
  expectGood(post, 'same-key', endpointOf('postMinutes'), await run.ask('postMinutes', { body, headers: keyed(key) }));
  const params = { key };
  const wrong = await run.ask('withdrawMinutes', { params, headers: { 'Withdrawal-Secret': crypto.randomUUID() } });
  expectProblem(withdraw, 'wrong-secret', wrong, { status: [404, 403, 401] });
  const done = await run.ask('withdrawMinutes', { params, headers: { 'Withdrawal-Secret': secret } });
  expectGood(withdraw, 'remove', endpointOf('withdrawMinutes'), done);
}

export interface WriteCheck {
  /** The endpoint with which it begins. */
  readonly name: EndpointName;
  readonly work: () => Promise<void>;
}

/** One after another; what breaks off in one does not keep the others from being looked at. */
export function writeChecks(run: Run, standing: Standing): WriteCheck[] {
  const flows = [UNIT, CALENDAR, ROSTER, recordFlow(yesterday(run)), FILE];
  return [
    { name: 'putRegion', work: () => checkRegion(run) },
    ...flows.map((flow) => ({ name: flow.create, work: () => runFlow(run, standing, flow) })),
    { name: 'createPlan', work: () => checkPlan(run, standing) },
    { name: 'postMinutes', work: () => checkMinutes(run) },
  ];
}

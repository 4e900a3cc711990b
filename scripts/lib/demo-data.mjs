// @ts-check
/** Lays the demo's data into a server by its own API, as people would: plans, units, reports in all states, records, minutes. */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names in the notices for which the demo's made-up users speak. @type {Readonly<Record<string, string>>} */
const SPEAKERS = { 教育科: 'section-1', 各校: 'school-1', 校外教育指导中心: 'department-1' };
const MARK = '演示数据';

/** @typedef {any} Json */
/** @typedef {(method: string, path: string, body?: unknown, key?: string) => Promise<Json>} Ask */

/**
 * Signs in as one of the demo's users, by the code flow that the pages use.
 *
 * @param {string} url @param {string} user
 * @returns {Promise<string>} an access token
 */
export async function signIn(url, user) {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${url}/work/`;
  const form = new URLSearchParams({
    response_type: 'code',
    client_id: 'jiaogai',
    redirect_uri: redirect,
    scope: 'openid',
    state: 'demo-state-of-the-seed',
    nonce: 'demo-nonce-of-the-seed',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    user,
  });
  const chosen = await fetch(`${url}/demo-sign-in/authorize`, { method: 'POST', body: form, redirect: 'manual' });
  const code = new URL(chosen.headers.get('Location') ?? '', url).searchParams.get('code') ?? '';
  const asked = { grant_type: 'authorization_code', client_id: 'jiaogai', redirect_uri: redirect };
  const body = new URLSearchParams({ ...asked, code, code_verifier: verifier });
  const answer = await fetch(`${url}/demo-sign-in/token`, { method: 'POST', body });
  const { access_token: token } = /** @type {Json} */ (await answer.json());
  if (typeof token !== 'string') throw new Error(`Nobody could sign in as ${user} (${answer.status}).`);
  return token;
}

/** @param {string} url @param {string | null} token @returns {Ask} */
function asker(url, token) {
  let count = 0;
  return async (method, path, body, key) => {
    count += 1;
    const headers = {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'POST'
        ? { 'Idempotency-Key': key ?? `demo-data-${randomBytes(8).toString('hex')}-${count}` }
        : {}),
      ...(method === 'PUT' ? { 'If-Match': '*' } : {}),
    };
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The demo's data: ${method} ${path} answered ${response.status}: ${text}`);
    return text && JSON.parse(text);
  };
}

/** A plan in which the demo's users speak for units. @param {Json} plan @returns {Json} */
function withSpeakers(plan) {
  const ids = new Map(plan.units.map((/** @type {Json} */ { id, name }) => [id, SPEAKERS[name] ?? id]));
  const own = (/** @type {Json} */ each) => ({ ...each, unitId: ids.get(each.unitId) ?? each.unitId });
  const units = plan.units.map((/** @type {Json} */ unit) => ({ ...unit, id: ids.get(unit.id) }));
  return { ...plan, mark: MARK, units, reports: plan.reports.map(own) };
}

/** @param {Ask} office @param {Json[]} plans */
async function layUnits(office, plans) {
  const names = new Map(plans.flatMap((plan) => plan.units.map((/** @type {Json} */ { id, name }) => [id, name])));
  names.set('school-1', '示例县实验小学');
  names.set('school-2', '示例县第二小学');
  for (const [id, name] of names) {
    const kind = id.startsWith('school') ? 'school' : id.startsWith('department') ? 'department' : 'other';
    // Numbers of this range belong to nobody.
    await office('POST', '/units', { id, name, kind, contact: kind === 'other' ? null : '13000000000' });
  }
}

/** A report in each state. @param {Ask} office @param {Ask} clerk @param {Json} plan */
async function layReports(office, clerk, plan) {
  const tasks = plan.tasks.filter((/** @type {Json} */ task) => task.leads.includes('教育科'));
  const said = [
    ['draft', '正在汇总各校课程表，完成后报送。', 30],
    ['submitted', '已完成课程与教材专项检查，发现问题全部整改。', 100],
    ['returned', '智慧校园建设推进中。', 60],
    ['accepted', '教学常规管理检查覆盖全部学校。', 80],
  ];
  for (const [index, [state, text, progress]] of said.entries()) {
    const task = tasks[index % tasks.length];
    const path = `/plans/${plan.id}/tasks/${task.id}/reports`;
    const id = `demo-report-${index + 1}`;
    const body = { id, unitId: 'section-1', on: `2025-10-1${index}`, status: 'inProgress', progress, text };
    const rest = { evidence: [], visibility: 'public', state: state === 'draft' ? 'draft' : 'submitted' };
    await clerk('POST', path, { ...body, ...rest });
    const words = state === 'returned' ? '请写明建设了哪些学校，并附验收表。' : '';
    if (state === 'returned' || state === 'accepted') {
      await office('POST', `/reports/${id}/decision`, { state, text: words });
    }
  }
}

/** What targets are measured from. @param {Ask} office @param {string} folder @param {string} name */
async function layRecords(office, folder, name) {
  const { records, roster, calendar, rules } = JSON.parse(readFileSync(join(folder, `records-${name}.json`), 'utf8'));
  await office('POST', '/rosters', { id: `roster-${name}`, name: `${MARK}：名册${name}`, ...roster, rules });
  await office('POST', '/calendars', { id: `calendar-${name}`, name: `${MARK}：校历${name}`, ...calendar });
  // Of one that was corrected the last word counts.
  const byId = new Map(records.map((/** @type {Json} */ record) => [record.id, record]));
  for (const record of [...byId.values()].slice(-120))
    await office('POST', '/records', { ...record, id: `${name}-${record.id}` });
}

/** Twelve families of one school, which are enough to be shown, and six of another, which are not. @param {Ask} anyone */
async function layMinutes(anyone) {
  // Minutes are taken of the last days only: yesterday, where the bureau is.
  const day = new Date(Date.now() - 16 * 60 * 60 * 1000).toISOString().slice(0, 10);
  for (const [school, count] of /** @type {const} */ ([
    ['school-1', 12],
    ['school-2', 6],
  ])) {
    for (let at = 0; at < count; at += 1) {
      await anyone('POST', '/homework-minutes', {
        schemaVersion: 1,
        idempotencyKey: `demo-${school}-${String(at).padStart(8, '0')}`,
        school,
        grade: 4,
        date: day,
        minutes: { 语文: 20 + at, 数学: 25 + (at % 4) * 5 },
        minutesAtSchool: 10,
        withdrawalDigest: createHash('sha256').update(`${school}${at}`).digest('hex'),
      });
    }
  }
}

/** A round of this year's end that is open now, whenever now is. @param {Ask} office @param {Json} plan */
async function layRound(office, plan) {
  const due = new Date(Date.now() + 14 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await office('PUT', `/plans/${plan.id}/rounds/${new Date().getFullYear()}`, { dueOn: due });
}

/**
 * @param {string} url - Of a server with demo users and an empty store.
 * @param {string} folder - The plans of the demo, as they were built.
 */
export async function layDemoData(url, folder) {
  const office = asker(url, await signIn(url, 'office'));
  const clerk = asker(url, await signIn(url, 'section'));
  const read = (/** @type {number} */ id) => JSON.parse(readFileSync(join(folder, `notice-${id}.json`), 'utf8'));
  const plans = [0, 1, 2, 3, 4].map((id) => withSpeakers(read(id)));
  await office('PUT', '/regions/410402', { code: '410402', name: '示例县' });
  await layUnits(office, plans);
  for (const plan of plans) {
    await office('POST', '/plans', plan);
    await office('PUT', `/plans/${plan.id}/publication`, { isPublished: true });
  }
  await layReports(office, clerk, plans[0]);
  for (const name of ['2', '3']) await layRecords(office, folder, name);
  await layMinutes(asker(url, null));
  await layRound(office, plans[3]);
}

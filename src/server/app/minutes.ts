import { DEFAULT_PAGE, type MinutesAggregate } from '../../sdk/contract/index.js';
import type { HomeworkMinutes } from '../../sdk/model/index.js';
import { addDays } from '../../sdk/rules/dates.js';
import { homeworkCap } from '../../sdk/rules/homework.js';
import { minutesSummary } from '../../sdk/rules/minutes-summary.js';
import { todayIn } from '../../sdk/rules/today.js';
import { hasRole, ownUnits } from '../auth/principal.js';
import { hexOf } from '../store/hex.js';
import { txOf, type Call, type Handlers } from './call.js';
import { journal } from './journal.js';
import { pageOf, readCursor } from './pages-of.js';
import { Problem } from './problem.js';

/** How far back a report may reach, and how far a list does where nobody says. */
const LATE_DAYS = 7;
const SHOWN_DAYS = 30;
const MOST_DAYS = 366;

/** @throws {Problem} `rule-broken` for a day that is over, or has not come. */
function checkMinutes(call: Call, { date, minutes, minutesAtSchool }: HomeworkMinutes): number {
  const today = todayIn(call.now, 'Asia/Shanghai');
  const total = Object.values(minutes).reduce((sum, each) => sum + each, 0);
  const issues: { path: string; message: string }[] = [];
  // A device in another zone may be a day ahead.
  if (date > addDays(today, 1) || date < addDays(today, -LATE_DAYS)) {
    issues.push({ path: 'date', message: `is not of the last ${LATE_DAYS} days` });
  }
  if (total > 1440) issues.push({ path: 'minutes', message: 'are more than a day has' });
  if (minutesAtSchool > total) issues.push({ path: 'minutesAtSchool', message: 'are more than all' });
  if (issues.length > 0) throw new Problem('rule-broken', 'a rule says no', { issues });
  return total;
}

async function isSame(call: Call, report: HomeworkMinutes): Promise<boolean> {
  const row = await call.db
    .selectFrom('minutes')
    .select('data')
    .where('region', '=', call.region)
    .where('key', '=', report.idempotencyKey)
    .executeTakeFirst();
  return row?.data === JSON.stringify(report);
}

interface Row {
  readonly school: string;
  readonly grade: number;
  readonly on_day: string;
  readonly minutes: number;
}

/** One item for each school, grade and day, in this order. */
function aggregate(rows: readonly Row[]): MinutesAggregate[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = [row.school, row.grade, row.on_day].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((own) => {
    const { school, grade, on_day: date } = own[0]!;
    const cap = homeworkCap({ grade, date });
    const capMinutes = cap.ok ? cap.minutes : null;
    const minutes = own.map((each) => each.minutes);
    return { school, grade, date, capMinutes, ...minutesSummary(minutes, capMinutes) };
  });
}

export const minutesHandlers: Handlers<'postMinutes' | 'listMinutes' | 'withdrawMinutes'> = {
  async postMinutes(call) {
    const over = await call.deps.limit?.(await call.client(), 'minutes');
    if (over) throw new Problem('too-many', 'too many reports from here', { retryAfter: over.retryAfter });
    const report = call.body;
    const minutes = checkMinutes(call, report);
    const { idempotencyKey: key, school, grade, date, withdrawalDigest } = report;
    const row = { region: call.region, key, school, grade, on_day: date, minutes, data: JSON.stringify(report) };
    const result = await txOf(call)
      .insertInto('minutes')
      .values({ ...row, withdrawal_digest: withdrawalDigest, received_at: call.at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    const isNew = Number(result.numInsertedOrUpdatedRows ?? 0) > 0;
    if (!isNew && !(await isSame(call, report))) throw new Problem('exists', 'this key has another report');
    if (isNew) await journal(call, { kind: 'minutes', id: key, action: 'create', after: { school, grade, date } });
    return { body: { key, date } };
  },

  async listMinutes(call) {
    const { query, region, principal } = call;
    const to = query.to ?? todayIn(call.now, 'Asia/Shanghai');
    const asked = query.from ?? addDays(to, -SHOWN_DAYS);
    const from = asked < addDays(to, -MOST_DAYS) ? addDays(to, -MOST_DAYS) : asked;
    const after = readCursor(query.cursor, 3);
    const limit = query.limit ?? DEFAULT_PAGE;
    let rows = call.db
      .selectFrom('minutes')
      .select(['school', 'grade', 'on_day', 'minutes'])
      .where('region', '=', region)
      .where('on_day', '>=', from)
      .where('on_day', '<=', to);
    if (!hasRole(principal!, 'officer')) rows = rows.where('school', 'in', ownUnits(principal!));
    if (query.school !== undefined) rows = rows.where('school', '=', query.school);
    if (query.grade !== undefined) rows = rows.where('grade', '=', query.grade);
    const read = await rows.orderBy('school').orderBy('grade').orderBy('on_day').execute();
    const keyOf = ({ school, grade, date }: MinutesAggregate) => [school, grade, date];
    const isAfter = (item: MinutesAggregate): boolean => {
      if (!after) return true;
      const [school, grade, day] = [String(after[0]), Number(after[1]), String(after[2])];
      if (item.school !== school) return item.school > school;
      return item.grade === grade ? item.date > day : item.grade > grade;
    };
    const items = aggregate(read).filter(isAfter);
    return { body: pageOf(items, limit, { toItem: (item) => item, keyOf }) };
  },

  async withdrawMinutes(call) {
    const secret = call.headers.get('Withdrawal-Secret') ?? '';
    const digest = hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret)));
    const key = call.params['key']!;
    // Who has not the secret is told the same as of a report that never was.
    const result = await txOf(call)
      .deleteFrom('minutes')
      .where('region', '=', call.region)
      .where('key', '=', key)
      .where('withdrawal_digest', '=', digest)
      .executeTakeFirst();
    if (Number(result.numDeletedRows) === 0) throw new Problem('not-found', 'no such report, or not its secret');
    await journal(call, { kind: 'minutes', id: key, action: 'erase' });
    return {};
  },
};

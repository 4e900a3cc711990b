/** Year-end rounds: who has reported, who has not, and reminding them. */
import { DEFAULT_PAGE, type MessageItem, type RoundItem, type RoundResource } from '../../sdk/contract/index.js';
import { daysBetween } from '../../sdk/rules/dates.js';
import type { RoundFault, YearRound } from '../../sdk/rules/year-round.js';
import { hasRole } from '../auth/principal.js';
import { contactOf, readRoundPlan, roundOf, type RoundPlan } from '../jobs/plan-round.js';
import { missingUnits, queueReminders } from '../jobs/remind.js';
import { listMessages, type Message } from '../store/outbox.js';
import { getRound, insertRound, listRounds, type StoredRound } from '../store/rounds.js';
import { changeKept } from '../store/kept.js';
import type { Call, Handlers } from './call.js';
import { txOf } from './call.js';
import { etagOf } from './etag.js';
import { journal } from './journal.js';
import { pageOf, readCursor } from './pages-of.js';
import { reportsSeenBy } from './plans.js';
import { Problem } from './problem.js';

/** @throws {Problem} `not-found` for what is no year. */
function yearOf(call: Call): number {
  const year = call.params['year']!;
  if (!/^(?:19[5-9]|20\d|21[0-4])\d$/.test(year)) throw new Problem('not-found', 'no such year');
  return Number(year);
}

/** @throws {Problem} `not-found`. */
async function foundPlan(call: Call, planId = call.params['planId']!): Promise<RoundPlan> {
  const found = await readRoundPlan(call.db, { region: call.region, planId }, reportsSeenBy(call.principal));
  if (!found) throw new Problem('not-found', 'no such plan');
  return found;
}

const REASONS: Partial<Readonly<Record<RoundFault['code'], string>>> = {
  'no-rhythm': 'the plan asks for nothing every year',
  'out-of-range': 'the plan has no round in this year',
};

/** @throws {Problem} `not-found` where the plan has no round in this year. */
function sound(round: YearRound | RoundFault): YearRound {
  if (round.ok) return round;
  throw new Problem('not-found', REASONS[round.code] ?? 'there is no round');
}

/** Of a round what somebody may see: officer and auditor all of it, a clerk the own units. */
function seenBy({ principal }: Call, round: YearRound): YearRound {
  if (!principal || hasRole(principal, 'officer', 'auditor')) return round;
  const units = round.units.filter(({ unitId }) => unitId !== null && principal.units.includes(unitId));
  const own = new Set(units.flatMap(({ items }) => items.map(({ taskId }) => taskId)));
  return {
    ...round,
    units,
    notAsked: [],
    tasks: own.size,
    expected: units.reduce((sum, { expected }) => sum + expected, 0),
    reported: units.reduce((sum, { reported }) => sum + reported, 0),
  };
}

function toResource(call: Call, round: YearRound, stored: StoredRound | undefined): RoundResource {
  const { ok: _, ...seen } = seenBy(call, round);
  return {
    ...seen,
    dueSet: stored?.value.dueOn ?? null,
    openedAt: stored?.openedAt ?? null,
    ...{ quotes: [...seen.quotes], notes: [...seen.notes], notAsked: [...seen.notAsked] },
    units: seen.units.map((unit) => ({ ...unit, items: [...unit.items] })),
  };
}

/** Who has reported changes with the plan, its reports and the day; the version counts only what an officer sets. */
function tagOf({ kept }: RoundPlan, round: YearRound, stored: StoredRound | undefined): string {
  const hangsOn = (kept.version + kept.touched) * 100_000 + daysBetween('1950-01-01', round.asOf);
  return etagOf(stored?.version ?? 0, hangsOn);
}

async function readWhole(call: Call): Promise<{ from: RoundPlan; round: YearRound; stored: StoredRound | undefined }> {
  const year = yearOf(call);
  const from = await foundPlan(call);
  const stored = await getRound(call.db, { region: call.region, planId: from.plan.id, year });
  return { from, stored, round: sound(roundOf(from, year, { stored, now: call.now })) };
}

function toItem(call: Call, from: RoundPlan, round: YearRound): RoundItem {
  const { planId, year, opensOn, dueOn, state, expected, reported, units } = seenBy(call, round);
  const unitsMissing = units.filter((unit) => unit.state !== 'reported').length;
  return {
    ...{ planId, title: from.plan.title, year, opensOn, dueOn, state, expected, reported },
    ...{ units: units.length, unitsMissing },
  };
}

function toMessageItem(message: Message): MessageItem {
  const { region: _, body, ...rest } = message;
  return { ...rest, text: body.text };
}

export const roundHandlers: Handlers<'listRounds' | 'getRound' | 'putRound' | 'postReminders' | 'listMessages'> = {
  async listRounds(call) {
    const { region, query } = call;
    const after = readCursor(query.cursor, 2) as [string, string] | null;
    const limit = query.limit ?? DEFAULT_PAGE;
    const rows = await listRounds(call.db, { region, planId: query.plan, year: query.year, after, limit: limit + 1 });
    const plans = new Map<string, RoundPlan>();
    const { items, next } = pageOf(rows, limit, { toItem: (row) => row, keyOf: ({ id, planId }) => [id, planId] });
    const shown: RoundItem[] = [];
    for (const stored of items) {
      const from = plans.get(stored.planId) ?? (await foundPlan(call, stored.planId).catch(() => undefined));
      if (!from) continue;
      plans.set(stored.planId, from);
      const round = roundOf(from, Number(stored.id), { stored, now: call.now });
      // A plan that was changed may ask for less than it did.
      if (round.ok) shown.push(toItem(call, from, round));
    }
    return { body: { items: shown, next } };
  },

  async getRound(call) {
    const { from, round, stored } = await readWhole(call);
    return { body: toResource(call, round, stored), etag: tagOf(from, round, stored) };
  },

  async putRound(call) {
    const { from, round, stored } = await readWhole(call);
    const version = stored?.version ?? 0;
    const current = { value: toResource(call, round, stored), etag: tagOf(from, round, stored) };
    if (call.ifMatch !== null && call.ifMatch !== version)
      throw new Problem('stale', 'it was changed meanwhile', { current });
    const { dueOn } = call.body;
    const next = roundOf(from, round.year, { stored: { value: { dueOn } }, now: call.now });
    if (!next.ok) {
      const issues = [{ path: 'dueOn', message: `a day from ${round.year}-01-01 to ${round.year + 1}-03-31` }];
      throw new Problem('rule-broken', 'the round cannot be due on that day', { issues });
    }
    const place = { region: call.region, planId: from.plan.id, year: round.year };
    const isDone = stored
      ? await changeKept(
          txOf(call),
          'rounds',
          { ...place, id: String(round.year) },
          {
            ...{ version, value: { dueOn }, at: call.at, beside: {} },
          },
        )
      : await insertRound(txOf(call), place, { dueOn }, call.at);
    if (!isDone) throw new Problem('stale', 'it was changed meanwhile', { current });
    const [before, after] = [{ dueOn: stored?.value.dueOn ?? null }, { dueOn }];
    await journal(call, { kind: 'round', id: `${from.plan.id}:${round.year}`, action: 'change', before, after });
    const now = await getRound(call.db, place);
    return { body: toResource(call, next, now), etag: tagOf(from, next, now) };
  },

  async postReminders(call) {
    const { from, round } = await readWhole(call);
    if (!from.kept.isPublished) throw new Problem('rule-broken', 'a plan that is not published is not asked about');
    if (round.state === 'notYet') throw new Problem('rule-broken', `the round opens on ${round.opensOn}`);
    const wanted = call.body.units && new Set(call.body.units);
    const missing = missingUnits(round).filter(({ unitId }) => !wanted || (unitId !== null && wanted.has(unitId)));
    const isReachable = ({ unitId, name }: { unitId: string | null; name: string }): boolean =>
      unitId !== null && contactOf(from.regionUnits, { unitId, name }) !== null;
    const units = missing.filter(isReachable);
    const facts = { region: call.region, round, units, occasion: 'asked', now: call.now } as const;
    const added = await queueReminders(txOf(call), from, facts);
    const after = { occasion: 'asked', units: added.map(({ unitId }) => unitId) };
    const id = `${round.planId}:${round.year}`;
    if (added.length > 0) await journal(call, { kind: 'reminder', id, action: 'create', after });
    const unreachable = missing.filter((unit) => !isReachable(unit)).map(({ name }) => name);
    return { body: { queued: added.length, again: units.length - added.length, unreachable } };
  },

  async listMessages(call) {
    const { region, query } = call;
    const after = readCursor(query.cursor, 2) as [string, string] | null;
    const limit = query.limit ?? DEFAULT_PAGE;
    const { plan: planId, year, state } = query;
    const rows = await listMessages(call.db, { region, planId, year, state, after, limit: limit + 1 });
    return { body: pageOf(rows, limit, { toItem: toMessageItem, keyOf: ({ createdAt, id }) => [createdAt, id] }) };
  },
};

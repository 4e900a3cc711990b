import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entriesAt, type HomeworkLog, type LogCommand } from '../../../src/sdk/local/index.js';
import { memoryStore } from '../../../src/sdk/local/store.js';
import { dayTotals, homeworkDay } from '../../../src/sdk/rules/homework-day.js';
import { openTab, START } from '../../helpers/time-logs.js';

const GAP = 300;
const SLACK = 2;
const DAY = 86_400;

/** What a watcher would write down: every second of which it was known that the child was writing. */
class Watcher {
  readonly seconds = new Set<number>();
  private subject = '';
  private paused = '';
  private seen = 0;
  private asked: [since: number, until: number, first: number] | null = null;
  private first = 0;
  private readonly offset: number;

  constructor(offsetMinutes: number) {
    this.offset = offsetMinutes * 60;
  }

  /** The end of the day, at 04:00, of a second. */
  private turnAfter(second: number): number {
    return second + DAY - ((second + this.offset - 4 * 3600) % DAY);
  }

  private note(from: number, to: number): void {
    for (let second = from; second < to; second += 1) this.seconds.add(second);
  }

  /** Somebody looks at the clock; says at what time the log takes it to be. */
  private look(now: number): number {
    if (!this.subject) return now;
    const gap = now - this.seen;
    if (gap >= -SLACK && gap <= GAP) {
      this.note(this.seen, now);
      this.seen = Math.max(this.seen, now);
      return this.seen;
    }
    if (gap > 0) this.asked = [this.seen, now, this.first];
    [this.paused, this.subject] = [this.subject, ''];
    return now;
  }

  private begin(subject: string, now: number, first = now): void {
    [this.subject, this.paused, this.seen] = [subject, '', now];
    [this.since, this.first] = [now, first];
  }

  private since = 0;

  private answer(isStill: boolean, now: number): void {
    const { asked } = this;
    if (!asked) return;
    this.asked = null;
    if (!isStill) return;
    const turn = this.turnAfter(asked[2]);
    const isFresh = now < turn && !this.subject && Math.abs(now - asked[1]) <= GAP && now >= asked[0];
    const until = isFresh ? now : Math.min(asked[1], now, turn, this.subject ? this.since : Infinity);
    this.note(asked[0], until);
    if (isFresh) this.begin(this.paused || this.last, now, asked[2]);
  }

  private last = '';

  tell(command: LogCommand, wall: number): void {
    const now = this.look(wall);
    switch (command.type) {
      case 'start':
        if (this.subject !== command.subject) this.begin(command.subject, now);
        this.last = command.subject;
        break;
      case 'switch':
        if (this.subject && this.subject !== command.subject) this.begin(command.subject, now);
        else if (this.paused) this.paused = command.subject;
        break;
      case 'resume':
        if (!this.subject && this.paused) this.begin(this.paused, now);
        break;
      case 'pause':
        if (this.subject) [this.paused, this.subject] = [this.subject, ''];
        break;
      case 'finish':
        [this.paused, this.subject] = ['', ''];
        break;
      case 'answer':
        this.answer(command.isStill, wall);
        break;
    }
  }
}

type Doing =
  | { do: 'command'; command: LogCommand; tab: 0 | 1 }
  | { do: 'work'; seconds: number; tab: 0 | 1 }
  | { do: 'sleep' | 'forward' | 'back'; seconds: number }
  | { do: 'reload'; tab: 0 | 1 };

const tab = fc.constantFrom<0 | 1>(0, 1);
const subject = fc.constantFrom('语文', '数学', '英语');
const command: fc.Arbitrary<LogCommand> = fc.oneof(
  fc.record({ type: fc.constantFrom<'start' | 'switch'>('start', 'switch'), subject }),
  fc.record({ type: fc.constantFrom<'pause' | 'resume' | 'finish' | 'beat'>('pause', 'resume', 'finish', 'beat') }),
  fc.record({ type: fc.constant('answer' as const), isStill: fc.boolean() }),
);
const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('command' as const), command, tab }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('work' as const), seconds: fc.integer({ min: 1, max: 900 }), tab }),
  },
  {
    arbitrary: fc.record({ do: fc.constant('sleep' as const), seconds: fc.integer({ min: 1, max: 20_000 }) }),
    weight: 1,
  },
  {
    arbitrary: fc.record({ do: fc.constant('forward' as const), seconds: fc.integer({ min: 1, max: 90_000 }) }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('back' as const),
      seconds: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 90_000 })),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ do: fc.constant('reload' as const), tab }), weight: 1 },
);

function totalMs(log: HomeworkLog, now: { at: number; offsetMinutes: number }): number {
  const entries = entriesAt(log, 'default', now);
  const days = new Set(entries.map(({ startAt }) => homeworkDay(startAt)));
  return [...days].reduce((sum, on) => sum + dayTotals(entries, on).totalMs, 0);
}

describe('whatever happens to the clock', () => {
  it('the sum is the union of the time that was known: never negative, never counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(doing, { maxLength: 30 }),
        fc.integer({ min: -720, max: 840 }),
        async (doings, offset) => {
          const store = memoryStore(null);
          const tabs = [openTab(store), openTab(store)];
          const watcher = new Watcher(offset);
          let wall = Math.round(START / 1000);
          let isForward = true;
          const moment = () => ({ at: wall * 1000, offsetMinutes: offset });
          const send = async (which: 0 | 1, each: LogCommand) => {
            await tabs[which]!.send(each, moment());
            watcher.tell(each, wall);
          };
          for (const each of doings) {
            if (each.do === 'command') await send(each.tab, each.command);
            else if (each.do === 'reload') tabs[each.tab] = openTab(store);
            else if (each.do === 'work') {
              for (let left = each.seconds; left > 0; left -= 60) {
                wall += Math.min(60, left);
                await send(each.tab, { type: 'beat' });
              }
            } else {
              wall += each.do === 'back' ? -each.seconds : each.seconds;
              isForward &&= each.do !== 'back';
            }
            const log = await tabs[0]!.look();
            assert.deepEqual(await tabs[1]!.look(), log);
            for (const { startAt, endAt } of log.entries) assert.ok(Date.parse(endAt) > Date.parse(startAt));
          }
          await send(0, { type: 'finish' });
          const { log } = tabs[0]!;
          assert.equal(totalMs(log, moment()), watcher.seconds.size * 1000);
          const lengths = log.entries.map(({ startAt, endAt }) => Date.parse(endAt) - Date.parse(startAt));
          const sum = lengths.reduce((before, length) => before + length, 0);
          if (isForward) assert.equal(sum, totalMs(log, moment()), 'no two intervals lie upon each other');
        },
      ),
      { numRuns: 300 },
    );
  });
});

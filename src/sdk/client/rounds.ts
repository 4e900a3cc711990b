import type { MessageItem, RoundItem, RoundResource } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, ChangeOptions, Versioned, WriteOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { AnswerOf, BodyOf, ListQuery } from './types.js';

/** Year-end rounds (年终报送): who has reported, and who is reminded. */
export interface Rounds {
  /** Those that have opened, newest first; a clerk sees the figures of the own units. */
  list(query?: ListQuery<'listRounds'>, options?: CallOptions): PagedList<RoundItem>;
  get(planId: string, year: number, options?: CallOptions): Promise<Versioned<RoundResource>>;
  /** Sets the due day; null: the plan's own again. */
  put(
    planId: string,
    year: number,
    change: BodyOf<'putRound'>,
    options: ChangeOptions,
  ): Promise<Versioned<RoundResource>>;
  /** Reminds who has not reported, at most once a day and unit; all of them, or the units that are named. */
  remind(
    planId: string,
    year: number,
    whom?: BodyOf<'postReminders'>,
    options?: WriteOptions,
  ): Promise<AnswerOf<'postReminders'>>;
  /** Reminders that wait, were sent, or could not be; newest first. */
  messages(query?: ListQuery<'listMessages'>, options?: CallOptions): PagedList<MessageItem>;
}

export function roundsOf(caller: Caller): Rounds {
  const pathOf = (planId: string, year: number) => ({ planId, year: String(year) });
  return {
    list: (query, options) => caller.list('listRounds', { ...options, query: { ...query } }),
    get: (planId, year, options) => caller.versioned('getRound', { ...options, path: pathOf(planId, year) }),
    put: (planId, year, body, options) =>
      caller.versioned('putRound', { ...options, path: pathOf(planId, year), body }),
    remind: (planId, year, body = {}, options) =>
      caller.value('postReminders', { ...options, path: pathOf(planId, year), body }),
    messages: (query, options) => caller.list('listMessages', { ...options, query: { ...query } }),
  };
}

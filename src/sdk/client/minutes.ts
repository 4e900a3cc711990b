import type { MinutesAggregate } from '../contract/index.js';
import type { Caller } from './caller.js';
import type { CallOptions, WriteOptions } from './options.js';
import type { PagedList } from './paged-list.js';
import type { AnswerOf, BodyOf, ListQuery } from './types.js';

/** Homework minutes (作业时长): single reports in, figures of a school out. */
export interface Minutes {
  /** By school, grade and day; figures are null below 10 reports. */
  list(query?: ListQuery<'listMinutes'>, options?: CallOptions): PagedList<MinutesAggregate>;
  /** One report, without name or device. Its own key is the one it is sent with. */
  post(report: BodyOf<'postMinutes'>, options?: WriteOptions): Promise<AnswerOf<'postMinutes'>>;
  /** Withdraws it; the secret stands in a header. */
  withdraw(key: string, secret: string, options?: CallOptions): Promise<void>;
}

export function minutesOf(caller: Caller): Minutes {
  return {
    list: (query, options) => caller.list('listMinutes', { ...options, query: { ...query } }),
    post: (body, options) => caller.value('postMinutes', { idempotencyKey: body.idempotencyKey, ...options, body }),
    withdraw: (key, secret, options) =>
      caller.value('withdrawMinutes', { ...options, path: { key }, headers: { 'Withdrawal-Secret': secret } }),
  };
}

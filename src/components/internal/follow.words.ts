import type { FollowState } from './follow.js';

/** How what follows a server stands, in words. */
export type FollowWords = Readonly<Record<FollowState, string>>;

export const followZh: FollowWords = {
  live: '随时更新',
  polling: '隔一会儿更新一次',
  lost: '暂时连不上，下面可能不是最新的',
};

export const followEn: FollowWords = {
  live: 'Updated live',
  polling: 'Updated now and then',
  lost: 'Cannot be reached for now: this may not be the latest',
};

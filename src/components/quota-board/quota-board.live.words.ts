import { followEn, followZh, type FollowWords } from '../internal/follow.words.js';

/** The sentences of a board that follows a server. */
export interface LiveWords {
  readonly follow: FollowWords;
  /** A unit is chosen, and the figures are those of all. */
  readonly unitWhole: string;
}

export const liveWordsZh: LiveWords = {
  follow: followZh,
  unitWhole: '列出的是与这个单位有关的指标，数字是各单位合计。',
};

export const liveWordsEn: LiveWords = {
  follow: followEn,
  unitWhole: 'Listed are the targets that concern this unit; the figures are those of all units together.',
};

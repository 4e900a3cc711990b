import type { Flow } from './flow.js';

/** A stretch of the body's flow, `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const ENDS = '。!?;\n';

/** Cuts a stretch at 。！？； and line ends, but never inside a bracket: units stand in there, parted by ；. */
export function splitSentences(flow: Flow, { start, end }: Stretch): Stretch[] {
  const sentences: Stretch[] = [];
  let from = start;
  let opened = -1;
  for (let i = start; i < end; i += 1) {
    const unit = flow.text[i]!;
    if (unit === '(' || unit === '〔' || unit === '[' || unit === '【') opened = i;
    else if (unit === ')' || unit === '〕' || unit === ']' || unit === '】' || unit === '\n') opened = -1;
    // A bracket that nobody closed within a sentence's length was a slip.
    const isInside = opened >= 0 && i - opened < 160;
    if (!ENDS.includes(unit) || (isInside && unit !== '\n')) continue;
    if (i > from) sentences.push({ start: from, end: unit === '\n' ? i : i + 1 });
    from = i + 1;
  }
  if (end > from) sentences.push({ start: from, end });
  return sentences;
}

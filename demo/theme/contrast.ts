import { coloursOn, type Ground, type Look } from './look.js';
import type { Mode } from './palette.js';
import { shownColour, type ColourName } from './tokens.js';

/** A channel of sRGB, 0 to 255, as light. */
function lightOf(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => lightOf(parseInt(colour.slice(at, at + 2), 16)));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of two colours (`#rrggbb`) as WCAG 2 reckons it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** What stands on what. A `shape` is a line or a bar that must be seen, not read. */
interface Pair {
  readonly on: ColourName;
  readonly what: ColourName;
  readonly isShape?: boolean;
}

const STATES = ['overdue', 'due-soon', 'in-progress', 'not-started', 'suspended', 'done'] as const;
const OPEN_ROWS = ['task-board-row-open', 'quota-board-row-open', 'inspection-log-row-open'] as const;

const readOn = (on: ColourName, ...all: readonly ColourName[]): Pair[] => all.map((what) => ({ on, what }));
const seenOn = (on: ColourName, ...all: readonly ColourName[]): Pair[] =>
  all.map((what) => ({ on, what, isShape: true }));

export const PAIRS: readonly Pair[] = [
  ...readOn('surface', 'ink', 'ink-muted', 'accent', ...STATES),
  ...readOn('surface-raised', 'ink', 'ink-muted', 'accent'),
  ...readOn('accent', 'on-accent'),
  ...STATES.reduce<Pair[]>((all, state) => all.concat(readOn(`${state}-tint`, state)), []),
  ...readOn('task-card-surface', 'ink', 'ink-muted', 'accent'),
  ...OPEN_ROWS.reduce<Pair[]>((all, row) => all.concat(readOn(row, 'ink', 'ink-muted', 'accent')), []),
  ...seenOn('surface', 'focus', 'line-strong', 'homework-timer-cap', 'homework-timer-bar'),
  ...seenOn('surface', 'quota-meter-bar', 'quota-meter-marker'),
];

/** One pair as it is seen in a look. */
export interface Measured {
  /** The token, or the place of a part's rule such as `quota-meter::part(label)`. */
  readonly what: string;
  readonly on: string;
  readonly ground: Ground;
  readonly ratio: number;
  /** What the ratio has to be: 4.5, 7 in large, 3 for what is not text. */
  readonly need: number;
}

export const isEnough = ({ ratio, need }: Measured): boolean => ratio >= need;

export function modeOf(look: Look, ground: Ground): Mode {
  return ground === 'dark' ? 'dark' : look.size === 'large' ? 'large' : 'light';
}

/** What a token shows in a look on a ground. */
export function shownIn(look: Look, name: ColourName, ground: Ground): string {
  return shownColour(name, coloursOn(look, ground), look.preset, modeOf(look, ground));
}

function textNeed(look: Look): number {
  return look.size === 'large' ? 7 : 4.5;
}

/** Parts whose text or ground a rule colours: the other of both is the rule's beside it, or the token's. */
function measureRules(look: Look, ground: Ground): Measured[] {
  const coloured = look.rules.filter(({ property }) => property === 'color' || property === 'background-color');
  const places = new Map(coloured.map((rule) => [`${rule.tag}::part(${rule.part})`, rule]));
  return Array.from(places, ([what, { tag, part }]) => {
    const valueOf = (property: string): string | undefined =>
      coloured.find((rule) => rule.tag === tag && rule.part === part && rule.property === property)?.value;
    const [text, paper] = [valueOf('color'), valueOf('background-color')];
    const ratio = contrast(text ?? shownIn(look, 'ink', ground), paper ?? shownIn(look, 'surface', ground));
    return { what, on: paper ? what : 'surface', ground, ratio, need: textNeed(look) };
  });
}

/** Grounds that are other tokens' until they are set: until then they would say the same again. */
const FOLLOWERS: readonly ColourName[] = ['task-card-surface', ...OPEN_ROWS];

/** All pairs of a look on a ground. */
export function measure(look: Look, ground: Ground): Measured[] {
  const set = coloursOn(look, ground);
  const pairs = PAIRS.filter(({ on }) => set[on] || !FOLLOWERS.includes(on)).map(({ what, on, isShape }) => {
    const ratio = contrast(shownIn(look, what, ground), shownIn(look, on, ground));
    return { what, on, ground, ratio, need: isShape ? 3 : textNeed(look) };
  });
  return [...pairs, ...measureRules(look, ground)];
}

/** The pair of this token that comes nearest to its bound, or goes farthest below it; undefined for what has none. */
export function worstOf(name: string, measured: readonly Measured[]): Measured | undefined {
  return measured
    .filter(({ what, on }) => what === name || on === name)
    .sort((a, b) => a.ratio / a.need - b.ratio / b.need)[0];
}

/** The grounds on which a look is seen. */
export function groundsOf(look: Look): readonly Ground[] {
  return look.scheme === 'auto' ? ['light', 'dark'] : [look.scheme];
}

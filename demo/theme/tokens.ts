import { PALETTE, type Mode, type Paint } from './palette.js';

/** The presets of the accent. */
export type Preset = 'official' | 'blue' | 'plain';

const STATES = ['overdue', 'due-soon', 'in-progress', 'not-started', 'suspended', 'done'] as const;
const STATE_PAINTS: Readonly<Record<(typeof STATES)[number], Paint>> = {
  overdue: 'red',
  'due-soon': 'amber',
  'in-progress': 'blue',
  'not-started': 'grey',
  suspended: 'violet',
  done: 'green',
};

type State = (typeof STATES)[number];

/** Colours by what they say, without `--jg-` before them. */
export const COLOURS = {
  main: ['accent', 'on-accent', 'ink', 'ink-muted', 'surface', 'surface-raised', 'line', 'line-strong', 'focus'],
  states: [
    ...STATES.map((state) => [state, `${state}-tint`] as const).reduce<(State | `${State}-tint`)[]>(
      (all, pair) => all.concat(pair),
      [],
    ),
  ],
  own: [
    'task-card-surface',
    'task-board-row-open',
    'quota-board-row-open',
    'inspection-log-row-open',
    'homework-timer-cap',
    'homework-timer-bar',
    'quota-meter-bar',
    'quota-meter-marker',
  ],
} as const;

export type ColourGroup = keyof typeof COLOURS;
export type ColourName = (typeof COLOURS)[ColourGroup][number];
/** Colours that a page sets, as `#rrggbb`. */
export type Colours = Partial<Readonly<Record<ColourName, string>>>;

export const COLOUR_NAMES: readonly ColourName[] = [...COLOURS.main, ...COLOURS.states, ...COLOURS.own];

/** Heights that are kept while an element loads, and what holds where none is given. */
export const HEIGHTS = {
  'task-board': '100vh',
  'quota-board': '100vh',
  'inspection-log': '40em',
  'enrollment-form': '32em',
} as const;

export type HeightName = keyof typeof HEIGHTS;
export const HEIGHT_NAMES = Object.keys(HEIGHTS) as HeightName[];

/** What a token falls back to where a page does not set it: another token, or a colour of the palette. */
const TO_TOKEN: Partial<Record<ColourName, ColourName>> = {
  'on-accent': 'surface',
  'task-card-surface': 'surface',
  'task-board-row-open': 'surface-raised',
  'quota-board-row-open': 'surface-raised',
  'inspection-log-row-open': 'surface-raised',
  'quota-meter-marker': 'ink',
  // It follows the state of the number; this is the one that is met most.
  'quota-meter-bar': 'in-progress',
};
const TO_PAINT: Partial<Record<ColourName, Paint>> = {
  ink: 'ink',
  'ink-muted': 'grey',
  surface: 'paper',
  'surface-raised': 'paper-raised',
  line: 'line',
  'line-strong': 'line-strong',
  focus: 'blue',
  'homework-timer-cap': 'amber',
  'homework-timer-bar': 'blue',
};

/** The colour that a token shows: what the page sets, else what it falls back to in this preset and mode. */
export function shownColour(name: ColourName, set: Colours, preset: Preset, mode: Mode): string {
  const own = set[name];
  if (own) return own;
  const palette = PALETTE[mode];
  if (name === 'accent') {
    if (preset === 'plain') return shownColour('ink', set, preset, mode);
    return palette[preset === 'blue' ? 'azure' : 'official'];
  }
  const other = TO_TOKEN[name];
  if (other) return shownColour(other, set, preset, mode);
  const paint = TO_PAINT[name];
  if (paint) return palette[paint];
  const isTint = /-tint$/.test(name);
  const state = STATE_PAINTS[name.replace(/-tint$/, '') as State];
  return palette[isTint ? (`${state}-tint` as Paint) : state];
}

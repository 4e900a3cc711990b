/** The colours of the presets, as the elements hold them: `test/theme.test.ts` holds this table against their sheets. */

/** A look has its own colours where the page is light, where it is light and large, and where it is dark. */
export type Mode = 'light' | 'large' | 'dark';

const light = {
  red: '#b3211f',
  'red-tint': '#fdeceb',
  amber: '#875200',
  'amber-tint': '#fdf1da',
  blue: '#1c5ba3',
  'blue-tint': '#e8f0fa',
  green: '#17703b',
  'green-tint': '#e6f4ea',
  violet: '#65479a',
  'violet-tint': '#f2edf9',
  grey: '#565f6c',
  'grey-tint': '#eff1f4',
  ink: '#1a2130',
  paper: '#ffffff',
  'paper-raised': '#f8f9fb',
  line: '#dde1e7',
  'line-strong': '#858e9b',
  official: '#9c1619',
  azure: '#17509b',
};

/** A colour of the palette, without `--jg-palette-` before it. */
export type Paint = keyof typeof light;

export const PALETTE: Readonly<Record<Mode, Readonly<Record<Paint, string>>>> = {
  light,
  large: {
    ...light,
    red: '#8c1311',
    amber: '#613a00',
    blue: '#123f75',
    green: '#0d4f28',
    violet: '#492f76',
    grey: '#404853',
    official: '#7c0f12',
    azure: '#103c76',
  },
  dark: {
    red: '#ffaca4',
    'red-tint': '#3f1816',
    amber: '#f4c46c',
    'amber-tint': '#382708',
    blue: '#a3cbfa',
    'blue-tint': '#142b47',
    green: '#87d9a5',
    'green-tint': '#10301d',
    violet: '#cfbaf6',
    'violet-tint': '#2b2142',
    grey: '#b6bfcb',
    'grey-tint': '#272e38',
    ink: '#e9ecf1',
    paper: '#141920',
    'paper-raised': '#1b212a',
    line: '#343d49',
    'line-strong': '#7d8896',
    official: '#ffaca4',
    azure: '#a3cbfa',
  },
};

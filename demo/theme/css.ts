import { groundsOf } from './contrast.js';
import type { Ground, Look } from './look.js';
import { COLOUR_NAMES, HEIGHT_NAMES } from './tokens.js';

/** A rule of a sheet; `isDark`: only where the device is dark. */
export interface Block {
  readonly selector: string;
  readonly declarations: readonly string[];
  readonly isDark?: boolean;
}

const colourLines = (look: Look, ground: Ground): string[] =>
  COLOUR_NAMES.filter((name) => look.colours[ground][name]).map(
    (name) => `--jg-${name}: ${look.colours[ground][name]!}`,
  );

function tokenLines(look: Look): string[] {
  return [
    ...colourLines(look, look.scheme === 'dark' ? 'dark' : 'light'),
    ...(look.corner === null ? [] : [`--jg-corner: ${look.corner}px`]),
    ...(look.font === null ? [] : [`--jg-font: ${look.font}`]),
    ...HEIGHT_NAMES.filter((name) => look.heights[name] !== undefined).map(
      (name) => `--jg-${name}-min-height: ${look.heights[name]!}rem`,
    ),
  ];
}

function partBlocks(look: Look): Block[] {
  const byPlace = new Map<string, string[]>();
  for (const { tag, part, property, value } of look.rules) {
    const selector = `${tag}::part(${part})`;
    byPlace.set(selector, [...(byPlace.get(selector) ?? []), `${property}: ${value}`]);
  }
  return Array.from(byPlace, ([selector, declarations]) => ({ selector, declarations }));
}

/** What a look sets beyond its preset. */
export function blocksOf(look: Look): Block[] {
  const tokens = { selector: ':root', declarations: tokenLines(look) };
  const dark = groundsOf(look).length > 1 ? colourLines(look, 'dark') : [];
  return [tokens, ...partBlocks(look), { selector: ':root', declarations: dark, isDark: true }].filter(
    ({ declarations }) => declarations.length > 0,
  );
}

const ruleText = ({ selector, declarations }: Block, indent: string): string =>
  [`${indent}${selector} {`, ...declarations.map((line) => `${indent}  ${line};`), `${indent}}`].join('\n');

/** The rules that hold on a ground, one a line, as `insertRule` takes them. */
export function rulesOn(look: Look, ground: Ground): string[] {
  return blocksOf(look)
    .filter(({ isDark }) => !isDark || ground === 'dark')
    .map((block) => ruleText(block, ''));
}

/** The sheet that a webmaster pastes; empty where the preset is enough. `darkNote` explains the part for dark pages. */
export function sheetOf(look: Look, darkNote: string): string {
  return blocksOf(look)
    .map((block) =>
      block.isDark
        ? `/* ${darkNote} */\n@media (prefers-color-scheme: dark) {\n${ruleText(block, '  ')}\n}`
        : ruleText(block, ''),
    )
    .join('\n');
}

/** What the tags say beside: preset, scheme and size, where they are not the defaults. */
export function attributesOf(look: Look): readonly (readonly [name: string, value: string])[] {
  const all = [
    ['theme', look.preset, 'official'],
    ['scheme', look.scheme, 'auto'],
    ['size', look.size, 'normal'],
  ] as const;
  return all.filter(([, value, plain]) => value !== plain).map(([name, value]) => [name, value] as const);
}

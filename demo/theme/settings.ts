import { el } from '../compile/dom.js';
import { colourRow } from './colour-row.js';
import { choice, typed } from './fields.js';
import { MAX_CORNER, MAX_HEIGHT, readFont, readNumber, type Look } from './look.js';
import { partRows } from './part-rows.js';
import type { Piece, Studio } from './studio.js';
import { COLOURS, HEIGHT_NAMES, HEIGHTS, type ColourGroup, type HeightName } from './tokens.js';
import type { Words } from './words.js';

/** A part of the settings that opens and closes. */
function section(title: string, hint: string, pieces: readonly Piece[], isOpen = false): Piece {
  const body = [el('p', { class: 'small quiet' }, hint), ...pieces.map(({ element }) => element)];
  return {
    element: el('details', { class: 'group', open: isOpen }, el('summary', {}, el('h2', {}, title)), ...body),
    draw: (look, isNew) => pieces.forEach((piece) => piece.draw(look, isNew)),
  };
}

function colourSection(studio: Studio, words: Words, group: ColourGroup): Piece {
  const rows = COLOURS[group].map((name) => colourRow(studio, words, name));
  return section(words.groups[group], words.hints[group], rows, group === 'main');
}

function withHeight(look: Look, name: HeightName, height: number | null): Partial<Look> {
  const { [name]: _gone, ...others } = look.heights;
  return { heights: height === null ? others : { ...others, [name]: height } };
}

function heightField(studio: Studio, words: Words, name: HeightName): Piece {
  return typed(studio, {
    label: words.height(words.heights[name]),
    fault: words.badNumber(MAX_HEIGHT),
    placeholder: words.presetOf(HEIGHTS[name]),
    isNumber: true,
    text: ({ heights }) => String(heights[name] ?? ''),
    read: (text) => {
      const height = readNumber(text, MAX_HEIGHT);
      return height === null ? null : withHeight(studio.look, name, height);
    },
    clear: () => withHeight(studio.look, name, null),
  });
}

function typeSection(studio: Studio, words: Words): Piece {
  const pageFont = choice(
    studio,
    words.pageFont,
    words.pageFonts,
    (look) => look.pageFont,
    (value) => ({ pageFont: value }),
  );
  const font = typed(studio, {
    label: words.font,
    fault: words.badFont,
    placeholder: words.hints.font,
    text: (look) => (look.font ?? '').replace(/"/g, ''),
    read: (text) => {
      const read = readFont(text);
      return read === null ? null : { font: read };
    },
    clear: () => ({ font: null }),
  });
  const corner = typed(studio, {
    label: words.corner,
    fault: words.badNumber(MAX_CORNER),
    placeholder: words.presetOf('6'),
    isNumber: true,
    text: (look) => String(look.corner ?? ''),
    read: (text) => {
      const read = readNumber(text, MAX_CORNER);
      return read === null ? null : { corner: read };
    },
    clear: () => ({ corner: null }),
  });
  font.element.id = 'font-field';
  corner.element.id = 'corner-field';
  const heights = HEIGHT_NAMES.map((name) => heightField(studio, words, name));
  return section(words.groups.type, words.hints.type, [pageFont, font, corner, ...heights]);
}

/** All that can be set, in the order in which a webmaster asks. */
export function settings(studio: Studio, words: Words): Piece {
  const preset = choice(
    studio,
    words.preset,
    words.presets,
    (look) => look.preset,
    (value) => ({ preset: value }),
  );
  preset.element.classList.add('presets');
  const scheme = choice(
    studio,
    words.scheme,
    words.schemes,
    (look) => look.scheme,
    (value) => ({ scheme: value }),
  );
  const size = choice(
    studio,
    words.size,
    words.sizes,
    (look) => look.size,
    (value) => ({ size: value }),
  );
  const ground = choice(
    studio,
    words.ground,
    words.grounds,
    (look) => look.ground,
    (value) => ({ ground: value }),
  );
  ground.element.append(el('p', { class: 'small quiet' }, words.hints.schemeAuto));
  const pieces = [
    preset,
    scheme,
    size,
    ground,
    colourSection(studio, words, 'main'),
    colourSection(studio, words, 'states'),
    colourSection(studio, words, 'own'),
    typeSection(studio, words),
    section(words.groups.parts, words.hints.parts, [partRows(studio, words)]),
  ];
  return {
    element: el('div', { class: 'pieces' }, ...pieces.map(({ element }) => element)),
    draw: (look, isNew) => {
      ground.element.hidden = look.scheme !== 'auto';
      pieces.forEach((piece) => piece.draw(look, isNew));
    },
  };
}

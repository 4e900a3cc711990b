import { el, setText } from '../compile/dom.js';
import { isEnough, measure, shownIn, worstOf, type Measured } from './contrast.js';
import { freshId, typed } from './fields.js';
import { groundOf, readColour, type Look } from './look.js';
import type { Piece, Studio } from './studio.js';
import type { ColourName } from './tokens.js';
import type { Words } from './words.js';

/** One digit behind the point, never rounded up over a bound. */
export const ratioText = (ratio: number): string => (Math.floor(ratio * 10) / 10).toFixed(1);

/** The name of a token or of a part's place, short enough to stand in a sentence. */
export function nameOf(words: Words, what: string): string {
  const [, tag, part] = /^([\w-]+)::part\(([\w-]+)\)$/.exec(what) ?? [];
  if (part) return `${words.tags[tag as keyof Words['tags']]} · ${words.parts[part] ?? part}`;
  return words.colours[what as ColourName].split(/[：:]/)[0]!;
}

/** How well the nearest pair of a token is seen, in words. */
export function ratioWords(words: Words, name: string, worst: Measured | undefined): string {
  if (!worst) return words.noNeed;
  const other = worst.what === name ? worst.on : worst.what;
  const verdict = isEnough(worst) ? words.enough : words.tooLow(String(worst.need));
  return words.ratio(nameOf(words, other), ratioText(worst.ratio), verdict);
}

/** The look with one colour set on the page that is seen, or without it. */
function withColour(look: Look, name: ColourName, colour: string | null): Partial<Look> {
  const ground = groundOf(look);
  const { [name]: _gone, ...others } = look.colours[ground];
  const colours = colour ? { ...others, [name]: colour } : others;
  return { colours: { ...look.colours, [ground]: colours } };
}

/** One measuring for all rows of a drawing. */
let last: { look: Look; measured: readonly Measured[] } | undefined;
function measuredNow(look: Look): readonly Measured[] {
  if (last?.look !== look) last = { look, measured: measure(look, groundOf(look)) };
  return last.measured;
}

/** A colour: picked or typed, with the contrast that it has, and a way back to the preset. */
export function colourRow(studio: Studio, words: Words, name: ColourName): Piece {
  const label = words.colours[name];
  const noteId = freshId();
  const set = (colour: string | null): void => studio.change(withColour(studio.look, name, colour));
  const field = typed(studio, {
    label,
    fault: words.badColour,
    placeholder: '',
    text: (look) => look.colours[groundOf(look)][name] ?? '',
    read: (text) => {
      const colour = readColour(text);
      return colour ? withColour(studio.look, name, colour) : null;
    },
    clear: () => withColour(studio.look, name, null),
  });
  field.input.setAttribute('maxlength', '9');
  field.input.setAttribute('aria-describedby', `${field.input.getAttribute('aria-describedby')} ${noteId}`);
  const picker = el('input', { type: 'color', 'aria-label': words.pick(label), 'aria-describedby': noteId });
  picker.addEventListener('input', () => set(picker.value));
  const back = el(
    'button',
    { type: 'button', class: 'back', 'aria-label': words.toPreset(label) },
    words.toPresetShort,
  );
  back.addEventListener('click', () => {
    field.input.focus();
    set(null);
    field.draw(studio.look, true);
  });
  const note = el('p', { class: 'ratio', id: noteId });
  const element = el('div', { class: 'colour-row', 'data-colour': name }, picker, field.element, back, note);
  return {
    element,
    draw: (look, isNew) => {
      const shown = shownIn(look, name, groundOf(look));
      if (picker.value !== shown) picker.value = shown;
      field.input.placeholder = shown;
      field.draw(look, isNew);
      back.hidden = !look.colours[groundOf(look)][name];
      const worst = worstOf(name, measuredNow(look));
      element.classList.toggle('is-low', worst !== undefined && !isEnough(worst));
      setText(note, ratioWords(words, name, worst));
    },
  };
}

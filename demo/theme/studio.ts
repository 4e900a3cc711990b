import { readAddress, writeAddress } from './address.js';
import { PLAIN_LOOK, type Look } from './look.js';

/** Draws a look; `isNew`: it came as a whole, from the address or by a reset, and what is half typed is over. */
export type Draw = (look: Look, isNew: boolean) => void;

/** A piece of the page that follows the look. */
export interface Piece {
  readonly element: HTMLElement;
  readonly draw: Draw;
}

/** Long enough that dragging through colours does not write an address for each. */
const ADDRESS_AFTER_MS = 200;

/** The look that is being made. It lives in the address, so that it can be kept and passed on. */
export class Studio {
  #look: Look = PLAIN_LOOK;
  readonly #draws: Draw[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  get look(): Look {
    return this.#look;
  }

  /** Draws now and whenever the look changes. */
  watch(draw: Draw): void {
    this.#draws.push(draw);
    draw(this.#look, true);
  }

  /** A change by a person. */
  change(change: Partial<Look>): void {
    this.#look = { ...this.#look, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#writeAddress(), ADDRESS_AFTER_MS);
    this.#draw(false);
  }

  /** Back to the preset, with a step back in the browser's history. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#writeAddress();
    history.pushState(null, '', location.pathname + location.search);
    this.#look = { ...PLAIN_LOOK, show: this.#look.show };
    this.#writeAddress();
    this.#draw(true);
  }

  /** Takes the look of the address now and whenever a person goes to another; `say` hears what was not understood. */
  followAddress(say: (refused: readonly string[]) => void): void {
    const read = (): void => {
      const { look, refused } = readAddress(location.hash);
      this.#look = look;
      say(refused);
      this.#draw(true);
    };
    read();
    addEventListener('hashchange', () => {
      clearTimeout(this.#timer);
      // The link to the content is a place on this page, not another look.
      if (location.hash !== '#main') read();
    });
  }

  #draw(isNew: boolean): void {
    for (const draw of this.#draws) draw(this.#look, isNew);
  }

  #writeAddress(): void {
    const text = writeAddress(this.#look);
    history.replaceState(null, '', `${location.pathname}${location.search}${text && `#${text}`}`);
  }
}

import { byId, el } from '../compile/dom.js';
import { attributesOf, rulesOn } from './css.js';
import { groundOf, type Ground, type Look } from './look.js';
import { TAGS, type Tag } from './parts.js';
import type { Studio } from './studio.js';
import type { Words } from './words.js';

/**
 * The sheet of this page, whose last rules are those of the look: by the object model, which the strict policy allows and
 * every browser has.
 */
class LiveRules {
  readonly #sheet: CSSStyleSheet | null;
  readonly #own: number;

  constructor(link: HTMLLinkElement) {
    this.#sheet = link.sheet;
    this.#own = link.sheet?.cssRules.length ?? 0;
  }

  set(rules: readonly string[]): void {
    const sheet = this.#sheet;
    if (!sheet) return;
    while (sheet.cssRules.length > this.#own) sheet.deleteRule(sheet.cssRules.length - 1);
    for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);
  }
}

const ATTRIBUTES = ['theme', 'scheme', 'size'] as const;

function setAttributes(widgets: readonly Element[], look: Look): void {
  const said = new Map<string, string>(attributesOf(look));
  for (const widget of widgets) {
    for (const name of ATTRIBUTES) {
      const value = said.get(name);
      if (value === undefined) widget.removeAttribute(name);
      else if (widget.getAttribute(name) !== value) widget.setAttribute(name, value);
    }
  }
}

/** An element looks at the page behind it when it comes to it, as it does where a page is loaded dark. */
function comeAgain(widgets: readonly Element[]): void {
  for (const widget of widgets) widget.parentNode?.insertBefore(widget, widget.nextSibling);
}

/** Shows every element in the look. */
export function watchStage(studio: Studio): void {
  const stage = byId('stage');
  const widgets = Array.from(stage.querySelectorAll(TAGS.join(',')));
  const rules = new LiveRules(byId<HTMLLinkElement>('theme-sheet'));
  let seen: Ground | undefined;
  studio.watch((look) => {
    const ground = groundOf(look);
    rules.set(rulesOn(look, ground));
    setAttributes(widgets, look);
    stage.dataset['ground'] = ground;
    stage.dataset['font'] = look.pageFont;
    if (seen !== ground && (seen || ground === 'dark')) comeAgain(widgets);
    seen = ground;
    for (const section of Array.from(stage.querySelectorAll<HTMLElement>('[data-widget]'))) {
      section.hidden = look.show !== null && section.dataset['widget'] !== look.show;
    }
  });
}

/** Buttons that leave one element alone on the stage. */
export function watchShown(studio: Studio, words: Words): void {
  const make = (tag: Tag | null): readonly [Tag | null, HTMLButtonElement] => {
    const button = el('button', { type: 'button', class: 'chip' }, tag ? words.tags[tag] : words.all);
    button.addEventListener('click', () => studio.change({ show: tag }));
    return [tag, button];
  };
  const buttons = [make(null), ...TAGS.map(make)];
  byId('shown').append(...buttons.map(([, button]) => button));
  studio.watch(({ show }) => {
    for (const [tag, button] of buttons) button.setAttribute('aria-pressed', String(tag === show));
  });
}

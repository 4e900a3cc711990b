import { LitElement, type CSSResult, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { baseStyles } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { isFontUnset, isPageDark } from './scheme.js';
import { addSheets } from './sheets.js';
import { together } from './together.js';
import { VERSION } from './version.js';
import type { Width } from './width.js';

/** How large an element is drawn; anything else is normal. */
export type Size = 'compact' | 'normal' | 'large';
/** The presets of colour; anything else is official. */
export type Theme = 'official' | 'blue' | 'plain';
/** Light or dark; `auto` follows the page behind the element. */
export type Scheme = 'auto' | 'light' | 'dark';

/**
 * The base of all elements: size, theme, scheme and words, and the width where an element follows it. Its template is
 * wrapped in one element with `class=${this.frame}`, on which all tokens live.
 */
export abstract class JgElement<W extends object> extends LitElement {
  static readonly version: string = VERSION;
  // No decorators: their helper would weigh more in every first load than all that they do.
  static override properties: PropertyDeclarations = { size: {}, theme: {}, scheme: {}, words: { attribute: false } };
  static override styles: CSSResultGroup = [tokens, baseStyles];

  /** `compact`, `normal` (default) or `large` (text of at least 18 px, targets of 60 px). A bad value is normal. */
  size: Size = 'normal';
  /** `official` (default), `blue` or `plain`. A bad value is official. */
  theme: Theme = 'official';
  /** `auto` (default: like the page behind), `light` or `dark`. A bad value is auto. */
  scheme: Scheme = 'auto';
  /** Sentences that replace the element's own, by name. Default none. */
  words?: Partial<W> | undefined;

  /** Set by elements that are drawn differently where there is less room. */
  protected width: Width | undefined;
  private isDark = false;
  private isFontUnset = false;
  private more: Promise<void> | undefined;
  private hasMore = false;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly readPage = (): void => {
    const [dark, unset] = [isPageDark(this), isFontUnset(this)];
    if (dark === this.isDark && unset === this.isFontUnset) return;
    [this.isDark, this.isFontUnset] = [dark, unset];
    this.requestUpdate();
  };
  private readonly page = new MutationObserver(this.readPage);

  override connectedCallback(): void {
    // Before the element's own update, which waits for the end of the turn as well.
    together(this.readPage);
    super.connectedCallback();
    // addListener: Safari below 14 knows no other, and every browser still knows this one.
    this.dark.addListener(this.readPage);
    // A page that a button turns dark says so on one of these.
    [document.documentElement, document.body].forEach((each) => this.page.observe(each, { attributes: true }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeListener(this.readPage);
    this.page.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('size')) this.width?.read();
  }

  /** Waits for the sheets of another look than the plain one, where they are needed, before anything is drawn in it. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasMore || this.isPlainLook) return super.scheduleUpdate();
    return this.loadMore().then(() => super.scheduleUpdate());
  }

  /** Whether the sheets that came with the element do. */
  protected get isPlainLook(): boolean {
    return !/ (?:compact|large|blue|plain|dark)/.test(this.frame) && !matchMedia('(forced-colors: active)').matches;
  }

  /** The sheets of all other looks; an element with looks of its own adds them. */
  protected moreSheets(): Promise<readonly CSSResult[]> {
    return import('../styles/more.js').then(({ moreTokens }) => [moreTokens]);
  }

  /** Loads the sheets of all other looks. What cannot be loaded is done without. */
  protected loadMore(): Promise<void> {
    return (this.more ??= this.moreSheets()
      .then((sheets) => addSheets(this.renderRoot as ShadowRoot, sheets))
      .catch(() => undefined)
      .then(() => {
        this.hasMore = true;
      }));
  }

  /** The classes of the one element that wraps the template. What is no size, theme or scheme is no class either. */
  protected get frame(): string {
    const { size, theme, scheme } = this;
    const isGiven = /^(light|dark)$/.test(scheme);
    return [
      'jg',
      this.width?.value,
      /^(compact|large)$/.test(size) && size,
      /^(blue|plain)$/.test(theme) && theme,
      (isGiven ? scheme === 'dark' : this.isDark) && 'dark',
      // Like the page behind it unless told otherwise: then it brings its own ground.
      isGiven && 'own',
      this.isFontUnset && 'unset',
    ]
      .filter(Boolean)
      .join(' ');
  }
}

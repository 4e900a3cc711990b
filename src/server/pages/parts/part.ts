import { LitElement } from 'lit';
import { desk } from '../app/desk.js';
import type { Words } from '../words/zh.js';

/** The base of what pages are made of: drawn in the page itself, in its one sheet, and anew when the language changes. */
export abstract class Part extends LitElement {
  private readonly refresh = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    desk.addEventListener('change', this.refresh);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    desk.removeEventListener('change', this.refresh);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected get words(): Words {
    return desk.words;
  }
}

/** Defines an element of these pages. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { desk } from '../app/desk.js';
import type { Role } from '../app/identity.js';
import { hashOf, readRoute, type Route } from '../app/route.js';
import { define, Part } from '../parts/part.js';
import { renderFailure } from '../parts/failure.js';
import { pageHead } from '../parts/head.js';
import { PAGES, pagesFor } from './pages.js';

/** The frame around all pages: whose desk it is, where to go, who is signed in. */
export class WorkDesk extends Part {
  private route: Route = readRoute(location.hash);
  private loaded = '';
  private loadFault: unknown;
  private hasMoved = false;
  /** Coming to a page again reads it again. */
  private visits = 0;
  private readonly handleHash = (): void => {
    this.route = readRoute(location.hash);
    this.hasMoved = true;
    this.visits += 1;
    desk.isUnsaved = false;
    this.requestUpdate();
  };

  override connectedCallback(): void {
    // What stood here before there was a script.
    this.replaceChildren();
    super.connectedCallback();
    addEventListener('hashchange', this.handleHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.handleHash);
  }

  protected override willUpdate(): void {
    const { name } = this;
    if (desk.session?.state !== 'out' && name && this.loaded !== name) void this.load(name);
  }

  protected override updated(): void {
    const { shell } = this.words;
    const nav = PAGES[this.name]?.nav ?? PAGES[this.name]?.under;
    document.title = nav && desk.identity ? `${shell.pages[nav]} - ${shell.name}` : shell.name;
    if (!this.hasMoved || (this.name && this.loaded !== this.name)) return;
    this.hasMoved = false;
    setTimeout(() => this.querySelector<HTMLElement>('h1')?.focus(), 0);
  }

  protected override render(): TemplateResult {
    const { shell } = this.words;
    const isIn = desk.identity !== undefined;
    return html`<a class="skip" href="#main" @click=${this.handleSkip}>${shell.skip}</a>
      ${this.renderMasthead()} ${isIn && desk.session?.state === 'expired' ? this.renderExpired() : nothing}
      <main id="main" class="wrap" tabindex="-1">${this.renderMain()}</main>
      <p id="spoken" class="spoken" role="status"></p>`;
  }

  private get roles(): readonly Role[] {
    return desk.identity?.roles ?? [];
  }

  /** The page that is shown: the one that is asked for, or the first of this person. */
  private get name(): string {
    if (!desk.identity) return '';
    return this.route.page || (pagesFor(this.roles)[0]?.[0] ?? '');
  }

  private async load(name: string): Promise<void> {
    try {
      this.loadFault = undefined;
      await PAGES[name]?.load();
      this.loaded = name;
    } catch (error) {
      this.loadFault = error;
    }
    this.requestUpdate();
  }

  private readonly handleSkip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('#main')?.focus();
  };

  /** The page that one is on already: no hash changes, but it is read again. */
  private readonly handleNav = (event: Event): void => {
    const { hash } = event.currentTarget as HTMLAnchorElement;
    if (hash === location.hash && desk.identity) this.handleHash();
  };

  private renderMasthead(): TemplateResult {
    const { shell } = this.words;
    const { identity, config, isLarge, language } = desk;
    const other = language === 'zh' ? 'en' : 'zh';
    const isBilingual = (config?.languages?.length ?? 2) > 1;
    return html`<header class="masthead">
      <div class="wrap">
        <p class="brand">
          <a href=${hashOf('')}>${config?.bureau ? html`<span>${config.bureau}</span> ` : nothing}${shell.name}</a>
          ${config?.mark ? html`<span class="tag">${config.mark}</span>` : nothing}
        </p>
        <p class="tools">
          ${
            identity
              ? html`<span class="quiet"
                  >${identity.name ?? this.roles.map((role) => shell.roles[role]).join(' / ')}</span
                >`
              : nothing
          }
          ${
            isBilingual
              ? html`<button class="plain" lang=${other} @click=${() => desk.speak(other)}>${shell.language}</button>`
              : nothing
          }
          <button class="plain" aria-pressed=${isLarge} @click=${() => desk.setLarge(!isLarge)}>${shell.large}</button>
          ${identity ? html`<button class="plain" @click=${() => desk.signOut()}>${shell.signOut}</button>` : nothing}
        </p>
      </div>
      ${identity ? this.renderNav() : nothing}
    </header>`;
  }

  private renderNav(): TemplateResult {
    const { shell } = this.words;
    const here = PAGES[this.name]?.nav ?? PAGES[this.name]?.under;
    return html`<nav aria-label=${shell.nav}>
      <ul class="wrap">
        ${pagesFor(this.roles).map(
          ([name, { nav }]) =>
            html`<li>
              <a href=${hashOf(name)} aria-current=${nav === here ? 'page' : nothing} @click=${this.handleNav}
                >${shell.pages[nav!]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  private renderExpired(): TemplateResult {
    const { shell } = this.words;
    return html`<div class="wrap">
      <div class="notice bad" role="alert">
        <p>${shell.expired}</p>
        <button class="button primary" @click=${() => desk.signIn()}>${shell.signInAgain}</button>
      </div>
    </div>`;
  }

  private renderMain(): TemplateResult {
    const { shell, common } = this.words;
    if (desk.fault !== undefined)
      return html`${pageHead(shell.name)}
        <div class="notice bad" role="alert">
          <p>${shell.noConfig}</p>
          <button class="button" @click=${() => desk.start()}>${common.retry}</button>
        </div>`;
    if (!desk.session) return html`<p class="waiting">${common.loading}</p>`;
    if (!desk.identity) return this.renderWelcome();
    if (this.roles.length === 0 || !this.name)
      return html`${pageHead(shell.noRole)}
        <p>${shell.noRoleText}</p>`;
    return this.renderPage();
  }

  private renderPage(): TemplateResult {
    const { shell, common } = this.words;
    const page = PAGES[this.name];
    if (!page || !page.roles.some((role) => this.roles.includes(role))) return pageHead(shell.noPage);
    if (this.loadFault !== undefined) return renderFailure(this.loadFault, () => this.load(this.name));
    if (this.loaded !== this.name) return html`<p class="waiting">${common.loading}</p>`;
    const { parts } = this.route;
    return html`${keyed(`${this.visits} ${this.name}`, page.render(parts))}`;
  }

  private renderWelcome(): TemplateResult {
    const { shell } = this.words;
    return html`<div class="welcome">
      ${pageHead(shell.welcome, shell.welcomeText)}
      ${
        desk.session?.fault === undefined
          ? nothing
          : html`<div class="notice bad" role="alert"><p>${shell.signInFailed}</p></div>`
      }
      <button class="button primary" @click=${() => desk.signIn()}>${shell.signIn}</button>
    </div>`;
  }
}

define('work-desk', WorkDesk);

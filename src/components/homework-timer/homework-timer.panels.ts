import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { afterPaint, whenIdle } from '../internal/idle.js';
import { addSheets } from '../internal/sheets.js';
import type { TimerDesk, TimerPanel } from './homework-timer.desk.js';
import type { TimerWords } from './homework-timer.words.js';

/** What may be opened below the week. */
export type PanelName = 'basis' | 'entries' | 'copies' | 'report';

/** A part that loads on demand, with its Chinese sentences and its sheet. */
interface PanelModule {
  readonly Panel: new (desk: TimerDesk) => TimerPanel;
  readonly wordsZh: Partial<TimerWords>;
  readonly styles: CSSResult;
}

type PartName = PanelName | 'week';

const PARTS: Readonly<Record<PartName, () => Promise<PanelModule>>> = {
  basis: () => import('./homework-timer.basis.js'),
  entries: () => import('./homework-timer.entries.js'),
  copies: () => import('./homework-timer.copies.js'),
  report: () => import('./homework-timer.report.js'),
  week: () => import('./homework-timer.week.js'),
};

/** What opens below the week, and the week: each loads when it is asked for, or when the browser has time. */
export class Panels {
  opened: PanelName | undefined;
  private readonly desk: TimerDesk;
  private readonly extend: (words: Partial<TimerWords>) => void;
  private readonly parts: Partial<Record<PartName, TimerPanel>> = {};
  private readonly loading: Partial<Record<PartName, Promise<TimerPanel | undefined>>> = {};
  private callOff: (() => void)[] = [];

  constructor(desk: TimerDesk, extend: (words: Partial<TimerWords>) => void) {
    this.desk = desk;
    this.extend = extend;
  }

  /** Brings the week, and later all else, so that a page that was opened once opens whole without a network. */
  prepare(hasReport: boolean): void {
    const rest: PartName[] = ['basis', 'entries', 'copies'];
    Object.values(this.parts).forEach((part) => part.attach?.());
    this.callOff = [
      afterPaint(() => void this.bring('week')),
      whenIdle(() => {
        rest.forEach((name) => void PARTS[name]().catch(() => undefined));
        // What a parent has asked to send may still be waiting.
        if (hasReport) void this.bring('report');
        void import('../../sdk/local/edit-log.js').catch(() => undefined);
        void import('../../sdk/model/light.js').catch(() => undefined);
        void import('../styles/more.js').catch(() => undefined);
      }),
    ];
  }

  detach(): void {
    this.callOff.forEach((stop) => stop());
    Object.values(this.parts).forEach((part) => part.detach?.());
  }

  /** Opens a panel, or closes it. False: it could not be loaded. */
  async toggle(name: PanelName): Promise<boolean> {
    this.opened = this.opened === name ? undefined : name;
    this.desk.draw();
    if (!this.opened || (await this.bring(name))) return true;
    // Another may have been opened meanwhile.
    if (this.opened === name) this.opened = undefined;
    this.desk.draw();
    return false;
  }

  /** Closes what is open, and gives the focus back to what opened it. */
  async close(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    await this.toggle(opened);
    const { host } = this.desk;
    await host.updateComplete;
    host.renderRoot.querySelector<HTMLElement>(`.foot [data-panel="${opened}"]`)?.focus();
  }

  private bring(name: PartName): Promise<TimerPanel | undefined> {
    return (this.loading[name] ??= PARTS[name]().then(
      ({ Panel, wordsZh, styles }) => {
        this.extend(wordsZh);
        addSheets(this.desk.host.renderRoot as ShadowRoot, [styles]);
        const part = (this.parts[name] = new Panel(this.desk));
        part.attach?.();
        this.desk.draw();
        return part;
      },
      () => (this.loading[name] = undefined),
    ));
  }

  renderWeek(): TemplateResult | typeof nothing {
    return this.parts.week?.render() ?? nothing;
  }

  renderOpened(): TemplateResult | typeof nothing {
    const { opened } = this;
    if (!opened) return nothing;
    return html`<div class="panel">
      ${this.parts[opened]?.render()}
      <div class="row"><button class="close" @click=${() => this.desk.close()}>${this.desk.words.close}</button></div>
    </div>`;
  }
}

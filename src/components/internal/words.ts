import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The languages that the elements speak. */
export type Locale = 'zh' | 'en';

/** Every sentence of an element: Chinese at hand, English on demand. */
export interface WordsSource<W extends object> {
  readonly zh: W;
  en(): Promise<W>;
}

/** The locale of the nearest `lang` around an element, through shadow roots; anything but English is Chinese. */
export function localeOf(element: Element): Locale {
  for (let node: Element | null = element; node;) {
    const near: Element | null = node.closest('[lang]');
    if (near) return /^en\b/i.test(near.getAttribute('lang') ?? '') ? 'en' : 'zh';
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'zh';
}

type WordsHost<W extends object> = ReactiveControllerHost & Element & { words?: Partial<W> | undefined };

/** Hands an element the sentences of its nearest `lang`, with what its `words` property overrides. */
export class Words<W extends object> implements ReactiveController {
  locale: Locale = 'zh';
  private readonly host: WordsHost<W>;
  private readonly source: WordsSource<W>;
  private zh: W;
  private english: W | undefined;
  private merged: { table: W; words: Partial<W> | undefined; all: W } | undefined;
  private observer: MutationObserver | undefined;

  constructor(host: WordsHost<W>, source: WordsSource<W>) {
    this.host = host;
    this.source = source;
    this.zh = source.zh;
    host.addController(this);
  }

  /** The sentences; while the English ones are on their way those that were there before, or undefined. */
  get table(): W | undefined {
    const table = this.locale === 'zh' ? this.zh : (this.english ?? (this.merged && this.zh));
    if (!table) return undefined;
    const words = this.host.words;
    if (this.merged?.table !== table || this.merged.words !== words) {
      this.merged = { table, words, all: words ? { ...table, ...words } : table };
    }
    return this.merged.all;
  }

  /** Adds Chinese sentences that came later; the English ones come all at once. */
  extend(words: Partial<W>): void {
    this.zh = { ...this.zh, ...words };
    this.host.requestUpdate();
  }

  hostConnected(): void {
    this.observer = new MutationObserver(() => this.read());
    this.observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
    this.read();
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
  }

  private read(): void {
    const locale = localeOf(this.host);
    if (locale !== this.locale) {
      this.locale = locale;
      this.host.requestUpdate();
    }
    if (locale === 'en' && !this.english) void this.loadEnglish();
  }

  private async loadEnglish(): Promise<void> {
    try {
      this.english = await this.source.en();
    } catch {
      // Better in Chinese than not at all.
      this.english = this.zh;
    }
    this.host.requestUpdate();
  }
}

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

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for all elements, there only while some element is. */
function watchLang(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((notify) => notify()));
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

type WordsHost<W extends object> = ReactiveControllerHost & Element & { words?: Partial<W> | undefined };

/** Hands an element the sentences of its nearest `lang`, with what its `words` property overrides. */
export class Words<W extends object> implements ReactiveController {
  locale: Locale = 'zh';
  private readonly host: WordsHost<W>;
  private readonly source: WordsSource<W>;
  private english: W | undefined;
  private merged: { table: W; words: Partial<W> | undefined; all: W } | undefined;
  private stop: (() => void) | undefined;

  constructor(host: WordsHost<W>, source: WordsSource<W>) {
    this.host = host;
    this.source = source;
    host.addController(this);
  }

  /** The sentences, or undefined while the English ones are on their way. */
  get table(): W | undefined {
    const table = this.locale === 'en' ? this.english : this.source.zh;
    if (!table) return undefined;
    const words = this.host.words;
    if (this.merged?.table !== table || this.merged.words !== words) {
      this.merged = { table, words, all: words ? { ...table, ...words } : table };
    }
    return this.merged.all;
  }

  hostConnected(): void {
    this.stop = watchLang(() => this.read());
    this.read();
  }

  hostDisconnected(): void {
    this.stop?.();
    this.stop = undefined;
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
      this.english = this.source.zh;
    }
    this.host.requestUpdate();
  }
}

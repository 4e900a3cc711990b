import { createClient, type Client } from 'jiaogai/sdk';
import { wordsZh, type Words } from '../words/zh.js';
import { readConfig, type PagesConfig } from './config.js';
import type { Identity, Role } from './identity.js';
import { dropOldDrafts } from './keep.js';
import { keepLook, keptLook } from './look.js';
import { PlanBook } from './plan-book.js';
import { Session } from './session.js';

export type Language = 'zh' | 'en';

/** What all pages stand on: who is signed in, the client, the language. Fires `change`. */
export class Desk extends EventTarget {
  config: PagesConfig | undefined;
  session: Session | undefined;
  /** Why the pages could not be opened. */
  fault: unknown;
  language: Language = 'zh';
  isLarge = false;
  words: Words = wordsZh;
  /** Something typed stands nowhere but on this device: leaving the page is warned of. */
  isUnsaved = false;
  private held: Client | undefined;
  private heldBook: PlanBook | undefined;

  get client(): Client {
    return this.held!;
  }

  /** Titles of tasks and names of units, each plan read once. */
  get book(): PlanBook {
    return (this.heldBook ??= new PlanBook(this.client));
  }

  get identity(): Identity | undefined {
    return this.session?.identity;
  }

  is(role: Role): boolean {
    return this.identity?.roles.includes(role) ?? false;
  }

  constructor() {
    super();
    addEventListener('beforeunload', (event) => {
      if (this.isUnsaved) event.preventDefault();
    });
  }

  async start(): Promise<void> {
    dropOldDrafts();
    const look = keptLook();
    this.setLarge(look.isLarge);
    await this.speak(look.language);
    try {
      this.fault = undefined;
      this.config = await readConfig();
      const session = new Session(this.config);
      this.session = session;
      session.addEventListener('change', () => this.changed());
      this.held = this.clientOf(this.config, session);
      const back = await session.arrive();
      if (back !== null) location.hash = back;
    } catch (error) {
      this.fault = error;
    }
    this.changed();
  }

  async speak(language: Language): Promise<void> {
    this.words = language === 'en' ? (await import('../words/en.js')).wordsEn : wordsZh;
    this.language = language;
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    keepLook({ language, isLarge: this.isLarge });
    this.changed();
  }

  setLarge(isLarge: boolean): void {
    this.isLarge = isLarge;
    document.documentElement.classList.toggle('large', isLarge);
    keepLook({ language: this.language, isLarge });
    this.changed();
  }

  /** Leaves for the provider and comes back to this page; what was typed waits on this device. */
  signIn(): void {
    this.isUnsaved = false;
    void this.session?.signIn();
  }

  signOut(): void {
    this.isUnsaved = false;
    void this.session?.signOut();
    location.hash = '';
  }

  /** What was read of plans is read again. */
  forgetPlans(): void {
    this.heldBook = undefined;
  }

  private changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  private clientOf({ region }: PagesConfig, session: Session): Client {
    return createClient({
      baseUrl: location.origin,
      ...(region === null ? {} : { region }),
      getToken: ({ isAnew }) => session.token(isAnew),
      // Without a token the public's view would come, as if it were all.
      fetch: (request) =>
        request.headers.has('Authorization') ? fetch(request) : Promise.resolve(new Response(null, { status: 401 })),
    });
  }
}

export const desk = new Desk();

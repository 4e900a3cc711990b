import { html, type nothing, type TemplateResult } from 'lit';
import type { ChangeEvent, TargetResource } from '../../sdk/contract/index.js';
import { isJiaogaiError } from '../../sdk/errors.js';
import type { Plan } from '../../sdk/model/index.js';
import { Follower, type FollowState } from '../internal/follow.js';
import { followStyles, renderFollow } from '../internal/follow.view.js';
import { bringClient, findPlan, isServed, listen, servedKeys, type TargetClient } from '../internal/served.js';
import { addSheets } from '../internal/sheets.js';
import { everyTick } from '../internal/ticker.js';
import type { Entry } from './quota-board.entry.js';
import type { QuotaHands } from './quota-board.hands.js';
import { liveWordsEn, liveWordsZh, type LiveWords } from './quota-board.live.words.js';
import { renderNote } from './quota-board.notices.js';
import { readQuery } from './quota-board.query.js';
import { entriesServed } from './quota-board.readings.js';
import type { QuotaBoardWords } from './quota-board.words.js';

/** Changes that come together are read together, in ms. */
const TOGETHER_MS = 250;

/** Who may not read records is not told of them, and looks as often. */
const LOOK_MS = 60_000;

/** What the server said of a plan's targets as of a day; `unit` empty: of all. */
interface Readings {
  readonly asked: Asked;
  readonly answers: ReadonlyMap<string, TargetResource>;
}

interface Asked {
  readonly asOf: string;
  readonly unit: string;
}

const isSame = (one: Asked | undefined, other: Asked): boolean => one?.asOf === other.asOf && one.unit === other.unit;

/** A board that follows a server: reads plan and readings, hears of changes, and reads again. */
export class QuotaLive {
  private follow: FollowState | undefined;
  private error: unknown;
  private readings: Readings | undefined;
  private shown: { plan: Plan; readings: Readings; entries: readonly Entry[] } | undefined;
  private readonly hands: QuotaHands;
  private client: Promise<TargetClient> | undefined;
  private keys: readonly unknown[] = [];
  private asked: Asked | undefined;
  private planId = '';
  private planEtag: string | null = null;
  private isPlanChanged = false;
  private stopTicking = (): void => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private abort = new AbortController();
  private readonly follower: Follower<ChangeEvent>;

  constructor(hands: QuotaHands) {
    this.hands = hands;
    addSheets(hands.grip.host.renderRoot as ShadowRoot, [followStyles]);
    this.follower = new Follower<ChangeEvent>({
      open: (signal, onOpen) => this.open(signal, onOpen),
      take: (change) => this.take(change),
      readAll: (signal) => this.readAll(signal),
      tell: (state) => this.tell(state),
    });
  }

  get isWaiting(): boolean {
    return !this.error && !isSame(this.readings?.asked, this.ask());
  }

  /** Follows what the board's attributes name; reads again where they name something else, or another day. */
  update(): void {
    const keys = this.readKeys();
    if (keys.some((key, at) => key !== this.keys[at])) {
      this.stop();
      this.keys = keys;
      this.client = this.readings = this.error = this.follow = undefined;
      const { host, source } = this.hands.grip;
      if (host.plan == null && isServed(host)) this.reload();
      else source.lend(undefined);
    } else if (this.asked && !isSame(this.asked, this.ask())) this.begin();
  }

  /** Reads plan and readings again, and follows them. */
  reload(): void {
    this.keys = this.readKeys();
    const { signal } = this.renew();
    const plan = this.readPlan(signal);
    this.hands.grip.source.lend(plan);
    this.begin(plan);
  }

  /** Leaves nothing behind. */
  stop(): void {
    this.follower.stop();
    this.abort.abort();
    clearTimeout(this.timer);
    this.stopTicking();
    this.timer = undefined;
    this.asked = undefined;
  }

  /** The targets with their readings; undefined until those of the day are there. */
  entries(plan: Plan): readonly Entry[] | undefined {
    const { readings } = this;
    if (!readings || !isSame(readings.asked, this.ask())) return undefined;
    if (this.shown?.plan !== plan || this.shown.readings !== readings) {
      const all = entriesServed(plan, readings.answers);
      // Of one unit the server names those that concern it.
      const entries = readings.asked.unit ? all.filter(({ target }) => readings.answers.has(target.id)) : all;
      this.shown = { plan, readings, entries };
    }
    return this.shown.entries;
  }

  renderState(): TemplateResult | typeof nothing {
    return renderFollow(this.follow, this.words.follow);
  }

  /** Why there are no readings, or no newer ones, and how to try again. */
  renderFailure(words: QuotaBoardWords): TemplateResult | undefined {
    const { error } = this;
    if (!error) return undefined;
    const text = words.failed(isJiaogaiError(error) ? error.code : '', 'readings');
    const isKept = isSame(this.readings?.asked, this.ask());
    return renderNote(isKept ? text + words.kept : text, words.retry, 'retry');
  }

  renderNote(): TemplateResult | undefined {
    return this.readings?.asked.unit ? html`<p class="aside">${this.words.unitWhole}</p>` : undefined;
  }

  private get words(): LiveWords {
    const lang = this.hands.grip.host.closest('[lang]')?.getAttribute('lang') ?? '';
    return /^en\b/i.test(lang) ? liveWordsEn : liveWordsZh;
  }

  private readKeys(): readonly unknown[] {
    const { host } = this.hands.grip;
    return [...servedKeys(host), host.planId, host.plan != null];
  }

  private ask(): Asked {
    const { grip } = this.hands;
    return { asOf: grip.day(), unit: readQuery(grip.host).unit };
  }

  private renew(): AbortController {
    this.stop();
    return (this.abort = new AbortController());
  }

  /** Reads what is measured, and listens; what cannot be read now is looked for again. */
  private begin(plan?: Promise<Plan>): void {
    const { signal } = plan ? this.abort : this.renew();
    this.asked = this.ask();
    this.error = undefined;
    this.stopTicking = everyTick(LOOK_MS, () => this.readSoon());
    const start = (hasAll: boolean): void => {
      if (!signal.aborted) this.follower.start(hasAll);
    };
    Promise.resolve(plan)
      .then(() => this.readTargets(signal))
      .then(
        () => start(true),
        () => start(false),
      );
  }

  private bring(): Promise<TargetClient> {
    const client = (this.client ??= bringClient<TargetClient>(this.hands.grip.host));
    client.catch(() => {
      if (this.client === client) this.client = undefined;
    });
    return client;
  }

  private async readPlan(signal: AbortSignal): Promise<Plan> {
    const client = await this.bring();
    this.planId = await findPlan(client, this.hands.grip.host.planId, signal);
    const { value, etag } = await client.plans.get(this.planId, {}, { signal });
    this.planEtag = etag;
    return value;
  }

  private async readTargets(signal: AbortSignal): Promise<void> {
    const asked = this.ask();
    const { asOf, unit } = asked;
    const answers = new Map<string, TargetResource>();
    try {
      const { targets } = await this.bring();
      const query = { plan: this.planId, 'as-of': asOf, ...(unit && { unit }), limit: 500 };
      for await (const each of targets.list(query, { signal })) answers.set(each.id, each);
    } catch (error) {
      if (!signal.aborted) this.settle(error);
      throw error;
    }
    if (signal.aborted) return;
    this.readings = { asked, answers };
    this.settle();
  }

  private settle(error?: unknown): void {
    this.error = error;
    this.hands.grip.host.requestUpdate();
  }

  private async readAll(signal: AbortSignal): Promise<void> {
    const known = this.planEtag;
    const plan = await this.readPlan(signal);
    if (signal.aborted) return;
    const { source } = this.hands.grip;
    if (source.plan.state !== 'ready' || known !== this.planEtag) source.lend(plan);
    await this.readTargets(signal);
  }

  private async *open(signal: AbortSignal, onOpen: () => void): AsyncGenerator<ChangeEvent> {
    // Records are of no plan.
    yield* listen(await this.bring(), { plan: '', signal }, onOpen);
  }

  private take({ kind, planId }: ChangeEvent): void {
    const isPlan = kind === 'plan' && planId === this.planId;
    if (!isPlan && kind !== 'record') return;
    this.isPlanChanged ||= isPlan;
    this.readSoon();
  }

  private readSoon(): void {
    this.timer ??= setTimeout(() => this.readChanged(), TOGETHER_MS);
  }

  private readChanged(): void {
    const { signal } = this.abort;
    const read = this.isPlanChanged ? this.readAll(signal) : this.readTargets(signal);
    this.isPlanChanged = false;
    this.timer = undefined;
    // What was missed comes with the next change, or the next reading of all.
    read.catch(() => undefined);
  }

  private tell(state: FollowState): void {
    if (state === this.follow) return;
    const { words } = this;
    // Only what a person must know is spoken: that it is no longer so, and that it is so again.
    if (state === 'lost' || this.follow === 'lost') this.hands.say(words.follow[state]);
    this.follow = state;
    this.hands.grip.host.requestUpdate();
  }
}

/** Reads the text of server-sent events, in whatever pieces it comes. */

/** One event as it was sent. */
export interface SentEvent {
  readonly name: string;
  readonly data: string;
  /** The last id that was told, with this event or before it. */
  readonly id: string;
}

/** No line of ours comes near it; a line without end is not kept for ever. */
const MAX_LINE = 1_000_000;

/** Puts events together. Pure: the same text gives the same events, however it is cut. */
export class EventStreamParser {
  /** How long to wait before connecting again, in milliseconds, as far as the server has said. */
  retryMs: number | null = null;
  private rest = '';
  private isAfterReturn = false;
  private name = '';
  private data: string[] = [];
  private size = 0;
  private id: string;

  constructor(lastId = '') {
    this.id = lastId;
  }

  /**
   * The events that a further piece of text completes.
   *
   * @throws {RangeError} where an event has no end.
   */
  push(text: string): SentEvent[] {
    // A line ends in CR, LF or both; the two may come in two pieces.
    const piece = this.isAfterReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.isAfterReturn = text.endsWith('\r');
    const lines = (this.rest + piece).split(/\r\n|\r|\n/);
    this.rest = lines.pop()!;
    const events = lines.map((line) => this.line(line)).filter((event): event is SentEvent => event !== null);
    if (this.rest.length + this.size > MAX_LINE) throw new RangeError('an event without end');
    return events;
  }

  private line(line: string): SentEvent | null {
    if (line === '') return this.complete();
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.name = value;
    else if (field === 'id' && value.indexOf('\0') < 0) this.id = value;
    else if (field === 'retry' && /^\d{1,9}$/.test(value)) this.retryMs = Number(value);
    else if (field === 'data') {
      this.data.push(value);
      this.size += value.length + 1;
    }
    return null;
  }

  private complete(): SentEvent | null {
    const { name, data, id } = this;
    [this.name, this.data, this.size] = ['', [], 0];
    return data.length > 0 ? { name: name || 'message', data: data.join('\n'), id } : null;
  }
}

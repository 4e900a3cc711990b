// @ts-check
/**
 * Opens test pages in WebKitGTK: its MiniBrowser on a screen of its own (Xvfb), told what to do by WebKitWebDriver in the
 * plain words of WebDriver, so that no package is needed for it. One page at a time.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Names of keys, as WebDriver writes them. */
const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Space: ' ' };

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** A port that nothing listens on. @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a screen and waits until it says its number.
 *
 * @param {string} path
 * @returns {Promise<{ child: ChildProcess, display: string }>}
 */
function startScreen(path) {
  const child = spawn(path, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the screen ended with ${code}`)));
    child.stdio[3]?.once('data', (data) => resolve({ child, display: `:${String(data).trim()}` }));
  });
}

/** One browser, driven. */
class Driven {
  /** @param {string} base */
  constructor(base) {
    this.base = base;
    /** The window that is there all the time. */
    this.home = '';
  }

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  async ask(method, path, body) {
    const response = await fetch(this.base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.message ?? response.status}`);
    return value;
  }

  /** Waits until the driver listens. */
  async ready() {
    for (;;) {
      const answer = await fetch(`${this.base}/status`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** @param {string} binary */
  async begin(binary) {
    const alwaysMatch = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    const { sessionId } = await this.ask('POST', '/session', { capabilities: { alwaysMatch } });
    this.base += `/session/${sessionId}`;
    this.home = await this.ask('GET', '/window');
  }

  /** Opens a page in a window of its own: one that is only left stays in memory, and may hold on to the database. */
  async open(/** @type {string} */ url) {
    const { handle } = await this.ask('POST', '/window/new', { type: 'window' });
    await this.ask('POST', '/window', { handle });
    await this.ask('POST', '/window/rect', { x: 0, y: 0, width: 1100, height: 900 });
    await this.ask('POST', '/url', { url });
  }

  async leave() {
    await this.ask('DELETE', '/window');
    await this.ask('POST', '/window', { handle: this.home });
  }
}

/**
 * @param {Record<string, string>} programs - `driver`, `browser` and `screen`, as paths.
 * @param {Record<string, string>} env - What the browser finds in its environment.
 * @returns {import('@web/test-runner').BrowserLauncher & { sendKeys: (id: string, keys: readonly string[]) => Promise<void> }}
 */
export function webkitLauncher(programs, env) {
  /** @type {ChildProcess[]} */
  const children = [];
  /** @type {Promise<Driven> | undefined} */
  let starting;
  let active = '';
  const end = () =>
    children
      .splice(0)
      .reverse()
      .forEach((child) => child.kill());
  process.once('exit', end);

  async function start() {
    const { child, display } = await startScreen(/** @type {string} */ (programs['screen']));
    children.push(child);
    const port = await freePort();
    // Without a GPU and, for root, without a sandbox.
    const quiet = {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    };
    children.push(
      spawn(/** @type {string} */ (programs['driver']), [`--port=${port}`], {
        stdio: 'ignore',
        env: { ...process.env, ...env, ...quiet },
      }),
    );
    const driven = new Driven(`http://127.0.0.1:${port}`);
    await driven.ready();
    await driven.begin(/** @type {string} */ (programs['browser']));
    return driven;
  }

  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      await (await (starting ??= start())).open(url);
    },
    isActive: (id) => id === active,
    getBrowserUrl: () => undefined,
    startDebugSession: () => Promise.reject(new Error('WebKitGTK is not debugged from here.')),
    async stopSession() {
      active = '';
      await (await starting)?.leave();
      return {};
    },
    async sendKeys(_id, keys) {
      const actions = keys
        .map((key) => KEYS[/** @type {keyof typeof KEYS} */ (key)] ?? key)
        .flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
      await (await starting)?.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async stop() {
      await (await starting?.catch(() => undefined))?.ask('DELETE', '').catch(() => undefined);
      end();
    },
  };
}

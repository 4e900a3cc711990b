import type { Browser, Frame, Locator, Page } from 'playwright';
import { newPage } from '../helpers/chromium.js';
import { FORMS, type Form } from './forms.js';

/** Stands in the plan and in nothing that is pasted. */
const TASK = '控制作业总量';
export const PLAN = JSON.stringify({
  schemaVersion: 1,
  id: 'p',
  title: '示例方案',
  tasks: [{ id: 't1', number: '1.', title: TASK }],
});

const article = (head: string, saved: string, more: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>文章</title>${head}
<body><main>${saved}</main>${more}</body></html>`;

const SCRIPT = '<script src="/jiaogai/embed.js" defer></script>';
/** Comes after what was saved and takes the longest way of all: once it is a board, the script has done its work. */
const CONTROL = '<div id="control" data-jiaogai="reform-task-board" data-src="/plans/plan.json"></div>';

/** Which of the forms come to show the board, and whether the link leads to it where there is no script. */
export type Shown = Readonly<Record<Form | 'plainLink', boolean>>;

/** What was pasted: the board with this option. */
const BOARD = 'reform-task-board[src][view="board"]';

/** Whether the board is here, once; if it is, it must come to show the plan. */
async function showsBoard(place: Locator): Promise<boolean> {
  const boards = await place.locator('reform-task-board').count();
  if (boards > 1) throw new Error(`${boards} boards came of one`);
  if (boards === 1) await place.locator(BOARD).getByText(TASK).first().waitFor();
  return boards === 1;
}

/** Whether this is the frame page; one whose script may run must come to show the plan. */
async function isFramePage(page: Page | Frame): Promise<boolean> {
  if ((await page.locator('script[src*="frame.js"]').count()) === 0) return false;
  await page.locator(BOARD).getByText(TASK).first().waitFor();
  return true;
}

async function framesBoard(frame: Locator): Promise<boolean> {
  const sandbox = await frame.getAttribute('sandbox');
  if (sandbox !== null && !sandbox.includes('allow-scripts')) return false;
  const inside = (await (await frame.elementHandle())?.contentFrame()) ?? undefined;
  // One that loads lazily is blank at first.
  await inside?.waitForURL((url) => url.href !== 'about:blank');
  return inside !== undefined && isFramePage(inside);
}

async function isUpgraded(page: Page): Promise<boolean> {
  await page.locator('#control > reform-task-board').getByText(TASK).first().waitFor();
  if (await showsBoard(page.locator('main'))) return true;
  for (const frame of await page.locator('main iframe').all()) if (await framesBoard(frame)) return true;
  return false;
}

async function isLinkGood(page: Page): Promise<boolean> {
  const link = page.locator('main a');
  if ((await link.count()) !== 1) return false;
  await page.goto(await link.evaluate((element) => (element as HTMLAnchorElement).href));
  return isFramePage(page);
}

/** A site whose articles are made as they are needed: `pages` is what its server looks into. */
export interface Site {
  readonly browser: Browser;
  readonly url: string;
  readonly pages: Record<string, string>;
}

/** Puts what was saved into pages of a site and looks. */
export class Judge {
  private readonly site: Site;
  private readonly known = new Map<string, Promise<boolean>>();
  private readonly readers = new Map<string, Promise<Page>>();

  constructor(site: Site) {
    this.site = site;
  }

  async read(saved: Readonly<Record<Form, string>>): Promise<Shown> {
    const plain = this.once(article('', saved.link, ''), 'plainLink', isLinkGood);
    const others = FORMS.map((form) => this.once(article(SCRIPT, saved[form], CONTROL), form, isUpgraded));
    const [plainLink, ...forms] = await Promise.all([plain, ...others]);
    return Object.fromEntries([['plainLink', plainLink], ...FORMS.map((form, n) => [form, forms[n]])]) as Shown;
  }

  /** Many filters save the same text, which need not be looked at twice. */
  private once(text: string, reader: string, look: (page: Page) => Promise<boolean>): Promise<boolean> {
    const found = this.known.get(text) ?? this.open(text, reader).then(look);
    this.known.set(text, found);
    return found;
  }

  private async open(text: string, reader: string): Promise<Page> {
    const { browser, url, pages } = this.site;
    // Elsewhere than the editor's desk, and deeper: an address that was made relative there leads astray here.
    const path = `news/2025/${this.known.size}.html`;
    pages[`/${path}`] = text;
    const page = this.readers.get(reader) ?? newPage(browser, { viewport: { width: 1280, height: 2400 } });
    this.readers.set(reader, page);
    await (await page).goto(url + path);
    return page;
  }
}

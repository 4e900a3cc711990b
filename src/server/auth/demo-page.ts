import { html } from 'hono/html';
import type { DemoUser } from './demo-users.js';

type Html = ReturnType<typeof html>;

/** The look of the pages, in a file of its own: their policy allows no other. */
export const PAGE_STYLE = `:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --sheet: #fff; --accent: #9b1c1c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9da7b1; --line: #3d444d; --sheet: #161b22; --accent: #ff9a8f; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 16px; color: var(--ink); background: var(--sheet); font: 1rem/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; text-autospace: normal; }
main { max-width: 32rem; margin: 0 auto; }
h1 { font-size: 1.25rem; line-height: 1.3; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 8px; }
button { width: 100%; min-height: 44px; padding: 12px 16px; color: inherit; background: none; border: 1px solid var(--line); border-radius: 6px; font: inherit; text-align: start; cursor: pointer; }
button:hover, button:focus-visible { border-color: var(--accent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button span, h1 span, .notice span { display: block; }
.name { font-weight: 600; }
[lang="en"], .does { color: var(--soft); font-size: 0.875rem; font-weight: 400; }
.notice { margin: 0 0 16px; padding: 12px 16px; border: 2px solid var(--accent); border-radius: 6px; }
.notice strong { color: var(--accent); }
`;

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="sign-in.css" />
      </head>
      <body>
        <main>
          <p class="notice">
            <strong>演示身份，不是真实登录</strong>
            <span lang="en">Demo identities, not a real sign-in</span>
          </p>
          ${content}
        </main>
      </body>
    </html>`;
}

function choice({ id, name: [zh, en], does: [doesZh, doesEn] }: DemoUser): Html {
  return html`<li>
    <button name="user" value="${id}">
      <span class="name">${zh}</span>
      <span class="does">${doesZh}</span>
      <span lang="en">${en}: ${doesEn}</span>
    </button>
  </li>`;
}

/** The page on which a person chooses who to be; `carried` is handed on as it came. */
export function choicePage(users: readonly DemoUser[], carried: readonly (readonly [string, string])[]): Html {
  const hidden = carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`);
  return page(
    '选择演示身份',
    html`<h1>选择一个身份 <span lang="en">Choose who to be</span></h1>
      <form method="post" action="authorize">
        ${hidden}
        <ul>
          ${users.map(choice)}
        </ul>
      </form>`,
  );
}

/** The page for a person whom nobody can be trusted with. */
export function strayPage(): Html {
  return page(
    '不能登录',
    html`<h1>不能从这里登录 <span lang="en">Signing in does not work from here</span></h1>
      <p>带您来的网页没有在演示登录里登记，或者登录的地址不完整。请回到原来的网页，重新点“登录”。</p>
      <p lang="en">
        The page that sent you is not registered with this demo, or the address is not complete. Please go back to it
        and sign in again.
      </p>`,
  );
}

/** The page after signing out. */
export function signedOutPage(): Html {
  return page('已退出', html`<h1>已退出 <span lang="en">Signed out</span></h1>`);
}

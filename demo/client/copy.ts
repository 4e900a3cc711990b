/** Copies by the clipboard, or by a selection where the page has no right to it (http, old browsers). */
export async function copyText(text: string, source?: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!source) return false;
    const selection = getSelection();
    selection?.selectAllChildren(source);
    return document.execCommand('copy');
  }
}

async function handleCopy(button: HTMLElement): Promise<void> {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const status = button.parentElement?.querySelector('[role="status"]');
  if (!source || !status) return;
  const isCopied = await copyText(source.textContent ?? '', source);
  status.textContent = isCopied ? '已复制' : '请按 Ctrl+C 复制选中的代码';
}

/** Makes every `data-copy="id"` button copy the text of that element. */
export function watchCopyButtons(): void {
  document.querySelectorAll<HTMLElement>('[data-copy]').forEach((button) => {
    button.addEventListener('click', () => void handleCopy(button));
  });
}

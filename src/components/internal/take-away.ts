/** What a person takes away from an element: a copy, or a file. Loaded when asked for. */

/** Copies text; false when the browser does not let it. Sites without https have no `navigator.clipboard`. */
export async function copyText(text: string, near: ParentNode & Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = (near as Partial<DocumentOrShadowRoot>).activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'spoken';
    near.appendChild(field);
    field.select();
    let isCopied = false;
    try {
      isCopied = document.execCommand('copy');
    } catch {
      // A browser that has forgotten the command.
    }
    field.remove();
    (focused as HTMLElement | null | undefined)?.focus();
    return isCopied;
  }
}

/** Hands a person a table as a file. */
export function saveText(text: string, name: string, near: ParentNode & Node): void {
  saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), name, near);
}

/** Hands a person a file. */
export function saveBlob(blob: Blob, name: string, near: ParentNode & Node): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  near.appendChild(link);
  link.click();
  link.remove();
  // The download has started by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

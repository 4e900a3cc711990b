/** The page's side of `frame.html`: each frame says how high it is, and is made so. */
import { frameAddress } from './place.js';

/** No list is drawn higher than this; beyond it the frame scrolls, and draws what is in view. */
const MOST_PX = 20_000;

function isFrom(frame: HTMLIFrameElement, { source, origin }: MessageEvent): boolean {
  return source !== null && frame.contentWindow === source && frameAddress(frame.src)?.origin === origin;
}

/** Follows the heights that frames tell, each believed only of itself and from where its address says. */
export function followFrames(): void {
  addEventListener('message', (event) => {
    const { jiaogai, height } = (event.data || {}) as { jiaogai?: unknown; height?: unknown };
    if (jiaogai !== 'height' || typeof height !== 'number' || !(height > 0)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (!isFrom(frame, event)) continue;
      const isWhole = getComputedStyle(frame).boxSizing === 'border-box';
      const border = isWhole ? frame.offsetHeight - frame.clientHeight : 0;
      // Themes limit what they know nothing about.
      frame.style.maxHeight = 'none';
      frame.style.height = `${Math.min(Math.ceil(height), MOST_PX) + border}px`;
    }
  });
}

/** Asks a frame for its height: it may have told it before anyone listened. */
export function greet(frame: HTMLIFrameElement): void {
  // Whoever answers is checked; the greeting says nothing that others may not know.
  if (frameAddress(frame.src)) frame.contentWindow?.postMessage({ jiaogai: 'hello' }, '*');
}

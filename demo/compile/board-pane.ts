import type { Workbench } from './workbench.js';

type Board = HTMLElement & { plan?: unknown };

/** Shows the plan on the real board, as a visitor of the bureau's page will see it. */
export function boardPane(bench: Workbench, board: Board): void {
  let shown: unknown = null;
  bench.listen(() => {
    const plan = bench.edited?.plan ?? null;
    if (plan === shown) return;
    shown = plan;
    board.hidden = plan === null;
    if (plan) board.plan = plan;
  });
}

/** Has the board load what it loads on demand while there is a network: the page then works without. */
export async function warmUp(board: Board): Promise<void> {
  await customElements.whenDefined('reform-task-board');
  if (board.plan) return;
  board.plan = { schemaVersion: 1, id: 'warm-up', title: '', tasks: [{ id: 't', number: '1', title: '任务' }] };
}

import '../styles/compile.css';
import { boardPane, warmUp } from './board-pane.js';
import { showPane, watchControls } from './controls.js';
import { byId } from './dom.js';
import { headPane } from './head-pane.js';
import { PlanPane } from './plan-pane.js';
import { keepDraft } from './saving.js';
import { orphanList, sideLists } from './side-lists.js';
import { say, watchStatus } from './status.js';
import { TextPane } from './text-pane.js';
import { Workbench } from './workbench.js';

const bench = new Workbench();
const field = byId<HTMLTextAreaElement>('text');
const board = byId<HTMLElement & { plan?: unknown }>('board');

const text = new TextPane(bench, field, byId('copy'), byId('paper'));
const plan = new PlanPane(bench, byId('sections'), {
  hover: (ref) => text.hover(ref),
  locate: (ref) => {
    bench.choose(ref);
    text.reveal(ref);
  },
  done: (words) => say(words, true),
});
field.addEventListener('mark-hover', (event) => plan.setHovered((event as CustomEvent<string | null>).detail));
headPane(bench, byId('head-fields'));
sideLists(bench, ([start, end]) => {
  showPane('text');
  text.select(start, end);
});
orphanList(bench);
boardPane(bench, board);
watchStatus(bench, text);
watchControls(bench, text, plan);
keepDraft(bench, () => plan.commit());
void warmUp(board);

import 'jiaogai/reform-task-board';
import 'jiaogai/reform-task-card';
import type {} from 'jiaogai/jsx';
import type { PlanLoadDetail, ReformTaskBoard, TaskOpenDetail } from 'jiaogai/reform-task-board';
import type { ReformTaskCard } from 'jiaogai/reform-task-card';
import type { Plan, Task } from 'jiaogai/sdk';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** One task: what is an object goes in by the property, which React 18 does not set. */
function Card({ plan, task }: { plan: Plan; task: Task }) {
  const card = useRef<ReformTaskCard>(null);
  useEffect(() => {
    Object.assign(card.current!, { plan, task });
  }, [plan, task]);
  return <reform-task-card ref={card} as-of="2025-10-20" />;
}

interface BoardProps {
  groupBy: string;
  onLoad: (plan: Plan, board: ReformTaskBoard) => void;
  onOpen: (task: Task) => void;
}

/** The ledger: listeners are added by hand, because React 18 knows no events of custom elements. */
function Board({ groupBy, onLoad, onOpen }: BoardProps) {
  const board = useRef<ReformTaskBoard>(null);
  useLayoutEffect(() => {
    const { current } = board;
    const load = (event: Event) => onLoad((event as CustomEvent<PlanLoadDetail>).detail.plan, current!);
    const open = (event: Event) => onOpen((event as CustomEvent<TaskOpenDetail>).detail.task);
    current!.addEventListener('plan-load', load);
    current!.addEventListener('task-open', open);
    return () => {
      current!.removeEventListener('plan-load', load);
      current!.removeEventListener('task-open', open);
    };
  }, [onLoad, onOpen]);
  return (
    <reform-task-board ref={board} class="ledger" src="/plan.json" group-by={groupBy} as-of="2025-10-20">
      <a href="/notice.html">通知原文</a>
    </reform-task-board>
  );
}

export function Ledger() {
  const board = useRef<ReformTaskBoard>();
  const [isShown, setShown] = useState(true);
  const [groupBy, setGroupBy] = useState('none');
  const [plan, setPlan] = useState<Plan>();
  const [opened, setOpened] = useState('');
  return (
    <>
      <button onClick={() => setShown(!isShown)}>台账</button>
      <button onClick={() => setGroupBy('unit')}>按单位</button>
      <button onClick={() => board.current?.reload()}>重读</button>
      <output>{opened}</output>
      {isShown && (
        <Board
          groupBy={groupBy}
          onLoad={(loaded, element) => {
            board.current = element;
            setPlan(loaded);
          }}
          onOpen={(task) => setOpened(task.title)}
        />
      )}
      {plan?.tasks.map((task) => (
        <Card key={task.id} plan={plan} task={task} />
      ))}
    </>
  );
}

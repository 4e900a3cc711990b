import 'jiaogai/reform-task-board';
import 'jiaogai/reform-task-card';
import type {} from 'jiaogai/jsx';
import type { ReformTaskBoard } from 'jiaogai/reform-task-board';
import type { Plan } from 'jiaogai/sdk';
import { useRef, useState } from 'react';

export function Ledger() {
  const board = useRef<ReformTaskBoard>(null);
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
        <reform-task-board
          ref={board}
          className="ledger"
          src="/plan.json"
          group-by={groupBy}
          as-of="2025-10-20"
          onplan-load={(event) => setPlan(event.detail.plan)}
          ontask-open={(event) => setOpened(event.detail.task.title)}
        >
          <a href="/notice.html">通知原文</a>
        </reform-task-board>
      )}
      {plan?.tasks.map((task) => (
        <reform-task-card key={task.id} plan={plan} task={task} as-of="2025-10-20" />
      ))}
    </>
  );
}

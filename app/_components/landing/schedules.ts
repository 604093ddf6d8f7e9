/** One step of a schedule: which thread moves, what it does, and the counter in memory after it. */
export interface Step {
  thread: 0 | 1;
  label: string;
  memory: number;
}

export interface Schedule {
  id: string;
  name: string;
  code: string;
  steps: Step[];
  result: string;
  holds: boolean;
}

/** Two threads that each increment a shared counter once. In the first, both loads come before either store. */
export const schedules: Schedule[] = [
  {
    id: 'plain',
    name: 'Plain',
    code: 'counter[0]++',
    steps: [
      { thread: 0, label: 'load 0', memory: 0 },
      { thread: 1, label: 'load 0', memory: 0 },
      { thread: 0, label: 'add 1', memory: 0 },
      { thread: 1, label: 'add 1', memory: 0 },
      { thread: 0, label: 'store 1', memory: 1 },
      { thread: 1, label: 'store 1', memory: 1 },
    ],
    result: 'Two increments, and the counter holds 1. One update is lost.',
    holds: false,
  },
  {
    id: 'locked',
    name: 'With a mutex',
    code: 'mutex.lock(); counter[0]++; mutex.unlock()',
    steps: [
      { thread: 0, label: 'lock', memory: 0 },
      { thread: 1, label: 'wait', memory: 0 },
      { thread: 0, label: 'add 1', memory: 1 },
      { thread: 0, label: 'unlock', memory: 1 },
      { thread: 1, label: 'add 1', memory: 2 },
      { thread: 1, label: 'unlock', memory: 2 },
    ],
    result: 'The second thread sleeps until the first has stored. The counter holds 2.',
    holds: true,
  },
];

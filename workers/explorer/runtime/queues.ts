/** In a thread's log, a cell's number plus this stands for the queue of threads that wait on it. */
export const QUEUES = 1 << 20;

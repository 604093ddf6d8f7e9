import { createServer } from 'node:net';
import { CommandError } from '../command-error.ts';

/** @throws CommandError when the web server could not listen on this port */
export async function checkPort(port: number): Promise<void> {
  const problem = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (problem?.code === 'EADDRINUSE') {
    throw new CommandError(
      `Port ${port} is taken by another program.\nStop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (problem?.code === 'EACCES') {
    throw new CommandError(
      `This account may not listen on port ${port}.\nChoose one from 1024 on: PORT=3000 npm start`,
    );
  }
  if (problem) throw problem;
}

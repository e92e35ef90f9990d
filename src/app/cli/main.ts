import { main } from './dispatch.ts';

// Whoever reads only the first lines (`| head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// No exit(): what is still on its way to a pipe would be lost.
process.exitCode = await main(process.argv.slice(2), process);

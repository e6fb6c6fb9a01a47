// The sample corpus on a free port of this machine, for as long as a test runs.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

// Resolves to the address that the program says, and how to stop it.
export async function serve(program, ...args) {
  const server = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  const base = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { base, stop: () => server.stdin.end() };
}

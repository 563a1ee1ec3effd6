// Loads scripts/commands/<name>.ts through Vite, which knows TypeScript and the compiled data, and runs it.
import { runnerImport } from 'vite';

// Whoever reads the answer through a pipe may have had enough of it (`| head`); the command still ends in order.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

const [name, ...args] = process.argv.slice(2);
const { module: data } = await runnerImport('/scripts/vite/clauselight-data.ts', { root: process.cwd() });
try {
  const { module: command } = await runnerImport(`/scripts/commands/${name}.ts`, {
    root: process.cwd(),
    logLevel: 'error',
    plugins: [data.clauselightData()],
  });
  process.exitCode = await command.run(args);
} catch (error) {
  // These two speak to whoever runs the command; anything else is a bug and shows where it happened.
  const isForReader = error?.name === 'CommandError' || error?.name === 'DataError';
  console.error(isForReader ? error.message : error);
  process.exitCode = 1;
}

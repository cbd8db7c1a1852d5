/** Lets Node import .svelte files as they are, compiled for the server as they are loaded. Asked for by `html` alone. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

let isThere = false;

export async function importSvelte(): Promise<void> {
  if (isThere) return;
  isThere = true;
  const { compile } = await import('svelte/compiler');
  registerHooks({
    load(address, context, next) {
      if (!address.startsWith('file:') || !address.endsWith('.svelte')) return next(address, context);
      const filename = fileURLToPath(address);
      // Its styles go where its markup goes.
      const { js } = compile(readFileSync(filename, 'utf8'), {
        filename,
        generate: 'server',
        css: 'injected',
      });
      return { format: 'module', source: js.code, shortCircuit: true };
    },
  });
}

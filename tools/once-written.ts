/** The frame of a Vite plugin that does something with the extension once it is written. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** `act`: is given the folder that the build wrote to, after the plugins before it are done. */
export function onceWritten(name: string, act: (folder: string) => Promise<void>): Plugin {
  let folder = '';
  // A build that failed closes its bundle too.
  let isWritten = false;
  return {
    name,
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: () => (isWritten ? act(folder) : undefined),
    },
  };
}

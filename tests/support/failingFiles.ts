import { nodeFiles, type DurableFiles } from '../../server/storage/files/durableFiles.ts';

export type FileStep = 'writeSynced' | 'rename' | 'syncFolder';

/** The real files, with one step that can be made to fail or to wait. */
export function failingFiles() {
  let failing: FileStep | null = null;
  let failuresLeft = 0;
  let gate: Promise<void> | null = null;
  let writes = 0;

  async function pass(step: FileStep): Promise<void> {
    if (step === 'writeSynced') await gate;
    if (step !== failing || failuresLeft === 0) return;
    failuresLeft -= 1;
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  }

  const files: DurableFiles = {
    ...nodeFiles,
    async writeSynced(path, text) {
      await pass('writeSynced');
      writes += 1;
      await nodeFiles.writeSynced(path, text);
    },
    async rename(from, to) {
      await pass('rename');
      await nodeFiles.rename(from, to);
    },
    async syncFolder(path) {
      await pass('syncFolder');
      await nodeFiles.syncFolder(path);
    },
  };
  return {
    files,
    writes: () => writes,
    /** Lets a step fail, once unless told otherwise. */
    fail(step: FileStep, times = 1) {
      failing = step;
      failuresLeft = times;
    },
    /** Holds all writes until the answer is called. */
    hold(): () => void {
      let open = (): void => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return () => {
        gate = null;
        open();
      };
    },
  };
}

/** An Electron that can run the terminal here. */
export interface ElectronRuntime {
  executable: string;
  /** Such as `45.4.1`. */
  version: string;
  /** The folder that packaging copies. */
  directory: string;
  origin: 'electron' | 'registry runtime';
  /** One honest line for people: what runs, and why if it is not the pinned Electron. */
  note: string;
}

/** Why an Electron is not to be had. */
export interface NoRuntime {
  executable: null;
  reason: string;
}

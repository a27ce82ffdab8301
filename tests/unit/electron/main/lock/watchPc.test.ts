import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { pcLockedSchema } from '../../../../../electron/ipc/contract.ts';
import { watchPc } from '../../../../../electron/main/lock/watchPc.ts';

function watched() {
  const monitor = new EventEmitter();
  const told: string[] = [];
  watchPc(monitor, (why) => told.push(why));
  return { monitor, told };
}

describe('the watch over the PC', () => {
  it('says nothing when the PC wakes up or is unlocked', () => {
    const { monitor, told } = watched();
    for (const event of ['resume', 'unlock-screen', 'on-battery']) monitor.emit(event);
    expect(told).toEqual([]);
  });

  it('tells of a locked screen, of sleep and of another user', () => {
    const { monitor, told } = watched();
    for (const event of ['lock-screen', 'suspend', 'user-did-resign-active']) monitor.emit(event);
    expect(told).toEqual(['screenLock', 'suspend', 'userSwitch']);
    expect(told.every((why) => pcLockedSchema.safeParse({ why }).success)).toBe(true);
  });
});

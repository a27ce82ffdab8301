import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand, useCommandRegistry } from '../../../../../renderer/shared/commands/commandRegistry.ts';
import type { CommandHandler } from '../../../../../renderer/shared/commands/commandRegistry.ts';

const initial = useCommandRegistry.getState();

/** Counts its runs. Like most, it brings its panel to the front, which the registry is told. */
function submit(panelId: string) {
  const runs = vi.fn(() => useCommandRegistry.setState({ activePanelId: panelId }));
  const handler: CommandHandler = { id: 'ticket.submit', panelId, enabled: true, run: runs };
  const draw = () => useCommandRegistry.setState(({ handlers }) => ({ handlers: [...handlers, handler] }));
  return { runs, draw };
}

beforeEach(() => {
  vi.useFakeTimers();
  useCommandRegistry.setState({ ...initial, showPanel: () => 'ticket' }, true);
});
afterEach(() => vi.useRealTimers());

describe('a command whose panel is only now being drawn', () => {
  it('is carried out once, when the panel is there', () => {
    const { runs, draw } = submit('ticket');
    expect(runCommand('ticket.submit')).toBe(true);
    expect(runs).not.toHaveBeenCalled();
    draw();
    useCommandRegistry.setState({ activePanelId: null });
    expect(runs).toHaveBeenCalledOnce();
  });

  it('is not carried out by another panel, nor long after it was given', () => {
    const other = submit('ticket2');
    const late = submit('ticket');
    runCommand('ticket.submit');
    other.draw();
    vi.advanceTimersByTime(1_001);
    late.draw();
    expect(other.runs).not.toHaveBeenCalled();
    expect(late.runs).not.toHaveBeenCalled();
  });
});

it('A command whose panel is there is carried out at once.', () => {
  const { runs, draw } = submit('ticket');
  draw();
  runCommand('ticket.submit');
  expect(runs).toHaveBeenCalledOnce();
});

import type { FocusEvent, KeyboardEvent } from 'react';
import { describe, expect, it } from 'vitest';
import { gridEvents } from '../../../../renderer/ui/dataTable/gridEvents.ts';
import { standOf } from '../../../../renderer/ui/dataTable/standOf.ts';

/** A table whose rows come and go, as its keys see it. */
function table(...first: string[]) {
  const state = { rows: first, key: null as string | null, place: 0, acted: [] as string[] };
  const rowKey = (row: string): string => row;
  const stand = () => {
    const now = standOf(state.rows, rowKey, state.key, state.place);
    if (now.chosen !== null) state.place = now.index;
    return now;
  };
  const events = () => {
    const { index, chosen } = stand();
    return gridEvents(
      {
        label: '',
        columns: [],
        rows: state.rows,
        rowKey,
        empty: '',
        onOpen: (row) => state.acted.push(`open ${row}`),
        onRowKey: ({ key }, row) => state.acted.push(`${key} ${row}`),
        onRemove: (row) => {
          state.rows = state.rows.filter((one) => one !== row);
        },
      },
      {
        currentIndex: index,
        chosen,
        setCurrent: (row) => {
          state.key = row;
          stand();
        },
        show: () => undefined,
      },
    );
  };
  const target = { clientHeight: 200 };
  const event = { target, currentTarget: target, preventDefault: () => undefined };
  return {
    state,
    stand,
    focus: () => events().onFocus(event as unknown as FocusEvent),
    press: (key: string) => events().onKeyDown({ ...event, key } as unknown as KeyboardEvent<HTMLDivElement>),
  };
}

describe('the keys of a row', () => {
  it('act on none before one was chosen', () => {
    const { state, press } = table('a', 'b');
    for (const key of ['F2', 'Enter', 'Delete']) press(key);
    expect(state).toMatchObject({ acted: [], rows: ['a', 'b'] });
  });

  it('act on the row that stood there when the focus came, though a new one came on top', () => {
    const { state, focus, press } = table('a', 'b');
    focus();
    state.rows = ['new', 'a', 'b'];
    press('F2');
    press('Enter');
    expect(state.acted).toEqual(['F2 a', 'Enter a', 'open a']);
  });

  it('act on none once the chosen row went away by itself, until another one is chosen', () => {
    const { state, stand, focus, press } = table('a', 'b', 'c');
    focus();
    press('ArrowDown');
    state.acted = [];
    state.rows = ['a', 'c'];
    press('F2');
    press('Delete');
    expect(state).toMatchObject({ acted: [], rows: ['a', 'c'] });
    expect(stand().index).toBe(1);
    press('ArrowDown');
    press('F2');
    expect(state.acted).toEqual(['F2 c']);
  });

  it('leave the choice where it is when the focus comes again', () => {
    const { state, focus, press } = table('a', 'b');
    focus();
    press('End');
    state.acted = [];
    focus();
    press('F2');
    expect(state.acted).toEqual(['F2 b']);
  });
});

describe('Delete after Delete', () => {
  it('takes off one row after the other from the same place, and the last from above', () => {
    const { state, focus, press } = table('a', 'b', 'c', 'd');
    focus();
    press('ArrowDown');
    press('Delete');
    expect(state.rows).toEqual(['a', 'c', 'd']);
    press('Delete');
    press('Delete');
    expect(state.rows).toEqual(['a']);
    press('Delete');
    expect(state.rows).toEqual([]);
  });

  it('means the row that slid up at the key press, whatever came before it since', () => {
    const { state, focus, press } = table('a', 'b', 'c');
    focus();
    press('Delete');
    state.rows = ['new', ...state.rows];
    press('Delete');
    expect(state.rows).toEqual(['new', 'c']);
  });
});

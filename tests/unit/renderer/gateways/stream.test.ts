import { describe, expect, it } from 'vitest';
import { readFrame } from '../../../../renderer/gateways/stream.ts';

describe('a frame of the stream', () => {
  it.each([
    ['no text', new ArrayBuffer(2)],
    ['no JSON', '[{'],
    ['no list', '{"m":"beat","nowMs":1}'],
    ['an unknown message', '[{"m":"gossip"}]'],
    ['an unknown key', '[{"m":"beat","nowMs":1,"more":1}]'],
    ['an unknown topic', '[{"m":"S","t":"news:1018","n":1,"d":{}}]'],
  ])('is not read when it is %s', (_, data) => {
    expect(readFrame(data)).toBeNull();
  });

  it('is read as a list of messages', () => {
    expect(readFrame('[{"m":"D","t":"quote:1018","n":2,"d":{"l":null}}]')).toEqual([
      { m: 'D', t: 'quote:1018', n: 2, d: { l: null } },
    ]);
  });
});

import { streamFrameSchema, streamPath } from '../../server/contract/marketData.ts';
import type { StreamMessage, StreamRequest } from '../../server/contract/marketData.ts';

export interface StreamEvents {
  onMessages: (messages: StreamMessage[]) => void;
  /** A frame outside the contract. */
  onMalformed: () => void;
  /** `streamCloseCodes`, or any other code for the network. Comes once, also when it never opened. */
  onClose: (code: number) => void;
}

export interface Stream {
  /** Lost without a word while the stream is not open: whatever is asked is asked again on the next. */
  send: (request: StreamRequest) => void;
  /** No event comes any more. */
  close: () => void;
}

const closedByPage = 1000;

function streamAddress(): string {
  const address = new URL(streamPath, window.location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return address.href;
}

/** A frame as the contract has it; null for anything else. */
export function readFrame(data: unknown): StreamMessage[] | null {
  if (typeof data !== 'string') return null;
  try {
    const parsed = streamFrameSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Opens the market data stream of this page's session. */
export function openStream(events: StreamEvents): Stream {
  const socket = new WebSocket(streamAddress());
  let isOver = false;
  socket.addEventListener('message', ({ data }) => {
    if (isOver) return;
    const messages = readFrame(data);
    if (messages === null) events.onMalformed();
    else events.onMessages(messages);
  });
  socket.addEventListener('close', ({ code }) => {
    if (isOver) return;
    isOver = true;
    events.onClose(code);
  });
  return {
    send: (request) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(request));
    },
    close: () => {
      isOver = true;
      socket.close(closedByPage);
    },
  };
}

/** Moving the pointer fires hundreds of times a second; the lock counts minutes. */
const tellEveryMs = 1_000;
const channelName = 'tegata.activity';

/**
 * A session has one lock, so work in one tab keeps the others from locking it. Windows of panels belong to their page
 * and tell it themselves.
 *
 * @param onOther somebody is at work in another tab
 */
export function shareActivity(onOther: () => void, nowMs: () => number = () => performance.now()) {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', onOther);
  let toldAtMs = Number.NEGATIVE_INFINITY;
  return {
    tell: () => {
      if (nowMs() - toldAtMs < tellEveryMs) return;
      toldAtMs = nowMs();
      channel.postMessage(null);
    },
    end: () => channel.close(),
  };
}

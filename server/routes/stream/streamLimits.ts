/** Changes of the same thing within this time go out as one; the first after a pause goes at once. */
export const conflateMs = 25;
export const heartbeatMs = 5_000;
/** Heartbeats that may stay unanswered. */
export const beatsMissedMax = 2;
/** How often the session behind a stream is looked at, besides every change that is noticed. */
export const sessionCheckMs = 2_000;

/** The longest message of a client: room for a hundred topics. */
export const messageBytesMax = 4_096;
/** Messages of a client: so many at once, and so many more a second. */
export const messageBurst = 60;
export const messagesPerSecond = 20;
/** Topics of one stream: a hundred-row watchlist with boards and trades beside it. */
export const topicsMax = 300;

/** Streams of one session: a window each, and a spare for each reconnecting. */
export const streamsPerSession = 12;
export const streamsMax = 2_000;

/** A client with so much unsent gets nothing new: what moves meanwhile is merged, not queued. */
export const bufferSoftBytes = 256 * 1_024;
/** So many flushes in a row held back, or so much unsent, and the stream is closed. */
export const heldBackMax = 600;
export const bufferHardBytes = 4 * 1_024 * 1_024;

import { createContext } from 'react';

/**
 * True for what lies under an overlay of the whole window, such as the lock. Dialogs there are closed, wherever in
 * the document they stand: one that is open would be seen through the overlay, and one that opens would lie above it
 * and make it dead. They keep what is typed in them, and open again with the window.
 */
export const UnderOverlay = createContext(false);

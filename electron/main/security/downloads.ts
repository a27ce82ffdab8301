import type { DownloadItem } from 'electron';
import { isOnOrigin } from './origins.ts';

/** Far more than the largest table or receipt. */
export const downloadBytesMax = 16 * 1_024 * 1_024;

/** What the terminal writes: tables and receipts. Nothing that a double click would run. */
const kinds = [
  { mimeType: 'text/csv', ending: '.csv' },
  { mimeType: 'application/json', ending: '.json' },
] as const;

export interface Download {
  readonly url: string;
  readonly mimeType: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Whether somebody clicked. */
  readonly asked: boolean;
}

/** The part of Electron's download that is judged. */
export function downloadOf(
  item: Pick<DownloadItem, 'getURL' | 'getMimeType' | 'getFilename' | 'getTotalBytes' | 'hasUserGesture'>,
): Download {
  return {
    url: item.getURL(),
    mimeType: item.getMimeType(),
    fileName: item.getFilename(),
    bytes: item.getTotalBytes(),
    asked: item.hasUserGesture(),
  };
}

/**
 * Whether a page may save a file: a table or a receipt that it wrote itself, because somebody clicked. The OS's own
 * dialog then asks where to.
 *
 * @param origin origin of the relying party, or null while it has none
 */
export function mayDownload(download: Download, origin: string | null): boolean {
  const { url, fileName, bytes, asked } = download;
  const mimeType = download.mimeType.split(';')[0]?.trim();
  const known = kinds.some((kind) => kind.mimeType === mimeType && fileName.endsWith(kind.ending));
  return asked && known && url.startsWith('blob:') && isOnOrigin(url, origin) && bytes <= downloadBytesMax;
}

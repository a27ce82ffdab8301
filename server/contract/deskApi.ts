import { z } from 'zod';
import { endpoint, nothing } from './endpoint.ts';

/** What the customer's desk is kept as: one document for each of these, the same on every PC. */
export const deskDocNames = [
  'layouts',
  'watchlists',
  'alerts',
  'settings',
  'hotkeys',
  'drafts',
  'chart',
] as const;
export type DeskDocName = (typeof deskDocNames)[number];

/** The largest document, as JSON text in UTF-8: ten screens full of charts, each in a window of its own. */
export const deskDocBytesMax = 240 * 1_024;
/** How deep a document may nest. Docked layouts nest with every split; nothing else comes near. */
export const deskDocDepthMax = 64;

/** 0 for a document that was never kept, and one more with each save. */
const version = z.int().nonnegative();
/** Any JSON: what is in it is between the client and itself, and the client checks what it reads. */
const json = z.unknown();

/** The endpoints of the customer's desk; a part of `api`. The page saves on its own, so none counts as access. */
export const deskApi = {
  /** Documents that were never kept are left out. */
  deskDocs: endpoint(
    'GET',
    '/api/desk',
    nothing,
    z.strictObject({ docs: z.partialRecord(z.enum(deskDocNames), z.strictObject({ json, version })) }),
    false,
  ),
  /**
   * The `:id` is the name. `version` is the one that the change was made on; when another window or PC has saved
   * since, the answer is `desk_doc_stale` and nothing is changed: the client reads again and decides what wins.
   */
  deskDocSave: endpoint(
    'POST',
    '/api/desk/:id',
    z.strictObject({ json, version }),
    z.strictObject({ version }),
    false,
  ),
} as const;

import { useCallback } from 'react';
import { z } from 'zod';
import { useDeskDoc } from '../../../shared/desk/useDeskDoc.ts';
import type { Draft } from './draft.ts';
import { draftSchema, emptyDraft } from './draft.ts';

/** Tickets that are remembered; those of panels closed long ago make room. */
const ticketsMax = 8;

/** Other forms keep their drafts in the same document. */
const draftsSchema = z.looseObject({ tickets: z.record(z.string(), draftSchema).catch({}).default({}) });
type Drafts = z.infer<typeof draftsSchema>;

const noDrafts: Drafts = { tickets: {} };

function keepDraft(drafts: Drafts, panelId: string, draft: Draft): Drafts {
  const others = Object.entries(drafts.tickets).filter(([id]) => id !== panelId);
  return { ...drafts, tickets: Object.fromEntries([...others.slice(1 - ticketsMax), [panelId, draft]]) };
}

/** What is typed into one ticket; kept at every change, so that nothing is lost with the window. */
export function useDraft(panelId: string): [Draft, (change: (old: Draft) => Draft) => void] {
  const [drafts, setDrafts] = useDeskDoc('drafts', draftsSchema, noDrafts);
  const change = useCallback(
    (make: (old: Draft) => Draft) =>
      setDrafts((old) => {
        const before = old.tickets[panelId] ?? emptyDraft;
        const after = make(before);
        return after === before ? old : keepDraft(old, panelId, after);
      }),
    [panelId, setDrafts],
  );
  return [drafts.tickets[panelId] ?? emptyDraft, change];
}

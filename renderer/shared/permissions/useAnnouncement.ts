import { useQuery } from '@tanstack/react-query';
import { queries } from '../queries.ts';
import { useLiveSession } from '../session/useLiveSession.ts';
import { announcementOf } from './announcementOf.ts';
import type { Announcement } from './announcementOf.ts';

/** What the customer of this session has to be told above every page; null: nothing. */
export function useAnnouncement(): Announcement | null {
  const session = useLiveSession();
  const { data: enforcement } = useQuery(queries.enforcement);
  return session && announcementOf(session, enforcement);
}

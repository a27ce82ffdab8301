import { z } from 'zod';

// SECURITY: S-3. The page's policy forbids making code from text; without this zod would try, and be reported.
z.config({ jitless: true });

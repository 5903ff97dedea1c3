import * as z from 'zod';

// The content security policy forbids eval. zod must know before the first schema is built,
// so this module is the first import of main.tsx.
z.config({ jitless: true });

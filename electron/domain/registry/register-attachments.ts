import { ATTACHMENT_TABLES, type AttachmentTable } from '../attachment/attachment.ts';
import { REGISTER_TABLES, type RegisterId } from './register-id.ts';

/** The table under which records of a register have photos and papers; null for registers that have none. */
export const attachmentTableOf = (register: RegisterId): AttachmentTable | null =>
  ATTACHMENT_TABLES.find((table) => table === REGISTER_TABLES[register]) ?? null;

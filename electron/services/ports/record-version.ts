/** Operation that last wrote a record, `device:sequence`; null when the log does not know the record. */
export type RecordVersion = string | null;

/** A record with the version under which it was read. */
export type Versioned<T> = T & { readonly version: RecordVersion };

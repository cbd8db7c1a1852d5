/** What an evidence folder holds, and how it came about: a public contract (`candour/evidence@1`), signed as it stands. */
export interface EvidenceManifest {
  schema: 'candour/evidence@1';
  tool: {
    name: 'candour';
    version: string;
    /** Hash of the bundled rules. */
    rules: string;
  };
  /** Product and version, such as `Chromium/156.0.8078.79`; null where none was started. */
  browser: string | null;
  userAgent: string | null;
  /** BCP 47: the browser's preferred language. */
  language: string | null;
  /** As it was given, without what lets in: values of headers, names and passwords, query strings. */
  commandLine: string[];
  /** Who made it, as given with `--operator`; nobody checked it. */
  operator: string | null;
  /** ISO 8601, by this machine’s clock. */
  startedAt: string;
  endedAt: string;
  /** This machine’s clock held against those of the servers that gave the pages. */
  clocks: ClockSeen[];
  pages: EvidencePage[];
  /**
   * ISO 8601: when a run that was cut off was taken up again. What had been kept until then was hashed at that time, not as
   * it was written. Absent: never.
   */
  takenUpAt?: string[];
  /** What was seen and is not kept; absent: all is. */
  leftOut?: EvidenceLeftOut[];
  /** All files but this one, its signature and its public key, in the order of the alphabet. */
  files: EvidenceFile[];
}

interface ClockSeen {
  host: string;
  /** The answer's Date, ISO 8601; to the second. */
  theirs: string;
  /** When the answer came, ISO 8601. */
  ours: string;
  /** Ours less theirs, in seconds; an answer from a cache makes it larger. */
  differenceSeconds: number;
}

interface EvidencePage {
  page: string;
  /** Folder of what is kept of it, from this one. */
  folder: string;
}

/**
 * `no-room`: the folder was to hold no more. `not-there`: of this page nothing is kept but its Report: it was looked at
 * before evidence was asked for, or nothing came of the look that could be kept.
 */
export interface EvidenceLeftOut {
  /** Of the file, or of the page's folder. */
  path: string;
  /** Of the file; null where that is not known. */
  bytes: number | null;
  why: 'no-room' | 'not-there';
}

export interface EvidenceFile {
  /** From this folder, with `/` between its parts. */
  path: string;
  /** Lower-case hexadecimal. */
  sha256: string;
  bytes: number;
}

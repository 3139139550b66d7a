import type { Running } from '../../../platform/boot/boot.ts';
import { erasureFaults } from './conformance/erase.ts';
import { exportFaults } from './conformance/export.ts';
import { mergedErasureFaults, mergeFaults } from './conformance/merge.ts';
import { preflightFaults } from './conformance/preflight.ts';
import type { Subject } from './conformance/subject.ts';
import { undoFaults } from './conformance/undo.ts';

/** One thing that every module must do with what it keeps about contacts. */
export interface Check {
  /** What a module does that conforms, after its name: "remarks leaves no trace …". */
  sentence: string;
  /** Tries it on a booted server: a sentence for each fault, none when the module conforms. */
  faultsOf: (running: Running, subject: Subject) => Promise<string[]>;
}

/** What every module that needs contacts is tried by. */
export const CHECKS: readonly Check[] = [
  { sentence: 'leaves no trace of a contact that is erased', faultsOf: erasureFaults },
  { sentence: 'moves all it keeps when a contact is merged into another', faultsOf: mergeFaults },
  {
    sentence: 'leaves no trace of two contacts that were merged and then erased',
    faultsOf: mergedErasureFaults,
  },
  { sentence: 'has all it kept again when a deletion is undone', faultsOf: undoFaults },
  { sentence: 'says in time and in sentences what a deletion does', faultsOf: preflightFaults },
  { sentence: 'exports plain JSON', faultsOf: exportFaults },
];

import { useContext, useEffect, type ReactNode } from 'react';
import { useWords } from '@/display/words';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { ClashSayers } from './clash-card';
import { LockedField } from './correction-lock';
import { correctionWording } from './correction.wording';
import { fieldId } from './field-id';
import type { OpenDraft } from './section-draft';
import { findingWords } from './section-findings';
import type { Checks } from './use-checks';
import { formWording } from './wording';

interface AtFieldProps {
  draft: OpenDraft;
  checks: Checks;
  section: string;
  /** The field's name in its section, or a person as `shareholders.p1`. */
  part: string;
  /** Where the rules speak of it, when that is not `section.part`. */
  path?: string;
  /** How a value of this field is said; texts and numbers say themselves. */
  say?(value: never): string;
  /** Say errors here: for fields whose control has no place for them. */
  errors?: boolean;
  /** False where the screen says the rules' remarks itself. */
  remarks?: boolean;
  children?: ReactNode;
}

/** What belongs to a field beside its control: that another phone differs, and what the rules remark. */
export function AtField({ draft, checks, section, part, path = `${section}.${part}`, say, errors, remarks = true, children }: AtFieldProps) {
  const words = useWords(formWording);
  const corrections = useWords(correctionWording);
  const clash = draft.clashes.find((each) => each.part === part || each.part.startsWith(`${part}.`));
  const sayers = useContext(ClashSayers);
  useEffect(() => { if (say) sayers.set(part, say); });
  const error = errors ? checks.errorAt(path) : null;
  return (
    <Box className="q-at">
      {children && <LockedField path={path}>{children}</LockedField>}
      {error && <Box id={children ? undefined : fieldId(path)} role="alert" className="q-field__error"><Lamp tone="bad" silent className="q-field__error-lamp" /><Words>{error}</Words></Box>}
      {checks.defects.filter((defect) => defect.field === path && !defect.mended).map((defect) => (
        <Box key={defect.words} className="q-field__error"><Lamp tone="bad" silent className="q-field__error-lamp" /><Words>{[`${words.defectTitle}：${defect.words}`, defect.good && corrections.good(defect.good), defect.example && corrections.example(defect.example)].filter(Boolean).join(' ')}</Words></Box>
      ))}
      {clash && <Box className="q-remark"><Lamp tone="warn" silent /><Words>{words.clashHere}</Words></Box>}
      {remarks && <Remarks checks={checks} path={path} />}
    </Box>
  );
}

/** What may stand at a field but should be known. */
export function Remarks({ checks, path }: { checks: Checks; path: string }) {
  return (
    <>
      {checks.hintsAt(path).map((finding) => (
        <Box key={finding.rule} className="q-remark"><Lamp tone="warn" silent /><Words>{findingWords(finding)}</Words></Box>
      ))}
    </>
  );
}

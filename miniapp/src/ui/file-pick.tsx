import { useState } from 'react';
import { useWords } from '@/display/words';
import { pickFile } from '@/platform/pick-file';
import { pickRefusal, type PickedFile, type PickTerms } from '@/platform/picked-file';
import { describedBy, Field, type FieldProps } from './field';
import { Icon } from './icon';
import { Box, Picture, Tap, Words } from './native/native';
import { uiWording } from './wording';

export interface KeptFile {
  id: string;
  name: string;
  /** Address of a picture; without one a paper is drawn. */
  preview?: string;
}

export interface FilePickProps extends FieldProps {
  files: readonly KeptFile[];
  terms: PickTerms;
  most?: number;
  onPick(file: PickedFile): void;
  onRemove?(id: string): void;
  onOpen?(id: string): void;
  busy?: boolean;
}

/** Photos and papers. What is too large or of the wrong kind is said before anything is sent. */
export function FilePick({ files, terms, most = 1, onPick, onRemove, onOpen, busy, error, ...field }: FilePickProps) {
  const words = useWords(uiWording);
  const [refusal, setRefusal] = useState<string | null>(null);

  const pick = async () => {
    const file = await pickFile(terms);
    if (!file) return;
    const found = pickRefusal(file, terms);
    setRefusal(found === 'too-large' ? words.tooLarge(Math.floor(terms.maxBytes / 1024 / 1024)) : found === 'wrong-type' ? words.wrongType : null);
    if (!found) onPick(file);
  };

  const shownError = refusal ?? error;
  return (
    <Field {...field} error={shownError}>
      <Box className="q-photos">
        {files.map((file) => (
          <Box key={file.id} className={file.preview ? 'q-photo' : 'q-photo q-photo--paper'}>
            {file.preview ? <Picture src={file.preview} alt={file.name} fit="cover" className="q-photo__picture" /> : (
              <>
                <Icon name="paper" className="q-photo__icon" />
                <Words className="q-photo__name">{file.name}</Words>
              </>
            )}
            {onOpen && <Tap className="q-photo__open" label={file.name} onPress={() => onOpen(file.id)} />}
            {onRemove && (
              <Tap className="q-photo__remove" label={words.removePhoto(file.name)} onPress={() => onRemove(file.id)}>
                <Words decorative className="q-photo__cross"><Icon name="close" /></Words>
              </Tap>
            )}
          </Box>
        ))}
        {files.length < most && (
          <Tap
            id={field.id}
            className={shownError ? 'q-photo q-photo--add q-photo--bad' : 'q-photo q-photo--add'}
            label={`${field.label}：${words.addPhoto}`}
            describedBy={describedBy({ ...field, error: shownError })}
            busy={busy}
            disabled={busy}
            onPress={() => void pick()}
          >
            {busy ? <Words decorative className="q-spinner" /> : <Icon name="camera" className="q-photo__icon" />}
            <Words>{words.addPhoto}</Words>
          </Tap>
        )}
      </Box>
    </Field>
  );
}

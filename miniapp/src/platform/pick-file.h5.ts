import { typeByName, type PickedFile, type PickTerms } from './picked-file';

/** Null when the person changed their mind. */
export function pickFile({ accept }: PickTerms): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept.join(',');
    input.style.display = 'none';
    const end = (file: PickedFile | null) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      end(file ? { name: file.name, bytes: file.size, type: file.type || typeByName(file.name), preview: URL.createObjectURL(file), source: file } : null);
    });
    input.addEventListener('cancel', () => end(null));
    document.body.appendChild(input);
    input.click();
  });
}

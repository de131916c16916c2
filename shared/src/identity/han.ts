/** A Han character, also of the extensions that need two JavaScript units (𠮷) and 〇. */
export function isHan(char: string): boolean {
  const point = char.codePointAt(0) ?? 0;
  return (
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0x20000 && point <= 0x323af) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    point === 0x3007
  );
}

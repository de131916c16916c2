import Taro from '@tarojs/taro';
import { typeByName, type PickedFile, type PickTerms } from './picked-file';

/** Null when the person changed their mind, or keeps the camera closed to us. */
export async function pickFile(_terms: PickTerms): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['camera', 'album'] });
    const file = tempFiles[0];
    if (!file) return null;
    const name = file.tempFilePath.split('/').pop() ?? 'photo.jpg';
    return { name, bytes: file.size, type: typeByName(name), preview: file.tempFilePath, source: file.tempFilePath };
  } catch {
    return null;
  }
}

/** What class-transformer has read from its decorators; its package names the types and the program apart. */
declare module 'class-transformer/cjs/storage' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage';
}

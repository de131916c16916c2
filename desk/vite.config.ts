import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: '/desk/',
  plugins: [react()],
  resolve: { alias: { '@qiban/shared': here('../shared/src/index.ts') } },
  build: {
    target: 'es2020',
    // Pages carry what they alone need; what every page needs stays in one file that browsers keep between releases.
    rollupOptions: { output: { manualChunks: (id) => (/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@tanstack)\//.test(id) ? 'frame' : undefined) } },
    chunkSizeWarningLimit: 900,
  },
  // `pnpm --filter @qiban/desk dev` beside a running server.
  server: { proxy: { '/api': process.env.QIBAN_SERVER ?? 'http://localhost:3000' } },
});

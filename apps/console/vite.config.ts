import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const settings = loadEnv(mode, import.meta.dirname, 'CONSOLE_');
  const proxy = { '/api': settings.CONSOLE_API_URL ?? 'http://127.0.0.1:3000' };
  return {
    base: '/console/',
    plugins: [react()],
    build: { target: 'es2022', reportCompressedSize: false },
    server: { proxy },
    preview: { proxy },
  };
});

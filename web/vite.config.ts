import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// In development the server runs beside Vite; PTDV_API says where.
const api = process.env['PTDV_API'] ?? 'http://127.0.0.1:4949'

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    manifest: true,
    // Nothing as data: addresses, so that the content policy needs only our own origin.
    assetsInlineLimit: 0,
    // Chrome 109 is the last that runs on Windows 7, which some communes still have.
    target: ['chrome109', 'firefox115', 'safari16.4'],
  },
  // The browser's own Host is passed on: the server refuses writes that come from another origin.
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
})

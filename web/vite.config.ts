import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { precompress } from './precompress.ts'
import { splitDocuments } from './splitDocuments.ts'

const api = process.env.SALON_API ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react(), splitDocuments(), precompress()],
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: true },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/api': api,
      '/graphiql': api,
      '/health': api,
      '/files': api,
    },
  },
})

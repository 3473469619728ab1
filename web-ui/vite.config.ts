import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The server that `npm run dev` talks to; everything under /api goes there, the live socket too.
const server = process.env.SECOND_CALL_SERVER ?? "http://127.0.0.1:7400";

export default defineConfig({
  plugins: [react()],
  build: {
    target: "es2022",
    // No data: addresses: the content security policy allows none.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    sourcemap: false,
    // The budget check reads which chunks the first load needs.
    manifest: "manifest.json",
  },
  server: { proxy: { "/api": { target: server, ws: true, changeOrigin: false } } },
  test: { environment: "happy-dom", include: ["test/**/*.test.{ts,tsx}"], pool: "threads" },
});

/// <reference types="vitest/config" />
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The page's content security policy allows files from the product only: nothing may be inlined
// as a data address, and no polyfill may be injected as a script of its own.
export default defineConfig({
  clearScreen: false,
  plugins: [svelte()],
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  build: {
    target: "es2023",
    // Every engine that Tauri 2 meets knows light-dark() and nesting; lowered, they would break.
    cssTarget: ["chrome123", "safari17.5"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});

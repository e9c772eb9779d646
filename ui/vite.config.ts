import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: {
    // The oldest web view the desk is shown in: WebKitGTK 2.46 and its kin.
    target: "safari18",
    // Everything stays a file of its own: the content policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    // The program carries all of it and nothing comes over a network, so one file is as quick as many.
    chunkSizeWarningLimit: 1_200,
    // The program carries the files; nothing is fetched over a network.
    modulePreload: { polyfill: false },
  },
  // The program's lists of words are read by the tests of the window's words.
  server: { fs: { allow: [".."] } },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    // A machine that does much else meanwhile takes its time.
    testTimeout: 30_000,
    setupFiles: ["src/host/fake-window.ts"],
    restoreMocks: true,
  },
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

/** What the page needs beside the built files, to open with no network. */
const KEPT_BESIDE = [
  "/kiosk/",
  "/kiosk/manifest.webmanifest",
  "/kiosk/icons/till.svg",
  "/kiosk/icons/till-maskable.svg",
  "/static/fonts/Sarabun-Regular.ttf",
  "/static/fonts/Sarabun-Bold.ttf",
];

/** Files whose name does not change with their content. */
const BESIDE_ITS_NAME = ["index.html", "public/manifest.webmanifest", "public/icons/till.svg", "public/icons/till-maskable.svg"];

/** Writes sw.js from src/service_worker.js: its list of files, and a version that changes with any of them. */
function serviceWorker(): Plugin {
  return {
    name: "service-worker",
    generateBundle(_options, bundle) {
      const source = readFileSync("src/service_worker.js", "utf8");
      const built = Object.keys(bundle).filter((name) => name.startsWith("assets/")).sort();
      const beside = BESIDE_ITS_NAME.map((name) => readFileSync(name, "utf8"));
      const version = createHash("sha256").update([source, ...beside, ...built].join("\n")).digest("hex").slice(0, 12);
      const shell = [...KEPT_BESIDE, ...built.map((name) => `/kiosk/${name}`)];
      this.emitFile({
        type: "asset",
        fileName: "sw.js",
        source: source.replace("__VERSION__", version).replace('["__SHELL__"]', JSON.stringify(shell, null, 2)),
      });
    },
  };
}

export default defineConfig({
  base: "/kiosk/",
  plugins: [serviceWorker()],
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: true },
});

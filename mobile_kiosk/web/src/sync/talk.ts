/** What is said between till and centre. Every failure comes back as a value: nothing here throws or deletes. */
import type { Goods, ServerAnswer, Till } from "../store/database";
import type { Language } from "../words";

const PATIENCE_MS = 30_000;

export type Reply<T> =
  | { kind: "ok"; value: T }
  | { kind: "no_network" }
  | { kind: "shut_out" }
  | { kind: "too_large" }
  | { kind: "refused"; status: number; message: string };

export interface Answers {
  server_time: string;
  results: Omit<ServerAnswer, "at">[];
}

interface Asked {
  token?: string;
  language: Language;
  body?: unknown;
  etag?: string;
}

export function enrol(code: string, language: Language): Promise<Reply<Till>> {
  return ask<Till>("enrol", { language, body: { code, name: navigator.userAgent.slice(0, 100) } });
}

export function sendSales(till: Till, texts: string[], language: Language): Promise<Reply<Answers>> {
  return ask<Answers>("sales", { token: till.token, language, body: { sent_at: new Date().toISOString(), sales: texts } });
}

/** The price list, or null when the one at hand is still good. */
export function fetchCatalogue(
  till: Till,
  language: Language,
  version: string,
): Promise<Reply<{ version: string; items: Goods[] } | null>> {
  return ask("catalogue", { token: till.token, language, etag: version });
}

export function fetchStatus(till: Till, language: Language): Promise<Reply<{ server_time: string }>> {
  return ask("status", { token: till.token, language });
}

async function ask<T>(door: string, asked: Asked): Promise<Reply<T>> {
  const headers: Record<string, string> = { "Accept-Language": asked.language };
  if (asked.token) headers["Authorization"] = `Bearer ${asked.token}`;
  if (asked.etag) headers["If-None-Match"] = `"${asked.etag}"`;
  if (asked.body !== undefined) headers["Content-Type"] = "application/json";
  const init: RequestInit = { headers, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) };
  if (asked.body !== undefined) Object.assign(init, { method: "POST", body: JSON.stringify(asked.body) });
  try {
    return await understood<T>(await fetch(`/kiosk/api/${door}`, init));
  } catch {
    // No network, an answer cut off half-way, or one that is not JSON (a gate of some hotel's Wi-Fi).
    return { kind: "no_network" };
  }
}

async function understood<T>(response: Response): Promise<Reply<T>> {
  if (response.status === 304) return { kind: "ok", value: null as T };
  if (response.status === 401) return { kind: "shut_out" };
  if (response.status === 413) return { kind: "too_large" };
  const content = await response.json();
  if (response.ok) return { kind: "ok", value: content as T };
  return { kind: "refused", status: response.status, message: content?.error?.message ?? "" };
}

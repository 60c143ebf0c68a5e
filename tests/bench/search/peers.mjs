// SPDX-License-Identifier: Apache-2.0
// The searches of npm over the very data and queries that yichuang-bench-search wrote: quality on whole queries, time on
// every prefix of them, as if typed. Each is set up for Chinese as its own documentation says.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import flexsearch from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";

const { documents, queries } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const fields = ["code", "name", "plain", "everyday", "situations", "department", "pinyin", "initials"];
const seen = 5;

// Chinese has no blanks: single characters and pairs, beside Latin words.
function words(text) {
  const found = [];
  for (const run of text.toLowerCase().normalize("NFKC").match(/[\p{Script=Han}]+|[a-z0-9]+/gu) ?? []) {
    if (/[a-z0-9]/.test(run)) {
      found.push(run);
      continue;
    }
    const characters = [...run];
    characters.forEach((character, i) => {
      found.push(character);
      if (i + 1 < characters.length) found.push(character + characters[i + 1]);
    });
  }
  return found;
}

function fuse() {
  const index = new Fuse(documents, {
    keys: [{ name: "name", weight: 4 }, { name: "plain", weight: 3 }, { name: "code", weight: 3 },
           { name: "initials", weight: 2 }, { name: "pinyin", weight: 2 }, { name: "everyday", weight: 2 },
           { name: "situations", weight: 1 }, { name: "department", weight: 1 }],
    threshold: 0.3, ignoreLocation: true, shouldSort: true,
  });
  return (typed) => index.search(typed, { limit: seen }).map((hit) => hit.item.id);
}

function miniSearch() {
  const index = new MiniSearch({ fields, tokenize: words, processTerm: (term) => term });
  index.addAll(documents);
  const options = { prefix: true, fuzzy: 0.2, boost: { name: 4, plain: 3, code: 3, initials: 2, pinyin: 2, everyday: 2 } };
  return (typed) => {
    const all = index.search(typed, { ...options, combineWith: "AND" });
    const found = all.length > 0 ? all : index.search(typed, { ...options, combineWith: "OR" });
    return found.slice(0, seen).map((hit) => hit.id);
  };
}

function flexSearch() {
  const chinese = { encode: (text) => words(text), tokenize: "strict" };
  const latin = { encode: (text) => words(text), tokenize: "forward" };
  const index = new flexsearch.Document({
    document: {
      id: "id",
      index: fields.map((field) => ({ field, ...(["code", "pinyin", "initials"].includes(field) ? latin : chinese) })),
    },
  });
  for (const document of documents) index.add(document);
  return (typed) => {
    for (const suggest of [false, true]) {
      const merged = index.search(typed, { limit: seen, suggest, merge: true });
      if (merged.length > 0) return merged.slice(0, seen).map((hit) => hit.id);
    }
    return [];
  };
}

function measured(name, make, everyNth) {
  const before = performance.now();
  const search = make();
  const built = performance.now() - before;
  let right = 0;
  for (const query of queries) right += search(query.typed).some((id) => query.items.includes(id)) ? 1 : 0;
  const times = [];
  const busy = [];
  let key = 0;
  for (const query of queries) {
    const characters = [...query.typed];
    for (let length = 1; length <= characters.length; ++length) {
      if (key++ % everyNth !== 0) continue;
      const cpu = process.cpuUsage();
      const begun = performance.now();
      search(characters.slice(0, length).join(""));
      times.push(performance.now() - begun);
      const used = process.cpuUsage(cpu);
      busy.push((used.user + used.system) / 1000);
    }
  }
  const at = (values, share) => values.sort((left, right) => left - right)[Math.floor((values.length - 1) * share)];
  return { name, right, built, keys: times.length, p50: at(times, 0.5), p99: at(times, 0.99), busyP99: at(busy, 0.99) };
}

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
console.log(JSON.stringify([
  measured(`minisearch ${version("minisearch")}`, miniSearch, 1),
  measured(`flexsearch ${version("flexsearch")}`, flexSearch, 1),
  // It reads every document for every key: one key of ten is enough to wait for.
  measured(`fuse.js ${version("fuse.js")}`, fuse, 10),
]));

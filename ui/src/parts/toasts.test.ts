import { expect, it } from "vitest";

import { toasts } from "./toasts.svelte";

it("drops the ways back of what is no longer the last thing done, and no other word", () => {
  toasts.fault("nie udało się");
  toasts.say("Usunięto", { label: "Cofnij", run: () => {} });
  toasts.outdate();
  expect(toasts.list.map((one) => one.text)).toEqual(["nie udało się"]);
  toasts.say("Skopiowano");
  toasts.outdate();
  expect(toasts.list.map((one) => one.text)).toEqual(["nie udało się", "Skopiowano"]);
});

it("takes back what failed when it was done after all, and nothing else", () => {
  toasts.list = [];
  toasts.fault("The list is open in Excel.");
  toasts.fault("Another fault.");
  toasts.mended("The list is open in Excel.");
  expect(toasts.list.map((toast) => toast.text)).toEqual(["Another fault."]);
  toasts.list = [];
});

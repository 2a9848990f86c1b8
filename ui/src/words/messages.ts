// Made from assets/locales by `cargo xtask generate`. Not to be edited.

/** Every message of assets/locales, with what it wants to be told. */
export type Messages = {
  "add": null;
  "app-name": null;
  "apply": null;
  "back": null;
  "cancel": null;
  "change": null;
  "choose": null;
  "choose-file": null;
  "clear": null;
  "close": null;
  "copy": null;
  "days": { "count": number };
  "delete": null;
  "done": null;
  "edit": null;
  "help": null;
  "minutes": { "count": number };
  "next": null;
  "no": null;
  "none": null;
  "open": null;
  "print": null;
  "redo": null;
  "save": null;
  "save-as": null;
  "search": null;
  "select-all": null;
  "settings": null;
  "show": null;
  "undo": null;
  "unknown": null;
  "yes": null;
};

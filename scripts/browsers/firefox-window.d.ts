// What Firefox's own window offers to scripts in it, as far as it is used here.

/** Opens and closes the sidebar. */
declare const SidebarController: { readonly isOpen: boolean };

declare const WebExtensionPolicy: {
  getByID(id: string): {
    readonly extension: { terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void> };
  };
};

/** Component classes and interfaces of Firefox; only the one for keys is used. */
declare const Cc: {
  readonly '@mozilla.org/text-input-processor;1': {
    createInstance(wanted: TextInputProcessorInterface): TextInputProcessor;
  };
};
declare const Ci: { readonly nsITextInputProcessor: TextInputProcessorInterface };

interface TextInputProcessorInterface {
  readonly name: string;
}

/** Sends keys the way a keyboard does. */
interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

/** Firefox's `<browser>`: the frame of a page in the window. */
interface BrowserElement extends HTMLElement {
  readonly browsingContext: {
    readonly currentWindowGlobal: {
      drawSnapshot(rect: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}

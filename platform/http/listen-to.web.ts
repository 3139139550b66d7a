const RETRY_MS = 1500;

/**
 * Listens to what an address tells as server-sent events until the last of it, also beyond a restart of the server;
 * gives what stops it.
 */
export function listenTo<Told>(
  address: string,
  hear: (told: Told) => void,
  isLast: (told: Told) => boolean,
): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout>;
  open();
  return () => {
    clearTimeout(retry);
    source.close();
  };

  function open() {
    source = new EventSource(address);
    source.onmessage = ({ data }) => {
      const told: Told = JSON.parse(data);
      if (isLast(told)) source.close();
      hear(told);
    };
    // A browser gives up by itself on some answers, as while the server starts.
    source.onerror = () => {
      source.close();
      retry = setTimeout(open, RETRY_MS);
    };
  }
}
